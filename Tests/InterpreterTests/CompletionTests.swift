import Foundation
import Interpreter
import TestSupport
import Testing
import Vocabulary

/// Trust: verdicts over missing cells against every completion of them, computed one by one with
/// plain arithmetic that shares nothing with the interpreter.
@Suite struct CompletionTests {
  /// One school: a count up to 3, a level, a flag and whether it is a preschool.
  struct School {
    var count: Int?
    var level: Int?
    var isPreschool: Bool?
  }

  /// A completed school.
  struct Full {
    let count: Int
    let level: Int
    let isPreschool: Bool
  }

  /// A measure in the language and in plain arithmetic; nil where there is nothing to measure.
  struct Form: Sendable {
    let text: String
    let isSentence: Bool
    /// Whether each missing cell occurs once, so that the ends must be exact.
    let isExact: Bool
    let measure: @Sendable ([Full]) -> Rational?

    init(
      _ text: String, isSentence: Bool = false, isExact: Bool = true,
      _ measure: @escaping @Sendable ([Full]) -> Rational?
    ) {
      self.text = text
      self.isSentence = isSentence
      self.isExact = isExact
      self.measure = measure
    }
  }

  static let forms: [Form] = [
    Form("number of schools") { Rational($0.count) },
    Form("number of preschools") { Rational($0.filter { $0.isPreschool }.count) },
    Form("number of preschools where (count1 >= 2)") { all in
      let group = all.filter { $0.isPreschool }
      return group.isEmpty ? nil : Rational(group.filter { $0.count >= 2 }.count)
    },
    Form("share of schools where (level1 >= 1)") { part($0, $0.filter { $0.level >= 1 }) },
    Form("share of preschools where (level1 >= 1)") { all in
      let group = all.filter { $0.isPreschool }
      return part(group, group.filter { $0.level >= 1 })
    },
    Form("sum of count1 across preschools") { all in
      let group = all.filter { $0.isPreschool }
      return group.isEmpty ? nil : Rational(group.reduce(0) { $0 + $1.count })
    },
    Form("sum of (count1 - 2) across preschools where (level1 = 2)") { all in
      let group = all.filter { $0.isPreschool }
      if group.isEmpty { return nil }
      return Rational(group.filter { $0.level == 2 }.reduce(0) { $0 + $1.count - 2 })
    },
    Form("average of count1 across preschools where (level1 >= 1)") { all in
      let counts = all.filter { $0.isPreschool && $0.level >= 1 }.map { $0.count }
      return quotient(counts.reduce(0, +), counts.count)
    },
    Form("lowest of count1 across preschools") { all in
      all.filter { $0.isPreschool }.map { $0.count }.min().map { Rational($0) }
    },
    Form("highest of count1 across schools where (level1 >= 1)") { all in
      all.filter { $0.level >= 1 }.map { $0.count }.max().map { Rational($0) }
    },
    Form("median of count1 across preschools") { all in
      let sorted = all.filter { $0.isPreschool }.map { $0.count }.sorted()
      if sorted.isEmpty { return nil }
      let middle = sorted.count / 2
      return sorted.count % 2 == 1
        ? Rational(sorted[middle]) : quotient(sorted[middle - 1] + sorted[middle], 2)
    },
    Form("sum of count1 across schools / sum of level1Count across schools") { all in
      quotient(all.reduce(0) { $0 + $1.count }, all.reduce(0) { $0 + $1.level })
    },
    Form("sum of count1 across schools - 2 * number of preschools") { all in
      if all.isEmpty { return nil }
      return Rational(all.reduce(0) { $0 + $1.count } - 2 * all.filter { $0.isPreschool }.count)
    },
    Form("count1 >= 2 where level1 >= 1", isSentence: true) { all in
      let group = all.filter { $0.level >= 1 }
      return part(group, group.filter { $0.count >= 2 })
    },
    Form("sum of count1 across schools * number of schools where (count1 >= 1)", isExact: false) {
      all in
      if all.isEmpty { return nil }
      return Rational(all.reduce(0) { $0 + $1.count } * all.filter { $0.count >= 1 }.count)
    },
  ]

  private static func part(_ whole: [Full], _ part: [Full]) -> Rational? {
    quotient(part.count, whole.count)
  }

  private static func quotient(_ part: Int, _ whole: Int) -> Rational? {
    Rational(numerator: Int128(part), denominator: Int128(whole))
  }

  static let targets = ["0", "1/4", "1/2", "2/3", "1", "3/2", "2", "3", "6"]
  static let comparisons: [ComparisonOperator] = [
    .greaterOrEqual, .less, .equal,
  ]

  static func target(_ text: String) -> Rational? {
    let parts = text.split(separator: "/").compactMap { Int128($0) }
    return Rational(numerator: parts[0], denominator: parts.count > 1 ? parts[1] : 1)
  }

