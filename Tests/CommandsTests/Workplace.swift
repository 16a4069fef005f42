import Chuan
import Commands
import Foundation
import Testing

/// A folder of its own for a test, in which commands are run without starting a process.
final class Workplace {
  let folder: URL
  /// The working folder of the commands.
  var workingFolder: URL
  var environment: [String: String] = [:]
  var input: [UInt8]? = []

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "chuan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    workingFolder = folder
  }

  /// A folder with one file of rules, `a.rules`.
  convenience init(rules: String) throws {
    try self.init()
    try write("a.rules", rules)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func url(_ path: String) -> URL { folder.appending(path: path) }

  /// Writes a file, and the folders it lies in.
  func write(_ path: String, _ text: String) throws { try write(path, bytes: Array(text.utf8)) }

  func write(_ path: String, bytes: [UInt8]) throws {
    try makeFolder((path as NSString).deletingLastPathComponent)
    try Data(bytes).write(to: url(path))
  }

  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(at: url(path), withIntermediateDirectories: true)
  }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: url(path).path(percentEncoded: false), withDestinationPath: target)
  }

  func text(of path: String) throws -> String {
    String(decoding: try Data(contentsOf: url(path)), as: UTF8.self)
  }

  /// Every file and folder below a folder, hidden ones too.
  func names(in path: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url(path).path(percentEncoded: false))
      .sorted()
  }

  func run(_ words: String..., terminal: Bool = false) -> Outcome {
    run(words, terminal: terminal)
  }

  func run(_ words: [String], terminal: Bool = false) -> Outcome {
    let input = input
    return Outcome.running(
      Surroundings(
        arguments: words, environment: environment,
        workingFolder: workingFolder.path(percentEncoded: false), isOutputTerminal: terminal,
        isErrorsTerminal: terminal,
        standardInput: { limit in input.map { Array($0.prefix(limit)) } }))
  }

  /// Provinces, communes and schools with their words.
  static let areas = """
    entity province, provinces
      vi "tỉnh"
    entity commune, communes in province
      vi "xã"
    entity school, schools in commune
      vi "trường"
      en "school"

    """

  /// Entities, a field and an indicator, without a mistake.
  static let school = """
    entity commune, communes
    entity school, schools in commune

    field smartClassrooms of school: count

    indicator smartClassroomRatio: share
      = share of schools where smartClassrooms >= 1

    """

  /// A plan with one rule, to stand behind `school`.
  static func plan(_ sentence: String = "smartClassroomRatio >= 100% by 2030") -> String {
    """
    plan demo
      for commune "ha-dong"
      from 2026 to 2030

    rule smart
      \(sentence)

    """
  }
}

extension Outcome {
  var outputText: String { String(decoding: output, as: UTF8.self) }
  var errorText: String { String(decoding: errors, as: UTF8.self) }

  /// The codes in what was printed, in their order: `error[R203]`.
  var codes: [String] { codes(in: outputText) + codes(in: errorText) }

  private func codes(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      guard let start = line.firstIndex(of: "["), let end = line.firstIndex(of: "]"),
        line[end...].hasPrefix("]: "), !line.hasPrefix(" ")
      else { return nil }
      return String(line[line.index(after: start)..<end])
    }
  }

  /// Nothing was said, and nothing was wrong.
  var isSilent: Bool { status == .clean && output.isEmpty && errors.isEmpty }
}
