import Diagnostics

extension Inventory.ListedPlan {
  /// A clause of the plan, and what stands for it.
  public struct Clause: Sendable {
    /// Nil for what names no clause.
    public let name: String?
    /// By index.
    public internal(set) var rules: [Int] = []
    public internal(set) var duties: [Int] = []
    public internal(set) var coverage = Coverage.unmeasured
  }

  /// How far a clause can be measured.
  public enum Coverage: String, Sendable, CaseIterable {
    /// Some rule says what the clause says.
    case measured
    /// There are rules, but all of them needed an interpretation.
    case interpreted
    /// Nothing but duties.
    case unmeasured
  }

  /// The clauses in the order of their numbers, however they are spread over the file: whoever has
  /// the document in hand goes from clause to clause. What names none stands at the end.
  public var clauses: [Clause] {
    var clauses: [Clause] = []
    var known: [String?: Int] = [:]
    func index(of name: String?) -> Int {
      if let index = known[name] { return index }
      known[name] = clauses.count
      clauses.append(Clause(name: name))
      return clauses.count - 1
    }
    for (number, rule) in rules.enumerated() {
      for name in ClauseNumber.clauses(in: rule.clause) {
        let index = index(of: name)
        clauses[index].rules.append(number)
        if !rule.isInterpreted {
          clauses[index].coverage = .measured
        } else if clauses[index].coverage == .unmeasured {
          clauses[index].coverage = .interpreted
        }
      }
    }
    for (number, duty) in duties.enumerated() {
      for name in ClauseNumber.clauses(in: duty.clause) {
        clauses[index(of: name)].duties.append(number)
      }
    }
    let keys = clauses.map { $0.name.map { ClauseNumber($0) } }
    return clauses.indices.sorted { left, right in
      switch (keys[left], keys[right]) {
      case (nil, nil): left < right
      case (nil, _): false
      case (_, nil): true
      case (let first?, let second?):
        first == second ? left < right : first < second
      }
    }.map { clauses[$0] }
  }
}

/// The numbers a clause begins with: `II.2, mạng lưới` is 2, 2.
struct ClauseNumber: Comparable {
  private let parts: [Int]

  init(_ clause: String) {
    var parts: [Int] = []
    // `III.1–III.6` begins where III.1 does.
    let spans = clause.unicodeScalars.split { $0 == "–" || $0 == "-" }
    for span in spans.prefix(1) {
      let bytes = Substring(span).utf8
      for word in bytes.split(whereSeparator: { !ClauseNumber.isLetterOrDigit($0) }) {
        guard let part = ClauseNumber.number(of: word) else { break }
        parts.append(part)
      }
    }
    self.parts = parts
  }

  /// The clauses that are named together: `II.1, III.4` and `II.2, mạng lưới; II.3` are two, while
  /// `II.2, mạng lưới` is one. Nil alone where none is named.
  static func clauses(in text: String?) -> [String?] {
    guard let text else { return [nil] }
    return parted(text, at: [";"]).flatMap { part -> [String?] in
      parted(part, at: [",", "và"]).map { Optional($0) }
    }
  }

  /// A text parted at marks or words, if each part begins with a number.
  private static func parted(_ text: String, at marks: [String]) -> [String] {
    var parts: [[Substring]] = [[]]
    for word in text.split(separator: " ") {
      if marks.contains(String(word)) {
        parts.append([])
      } else if let last = word.last, marks.contains(String(last)) {
        parts[parts.count - 1].append(word.dropLast())
        parts.append([])
      } else {
        parts[parts.count - 1].append(word)
      }
    }
    let texts = parts.map { $0.joined(separator: " ") }
    return texts.allSatisfy { !ClauseNumber($0).parts.isEmpty } ? texts : [text]
  }

  static func < (left: ClauseNumber, right: ClauseNumber) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
  }

  /// Of `12`, of `IV`, and of `b` as a clause is lettered; nil for any other word.
  private static func number(of word: Substring.UTF8View) -> Int? {
    if word.count <= 4, word.allSatisfy({ $0 &- 0x30 < 10 }) {
      return word.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    }
    if let roman = roman(word) { return roman }
    guard word.count == 1, let letter = word.first, letter &- 0x61 < 26 else { return nil }
    return Int(letter &- 0x61) + 1
  }

  private static func roman(_ word: Substring.UTF8View) -> Int? {
    var value = 0
    var last = 0
    for byte in word.reversed() {
      let digit: Int
      switch byte {
      case UInt8(ascii: "I"): digit = 1
      case UInt8(ascii: "V"): digit = 5
      case UInt8(ascii: "X"): digit = 10
      case UInt8(ascii: "L"): digit = 50
      case UInt8(ascii: "C"): digit = 100
      default: return nil
      }
      value += digit < last ? -digit : digit
      last = max(last, digit)
    }
    return value
  }
}
