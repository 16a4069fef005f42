/// Folds the headings of columns, so that one is found however Vietnamese was typed.
public enum HeadingFold {
  /// What all ways to write a heading have in common. Folded are: how letters and their marks
  /// are encoded, capitals, spacing, and where in a syllable the tone mark stands (hoà = hòa).
  /// Marks themselves are kept. Folding a key again changes nothing.
  public static func key(_ text: String) -> String {
    var letters: [Letter] = []
    letters.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      append(scalar.value, to: &letters)
    }
    moveTones(&letters)
    return spelled(letters)
  }

  /// The key of UTF-8; a byte that is none counts as U+FFFD.
  public static func key(_ bytes: some Collection<UInt8>) -> String {
    key(String(decoding: bytes, as: UTF8.self))
  }

  private enum Letter {
    case vowel(VietnameseVowel)
    case space
    case other(UInt32)
  }

  /// Adds a scalar to the letters before it, or a mark to the last of them.
  private static func append(_ scalar: UInt32, to letters: inout [Letter]) {
    if isInvisible(scalar) { return }
    if isSpace(scalar) {
      letters.append(.space)
    } else if let vowel = VietnameseVowel(scalar) {
      letters.append(.vowel(vowel))
    } else if let last = letters.last, case .vowel(let vowel) = last,
      let marked = vowel.adding(mark: scalar)
    {
      letters[letters.count - 1] = .vowel(marked)
    } else {
      letters.append(.other(lowerCased(scalar)))
    }
  }

  /// Puts the tone of each syllable on its last vowel. A syllable has one run of vowels and one
  /// tone, so that the vowel it is written on tells no two words apart.
  private static func moveTones(_ letters: inout [Letter]) {
    var tones = 0
    var toned = 0
    for index in letters.indices {
      guard case .vowel(let vowel) = letters[index] else {
        tones = 0
        continue
      }
      if vowel.tone != 0 {
        tones += 1
        toned = index
      }
      if index + 1 < letters.count, case .vowel = letters[index + 1] { continue }
      if tones == 1, toned != index, case .vowel(let bearer) = letters[toned] {
        setTone(0, of: &letters[toned])
        setTone(bearer.tone, of: &letters[index])
      }
      tones = 0
    }
  }

  private static func setTone(_ tone: Int, of letter: inout Letter) {
    if case .vowel(var vowel) = letter {
      vowel.tone = tone
      letter = .vowel(vowel)
    }
  }

  /// The text of the letters, with one space for each run of them and none at the ends.
  private static func spelled(_ letters: [Letter]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(letters.count * 2)
    var spaceIsDue = false
    for letter in letters {
      let value: UInt32
      switch letter {
      case .space:
        spaceIsDue = !text.isEmpty
        continue
      case .vowel(let vowel): value = vowel.scalar
      case .other(let scalar): value = scalar
      }
      if spaceIsDue { text.append(0x20) }
      spaceIsDue = false
      if value < 0x80 {
        text.append(UInt8(value))
      } else if let bytes = Unicode.Scalar(value).flatMap({ Unicode.UTF8.encode($0) }) {
        text.append(contentsOf: bytes)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Lower case of the Latin letters that are not Vietnamese vowels, up to U+00DE, and of Đ.
  private static func lowerCased(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5A: scalar + 0x20
    // Old fonts typed Đ as the Icelandic Ð or the African Ɖ, which look the same.
    case 0x110, 0xD0, 0x189: 0x111
    case 0xC0...0xD6, 0xD8...0xDE: scalar + 0x20
    default: scalar
    }
  }

  /// White space as Unicode has it.
  private static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// Marks of line breaking that show nothing: soft hyphen, zero-width space, word joiner, BOM.
  private static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x200B, 0x2060, 0xFEFF: true
    default: false
    }
  }
}
