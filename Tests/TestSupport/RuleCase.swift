import Diagnostics
import Foundation
import Testing

/// A file of rules that the tests keep, and what its comments say about it.
public struct RuleCase: Sendable, CustomTestStringConvertible {
  public let name: String
  public let source: SourceText

  public var testDescription: String { name }
  public var bytes: [UInt8] { source.bytes }

  /// The folder of all tests.
  public static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  /// All files of a folder of the tests, in the order of their names.
  public static func all(in name: String) -> [RuleCase] {
    let folder = folder.appending(path: name)
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
  public var expectations: [MarkedCode] {
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().flatMap { index, line in
      line.components(separatedBy: "//~").dropFirst().flatMap { mark in
        let up = mark.prefix { $0 == "^" }.count
        return mark.dropFirst(up).split(separator: " ")
          .map { Code(rawValue: String($0)) }.prefix { $0 != nil }.compactMap { $0 }
          .map { MarkedCode(line: index + 1 - up, code: $0) }
      }
    }
  }
}

/// A code on a line.
public struct MarkedCode: Hashable, Comparable, CustomStringConvertible, Sendable {
  public let line: Int
  public let code: Code

  public init(line: Int, code: Code) {
    self.line = line
    self.code = code
  }

  public var description: String { "\(line): \(code.rawValue)" }

  public static func < (left: MarkedCode, right: MarkedCode) -> Bool {
    (left.line, left.code.rawValue) < (right.line, right.code.rawValue)
  }
}

/// What is in one list more often than in another.
public func surplus(_ left: [MarkedCode], over right: [MarkedCode]) -> [MarkedCode] {
  var rest = right
  return left.sorted().filter { item in
    guard let index = rest.firstIndex(of: item) else { return true }
    rest.remove(at: index)
    return false
  }
}
