/// What the format of a cell makes of its number, as far as it changes what the number says.
enum NumberFormat: Hashable {
  case plain, percent, date
  /// Whole numbers are shown with at least so many digits: `00123`.
  case padded(Int)

  /// The formats every workbook has, by their numbers.
  init(builtIn number: Int) {
    switch number {
    case 9, 10: self = .percent
    case 14...17, 22, 27...31, 34...36, 50...54, 57, 58: self = .date
    default: self = .plain
    }
  }

  /// By the code of a format: `dd/mm/yyyy`, `0.0%`, `000`, `#,##0 "trường"`.
  init(code: [UInt8]) {
    // For numbers that are not negative the first of up to four sections holds.
    var letters: Set<UInt8> = []
    var digits: [UInt8] = []
    var index = 0
    loop: while index < code.count {
      let byte = code[index]
      switch byte {
      case UInt8(ascii: ";"): break loop
      case UInt8(ascii: "\""):
        index += 1
        while index < code.count, code[index] != UInt8(ascii: "\"") { index += 1 }
      case UInt8(ascii: "["):
        // A colour, a condition, a language, or `[h]` for hours beyond a day.
        while index < code.count, code[index] != UInt8(ascii: "]") { index += 1 }
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"):
        index += 1
      default:
        letters.insert(byte | 0x20)
        digits.append(byte)
      }
      index += 1
    }
    let isGeneral = digits.map { $0 | 0x20 }.elementsEqual("general".utf8)
    if digits.contains(UInt8(ascii: "%")) {
      self = .percent
    } else if isGeneral {
      self = .plain
    } else if letters.contains(UInt8(ascii: "y")) || letters.contains(UInt8(ascii: "d")) {
      self = .date
    } else if digits.count > 1, digits.allSatisfy({ $0 == UInt8(ascii: "0") }) {
      self = .padded(min(digits.count, 30))
    } else {
      self = .plain
    }
  }

  /// The formats of a workbook by the index that cells carry.
  static func reading(_ member: Archive.Member, of archive: Archive) throws(Flaw) -> [NumberFormat]
  {
    let xml = try XMLReader(member, of: archive)
    var own: [Int: NumberFormat] = [:]
    var formats: [NumberFormat] = []
    var isAmongCells = false
    func number(_ bytes: [UInt8]?) -> Int? {
      bytes.flatMap { Int(String(decoding: $0, as: UTF8.self)) }
    }
    while true {
      switch try xml.next() {
      case .finish: return formats
      case .text: continue
      case .end:
        if xml.isAt("cellXfs") { isAmongCells = false }
      case .start:
        if xml.isAt("cellXfs") { isAmongCells = true }
        if xml.isAt("numFmt"), let id = number(try xml.attribute("numFmtId")),
          let code = try xml.attribute("formatCode")
        {
          own[id] = NumberFormat(code: code)
        }
        if isAmongCells, xml.isAt("xf") {
          guard formats.count < mostFormats else { throw Flaw(.tooManyFormats) }
          let id = number(try xml.attribute("numFmtId")) ?? 0
          formats.append(own[id] ?? NumberFormat(builtIn: id))
        }
      }
    }
  }

  /// As many as Excel takes.
  private static let mostFormats = 65_490
}
