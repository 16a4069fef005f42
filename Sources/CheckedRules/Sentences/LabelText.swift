import Diagnostics

/// Labels and names as they stand inside a sentence.
enum LabelText {
  /// The words between spaces.
  static func words(_ text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A label in the middle of a sentence: single spaces, no final period, and a small letter
  /// first, unless its first word is written like an acronym (`GV`, `STEM/STEAM`) or a name.
  static func inside(_ label: String, _ language: Language) -> String {
    var words = words(label)
    if let last = words.last, last.utf8.count > 1, last.hasSuffix(".") {
      words[words.count - 1] = String(last.dropLast())
    }
    if let first = words.first, isOrdinary(first, language) { words[0] = withSmallInitial(first) }
    return words.joined(separator: " ")
  }

  /// The words of a camelCase name: `teachersAITrained` gives `teachers AI trained`.
  static func words(ofName name: String) -> String {
    var words: [[UInt8]] = []
    let bytes = Array(name.utf8)
    for (index, byte) in bytes.enumerated() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if index == 0 || startsWord(byte, after: bytes[index - 1], before: next) { words.append([]) }
      words[words.count - 1].append(byte)
    }
    return words.map { word in
      let isAcronym = word.count > 1 && word.allSatisfy { isCapital($0) }
      let text = String(decoding: word, as: UTF8.self)
      return isAcronym ? text : withSmallInitial(text)
    }.joined(separator: " ")
  }

  /// A text with a capital first.
  static func withCapitalInitial(_ text: String) -> String {
    replacingInitial(of: text) { scalar in
      switch scalar {
      case 0x61...0x7A, 0xE0...0xF6, 0xF8...0xFE: scalar - 0x20
      case 0x1B0: 0x1AF
      case 0x1A1: 0x1A0
      case 0x100...0x137, 0x14A...0x177, 0x1EA0...0x1EFF: scalar & ~1
      default: scalar
      }
    }
  }

  private static func withSmallInitial(_ text: String) -> String {
    replacingInitial(of: text) { scalar in
      switch scalar {
      case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: scalar + 0x20
      case 0x1AF: 0x1B0
      case 0x1A0: 0x1A1
      case 0x100...0x137, 0x14A...0x177, 0x1EA0...0x1EFF: scalar | 1
      default: scalar
      }
    }
  }

  private static func replacingInitial(
    of text: String, by change: (UInt32) -> UInt32
  ) -> String {
    var scalars = text.unicodeScalars
    guard let first = scalars.first, let changed = Unicode.Scalar(change(first.value))
    else { return text }
    scalars.removeFirst()
    scalars.insert(changed, at: scalars.startIndex)
    return String(scalars)
  }

  /// Whether a first word has its capital only because it comes first.
  private static func isOrdinary(_ word: String, _ language: Language) -> Bool {
    let rest = word.unicodeScalars.dropFirst()
    // A capital, or a digit, behind the first letter marks an acronym.
    if rest.contains(where: { isCapitalOrDigit($0.value) }) { return false }
    switch language {
    case .en: return !EnglishWords.properNames.contains(word)
    case .vi: return !VietnameseWords.properNames.contains(word)
    }
  }

  private static func isCapitalOrDigit(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x1A0, 0x1AF: true
    case 0x100...0x137, 0x1EA0...0x1EFF: scalar % 2 == 0
    default: false
    }
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func startsWord(_ byte: UInt8, after last: UInt8, before next: UInt8) -> Bool {
    if isDigit(byte) { return !isDigit(last) }
    guard isCapital(byte) else { return false }
    return !isCapital(last) || (0x61...0x7A).contains(next)
  }
}
