import Diagnostics
import Testing

@Suite struct SpellingTests {
  static let fields = [
    "smartClassrooms", "teachers", "teachersTrained", "provinceRank", "landArea", "population",
    "annualReportDate", "standardLevel", "digitalLevel", "ownership", "classrooms", "schools",
  ]

  @Test(arguments: [
    ("smartClasrooms", ["smartClassrooms"]), ("smartclassrooms", ["smartClassrooms"]),
    ("smart_classrooms", ["smartClassrooms"]), ("trainedTeachers", ["teachersTrained"]),
    ("teacher", ["teachers"]), ("rankProvince", ["provinceRank"]), ("onwership", ["ownership"]),
    ("populaton", ["population"]), ("landarea", ["landArea"]), ("standartLevel", ["standardLevel"]),
    ("reportDate", ["annualReportDate"]), ("annual", ["annualReportDate"]), ("school", ["schools"]),
    ("zebra", []), ("", []), ("x", []), ("population", []),
  ])
  func findsWhatWasMeant(_ name: String, _ expected: [String]) {
    #expect(Spelling.nearest(to: name, among: Self.fields) == expected)
  }

  @Test func foldsVietnamese() {
    #expect(Spelling.nearest(to: "trường", among: ["truong", "phuong"]).first == "truong")
    #expect(Spelling.nearest(to: "truo\u{31B}\u{300}ng", among: ["truong"]) == ["truong"])
  }

  @Test func isTheSameInAnyOrderAndAtMostThree() {
    let candidates = ["rule1", "rule2", "rule3", "rule4", "ruler", "rule3"]
    let nearest = Spelling.nearest(to: "rule", among: candidates)
    #expect(nearest == ["rule1", "rule2", "rule3"])
    #expect(Spelling.nearest(to: "rule", among: candidates.reversed()) == nearest)
  }

  @Test func putsTheBestFirst() {
    #expect(
      Spelling.nearest(
        to: "teachersTraned", among: ["teachers", "teacherTrained", "teachersTrained"]
      )
      .first == "teachersTrained")
  }

  @Test func staysQuickWithManyAndLongNames() {
    let many = (0..<10_000).map { "indicatorNumber\($0)" }
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(Spelling.nearest(to: "indicatorNumbr77", among: many).first == "indicatorNumber77")
      let endless = String(repeating: "a", count: 100_000)
      #expect(Spelling.nearest(to: endless, among: many + [endless + "b"]).isEmpty)
      #expect(Spelling.nearest(to: "aaaa", among: [endless]).isEmpty)
    }
    #expect(time < .seconds(5))
  }
}

@Suite struct LetterTests {
  @Test(arguments: [
    ("а", "a", Phrase.cyrillic), ("С", "C", .cyrillic), ("ο", "o", .greek), ("Ｈ", "H", .fullWidth),
    ("９", "9", .fullWidth), ("𝐀", "A", .mathematical), ("𝘻", "z", .mathematical),
    ("𝟘", "0", .mathematical), ("ı", "i", .phonetic),
  ])
  func knowsLookAlikes(_ letter: Unicode.Scalar, _ latin: Unicode.Scalar, _ script: Phrase) {
    let found = LookAlikes.latin(for: letter)
    #expect(found?.letter == latin)
    #expect(found?.script == script)
  }

  @Test func lookAlikesAreAsciiAndNoneIsAsciiOrVietnameseItself() {
    var count = 0
    for value in UInt32(0)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value), let found = LookAlikes.latin(for: scalar) else {
        continue
      }
      count += 1
      #expect(
        found.letter.isASCII && found.letter.properties.isAlphabetic
          || (0x30...0x39).contains(found.letter.value))
      #expect(!scalar.isASCII)
      #expect(VietnameseLetters.ascii(for: scalar) == nil)
    }
    #expect(count > 700)
  }

  @Test(arguments: [
    ("Đường phố Hà Đông", "Duong pho Ha Dong"), ("ươỡỹỴẴ", "uooyYA"), ("abc öß", "abc öß"),
    ("Tie\u{302}\u{301}ng Vie\u{323}\u{302}t", "Tieng Viet"),
  ])
  func writesVietnameseInAscii(_ text: String, _ ascii: String) {
    #expect(VietnameseLetters.ascii(for: text) == ascii)
  }

  @Test func knowsEveryVietnameseLetter() {
    let letters = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
    let plain =
      "aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyyd"
    #expect(VietnameseLetters.ascii(for: letters) == plain)
    #expect(VietnameseLetters.ascii(for: letters.uppercased()) == plain.uppercased())
  }

  @Test(arguments: [
    ("“", "\""), ("»", "\""), ("’", "'"), ("≥", ">="), ("≤", "<="), ("≠", "!="), ("×", "*"),
    ("÷", "/"), ("–", "-"), ("—", "-"), ("−", "-"), ("\u{A0}", " "), ("\u{3000}", " "),
    ("％", "%"), ("（", "("), ("：", ":"), ("\u{200B}", ""), ("\u{FEFF}", ""),
  ])
  func knowsWhatToWriteInstead(_ typed: Unicode.Scalar, _ ascii: String) {
    #expect(TypographicCharacters.ascii(for: typed) == ascii)
  }

  @Test func typographyTouchesNoLetters() {
    for value in UInt32(0)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value), TypographicCharacters.ascii(for: scalar) != nil
      else { continue }
      #expect(!scalar.isASCII)
      #expect(LookAlikes.latin(for: scalar) == nil)
      #expect(VietnameseLetters.ascii(for: scalar) == nil)
    }
  }
}
