import Chuan
import Testing

/// What is missing to a target, in words that add up.
@Suite struct GapTests {
  private func remark(
    _ sentence: String, in language: Language = .en, _ rows: String...
  ) -> String? {
    var world = World("rule a " + sentence)
    world.schools = rows
    let text = world.reported(.text, in: language).text
    return text.split(separator: "\n").lazy.compactMap { line in
      line.firstRange(of: "→ ").map { String(line[$0.upperBound...]) }
    }.first
  }

  @Test(arguments: [
    ("every school has rooms >= 2 by 2030", "2 schools to go"),
    ("at least 50% of schools have rooms >= 2 by 2030", "1 more school needed"),
    ("more than 50% of schools have rooms >= 2 by 2030", "1 more school needed"),
    ("at least 2 schools have rooms >= 2 by 2030", "1 more school needed"),
    ("no school has rooms >= 1 by 2030", "3 schools left"),
    ("at most 1 school has rooms >= 1 by 2030", "2 schools too many"),
    ("fewer than 2 schools have rooms >= 1 by 2030", "2 schools too many"),
    ("sum of rooms across schools >= 8 by 2030", "3 short of the target"),
    ("sum of rooms across schools > 5 by 2030", "exactly at the limit, must be more"),
    ("average of land across schools >= 1.35 ha by 2030", "0.1\u{A0}ha short"),
    ("sum of rooms across schools <= 4 by 2030", "1 above the target"),
    ("highest of filed across schools < 10 November every year", "5 days late"),
    ("highest of filed across schools <= 14 November every year", "1 day late"),
    ("lowest of filed across schools > 16 November every year", "5 days early"),
    ("sum of rooms across schools = 7 by 2030", "2 short of the target"),
  ])
  func isSaidInTheUnitOfTheMeasure(sentence: String, words: String) {
    let found = remark(
      sentence, "2030,a,c,,1,1.25,11/11/2030,", "2030,b,c,,3,1.25,15/11/2030,",
      "2030,d,c,,1,1.25,15/11/2030,")
    #expect(found == words)
  }

  @Test func aSmallGapIsNeverPrintedAsNone() {
    let found = remark(
      "average of land across schools >= 1.35 ha by 2030", "2030,a,c,,1,1.349999,,")
    #expect(found == "0.000001\u{A0}ha short")
    let share = remark(
      "share of schools where (rooms >= 1) >= 66.7% by 2030", in: .vi, "2030,a,c,,1,,,",
      "2030,b,c,,1,,,", "2030,d,c,,0,,,")
    #expect(share == "cần thêm 1 trường đạt")
  }

  @Test func theLeastGapOfAFigureIsSaidAsSuch() {
    func remark(_ sentence: String) -> String? {
      self.remark(sentence, "2030,a,c,,1,1,,", "2030,b,c,,2,,,", "2030,d,c,,,2,,")
    }
    #expect(remark("sum of land across schools <= 2 ha by 2030") == "at least 1\u{A0}ha too much")
    let half = remark("average of land across schools <= 0.5 ha by 2030")
    #expect(half == "at least 0.5\u{A0}ha too much")
    let share = remark("(sum of land across schools) / 900 ha <= 0.1% by 2030")
    #expect(share == "about 0.2 percentage points or more too much")
  }

  @Test func whatIsNotCertainIsSaidAsSuch() {
    let rows = ["2030,a,c,,0,,,", "2030,b,c,,-,,,", "2030,d,c,,0,,,", "2030,e,c,,1,,,"]
    func remark(_ sentence: String) -> String? {
      self.remark(sentence, rows[0], rows[1], rows[2], rows[3])
    }
    #expect(
      remark("at least 80% of schools have rooms >= 1 by 2030")
        == "at least 2 more schools needed")
    #expect(remark("no school has rooms >= 1 by 2030") == "at least 1 school left")
    #expect(remark("average of land across schools >= 1 ha by 2030") == nil)
    #expect(remark("at least 40% of schools have rooms >= 1 by 2030") == "not known of 1 school")
    #expect(remark("at least 25% of schools have rooms >= 1 by 2030") == nil)
  }
}
