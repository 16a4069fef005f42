import Diagnostics

/// Which parts of the archive make the workbook, as its relationships say.
struct Parts {
  /// The sheets in the order of the workbook.
  private(set) var sheets: [(name: String, isHidden: Bool, part: Archive.Member)] = []
  private(set) var styles: Archive.Member?
  private(set) var strings: Archive.Member?
  /// Days are counted from 1904 instead of 1900.
  private(set) var countsFrom1904 = false
  private let archive: Archive

  private static let mostSheets = 1_024

  init(_ archive: Archive) throws(Flaw) {
    self.archive = archive
    let top = try relationships("_rels/.rels", from: "")
    guard let workbook = top.first(where: { $0.value.isOf("officeDocument") })?.value else {
      throw Flaw(.noWorkbookPart)
    }
    let path = workbook.target
    if path.utf8.suffix(4).elementsEqual(".bin".utf8) {
      throw Flaw(foreign: .workbookIsBinary, .saveAsXLSX)
    }
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
    let name = folder.isEmpty ? path : String(path.dropFirst(folder.count + 1))
    let start = folder.isEmpty ? "" : folder + "/"
    let own = try relationships(start + "_rels/" + name + ".rels", from: folder)
    for relationship in own.values {
      if relationship.isOf("styles") { styles = archive.member(relationship.target) }
      if relationship.isOf("sharedStrings") { strings = archive.member(relationship.target) }
    }
    try readWorkbook(path, own)
  }

  /// A part that another one speaks of.
  private struct Relationship {
    let type: String
    let target: String

    /// The types of the two editions of the standard differ before their last word.
    func isOf(_ kind: String) -> Bool {
      type.utf8.suffix(kind.utf8.count + 1).elementsEqual(("/" + kind).utf8)
    }
  }

  private func reader(_ path: String) throws(Flaw) -> XMLReader {
    guard let member = archive.member(path) else { throw Flaw(.workbookPartMissing, .words(path)) }
    return try XMLReader(member, of: archive)
  }

  /// By their ids. Links that lead out of the file are none of ours.
  private func relationships(
    _ path: String, from folder: String
  ) throws(Flaw) -> [String: Relationship] {
    var result: [String: Relationship] = [:]
    let xml = try reader(path)
    loop: while true {
      switch try xml.next() {
      case .finish: break loop
      case .end, .text: continue
      case .start:
        guard xml.isAt("Relationship"),
          try xml.attribute("TargetMode").map({ !$0.elementsEqual("External".utf8) }) ?? true,
          let id = try xml.attribute("Id"), let type = try xml.attribute("Type"),
          let target = try xml.attribute("Target")
        else { continue }
        result[String(decoding: id, as: UTF8.self)] = Relationship(
          type: String(decoding: type, as: UTF8.self),
          target: resolved(String(decoding: target, as: UTF8.self), in: folder))
      }
    }
    return result
  }

  /// The name of a part in the archive.
  private func resolved(_ target: String, in folder: String) -> String {
    let isWhole = target.utf8.first == UInt8(ascii: "/")
    var parts: [Substring] = []
    for part in ((isWhole ? "" : folder + "/") + target).split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  private mutating func readWorkbook(
    _ path: String, _ relationships: [String: Relationship]
  ) throws(Flaw) {
    let xml = try reader(path)
    while true {
      switch try xml.next() {
      case .finish: return
      case .end, .text: continue
      case .start:
        if xml.isAt("workbookPr") {
          let value = try xml.attribute("date1904") ?? []
          countsFrom1904 = value.elementsEqual("1".utf8) || value.elementsEqual("true".utf8)
        } else if xml.isAt("sheet"), let name = try xml.attribute("name") {
          guard sheets.count < Parts.mostSheets else {
            throw Flaw(.tooManySheets, .number(Parts.mostSheets))
          }
          try addSheet(String(decoding: name, as: UTF8.self), xml, relationships)
        }
      }
    }
  }

  private mutating func addSheet(
    _ name: String, _ xml: XMLReader, _ relationships: [String: Relationship]
  ) throws(Flaw) {
    let id = try xml.attribute("id").map { String(decoding: $0, as: UTF8.self) }
    guard let relationship = id.flatMap({ relationships[$0] }) else {
      throw Flaw(.workbookPartMissing, .words(name))
    }
    // Sheets of charts and of dialogs have no cells.
    guard relationship.isOf("worksheet") else { return }
    guard let part = archive.member(relationship.target) else {
      throw Flaw(.workbookPartMissing, .words(relationship.target))
    }
    let state = try xml.attribute("state") ?? Array("visible".utf8)
    sheets.append((name, !state.elementsEqual("visible".utf8), part))
  }
}
