import Vocabulary

/// The column of a field while its file is read, piece after piece.
///
/// INVARIANT: one thread at a time works on it.
final class ColumnBuilder: @unchecked Sendable {
  let content: FieldColumn.Content
  private(set) var scale = 0
  private var width = Width.int8
  private var lowest = Int64.max
  private var highest = Int64.min
  private var missingCount = 0
  private var capacity = 0

  // Only those of the width at hand are filled.
  private var bytes: [Int8] = []
  private var shorts: [Int16] = []
  private var ints: [Int32] = []
  private var longs: [Int64] = []
  private var wides: [Rational?] = []
  private var texts: [String?] = []

  private enum Width: Int { case int8, int16, int32, int64, wide, texts }

  init(_ content: FieldColumn.Content) {
    self.content = content
    if content == .text { width = .texts }
  }

  var count: Int {
    switch width {
    case .int8: bytes.count
    case .int16: shorts.count
    case .int32: ints.count
    case .int64: longs.count
    case .wide: wides.count
    case .texts: texts.count
    }
  }

  /// How a column stood before a file, to which it can go back.
  struct Mark {
    fileprivate let count: Int
    fileprivate let lowest: Int64
    fileprivate let highest: Int64
    fileprivate let missingCount: Int
  }

  var mark: Mark {
    Mark(count: count, lowest: lowest, highest: highest, missingCount: missingCount)
  }

  func goBack(to mark: Mark) {
    let surplus = count - mark.count
    switch width {
    case .int8: bytes.removeLast(surplus)
    case .int16: shorts.removeLast(surplus)
    case .int32: ints.removeLast(surplus)
    case .int64: longs.removeLast(surplus)
    case .wide: wides.removeLast(surplus)
    case .texts: texts.removeLast(surplus)
    }
    (lowest, highest, missingCount) = (mark.lowest, mark.highest, mark.missingCount)
  }

  /// Room for a number of rows, so that the arrays do not grow by copying.
  func reserve(_ count: Int) {
    capacity = max(capacity, count)
    switch width {
    case .int8: bytes.reserveCapacity(capacity)
    case .int16: shorts.reserveCapacity(capacity)
    case .int32: ints.reserveCapacity(capacity)
    case .int64: longs.reserveCapacity(capacity)
    case .wide: wides.reserveCapacity(capacity)
    case .texts: texts.reserveCapacity(capacity)
    }
  }

  // MARK: Adding

  /// Adds rows without a value.
  func appendMissing(_ count: Int) {
    missingCount += count
    switch width {
    case .int8: bytes.append(contentsOf: repeatElement(.min, count: count))
    case .int16: shorts.append(contentsOf: repeatElement(.min, count: count))
    case .int32: ints.append(contentsOf: repeatElement(.min, count: count))
    case .int64: longs.append(contentsOf: repeatElement(.min, count: count))
    case .wide: wides.append(contentsOf: repeatElement(nil, count: count))
    case .texts: texts.append(contentsOf: repeatElement(nil, count: count))
    }
  }

  func append(_ text: String?) {
    if text == nil { missingCount += 1 }
    texts.append(text)
  }

  /// Adds the cells of a lane.
  func append(
    _ integers: UnsafeBufferPointer<Int32>, scale laneScale: Int, _ exceptions: [Exception]
  ) {
    guard exceptions.isEmpty, laneScale == scale || count == missingCount, width != .wide else {
      return appendSlowly(integers, scale: laneScale, exceptions)
    }
    scale = laneScale
    let (low, high, missing) = ColumnBuilder.reach(of: integers)
    missingCount += missing
    if high != .min {
      lowest = min(lowest, Int64(low))
      highest = max(highest, Int64(high))
      widen(to: ColumnBuilder.width(lowest, highest))
    }
    switch width {
    case .int8: add(integers, to: &bytes)
    case .int16: add(integers, to: &shorts)
    case .int32: ints.append(contentsOf: integers)
    case .int64: add(integers, to: &longs)
    case .wide, .texts: break
    }
  }

  /// The least and the greatest integer, and how many cells are missing. Without a branch in the
  /// loop, so that the machine looks at several cells at once.
  private static func reach(
    of integers: UnsafeBufferPointer<Int32>
  ) -> (low: Int32, high: Int32, missing: Int) {
    guard let first = integers.baseAddress else { return (.max, .min, 0) }
    var low = Int32.max
    var high = Int32.min
    var missing: Int32 = 0
    for index in 0..<integers.count {
      let value = first[index]
      // One less than missing is the greatest of all.
      low = min(low, value &- 1)
      high = max(high, value)
      missing &+= value == .min ? 1 : 0
    }
    return (low &+ 1, high, Int(missing))
  }

  @inline(__always)
  private func add<Value: FixedWidthInteger & SignedInteger>(
    _ integers: UnsafeBufferPointer<Int32>, to values: inout [Value]
  ) {
    let start = values.count
    values.append(contentsOf: repeatElement(.min, count: integers.count))
    values.withUnsafeMutableBufferPointer { values in
      let target = UnsafeMutableBufferPointer(rebasing: values[start...])
      for index in 0..<min(integers.count, target.count) {
        let value = integers[index]
        target[index] = value == .min ? .min : Value(truncatingIfNeeded: value)
      }
    }
  }

