import Diagnostics
import Foundation
import RuleSyntax
import Testing

/// A file of rules that the tests keep, and what its comments say about it.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]

  var testDescription: String { name }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  /// All files of a folder beside this one, in the order of their names.
  static func all(in name: String) -> [RuleCase] {
    let folder = folder.appending(path: name)
    let names =
      (try? FileManager.default.contentsOfDirectory(
        atPath: folder.path(percentEncoded: false))) ?? []
    return names.filter { $0.hasSuffix(".rules") }.sorted().compactMap { name in
      (try? Data(contentsOf: folder.appending(path: name))).map {
        RuleCase(name: name, bytes: Array($0))
      }
    }
  }

  var source: SourceText { SourceText(path: name, bytes: bytes) }

  var tree: SyntaxTree { SyntaxTree.parsing(source, file: 0) }

  /// What `//~ R110 R102` at the end of a line expects of that line; each `^` of `//~^ R112` means
  /// one line further up. Words behind the codes are for people.
  var expectations: [Expectation] {
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().flatMap { index, line in
      line.components(separatedBy: "//~").dropFirst().flatMap { mark in
        let up = mark.prefix { $0 == "^" }.count
        return mark.dropFirst(up).split(separator: " ")
          .map { Code(rawValue: String($0)) }.prefix { $0 != nil }.compactMap { $0 }
          .map { Expectation(line: index + 1 - up, code: $0.rawValue) }
      }
    }
  }
}

/// A code on a line.
struct Expectation: Hashable, Comparable, CustomStringConvertible {
  let line: Int
  let code: String

  var description: String { "\(line): \(code)" }

  static func < (left: Expectation, right: Expectation) -> Bool {
    (left.line, left.code) < (right.line, right.code)
  }
}

/// The findings of a tree as codes on lines.
func found(_ tree: SyntaxTree) -> [Expectation] {
  let lines = LineTable(tree.source)
  return tree.diagnostics.map { diagnostic in
    Expectation(
      line: lines.line(of: Int(diagnostic.place?.start ?? 0)), code: diagnostic.code.rawValue)
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

/// Compares a text with a file beside the tests; `UPDATE_GOLDEN=1 swift test` rewrites the file.
func expectGolden(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let url = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden").appending(path: name)
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try Data(text.utf8).write(to: url)
  }
  let expected = try String(decoding: Data(contentsOf: url), as: UTF8.self)
  #expect(
    text.utf8.elementsEqual(expected.utf8), "\(name):\n\(text)", sourceLocation: sourceLocation)
}
