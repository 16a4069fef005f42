import Interpreter
import Vocabulary

/// Bare verdicts as lines of comma-separated values. A country has millions of them: what is the
/// same in all areas is put into bytes once.
extension CSVReport {
  static func lines(of page: BarePage) -> [UInt8] {
    let cells = RuleCells(page)
    let (statuses, measures) = (page.statuses, page.measures)
    let count = page.rules.count
    var lines: [UInt8] = []
    for (area, heading) in page.areas.enumerated() {
      var start = start(page.plan, heading.id)
      let length = start.count
      start += ByteWriter.padding
      let room = cells.room + count * (length + ByteWriter.padding.count)
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { buffer in
        var writer = ByteWriter(into: buffer)
        start.withUnsafeBufferPointer { start in
          cells.lend { cells in
            for rule in 0..<count {
              let verdict = area * count + rule
              writer.write(padded: start, length)
              writer.write(cells, rule, statuses[verdict].rawValue)
              if measures[verdict].state == .long {
                let figures = page.figures(ofArea: area, rule)
                writer.write(figures?.measure)
                writer.write(cells, rule, RuleCells.comparison)
                writer.write(figures?.target)
              } else {
                writer.write(measures[verdict])
                writer.write(cells, rule, RuleCells.comparison)
                if cells.targetsVary[rule] {
                  writer.write(page.target(ofArea: area, rule))
                } else {
                  writer.write(cells, rule, RuleCells.target)
                }
              }
              writer.write(0x0A)
            }
          }
        }
        // The other areas need about as much: with room for them the lines are never moved.
        if area == 0 { lines.reserveCapacity(page.areas.count * writer.written.count * 9 / 8) }
        lines.append(contentsOf: writer.written)
      }
    }
    return lines
  }
}

/// What the lines of each rule have in common, in bytes that lie one behind the other.
///
///     r01,2030,pass,true,  r01,2030,fail,true,  …  ,>=,  1,1  r02,2030,pass,false,  …
private struct RuleCells {
  private var bytes: [UInt8] = []
  /// Where each part starts; its end is the next start.
  private var starts: [Int] = [0]
  private var targetsVary: [Bool] = []
  /// More than the lines of all rules take behind the area.
  private(set) var room = 0

  /// The parts of a rule: from its name to whether it is due, by the raw value of the status, then
  /// these. The target is empty where areas have different ones.
  static let comparison = Verdict.Status.allCases.count
  static let target = comparison + 1
  fileprivate static let partCount = comparison + 2

  init(_ page: BarePage) {
    for (number, rule) in page.rules.enumerated() {
      let first = bytes.count
      for status in Verdict.Status.allCases {
        bytes.append(cell: rule.name)
        bytes += Array(",\(page.year),\(status.word),\(rule.isDue),".utf8)
        starts.append(bytes.count)
      }
      bytes += Array(",\(rule.comparison?.symbol ?? ""),".utf8)
      starts.append(bytes.count)
      let target = page.commonTarget(of: number)
      if let target {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: ByteWriter.roomForNumber) {
          var writer = ByteWriter(into: $0)
          writer.write(target)
          bytes.append(contentsOf: writer.written)
        }
      }
      starts.append(bytes.count)
      targetsVary.append(target == nil)
      room += bytes.count - first + 2 * ByteWriter.roomForNumber + 4 * ByteWriter.padding.count
    }
    bytes += ByteWriter.padding
  }

  /// The bytes, lent for as long as lines are written.
  struct Lent {
    let bytes: UnsafeBufferPointer<UInt8>
    let starts: UnsafeBufferPointer<Int>
    let targetsVary: UnsafeBufferPointer<Bool>
  }

  func lend(_ body: (Lent) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      starts.withUnsafeBufferPointer { starts in
        targetsVary.withUnsafeBufferPointer {
          body(Lent(bytes: bytes, starts: starts, targetsVary: $0))
        }
      }
    }
  }
}

/// Writes bytes one behind the other where there surely is room.
private struct ByteWriter {
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  /// Two fractions of integers of 128 bits.
  static let roomForNumber = 4 * 41 + 1
  /// Bytes are copied sixteen at a time, and so read and written beyond the last.
  static let padding = [UInt8](repeating: 0, count: 16)

  init(into buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  var written: UnsafeMutableBufferPointer<UInt8> {
    UnsafeMutableBufferPointer(rebasing: buffer[..<count])
  }

  @inline(__always)
  mutating func write(_ byte: UInt8) {
    buffer[count] = byte
    count += 1
  }

  /// Writes a part of a rule.
  @inline(__always)
  mutating func write(_ cells: RuleCells.Lent, _ rule: Int, _ part: Int) {
    let place = rule * RuleCells.partCount + part
    let start = cells.starts[place]
    write(
      padded: UnsafeBufferPointer(rebasing: cells.bytes[start...]), cells.starts[place + 1] - start)
  }

  /// Writes so many bytes; behind them lies the padding.
  @inline(__always)
  mutating func write(padded bytes: UnsafeBufferPointer<UInt8>, _ length: Int) {
    let from = UnsafeRawBufferPointer(bytes)
    let to = UnsafeMutableRawBufferPointer(buffer)
    var index = 0
    while index < length {
      let some = from.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
      to.storeBytes(of: some, toByteOffset: count + index, as: SIMD16<UInt8>.self)
      index += 16
    }
    count += length
  }

  /// Both ends, empty where unbounded or where there is no number.
  mutating func write(_ value: ShortValue) {
    if value.state == .nothing { return write(UInt8(ascii: ",")) }
    let start = count
    write(value.low)
    let end = count
    write(UInt8(ascii: ","))
    if value.low.top == value.high.top, value.low.bottom == value.high.bottom {
      for index in start..<end { write(buffer[index]) }
    } else {
      write(value.high)
    }
  }

  mutating func write(_ figure: Figure?) {
    var bytes: [UInt8] = []
    CSVReport.append(figure, to: &bytes)
    for byte in bytes { write(byte) }
  }

  private mutating func write(_ end: ShortEnd) {
    if end.isOpen { return }
    let (top, bottom) = end.lowestTerms
    if top < 0 { write(UInt8(ascii: "-")) }
    write(digitsOf: top.magnitude)
    if bottom == 1 { return }
    write(UInt8(ascii: "/"))
    write(digitsOf: bottom.magnitude)
  }

  private mutating func write(digitsOf number: UInt64) {
    var digits = 1
    var power: UInt64 = 10
    while number >= power {
      digits += 1
      let (next, overflows) = power.multipliedReportingOverflow(by: 10)
      if overflows { break }
      power = next
    }
    var rest = number
    for place in (0..<digits).reversed() {
      buffer[count + place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += digits
  }
}
