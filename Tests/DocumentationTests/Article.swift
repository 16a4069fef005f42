import Foundation

/// A page of Markdown, as far as the tests read it: its headings and fenced blocks.
struct Article: CustomStringConvertible {
  struct Block: Hashable {
    /// The page, and the line its first fence stands on.
    let path: String
    let line: Int
    /// The words behind the opening fence, such as `rules` or `sh`.
    let info: String
    /// The last heading before the block.
    let heading: String
    let text: String
  }

  let path: String
  let text: String
  let blocks: [Block]
  /// False where a fence is opened and never closed.
  let isClosed: Bool

  var description: String { path }

  init(path: String) throws {
    self.init(path: path, text: try Folder.text(of: path))
  }

  init(path: String, text: String) {
    self.path = path
    self.text = text
    var blocks: [Block] = []
    var heading = ""
    var open: (line: Int, info: String, lines: [Substring])?
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("```") {
        let info = line.drop { $0 == "`" }.trimmingCharacters(in: .whitespaces)
        guard let block = open else {
          open = (index + 1, info, [])
          continue
        }
        let text = block.lines.map { $0 + "\n" }.joined()
        blocks.append(
          Block(
            path: path, line: block.line, info: block.info, heading: heading, text: text))
        open = nil
      } else if open != nil {
        open?.lines.append(line)
      } else if line.hasPrefix("#") {
        heading = line.drop { $0 == "#" }.trimmingCharacters(in: .whitespaces)
      }
    }
    self.blocks = blocks
    isClosed = open == nil
  }

  /// The text of all blocks of a kind below a heading, or below any.
  func code(_ info: String, below heading: String? = nil) -> String {
    blocks.filter { $0.info == info && (heading == nil || $0.heading == heading) }
      .map(\.text).joined(separator: "\n")
  }
}

/// The repository, as the tests of its documentation read it.
enum Folder {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let catalogue = "Sources/Chuan/Chuan.docc"

  static func text(of path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path(percentEncoded: false))
  }

  /// The paths of the files below a folder whose names end in a given way.
  static func files(below path: String, ending: String) -> [String] {
    let start = root.appending(path: path).path(percentEncoded: false)
    let names = FileManager.default.enumerator(atPath: start)
    var result: [String] = []
    while let name = names?.nextObject() as? String {
      if name.hasSuffix(ending) { result.append(path + "/" + name) }
    }
    return result.sorted()
  }

  /// The pages of the catalogue.
  static func articles() throws -> [Article] {
    try files(below: catalogue, ending: ".md").map { try Article(path: $0) }
  }
}
