import RuleSyntax
import Testing

private func unified(_ old: String, _ new: String) -> String {
  let difference = TextDifference(from: Array(old.utf8), to: Array(new.utf8))
  return String(decoding: difference.unified(from: "a", to: "b"), as: UTF8.self)
}

/// Lines with their ends, as `patch` reads them.
private func lines(of text: String) -> [String] {
  var lines: [String] = []
  var line = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    line.append(scalar)
    if scalar == "\n" {
      lines.append(String(line))
      line.removeAll()
    }
  }
  if !line.isEmpty { lines.append(String(line)) }
  return lines
}

private struct Misfit: Error {
  let reason: String
}

/// The first line (from 0) and the count of `-3,7` or `+3`.
private func span(_ words: Substring) throws -> (start: Int, count: Int) {
  let numbers = words.dropFirst().split(separator: ",").compactMap { Int($0) }
  guard let first = numbers.first else { throw Misfit(reason: "no line in \(words)") }
  let count = numbers.count == 2 ? numbers[1] : 1
  return (count == 0 ? first : first - 1, count)
}

/// Applies a unified difference as strictly as can be: every line, place and count must be right.
private func patched(_ old: String, by patch: String) throws -> String {
  let old = lines(of: old)
  let patch = lines(of: patch)
  var result: [String] = []
  var position = 0
  var left = (old: 0, new: 0)
  for (index, line) in patch.enumerated().dropFirst(2) {
    if line.hasPrefix("\\") { continue }
    if line.hasPrefix("@@") {
      let words = line.split(separator: " ")
      let (from, to) = (try span(words[1]), try span(words[2]))
      if left != (0, 0) { throw Misfit(reason: "the hunk before \(line) is too short") }
      if from.start < position { throw Misfit(reason: "hunks overlap at \(line)") }
      result += old[position..<from.start]
      position = from.start
      if to.start != result.count { throw Misfit(reason: "wrong new line in \(line)") }
      left = (from.count, to.count)
      continue
    }
    var text = String(line.dropFirst())
    if index + 1 < patch.count, patch[index + 1].hasPrefix("\\ No newline") { text.removeLast() }
    if !line.hasPrefix("+") {
      if old[position] != text { throw Misfit(reason: "the old text has no \(text)") }
      position += 1
      left.old -= 1
    }
    if !line.hasPrefix("-") {
      result.append(text)
      left.new -= 1
    }
  }
  if left != (0, 0) { throw Misfit(reason: "the last hunk is too short") }
  return (result + old[position...]).joined()
}

@Test func aDifferenceReadsLikeThatOfDiff() {
  let old = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\n"
  let new = "a\nB\nc\nd\ne\nf\ng\nh\ni\nj\nk\nm\nn\n"
  #expect(
    unified(old, new) == """
      --- a
      +++ b
      @@ -1,5 +1,5 @@
       a
      -b
      +B
       c
       d
       e
      @@ -9,5 +9,5 @@
       i
       j
       k
      -l
       m
      +n

      """)
}

@Test func changesWithSixLinesBetweenThemShareAHunk() {
  let middle = "1\n2\n3\n4\n5\n6\n"
  #expect(unified("a\n" + middle + "b\n", "A\n" + middle + "B\n").split(separator: "@@").count == 3)
  let longer = middle + "7\n"
  #expect(unified("a\n" + longer + "b\n", "A\n" + longer + "B\n").split(separator: "@@").count == 5)
}

@Test func missingLineEndsAreSaid() {
  #expect(
    unified("x\na", "x\na\n") == """
      --- a
      +++ b
      @@ -1,2 +1,2 @@
       x
      -a
      \\ No newline at end of file
      +a

      """)
  #expect(unified("", "a\n") == "--- a\n+++ b\n@@ -0,0 +1 @@\n+a\n")
  #expect(unified("a\n", "") == "--- a\n+++ b\n@@ -1 +0,0 @@\n-a\n")
}

@Test func equalTextsDoNotDiffer() {
  #expect(unified("a\nb", "a\nb") == "")
  #expect(TextDifference(from: [], to: []).isEmpty)
  #expect(!TextDifference(from: [0x0A], to: []).isEmpty)
}

@Test func aDifferenceAppliedIsTheNewText() throws {
  let seed = UInt64.random(in: 0...UInt64.max)
  print("difference seed: \(seed)")
  var chance = Chance(state: seed)
  for round in 0..<500 {
    // Few words, so that lines often repeat; the odd text has no end to its last line.
    let words = 1 + chance.below(12)
    var old = (0..<chance.below(60)).map { _ in "\(chance.below(words))\n" }
    var new = old
    for _ in 0..<chance.below(10) {
      let place = chance.below(new.count + 1)
      switch chance.below(3) {
      case 0: new.insert("\(chance.below(words))\n", at: place)
      case 1: new.removeSubrange(place..<min(new.count, place + chance.below(5)))
      default: new = Array(new[place...] + new[..<place])
      }
    }
    if chance.below(4) == 0 { old.append("end") }
    if chance.below(4) == 0 { new.append("end") }
    let (from, to) = (old.joined(), new.joined())
    let patch = unified(from, to)
    #expect(patch.isEmpty == (from == to), "seed \(seed), round \(round)")
    #expect(try patched(from, by: patch) == to, "seed \(seed), round \(round)\n\(patch)")
  }
}

@Test func aTextThatChangedInEveryLineIsStillCompared() throws {
  // More changes than are searched for at once.
  let old = (0..<3_000).map { "  line \($0)\n" }.joined()
  let new = (0..<3_000).map { $0 % 10 == 0 ? "  line \($0)\n" : "line \($0)\n" }.joined()
  let patch = unified(old, new)
  #expect(try patched(old, by: patch) == new)
  // Not many more lines than the 2,700 that did change.
  #expect(lines(of: patch).filter { $0.hasPrefix("-  ") }.count < 2_800)
}
