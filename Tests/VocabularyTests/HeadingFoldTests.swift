import Foundation
import TestSupport
import Testing
import Vocabulary

@Suite struct HeadingFoldTests {
  @Test(arguments: [
    ("Số phòng học", "số phòng học"), ("ĐẠT CHUẨN", "đạt chuẩn"), ("  Năm\t\r\n học ", "năm học"),
    ("Phòng\u{A0}\u{202F}học", "phòng học"), ("A\u{3000}B", "a b"), ("", ""), (" \u{A0}", ""),
    ("\u{FEFF}Trường", "trường"), ("Tr\u{AD}ường\u{200B}", "trường"), ("Ðiểm", "điểm"),
    ("smart_rooms", "smart_rooms"), ("Phòng học TM (%)", "phòng học tm (%)"),
    ("a\u{302}\u{301}", "ấ"), ("a\u{301}\u{302}", "ấ"), ("á\u{302}", "ấ"), ("â\u{301}", "ấ"),
    ("u\u{323}\u{31B}", "ự"), ("U\u{31B}\u{303}", "ữ"), ("ạ\u{306}", "ặ"), ("e\u{309}\u{302}", "ể"),
    ("o\u{340}", "ò"), ("o\u{341}", "ó"), ("ÇÑ×", "çñ×"),
  ])
  func folds(text: String, key: String) {
    #expect(scalars(HeadingFold.key(text)) == scalars(key))
    #expect(scalars(HeadingFold.key(Array(text.utf8))) == scalars(key))
  }

  @Test(arguments: [
    ("hoà", "hòa"), ("thuý", "thúy"), ("khoẻ", "khỏe"), ("uỷ ban", "ủy ban"), ("XOÀI", "xòai"),
    ("quý", "qúy"), ("giáo viên", "gíao viên"), ("của", "cuả"), ("loã", "lõa"), ("luỵ", "lụy"),
    ("Số trường Mầm non được KHOÁN", "số trường mầm non được khóan"),
  ])
  func findsTheToneWhereverItStands(one: String, other: String) {
    #expect(scalars(HeadingFold.key(one)) == scalars(HeadingFold.key(other)))
  }

  @Test(arguments: [
    ("ma", "má"), ("mà", "má"), ("mả", "mã"), ("ma", "mạ"), ("năm", "nam"), ("ân", "ăn"),
    ("đa", "da"),
    ("ôn", "ơn"), ("ôn", "on"), ("ưng", "ung"), ("êm", "em"), ("hòa", "hoa"), ("hòa", "hóa"),
    ("mùa", "mưà"),
    ("a b", "ab"), ("á", "á\u{301}"), ("ã", "á\u{303}"), ("hòà", "hòa"),
  ])
  func keepsApartWhatDiffers(one: String, other: String) {
    #expect(HeadingFold.key(one) != HeadingFold.key(other))
  }

  @Test func knowsEveryVowelWithEveryMark() {
    var keys: Set<String> = []
    for base in ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"] {
      for tone in ["", "\u{301}", "\u{300}", "\u{309}", "\u{303}", "\u{323}"] {
        let composed = (base + tone).precomposedStringWithCanonicalMapping
        #expect(composed.unicodeScalars.count == 1)
        #expect(scalars(HeadingFold.key(composed)) == scalars(composed))
        #expect(scalars(HeadingFold.key(composed.uppercased())) == scalars(composed))
        keys.insert(composed)
      }
    }
    #expect(keys.count == 72)
  }

  @Test func forgetsHowAHeadingWasTyped() {
    var random = Seeded()
    for _ in 0..<2_000 {
      let text = anyHeading(&random)
      let key = scalars(HeadingFold.key(text))
      let about: Comment = "seed \(random.seed): \(text.debugDescription)"
      #expect(scalars(HeadingFold.key(text.decomposedStringWithCanonicalMapping)) == key, about)
      #expect(scalars(HeadingFold.key(text.precomposedStringWithCanonicalMapping)) == key, about)
      #expect(scalars(HeadingFold.key(text.uppercased())) == key, about)
      #expect(
        scalars(HeadingFold.key("\u{A0}" + text.replacing(" ", with: " \t") + " ")) == key, about)
      #expect(scalars(HeadingFold.key(shufflingMarks(of: text, &random))) == key, about)
    }
  }

  /// A key has the same letters, shapes and number of each tone as the heading.
  @Test func keepsEveryMark() {
    var random = Seeded()
    for _ in 0..<2_000 {
      let text = anyHeading(&random)
      let marks = { (text: String) in
        text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
          .filter { $0 != " " }.sorted()
      }
      #expect(
        marks(HeadingFold.key(text)) == marks(text),
        "seed \(random.seed): \(text.debugDescription)")
    }
  }

  @Test func changesNothingInAKey() {
    var random = Seeded()
    for _ in 0..<5_000 {
      let text = anyCharacters(&random)
      let key = HeadingFold.key(text)
      #expect(
        scalars(HeadingFold.key(key)) == scalars(key),
        "seed \(random.seed): \(text.unicodeScalars.map { String($0.value, radix: 16) })")
    }
  }

  @Test func readsAnyBytes() {
    #expect(HeadingFold.key([0xFF, 0x41, 0xC3]) == "\u{FFFD}a\u{FFFD}")
    var random = Seeded()
    for _ in 0..<2_000 {
      let bytes = (0..<12).map { _ in UInt8.random(in: 0...255, using: &random) }
      let key = HeadingFold.key(bytes)
      #expect(scalars(HeadingFold.key(key)) == scalars(key), "seed \(random.seed): \(bytes)")
    }
  }

  /// Strings are equal when canonically equivalent; keys are compared byte by byte elsewhere.
  private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  private func anyHeading(_ random: inout Seeded) -> String {
    let onsets = ["", "b", "ch", "đ", "Đ", "ngh", "qu", "gi", "Tr"]
    let vowels = ["a", "ă", "â", "oa", "oe", "uy", "ươi", "iê", "ô", "ưa", "uyê", "y", "oai"]
    let tones = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
    let words = (1...4).map { _ in
      var letters = random.pick(vowels).map(String.init)
      letters[Int.random(in: 0..<letters.count, using: &random)] +=
        random.pick(tones)
      return random.pick(onsets) + letters.joined()
        + random.pick(["", "n", "ng"])
    }
    return words.joined(separator: " ").precomposedStringWithCanonicalMapping
  }

  private func shufflingMarks(of text: String, _ random: inout Seeded) -> String {
    var result = String.UnicodeScalarView()
    for character in text.decomposedStringWithCanonicalMapping {
      let scalars = character.unicodeScalars
      result.append(contentsOf: scalars.prefix(1))
      result.append(contentsOf: scalars.dropFirst().shuffled(using: &random))
    }
    return String(result)
  }

  private func anyCharacters(_ random: inout Seeded) -> String {
    let alphabet = Array(
      "aoueiyAOUăÂơƯòáệđÐ bq \u{A0}\u{200B}\u{300}\u{301}\u{303}\u{309}\u{323}\u{302}\u{306}\u{31B}\u{327}\u{341}ß"
        .unicodeScalars)
    var result = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      result.append(random.pick(alphabet))
    }
    return String(result)
  }
}
