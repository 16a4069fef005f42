import Diagnostics
import Vocabulary

/// What reading a workbook leaves: its sheets, or why there are none.
public struct WorkbookReading: Sendable {
  public let workbook: Workbook?
  public let diagnostics: [Diagnostic]
}

extension Workbook {
  /// So many cells are read of a workbook: a province has less, and what has more is better kept in
  /// files of comma-separated values.
  public static let mostCells = 1_000_000

  /// The door of the room: reads the cells of a workbook in the format .xlsx. Nothing in the file is
  /// believed before it was counted, and no more than a workbook of a province takes is kept.
  ///
  ///     bytes --> Archive --> MemberStream --> XMLReader --> SheetReader --> Sheet
  public static func reading(
    _ source: WorkbookSource, named path: String, atMost mostCells: Int = mostCells
  ) -> WorkbookReading {
    do throws(Flaw) {
      return WorkbookReading(workbook: try opening(source, mostCells), diagnostics: [])
    } catch {
      let foreign = error.code == .foreignWorkbook
      let message = Message(
        foreign ? .foreignWorkbook : .unreadableWorkbook, .words(path), .message(error.message))
      return WorkbookReading(
        workbook: nil,
        diagnostics: [Diagnostic(error.code, message, at: nil, help: [error.help])])
    }
  }

  private static func opening(_ source: WorkbookSource, _ mostCells: Int) throws(Flaw) -> Workbook {
    try refuseOtherKinds(source)
    let archive = try Archive(source)
    if archive.member("[Content_Types].xml") == nil, archive.member("content.xml") != nil {
      throw Flaw(foreign: .workbookIsOpenDocument, .saveAsXLSX)
    }
    let parts = try Parts(archive)
    let used = parts.sheets.map { $0.part } + [parts.styles, parts.strings].compactMap { $0 }
    try MemberStream.checkSizes(of: used)
    var texts = Texts()
    let strings =
      try parts.strings.map { (member) throws(Flaw) in
        try SharedStrings(member, of: archive, into: &texts)
      } ?? SharedStrings()
    let formats =
      try parts.styles.map { (member) throws(Flaw) in
        try NumberFormat.reading(member, of: archive)
      } ?? []
    var readers: [SheetReader] = []
    var room = mostCells
    for sheet in parts.sheets {
      var reader = try SheetReader(
        sheet.part, named: sheet.name, of: archive, formats, strings,
        from1904: parts.countsFrom1904, room: room)
      try reader.read(into: &texts)
      room -= reader.cells.count
      readers.append(reader)
    }
    return Workbook(
      sheets: zip(parts.sheets, readers).map { sheet, reader in
        Sheet(
          name: sheet.name, isHidden: sheet.isHidden, cells: reader.cells, texts: texts.bytes,
          merges: reader.merges, hiddenRows: reader.hiddenRows)
      })
  }

  /// Old documents of Microsoft Office, which encrypted new ones are wrapped in, are no zip.
  private static func refuseOtherKinds(_ source: WorkbookSource) throws(Flaw) {
    let head = try source.bytes(at: 0, count: min(8, source.size))
    guard head == [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] else { return }
    let start = try source.bytes(at: 0, count: min(source.size, 1 << 20))
    let name = Array("EncryptedPackage".utf8).flatMap { (letter: UInt8) -> [UInt8] in [letter, 0] }
    throw contains(start, name)
      ? Flaw(foreign: .workbookEncrypted, .removePassword)
      : Flaw(foreign: .workbookIsOld, .saveAsXLSX)
  }

  private static func contains(_ bytes: [UInt8], _ word: [UInt8]) -> Bool {
    guard bytes.count >= word.count else { return false }
    return (0...(bytes.count - word.count)).contains { start in
      bytes[start] == word[0] && bytes[start..<start + word.count].elementsEqual(word)
    }
  }
}