  /// One cell after the other: those that do not fit 32 bits or have another scale.
  private func appendSlowly(
    _ integers: UnsafeBufferPointer<Int32>, scale laneScale: Int, _ exceptions: [Exception]
  ) {
    var next = 0
    for (row, value) in integers.enumerated() {
      switch value {
      case Lane.missing: appendMissing(1)
      case Lane.exception:
        while next < exceptions.count, exceptions[next].row < row { next += 1 }
        if next < exceptions.count { append(exceptions[next].number) } else { appendMissing(1) }
      default: append(WrittenNumber.Decimal(digits: Int128(value), scale: laneScale))
      }
    }
  }

  private func append(_ number: WrittenNumber.Decimal) {
    var number = number
    while number.scale > scale, number.digits % 10 == 0 {
      number.digits /= 10
      number.scale -= 1
    }
    raise(to: number.scale)
    if width != .wide {
      let power = FieldColumn.powerOfTen(scale - number.scale)
      let (product, overflows) = number.digits.multipliedReportingOverflow(by: power)
      if !overflows, let integer = Int64(exactly: product), integer != .min {
        lowest = min(lowest, integer)
        highest = max(highest, integer)
        widen(to: ColumnBuilder.width(lowest, highest))
        append(integer)
        return
      }
      widen(to: .wide)
    }
    wides.append(number.rational)
  }

  private func append(_ integer: Int64) {
    switch width {
    case .int8: bytes.append(Int8(truncatingIfNeeded: integer))
    case .int16: shorts.append(Int16(truncatingIfNeeded: integer))
    case .int32: ints.append(Int32(truncatingIfNeeded: integer))
    case .int64: longs.append(integer)
    case .wide, .texts: break
    }
  }

  /// Writes all integers with more digits behind the point.
  private func raise(to newScale: Int) {
    guard newScale > scale, width != .wide else { return }
    let power = FieldColumn.powerOfTen(newScale - scale)
    let old = finished()
    func raised(_ end: Int64) -> Int64? {
      let (product, overflows) = Int128(end).multipliedReportingOverflow(by: power)
      return overflows ? nil : Int64(exactly: product).flatMap { $0 == .min ? nil : $0 }
    }
    if let bounds = old.bounds {
      guard let low = raised(bounds.lowerBound), let high = raised(bounds.upperBound) else {
        return widen(to: .wide)
      }
      (lowest, highest) = (low, high)
    }
    widen(to: .int64)
    for row in longs.indices where longs[row] != .min {
      longs[row] *= Int64(truncatingIfNeeded: power)
    }
    scale = newScale
    narrow()
  }

  // MARK: Widths

  private static func width(_ low: Int64, _ high: Int64) -> Width {
    func fits(_ limit: Int64) -> Bool { low >= -limit && high <= limit }
    return fits(0x7F) ? .int8 : fits(0x7FFF) ? .int16 : fits(0x7FFF_FFFF) ? .int32 : .int64
  }

  private func widen(to new: Width) {
    if new.rawValue <= width.rawValue { return }
    if new == .wide {
      let old = finished()
      wides = (0..<old.count).map { row in
        if case .number(let number) = old[row] { return number }
        return nil
      }
    }
    reserveBehind(new)
    switch (width, new) {
    case (.int8, .int16): shorts += ColumnBuilder.converted(bytes)
    case (.int8, .int32): ints += ColumnBuilder.converted(bytes)
    case (.int8, .int64): longs += ColumnBuilder.converted(bytes)
    case (.int16, .int32): ints += ColumnBuilder.converted(shorts)
    case (.int16, .int64): longs += ColumnBuilder.converted(shorts)
    case (.int32, .int64): longs += ColumnBuilder.converted(ints)
    case (.int8, _), (.int16, _), (.int32, _), (.int64, _), (.wide, _), (.texts, _): break
    }
    empty(width)
    width = new
  }

  private func reserveBehind(_ new: Width) {
    let old = width
    width = new
    reserve(capacity)
    width = old
  }

  private func narrow() {
    let new = lowest <= highest ? ColumnBuilder.width(lowest, highest) : .int8
    switch new {
    case .int8: bytes = ColumnBuilder.converted(longs)
    case .int16: shorts = ColumnBuilder.converted(longs)
    case .int32: ints = ColumnBuilder.converted(longs)
    case .int64, .wide, .texts: return
    }
    longs = []
    width = new
    reserve(capacity)
  }

  private func empty(_ width: Width) {
    switch width {
    case .int8: bytes = []
    case .int16: shorts = []
    case .int32: ints = []
    case .int64: longs = []
    case .wide, .texts: break
    }
  }

  private static func converted<From: FixedWidthInteger, To: FixedWidthInteger>(
    _ values: [From]
  ) -> [To] {
    values.map { $0 == .min ? .min : To(truncatingIfNeeded: $0) }
  }

  /// The column as it stays.
  func finished() -> FieldColumn {
    let storage: FieldColumn.Storage =
      switch width {
      case .int8: .int8(bytes)
      case .int16: .int16(shorts)
      case .int32: .int32(ints)
      case .int64: .int64(longs)
      case .wide: .wide(wides)
      case .texts: .texts(texts)
      }
    let bounds = lowest <= highest && width != .wide ? lowest...highest : nil
    return FieldColumn(
      content, storage, scale: width == .wide ? 0 : scale, bounds: bounds,
      missingCount: missingCount)
  }
}
