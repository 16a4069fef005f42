import CheckedRules
import Diagnostics
import Foundation
import RuleSyntax
import Testing

/// A file of rules that the tests keep, and what its comments say about it.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let name: String
  let source: SourceText

  var testDescription: String { name }

  /// All files of a folder of the tests, in the order of their names.
  static func all(in folder: String) -> [RuleCase] {
    let folder = tests.appending(path: folder)
    let names =
      (try? FileManager.default.contentsOfDirectory(
        atPath: folder.path(percentEncoded: false))) ?? []
    return names.filter { $0.hasSuffix(".rules") }.sorted().compactMap { name in
      (try? Data(contentsOf: folder.appending(path: name))).map {
        RuleCase(name: name, source: SourceText(path: name, bytes: Array($0)))
      }
    }
  }

  /// What `//~ R203 R204` at the end of a line expects of that line; each `^` of `//~^ R112` means
  /// one line further up. Words behind the codes are for people.
  var expectations: [Expectation] {
    let lines = String(decoding: source.bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().flatMap { index, line in
      line.components(separatedBy: "//~").dropFirst().flatMap { mark in
        let up = mark.prefix { $0 == "^" }.count
        return mark.dropFirst(up).split(separator: " ")
          .map { Code(rawValue: String($0)) }.prefix { $0 != nil }.compactMap { $0 }
          .map { Expectation(line: index + 1 - up, code: $0) }
      }
    }
  }
}

/// A code on a line.
struct Expectation: Hashable, Comparable, CustomStringConvertible {
  let line: Int
  let code: Code

  var description: String { "\(line): \(code.rawValue)" }

  static func < (left: Expectation, right: Expectation) -> Bool {
    (left.line, left.code.rawValue) < (right.line, right.code.rawValue)
  }
}

/// What is in one list more often than in another.
func surplus(_ left: [Expectation], over right: [Expectation]) -> [Expectation] {
  var rest = right
  return left.sorted().filter { item in
    guard let index = rest.firstIndex(of: item) else { return true }
    rest.remove(at: index)
    return false
  }
}
