import Foundation
import TestSupport

/// A school of the samples, every cell filled in.
struct SampleRow: Sendable, Hashable {
  var a = 0
  var b = 0
  var level = 0
  var owner = 0
  var set = 1
  var f = false
  var g = false

  static let declarations = """
    entity commune, communes
    entity school, schools in commune
    field a of school: count up to 3
    field b of school: count up to 2
    field l of school: level 0 to 1
    field o of school: one of p, q, r
    field s of school: any of x, y, z
    field f of school: flag
    field g of school: flag
    field n of commune: count up to 3
    field h of commune: flag

    """

  /// Every row there can be.
  static let all: [SampleRow] = {
    var rows: [SampleRow] = []
    for a in 0...3 {
      for b in 0...2 {
        for level in 0...1 {
          for owner in 0...2 {
            for set in 1...7 {
              for flags in 0...3 {
                rows.append(
                  SampleRow(
                    a: a, b: b, level: level, owner: owner, set: set, f: flags & 1 == 1,
                    g: flags & 2 == 2))
              }
            }
          }
        }
      }
    }
    return rows
  }()
}

/// A condition of rows: its text, and whether a row satisfies it (nil: divided by 0). It is
/// evaluated row by row, with nothing in common with the analysis.
struct SampleCondition {
  let text: String
  let holds: (SampleRow) -> Bool?
  /// Itself and the conditions it is made of.
  var parts: [SampleCondition] { [self] + inner.flatMap(\.parts) }
  var inner: [SampleCondition] = []

  static func compare(_ symbol: String, _ left: Double, _ right: Double) -> Bool {
    switch symbol {
    case "=": left == right
    case "!=": left != right
    case "<": left < right
    case "<=": left <= right
    case ">": left > right
    default: left >= right
    }
  }

  static let symbols = ["=", "!=", "<", "<=", ">", ">="]

  /// Comparisons of a field with a constant.
  static func simple(_ random: inout Seeded) -> SampleCondition {
    let symbol = random.pick(symbols)
    let constant = Int.random(in: -1...4, using: &random)
    let written = symbol + " " + String(constant)
    func compared(_ value: Int) -> Bool { compare(symbol, Double(value), Double(constant)) }
    switch Int.random(in: 0..<7, using: &random) {
    case 0: return SampleCondition(text: "a \(written)") { compared($0.a) }
    case 1: return SampleCondition(text: "b \(written)") { compared($0.b) }
    case 2: return SampleCondition(text: "l \(written)") { compared($0.level) }
    case 3:
      let category = Int.random(in: 0...2, using: &random)
      let isEqual = random.chance(50)
      let text = "o \(isEqual ? "=" : "!=") \(["p", "q", "r"][category])"
      return SampleCondition(text: text) { ($0.owner == category) == isEqual }
    case 4:
      let category = Int.random(in: 0...2, using: &random)
      return SampleCondition(text: "s includes \(["x", "y", "z"][category])") {
        $0.set & (1 << category) != 0
      }
    case 5: return SampleCondition(text: "f") { $0.f }
    default:
      let isYes = random.chance(50)
      return SampleCondition(text: "g = \(isYes ? "yes" : "no")") { $0.g == isYes }
    }
  }

  /// Comparisons of formulas, also of two that vary. Small whole numbers are exact as Double, and
  /// so are the comparisons of their quotients.
  static func arithmetic(_ random: inout Seeded) -> SampleCondition {
    let formulas: [(String, (SampleRow) -> Double?)] = [
      ("a", { Double($0.a) }), ("b", { Double($0.b) }), ("a + b", { Double($0.a + $0.b) }),
      ("a - b", { Double($0.a - $0.b) }), ("2 * a", { Double(2 * $0.a) }),
      ("a * b", { Double($0.a * $0.b) }), ("3 - b", { Double(3 - $0.b) }),
      ("a / b", { $0.b == 0 ? nil : Double($0.a) / Double($0.b) }),
      ("b / (a + 1)", { Double($0.b) / Double($0.a + 1) }),
      ("(a - b) * (b - 1)", { Double(($0.a - $0.b) * ($0.b - 1)) }),
    ]
    let (left, leftValue) = random.pick(formulas)
    let (right, rightValue) = random.pick(formulas)
    let symbol = random.pick(symbols)
    // A ratio and a count are not compared with each other.
    if left.contains("/") != right.contains("/") || random.chance(50) {
      let constant = Int.random(in: -2...7, using: &random)
      return SampleCondition(text: "\(left) \(symbol) \(constant)") { row in
        leftValue(row).map { compare(symbol, $0, Double(constant)) }
      }
    }
    return SampleCondition(text: "\(left) \(symbol) \(right)") { row in
      guard let left = leftValue(row), let right = rightValue(row) else { return nil }
      return compare(symbol, left, right)
    }
  }

  static func any(
    _ random: inout Seeded, depth: Int, isSimple: Bool
  ) -> SampleCondition {
    if depth == 0 || random.chance(25) {
      return isSimple || random.chance(50) ? simple(&random) : arithmetic(&random)
    }
    if random.chance(15) {
      let inner = any(&random, depth: depth - 1, isSimple: isSimple)
      return SampleCondition(
        text: "not (\(inner.text))", holds: { inner.holds($0).map { !$0 } }, inner: [inner])
    }
    let count = Int.random(in: 2...3, using: &random)
    let parts = (0..<count).map { _ in any(&random, depth: depth - 1, isSimple: isSimple) }
    let isAll = random.chance(70)
    let text = parts.map { "(\($0.text))" }.joined(separator: isAll ? " and " : " or ")
    return SampleCondition(
      text: text,
      holds: { row in
        let values = parts.map { $0.holds(row) }
        if values.contains(where: { $0 == !isAll }) { return !isAll }
        return values.contains { $0 == nil } ? nil : isAll
      }, inner: parts)
  }
}
