/// Characters that word processors put in, and what the rule language writes instead.
public enum TypographicCharacters {
  /// What to write instead of a character; `""` for one that cannot be seen and has to go, nil
  /// for one the table does not know.
  public static func ascii(for scalar: Unicode.Scalar) -> String? {
    let value = scalar.value
    switch value {
    // “ ” „ ‟ « » ″
    case 0x201C...0x201F, 0xAB, 0xBB, 0x2033: return "\""
    // ’ ‘ ‚ ‛ ′ ´
    case 0x2018...0x201B, 0x2032, 0xB4: return "'"
    case 0x2265, 0x2267, 0x2A7E: return ">="
    case 0x2264, 0x2266, 0x2A7D: return "<="
    case 0x2260: return "!="
    // × · ∙ ⋅ ∗
    case 0xD7, 0xB7, 0x2219, 0x22C5, 0x2217: return "*"
    // ÷ ⁄ ∕
    case 0xF7, 0x2044, 0x2215: return "/"
    // hyphens, dashes and the minus sign
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: return "-"
    case 0xFE6A, 0x66A: return "%"
    case 0x3001: return ","
    case 0x3002: return "."
    case 0xA0, 0x85, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return " "
    case 0xAD, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: return ""
    // Full-width punctuation; its letters and digits are look-alikes.
    case 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF5E:
      return Unicode.Scalar(value - 0xFEE0).map { String(Character($0)) }
    default: return nil
    }
  }
}
