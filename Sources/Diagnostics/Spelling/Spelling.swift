/// Did you mean …? Names that resemble a name nobody knows.
public enum Spelling {
  /// Longer names are neither searched for nor suggested: they are no slips of the pen.
  private static let longest = 64
  private static let suggested = 3

  /// What makes a candidate worse, in tenths of a wrong letter.
  private enum Cost {
    static let letter = 10
    static let sharedStart = -3
    static let otherOrder = 12
    static let partsMissing = 24
    static let startsWith = 26
    /// Candidates this much worse than the best are noise.
    static let spread = 15
  }

  /// The names most like a given one, best first, at most three; the same for the same candidates
  /// in any order.
  public static func nearest(to name: String, among candidates: [String]) -> [String] {
    guard let wanted = Word(name, longest: longest) else { return [] }
    var found: [(cost: Int, name: String)] = []
    for candidate in candidates where !candidate.utf8.elementsEqual(name.utf8) {
      guard let word = Word(candidate, longest: longest),
        let cost = cost(of: word, for: wanted)
      else { continue }
      found.append((cost, candidate))
    }
    found.sort { left, right in
      left.cost != right.cost
        ? left.cost < right.cost : left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }
    var result: [String] = []
    for item in found where item.cost <= found[0].cost + Cost.spread && result.count < suggested {
      if result.last != item.name { result.append(item.name) }
    }
    return result
  }

  /// Whether a name can only be another one with a slip of the pen, so that it may be mended
  /// unasked. Names often differ on purpose by a digit (`stage1`, `stage2`), by what stands before
  /// a word (`unpassed`, `passed`) or by its first letter (`toys`, `boys`).
  public static func isSlip(_ name: String, of candidate: String) -> Bool {
    guard let wanted = Word(name, longest: longest),
      let word = Word(candidate, longest: longest)
    else { return false }
    let limit = max(1, max(wanted.letters.count, word.letters.count) / 5)
    guard let letters = distance(wanted.letters, word.letters, within: limit) else { return false }
    let isDigit = { (letter: UInt32) in (0x30...0x39).contains(letter) }
    guard wanted.letters.filter(isDigit) == word.letters.filter(isDigit) else { return false }
    if letters == 0 { return true }
    let (parts, others) = (wanted.parts, word.parts)
    guard parts.count == others.count else {
      return letters == 1 && wanted.letters[0] == word.letters[0]
    }
    return zip(parts, others).allSatisfy { $0.first == $1.first && !isPrefixed($0, $1) }
  }

  /// Whether one of two words is the other behind some letters: `inactive` and `active`.
  private static func isPrefixed(_ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>) -> Bool {
    let (shorter, longer) = left.count < right.count ? (left, right) : (right, left)
    return longer.count >= shorter.count + 2
      && longer.suffix(shorter.count).elementsEqual(shorter)
  }

  /// A name prepared for comparison: its letters without case and marks, and where its parts
  /// (`smart|Classroom|Ratio`) begin.
  private struct Word {
    let letters: [UInt32]
    private let starts: [Int]

    init?(_ name: String, longest: Int) {
      // A scalar has at most four bytes, and folding away marks only shortens.
      guard name.utf8.count <= longest * 4 else { return nil }
      var letters: [UInt32] = []
      var starts: [Int] = []
      var isInside = false
      for scalar in name.unicodeScalars {
        for folded in (VietnameseLetters.ascii(for: scalar) ?? String(Character(scalar)))
          .unicodeScalars
        {
          let value = folded.value
          let isUpper = (0x41...0x5A).contains(value)
          if value == 0x5F || value == 0x2D || value == 0x20 {
            isInside = false
            continue
          }
          if !isInside || isUpper { starts.append(letters.count) }
          isInside = true
          letters.append(isUpper ? value + 0x20 : value)
        }
      }
      guard !letters.isEmpty, letters.count <= longest else { return nil }
      self.letters = letters
      self.starts = starts
    }

    var parts: [ArraySlice<UInt32>] {
      starts.indices.map { index in
        letters[starts[index]..<(index + 1 < starts.count ? starts[index + 1] : letters.count)]
      }
    }
  }

  private static func cost(of candidate: Word, for wanted: Word) -> Int? {
    let length = max(candidate.letters.count, wanted.letters.count)
    let shared = sharedStart(candidate.letters, wanted.letters)
    var best: Int?
    func offer(_ cost: Int) { best = min(best ?? cost, cost) }
    if let letters = distance(candidate.letters, wanted.letters, within: length / 3) {
      let bonus = letters > 0 && shared >= 3 ? Cost.sharedStart : 0
      offer(letters * Cost.letter + bonus)
    }
    let shorter = min(candidate.letters.count, wanted.letters.count)
    if shared == shorter, shorter >= 4 { offer(Cost.startsWith) }
    if let parts = costOfParts(candidate.parts, wanted.parts) { offer(parts) }
    return best
  }

  /// What it costs that the parts of two names stand in another order, or some are missing.
  private static func costOfParts(
    _ candidate: [ArraySlice<UInt32>], _ wanted: [ArraySlice<UInt32>]
  ) -> Int? {
    let (fewer, more) = candidate.count < wanted.count ? (candidate, wanted) : (wanted, candidate)
    guard fewer.count >= 2 else { return nil }
    var rest = more
    for part in fewer {
      guard let index = rest.firstIndex(where: { isSamePart($0, part) }) else { return nil }
      rest.remove(at: index)
    }
    if rest.isEmpty { return Cost.otherOrder }
    return rest.count < fewer.count ? Cost.partsMissing : nil
  }

  /// Whether two parts are the same word, in singular or plural.
  private static func isSamePart(_ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>) -> Bool {
    let (shorter, longer) = left.count < right.count ? (left, right) : (right, left)
    guard longer.starts(with: shorter) else { return false }
    return longer.count == shorter.count
      || (longer.count == shorter.count + 1 && longer.last == 0x73)
  }

  private static func sharedStart(_ left: [UInt32], _ right: [UInt32]) -> Int {
    var count = 0
    while count < left.count, count < right.count, left[count] == right[count] { count += 1 }
    return count
  }

  /// The number of letters put in, left out, changed or swapped with their neighbour between two
  /// names; nil where it exceeds a limit.
  private static func distance(_ left: [UInt32], _ right: [UInt32], within limit: Int) -> Int? {
    if abs(left.count - right.count) > limit { return nil }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var row = last
    for i in 1...left.count {
      row[0] = i
      var smallest = i
      for j in 1...right.count {
        let change = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)
        var cost = min(change, last[j] + 1, row[j - 1] + 1)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          cost = min(cost, beforeLast[j - 2] + 1)
        }
        row[j] = cost
        smallest = min(smallest, cost)
      }
      // A swap can still lower the next row, by no more than one letter.
      if smallest > limit + 1 { return nil }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}
