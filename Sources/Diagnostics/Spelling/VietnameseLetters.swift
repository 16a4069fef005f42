/// Vietnamese letters written in ASCII, to suggest names: đường phố gives duong pho.
public enum VietnameseLetters {
  /// The ASCII letter beneath a Vietnamese letter, nothing (`""`) for a combining mark of
  /// Vietnamese, and nil for every other character.
  public static func ascii(for scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323, 0x340, 0x341: ""
    case 0xC0...0xC3, 0x102: "A"
    case 0xE0...0xE3, 0x103: "a"
    case 0xC8...0xCA: "E"
    case 0xE8...0xEA: "e"
    case 0xCC, 0xCD, 0x128: "I"
    case 0xEC, 0xED, 0x129: "i"
    case 0xD2...0xD5, 0x1A0: "O"
    case 0xF2...0xF5, 0x1A1: "o"
    case 0xD9, 0xDA, 0x168, 0x1AF: "U"
    case 0xF9, 0xFA, 0x169, 0x1B0: "u"
    case 0xDD: "Y"
    case 0xFD: "y"
    // Đ, and Ð of Western Europe, which looks the same.
    case 0x110, 0xD0: "D"
    case 0x111: "d"
    // Latin Extended Additional has capital and small letter in turns.
    case 0x1EA0...0x1EB7: scalar.value % 2 == 0 ? "A" : "a"
    case 0x1EB8...0x1EC7: scalar.value % 2 == 0 ? "E" : "e"
    case 0x1EC8...0x1ECB: scalar.value % 2 == 0 ? "I" : "i"
    case 0x1ECC...0x1EE3: scalar.value % 2 == 0 ? "O" : "o"
    case 0x1EE4...0x1EF1: scalar.value % 2 == 0 ? "U" : "u"
    case 0x1EF2...0x1EF9: scalar.value % 2 == 0 ? "Y" : "y"
    default: nil
    }
  }

  /// A text with its Vietnamese letters written in ASCII; what is not Vietnamese stays.
  public static func ascii(for text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let folded = ascii(for: scalar) {
        result.append(contentsOf: folded.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
