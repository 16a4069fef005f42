import Foundation
import TestSupport
import Testing
import Vocabulary

@Suite struct CalendarDateTests {
  @Test(arguments: ["2030-11-15", "0001-01-01", "9999-12-31", "2028-02-29", "2000-02-29"])
  func readsAndWritesISO(text: String) {
    #expect(CalendarDate(iso: text)?.isoText == text)
  }

  @Test(arguments: [
    "2030-02-31", "2030-02-29", "1900-02-29", "2030-04-31", "2030-13-01", "2030-00-10",
    "2030-01-00",
    "0000-01-01", "2030-1-5", "30-11-15", "2030/11/15", "15-11-2030", "2030-11-15 ", " 2030-11-15",
    "2030-11-1x", "+030-11-15", "2030-11--5", "", "२०३०-11-15", "2030-11-155",
  ])
  func refusesWhatIsNoDay(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test func countsEveryDayOfTheCalendarOnce() throws {
    var date = try #require(CalendarDate(iso: "0001-01-01"))
    #expect(date.dayNumber == 1)
    for number in 1...146_097 {
      let again = CalendarDate(dayNumber: number)
      guard let again, again.dayNumber == number else {
        Issue.record("day \(number) is not found again")
        return
      }
      #expect(number == 1 || date < again)
      date = again
    }
    #expect(date.isoText == "0400-12-31")
  }

  @Test func agreesWithTheCalendarOfTheSystem() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    let first = try #require(CalendarDate(iso: "1970-01-01")).dayNumber
    var random = Seeded()
    for _ in 0..<1_000 {
      let days = Int.random(in: -100_000...2_932_896, using: &random)
      let parts = calendar.dateComponents(
        [.year, .month, .day], from: Date(timeIntervalSince1970: Double(days) * 86_400))
      let date = CalendarDate(dayNumber: first + days)
      #expect(date?.year == parts.year, "seed \(random.seed): \(days)")
      #expect(date?.month == parts.month, "seed \(random.seed): \(days)")
      #expect(date?.day == parts.day, "seed \(random.seed): \(days)")
      #expect(date?.dayNumber == first + days, "seed \(random.seed): \(days)")
    }
  }

  @Test func endsWithTheYear9999() throws {
    let last = try #require(CalendarDate(iso: "9999-12-31"))
    #expect(CalendarDate(dayNumber: last.dayNumber) == last)
    for number in [last.dayNumber + 1, 0, -1, Int.max, Int.min] {
      #expect(CalendarDate(dayNumber: number) == nil)
    }
    #expect(CalendarDate(year: 10_000, month: 1, day: 1) == nil)
    #expect(CalendarDate(year: Int.max, month: Int.min, day: Int.max) == nil)
  }

  @Test func findsTheDayOfTheYear() throws {
    let leapDay = try #require(DayOfYear(month: 2, day: 29))
    #expect(leapDay.date(inYear: 2028)?.isoText == "2028-02-29")
    #expect(leapDay.date(inYear: 2030) == nil)
    #expect(CalendarDate(iso: "2028-02-29")?.dayOfYear == leapDay)
    #expect(DayOfYear(month: 2, day: 30) == nil)
    #expect(DayOfYear(month: 11, day: 31) == nil)
    #expect(DayOfYear(month: 13, day: 1) == nil)
    #expect(leapDay < DayOfYear(month: 3, day: 1)!)
    #expect(DayOfYear(month: 3, day: 1)! < DayOfYear(month: 3, day: 2)!)
  }
}

@Suite struct DateWordsTests {
  @Test func namesMonths() {
    #expect(MonthName.all.count == 12)
    #expect(MonthName.number(of: "January") == 1)
    #expect(MonthName.number(of: "November") == 11)
    #expect(MonthName.number(of: "november") == nil)
    #expect(MonthName.number(of: "Nov") == nil)
  }

  @Test func writesDaysForPeople() throws {
    let date = try #require(CalendarDate(iso: "2030-11-15"))
    #expect(date.text(in: .vi) == "ngày 15 tháng 11 năm 2030")
    #expect(date.text(in: .en) == "15 November 2030")
    #expect(date.dayOfYear.text(in: .vi) == "ngày 15 tháng 11")
    #expect(date.dayOfYear.text(in: .en) == "15 November")
    #expect(date.dayOfYear.ruleText == "15 November")
  }

  @Test func writesZerosWhereOfficialPapersDo() throws {
    #expect(DayOfYear(month: 2, day: 5)?.text(in: .vi) == "ngày 05 tháng 02")
    #expect(DayOfYear(month: 3, day: 10)?.text(in: .vi) == "ngày 10 tháng 3")
    #expect(CalendarDate(iso: "0987-01-02")?.text(in: .en) == "2 January 987")
  }

  @Test(arguments: [
    (ComparisonOperator.less, "trước ngày 15 tháng 11", "before 15 November"),
    (.lessOrEqual, "chậm nhất ngày 15 tháng 11", "no later than 15 November"),
    (.greater, "sau ngày 15 tháng 11", "after 15 November"),
    (.greaterOrEqual, "từ ngày 15 tháng 11 trở đi", "no earlier than 15 November"),
    (.equal, "đúng ngày 15 tháng 11", "on 15 November"),
    (.notEqual, "khác ngày 15 tháng 11", "not on 15 November"),
  ])
  func comparesInWords(comparison: ComparisonOperator, vi: String, en: String) throws {
    let date = try #require(CalendarDate(iso: "2030-11-15"))
    #expect(date.dayOfYear.text(after: comparison, in: .vi) == vi)
    #expect(date.dayOfYear.text(after: comparison, in: .en) == en)
    let viDate = date.text(after: comparison, in: .vi)
    #expect(viDate == vi.replacing("tháng 11", with: "tháng 11 năm 2030"))
    #expect(date.text(after: comparison, in: .en) == en + " 2030")
  }
}
