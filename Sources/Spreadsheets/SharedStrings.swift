import Diagnostics
import Vocabulary

/// The texts that cells name by number.
struct SharedStrings {
  /// Where each ends in the texts of the workbook; each starts where the one before ends.
  private var ends: [UInt32] = []

  init() {}

  /// Adds the texts of a part to those of a workbook.
  init(_ member: Archive.Member, of archive: Archive, into texts: inout Texts) throws(Flaw) {
    let xml = try XMLReader(member, of: archive)
    while true {
      switch try xml.next() {
      case .finish: return
      case .end, .text: continue
      case .start:
        guard xml.isAt("si") else { continue }
        try texts.appendRuns(xml)
        ends.append(UInt32(truncatingIfNeeded: texts.bytes.count))
        guard ends.count <= Workbook.mostCells else {
          throw Flaw(.workbookTooLarge, .number(Workbook.mostCells))
        }
      }
    }
  }

  /// Where the text with a number stands; nil where there is none.
  subscript(number: Int) -> Range<Int>? {
    guard ends.indices.contains(number) else { return nil }
    return (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }
}

/// The texts of all cells of a workbook, one behind the other.
struct Texts {
  private(set) var bytes: [UInt8] = []

  /// How many bytes of text are taken from a workbook.
  static let mostBytes = 1 << 24

  /// Adds a text and says where it stands.
  mutating func append(_ text: some Collection<UInt8>) throws(Flaw) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: text)
    guard bytes.count <= Texts.mostBytes else {
      throw Flaw(.tooMuchText, .number(Texts.mostBytes >> 20))
    }
    return start..<bytes.count
  }

  /// Adds the text of the element whose start is at hand: its runs together, without the readings
  /// that stand above East Asian characters.
  mutating func appendRuns(_ xml: XMLReader) throws(Flaw) {
    let outer = xml.depth - 1
    var isText = false
    while xml.depth > outer {
      switch try xml.next() {
      case .start:
        if xml.isAt("rPh") { try xml.skipElement() } else { isText = xml.isAt("t") }
      case .end: isText = false
      case .text:
        if isText { _ = try append(xml.text) }
      case .finish: return
      }
    }
  }
}
