/// Letters of other scripts that look like the letters names are written with.
public enum LookAlikes {
  /// The ASCII letter or digit a character looks like and the script it belongs to; nil for a
  /// character that looks like none.
  public static func latin(
    for scalar: Unicode.Scalar
  ) -> (letter: Unicode.Scalar, script: Phrase)? {
    let value = scalar.value
    switch value {
    case 0x370...0x3FF: return greek(scalar).map { ($0, .greek) }
    case 0x400...0x52F: return cyrillic(scalar).map { ($0, .cyrillic) }
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      return Unicode.Scalar(value - 0xFEE0).map { ($0, .fullWidth) }
    // Alphabets of 26 capital and 26 small letters, one after another.
    case 0x1D400...0x1D6A3:
      let index = (value - 0x1D400) % 52
      return Unicode.Scalar(index < 26 ? 0x41 + index : 0x61 + index - 26).map {
        ($0, .mathematical)
      }
    case 0x1D7CE...0x1D7FF:
      return Unicode.Scalar(0x30 + (value - 0x1D7CE) % 10).map { ($0, .mathematical) }
    case 0x251: return ("a", .phonetic)
    case 0x261: return ("g", .phonetic)
    case 0x26A, 0x131: return ("i", .phonetic)
    default: return nil
    }
  }

  private static func cyrillic(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "а": "a"
    case "ԁ": "d"
    case "е", "ё", "ѐ": "e"
    case "г": "r"
    case "һ": "h"
    case "і", "ї": "i"
    case "ј": "j"
    case "к": "k"
    case "ӏ": "l"
    case "м": "m"
    case "п": "n"
    case "о": "o"
    case "р": "p"
    case "ԛ": "q"
    case "с": "c"
    case "ѕ": "s"
    case "т": "t"
    case "у", "ү": "y"
    case "ѵ": "v"
    case "ԝ": "w"
    case "х": "x"
    case "А": "A"
    case "В": "B"
    case "С": "C"
    case "Е", "Ё", "Ѐ": "E"
    case "Ԍ": "G"
    case "Н": "H"
    case "І", "Ӏ", "Ї": "I"
    case "Ј": "J"
    case "К": "K"
    case "М": "M"
    case "О": "O"
    case "Р": "P"
    case "Ԛ": "Q"
    case "Ѕ": "S"
    case "Т": "T"
    case "Ѵ": "V"
    case "Ԝ": "W"
    case "Х": "X"
    case "У", "Ү": "Y"
    default: nil
    }
  }

  private static func greek(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "α", "ά": "a"
    case "ϲ": "c"
    case "ε", "έ": "e"
    case "η", "ή": "n"
    case "ι", "ί": "i"
    case "ϳ": "j"
    case "κ": "k"
    case "ν": "v"
    case "ο", "ό": "o"
    case "ρ": "p"
    case "τ": "t"
    case "υ", "ύ": "u"
    case "χ": "x"
    case "γ": "y"
    case "ω", "ώ": "w"
    case "Α", "Ά": "A"
    case "Β": "B"
    case "Ϲ": "C"
    case "Ε", "Έ": "E"
    case "Ζ": "Z"
    case "Η", "Ή": "H"
    case "Ι", "Ί": "I"
    case "Ϳ": "J"
    case "Κ": "K"
    case "Μ": "M"
    case "Ν": "N"
    case "Ο", "Ό": "O"
    case "Ρ": "P"
    case "Τ": "T"
    case "Υ", "Ύ": "Y"
    case "Χ": "X"
    default: nil
    }
  }
}
