/// What changed between two texts, line by line; `unified` writes it as `diff -u` would.
///
/// The shortest difference is searched for by E. W. Myers' algorithm in stretches of a bounded
/// number of changes: the time grows with the number of lines even where all of them changed, and
/// a difference longer than one stretch may come out a little longer than it could be.
public struct TextDifference: Sendable {
  enum Change: Sendable { case same, removed, added }

  /// The lines of both texts, each with its line end; only a last line may lack one.
  let old: [ArraySlice<UInt8>]
  let new: [ArraySlice<UInt8>]
  /// What becomes of each line, in the order of the texts.
  private(set) var changes: [Change] = []

  /// How many changes are searched for at once.
  private static let maximalStretch = 256
  private static let unreachable = -1

  public init(from old: [UInt8], to new: [UInt8]) {
    self.old = TextDifference.lines(of: old)
    self.new = TextDifference.lines(of: new)
    findChanges()
  }

  public var isEmpty: Bool { changes.allSatisfy { $0 == .same } }

  private static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in text.indices where text[index] == 0x0A {
      lines.append(text[start...index])
      start = index + 1
    }
    if start < text.count { lines.append(text[start...]) }
    return lines
  }

  private mutating func findChanges() {
    // Equal lines get equal numbers, so that each line is read once.
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    func number(_ line: ArraySlice<UInt8>) -> Int {
      if let known = numbers[line] { return known }
      let next = numbers.count
      numbers[line] = next
      return next
    }
    let oldNumbers = old.map(number)
    let newNumbers = new.map(number)
    var oldStart = 0
    var newStart = 0
    while oldStart < old.count || newStart < new.count {
      let steps = TextDifference.stretch(oldNumbers[oldStart...], newNumbers[newStart...])
      for step in steps {
        if step != .added { oldStart += 1 }
        if step != .removed { newStart += 1 }
      }
      changes.append(contentsOf: steps)
    }
  }

  // MARK: One stretch

  /// The steps from the start of two texts to their ends or, after as many changes as are searched
  /// for at once, as far into both as those lead. At least one step where there is a line.
  ///
  /// `reach[k]` is the number of old lines passed on the diagonal `k = old lines - new lines`, and
  /// `trail[d]` what it was before the change number `d`, to find the way back.
  private static func stretch(
    _ old: ArraySlice<Int>, _ new: ArraySlice<Int>
  ) -> [Change] {
    let middle = maximalStretch + 1
    let shift = new.startIndex - old.startIndex
    var reach = [Int](repeating: unreachable, count: 2 * middle + 1)
    var trail: [[Int]] = []
    var farthest = (diagonal: 0, sum: -1)
    for distance in 0...maximalStretch {
      trail.append(Array(reach[(middle - distance - 1)...(middle + distance + 1)]))
      farthest.sum = -1
      for diagonal in stride(from: -distance, through: distance, by: 2) {
        var x = arrival(
          on: diagonal, from: reach[middle + diagonal - 1], or: reach[middle + diagonal + 1],
          distance, old.count, new.count
        ).x
        if x != unreachable {
          while x < old.count, x - diagonal < new.count,
            old[old.startIndex + x] == new[old.startIndex + shift + x - diagonal]
          {
            x += 1
          }
          if 2 * x - diagonal > farthest.sum { farthest = (diagonal, 2 * x - diagonal) }
        }
        reach[middle + diagonal] = x
        if x == old.count, x - diagonal == new.count {
          return wayBack(trail, diagonal: diagonal, x: x, old.count, new.count)
        }
      }
    }
    return wayBack(
      trail, diagonal: farthest.diagonal, x: reach[middle + farthest.diagonal], old.count,
      new.count)
  }

  /// Where a diagonal is entered from its neighbours, and by what change: the farther one wins.
  private static func arrival(
    on diagonal: Int, from left: Int, or right: Int, _ distance: Int, _ oldCount: Int,
    _ newCount: Int
  ) -> (x: Int, change: Change) {
    if distance == 0 { return (0, .same) }
    let removing = left >= 0 && left < oldCount ? left + 1 : unreachable
    let adding = right >= 0 && right - diagonal <= newCount ? right : unreachable
    return adding >= removing ? (adding, .added) : (removing, .removed)
  }

  private static func wayBack(
    _ trail: [[Int]], diagonal: Int, x: Int, _ oldCount: Int, _ newCount: Int
  ) -> [Change] {
    var steps: [Change] = []
    var diagonal = diagonal
    var x = x
    for distance in trail.indices.reversed() {
      let reach = trail[distance]
      let center = distance + 1
      let (start, change) = arrival(
        on: diagonal, from: reach[center + diagonal - 1], or: reach[center + diagonal + 1],
        distance, oldCount, newCount)
      for _ in start..<x { steps.append(.same) }
      if distance == 0 { break }
      steps.append(change)
      x = change == .removed ? start - 1 : start
      diagonal += change == .removed ? -1 : 1
    }
    steps.reverse()
    return steps
  }
}
