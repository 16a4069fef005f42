import Vocabulary

/// The number of a cell in decimal digits: the shortest ones that the stored binary number has, for
/// `0.98499999999999999` is how a file writes 0.985.
struct StoredNumber {
  private let isNegative: Bool
  /// Without zeros at either end, but for the number 0.
  private let digits: [UInt8]
  /// How many of them stand behind the point; below 0, so many zeros follow them.
  private let scale: Int
  private let value: Double

  /// Nil where a text is no number of a cell.
  init?(_ text: [UInt8]) {
    guard (1...40).contains(text.count),
      text.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }),
      let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite
    else { return nil }
    self.value = value
    isNegative = value < 0
    var digits: [UInt8] = []
    var scale = 0
    var isBehind = false
    var bytes = Array(value.magnitude.description.utf8)[...]
    if let mark = bytes.firstIndex(of: UInt8(ascii: "e")) {
      scale = -(Int(String(decoding: bytes[(mark + 1)...], as: UTF8.self)) ?? 0)
      bytes = bytes[..<mark]
    }
    for byte in bytes {
      if byte == UInt8(ascii: ".") {
        isBehind = true
      } else {
        digits.append(byte)
        if isBehind { scale += 1 }
      }
    }
    while digits.count > 1, digits.last == 0x30 {
      digits.removeLast()
      scale -= 1
    }
    digits = Array(digits.drop { $0 == 0x30 })
    self.digits = digits.isEmpty ? [0x30] : digits
    self.scale = digits.isEmpty ? 0 : scale
  }

  /// Beyond so many digits on either side of the point no cell of ours holds anything.
  private static let mostPlaces = 60

  /// Plain digits with a point, moved to the right by some places; in powers of ten where they
  /// are far too many.
  func text(movedBy places: Int = 0) -> [UInt8] {
    let scale = scale - (digits == [0x30] ? 0 : places)
    guard scale <= StoredNumber.mostPlaces, scale >= -StoredNumber.mostPlaces else {
      return Array(value.description.utf8)
    }
    var result: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    let zeros = { (count: Int) in [UInt8](repeating: 0x30, count: max(0, count)) }
    if scale <= 0 {
      result += digits + zeros(-scale)
    } else {
      let all = zeros(scale + 1 - digits.count) + digits
      result += all[..<(all.count - scale)] + [UInt8(ascii: ".")] + all[(all.count - scale)...]
    }
    return result
  }

  /// The digits of a whole number with zeros before them; nil for any other.
  func padded(to count: Int) -> [UInt8]? {
    guard !isNegative, scale <= 0, scale >= -StoredNumber.mostPlaces else { return nil }
    let text = text()
    return [UInt8](repeating: 0x30, count: max(0, count - text.count)) + text
  }

  /// The day with this number, counted from 1900 or from 1904, whatever the time; nil where there is
  /// none, as for the 29th of February 1900, which the first count has by mistake.
  func day(from1904: Bool) -> CalendarDate? {
    guard !isNegative, value < 4_000_000 else { return nil }
    let number = Int(value)
    if from1904 {
      return CalendarDate(year: 1904, month: 1, day: 1).flatMap {
        CalendarDate(dayNumber: $0.dayNumber + number)
      }
    }
    guard number > 0, number != 60 else { return nil }
    return CalendarDate(year: 1899, month: 12, day: number < 60 ? 31 : 30).flatMap {
      CalendarDate(dayNumber: $0.dayNumber + number)
    }
  }
}
