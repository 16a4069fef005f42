/// A text with the fixes of its findings applied.
public struct FixApplication: Sendable, Hashable {
  /// The mended text.
  public let bytes: [UInt8]
  /// How many fixes are in it; one whose edits another fix had already made counts.
  public let applied: Int
  /// How many fixes were left out: they clash with an applied one, or speak of places that do
  /// not exist.
  public let skipped: Int

  /// Applies the fixes for one text of a run, in reading order, each wholly or not at all.
  ///
  /// Findings whose fix speaks of another text are not counted.
  public static func applying(
    _ diagnostics: [Diagnostic], to text: SourceText, at file: Int
  ) -> FixApplication {
    var accepted = AcceptedEdits()
    var (applied, skipped) = (0, 0)
    for diagnostic in diagnostics.inReadingOrder() {
      guard let fix = diagnostic.fix, fix.edits.contains(where: { Int($0.place.file) == file })
      else { continue }
      if let edits = fix.orderedEdits(in: text, file: Int32(truncatingIfNeeded: file)),
        accepted.take(edits)
      {
        applied += 1
      } else {
        skipped += 1
      }
    }
    return FixApplication(
      bytes: accepted.applied(to: text.bytes), applied: applied, skipped: skipped)
  }
}

extension Fix {
  /// The edits in the order of their places; nil where they cannot be applied together.
  func orderedEdits(in text: SourceText, file: Int32) -> [Edit]? {
    let order = edits.indices.sorted {
      let (left, right) = (edits[$0].place, edits[$1].place)
      return (left.start, left.end, $0) < (right.start, right.end, $1)
    }
    var result: [Edit] = []
    for index in order {
      let edit = edits[index]
      let (start, end) = (Int(edit.place.start), Int(edit.place.end))
      guard edit.place.file == file, start >= 0, start <= end, end <= text.bytes.count,
        ScalarReading.isBoundary(start, in: text.bytes),
        ScalarReading.isBoundary(end, in: text.bytes)
      else { return nil }
      if let last = result.last {
        if last == edit { continue }
        guard last.place.end <= edit.place.start else { return nil }
      }
      result.append(edit)
    }
    return result.isEmpty ? nil : result
  }
}

/// Edits that clash with none other, in the order of their places.
private struct AcceptedEdits {
  private var edits: [Fix.Edit] = []

  /// Takes all of a fix's edits, or none where one of them clashes.
  mutating func take(_ wanted: [Fix.Edit]) -> Bool {
    var new: [Fix.Edit] = []
    for edit in wanted {
      switch meeting(edit) {
      case .same: continue
      case .clash: return false
      case .free: new.append(edit)
      }
    }
    for edit in new { edits.insert(edit, at: position(after: edit.place)) }
    return true
  }

  private enum Meeting { case free, same, clash }

  private func meeting(_ edit: Fix.Edit) -> Meeting {
    // Accepted edits do not overlap, so only those that touch the place can matter.
    var index = position(from: edit.place.start)
    while index < edits.count, edits[index].place.start <= edit.place.end {
      let other = edits[index]
      if other == edit { return .same }
      let overlaps =
        edit.place.start < other.place.end && other.place.start < edit.place.end
      if overlaps || other.place == edit.place { return .clash }
      index += 1
    }
    return .free
  }

  /// The first accepted edit that ends at an offset or later.
  private func position(from offset: Int32) -> Int {
    position { $0.end < offset }
  }

  private func position(after place: Place) -> Int {
    position { ($0.start, $0.end) <= (place.start, place.end) }
  }

  private func position(where isBefore: (Place) -> Bool) -> Int {
    var (low, high) = (0, edits.count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(edits[middle].place) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var done = 0
    for edit in edits {
      result.append(contentsOf: bytes[done..<Int(edit.place.start)])
      result.append(contentsOf: edit.text.utf8)
      done = Int(edit.place.end)
    }
    result.append(contentsOf: bytes[done...])
    return result
  }
}