  /// A rule for each form, comparison and target.
  static let rules: String = {
    var text = """
      entity commune, communes
      entity school, schools in commune
      field count1 of school: count up to 3
      field level1 of school: level 0 to 2
      field level1Count of school: count up to 2
      field isPreschool of school: flag
      group preschool, preschools = schools where isPreschool
      plan p
        for commune "c"
        from 2020 to 2030

      """
    for (index, form) in forms.enumerated() {
      for (number, comparison) in comparisons.enumerated() {
        for (goal, target) in targets.enumerated() {
          let name = "r\(index)x\(number)x\(goal)"
          if form.isSentence {
            guard let value = Self.target(target), value <= .one,
              let percent = value.percentText(), let words = quantities[comparison]
            else { continue }
            text += """
              rule \(name) \(words) \(percent) of schools where level1 >= 1 \
              has count1 >= 2 by 2030

              """
          } else if !form.text.hasPrefix("share") || Self.target(target).map({ $0 <= .one }) == true
          {
            text += "rule \(name) \(form.text) \(comparison.symbol) \(target) by 2030\n"
          }
        }
      }
    }
    return text
  }()

  static let quantities: [ComparisonOperator: String] = [
    .greaterOrEqual: "at least", .less: "fewer than", .equal: "exactly",
  ]

  @Test func verdictsHoldForEveryCompletion() throws {
    var random = Seeded()
    let world = World(Self.rules)
    var cases = 0
    for _ in 0..<70 {
      let schools = (0..<Int.random(in: 0...5, using: &random)).map { _ in
        School(
          count: random.sometimes { Int.random(in: 0...3, using: &$0) },
          level: random.sometimes { Int.random(in: 0...2, using: &$0) },
          isPreschool: random.sometimes { Bool.random(using: &$0) })
      }
      let completions = Self.completions(of: schools)
      if completions.count > 800 { continue }
      let verdicts = world.verdicts(asOf: 2030, ["schools": Self.table(schools)])
      for (index, form) in Self.forms.enumerated() {
        let values = completions.map { form.measure($0) }
        let possible = Set(values)
        for (number, comparison) in Self.comparisons.enumerated() {
          for (goal, target) in Self.targets.enumerated() {
            guard let verdict = verdicts["r\(index)x\(number)x\(goal)"],
              let target = Self.target(target)
            else { continue }
            cases += 1
            guard let wrong = Self.mistake(verdict, form, possible, comparison, target) else {
              continue
            }
            Issue.record(
              """
              seed \(random.seed): \(form.text) \(comparison.symbol) \(target) is \
              \(verdict.short): \(wrong)
              \(Self.table(schools))
              """)
          }
        }
      }
    }
    #expect(cases > 10_000)
  }

  /// What is wrong with a verdict, given every value its measure can have.
  private static func mistake(
    _ verdict: Verdict, _ form: Form, _ values: Set<Rational?>, _ comparison: ComparisonOperator,
    _ target: Rational
  ) -> String? {
    let outcomes = Set(values.map { $0.map { comparison.holds($0, target) } })
    // Values between the ends are not examined, so that equality may stay open.
    let mayStayOpen = !form.isExact || comparison == .equal || comparison == .notEqual
    let isRight =
      switch verdict.status {
      case .pass: outcomes == [true]
      case .fail: outcomes == [false]
      case .notApplicable: outcomes == [nil]
      case .undecided: outcomes.count > 1 || mayStayOpen
      case .pending: false
      }
    if !isRight { return "completions give \(outcomes)" }
    let numbers = values.compactMap { $0 }
    guard let interval = verdict.measure?.interval else {
      return numbers.isEmpty ? nil : "it has no measure"
    }
    if !numbers.allSatisfy({ interval.contains($0) }) { return "a completion lies outside" }
    // A quotient that may be one by 0 has no ends.
    let hasEnds = form.isExact && !(form.text.contains("/") && values.contains(nil))
    if hasEnds, interval.low != numbers.min() || interval.high != numbers.max() {
      return "the ends are not those of the completions"
    }
    return nil
  }

  /// Every way to fill in the missing cells.
  static func completions(of schools: [School]) -> [[Full]] {
    var result: [[Full]] = [[]]
    for school in schools {
      var next: [[Full]] = []
      for count in school.count.map({ [$0] }) ?? Array(0...3) {
        for level in school.level.map({ [$0] }) ?? Array(0...2) {
          for isPreschool in school.isPreschool.map({ [$0] }) ?? [true, false] {
            let full = Full(count: count, level: level, isPreschool: isPreschool)
            next += result.map { $0 + [full] }
          }
        }
      }
      result = next
    }
    return result
  }

  static func table(_ schools: [School]) -> String {
    var text = "year,school,commune,count1,level1,level1Count,isPreschool\n"
    for (index, school) in schools.enumerated() {
      let count = school.count.map { "\($0)" } ?? "-"
      let level = school.level.map { "\($0)" } ?? ""
      let flag = school.isPreschool.map { $0 ? "yes" : "no" } ?? "n/a"
      text += "2030,s\(index),c,\(count),\(level),\(level),\(flag)\n"
    }
    // Another commune reports, so that this one is empty and not missing without schools.
    return text + "2030,other,d,1,1,1,yes\n"
  }
}

extension Seeded {
  /// A value in three cases of four, else none.
  mutating func sometimes<Value>(_ value: (inout Seeded) -> Value) -> Value? {
    let result = value(&self)
    return Int.random(in: 0..<4, using: &self) == 0 ? nil : result
  }
}
