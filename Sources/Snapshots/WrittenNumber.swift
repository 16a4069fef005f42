/// What a number in a cell can mean, for decimal comma and point are both in use.
///
///     1.234.567,8   one reading, and proof that the comma is the decimal mark here
///     1,35          one reading, and the same proof
///     1.234         two readings: 1.234 and 1 234
enum WrittenNumber: Hashable {
  case one(Decimal, decimalMark: Mark?)
  /// The digits with the last three of them behind the point, and without a point.
  case two(decimal: Decimal, thousands: Decimal, mark: Mark)

  enum Mark: Hashable {
    case point, comma

    var other: Mark { self == .point ? .comma : .point }
  }

  /// Digits, of which the last `scale` stand behind the point.
  struct Decimal: Hashable {
    var digits: Int128
    var scale: Int
  }

  /// The most digits a number may have; a literal in a rule has no more either.
  static let mostDigits = 30

  /// Nil where a text is no number: an exponent, a unit, a group of wrong length.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard let parts = Parts(text) else { return nil }
    let whole = Decimal(digits: parts.value, scale: 0)
    let decimal = Decimal(digits: parts.value, scale: parts.length)
    guard let last = parts.last else {
      self = .one(whole, decimalMark: nil)
      return
    }
    let isGrouped = parts.isGroupedBeforeLast && parts.length == 3
    if parts.areAlike {
      guard let mark = last.mark, parts.separators == 1 else {
        // The same mark twice, or a space, can only part thousands.
        guard isGrouped else { return nil }
        self = .one(whole, decimalMark: last.mark?.other)
        return
      }
      self =
        isGrouped
        ? .two(decimal: decimal, thousands: whole, mark: mark)
        : .one(decimal, decimalMark: mark)
      return
    }
    guard let mark = last.mark, parts.areAlikeBeforeLast, parts.isGroupedBeforeLast else {
      return nil
    }
    self = .one(decimal, decimalMark: mark)
  }

  /// A number taken apart at its marks: `-1.234,5` is - 1 234 5 with the separators . and ,
  private struct Parts {
    var value: Int128 = 0
    var separators = 0
    var last: Separator?
    /// The digits of the group at hand; of the last one in the end.
    var length = 0
    /// Whether all separators are the same, and all but the last.
    var areAlike = true
    var areAlikeBeforeLast = true
    /// Whether the groups before the last separator are thousands: 1 to 3 digits without a
    /// leading 0, then always 3.
    var isGroupedBeforeLast = true

    private var digits = 0

    enum Separator {
      case point, comma, space

      var mark: Mark? {
        switch self {
        case .point: .point
        case .comma: .comma
        case .space: nil
        }
      }
    }

    init?(_ text: UnsafeBufferPointer<UInt8>) {
      var index = 0
      var isNegative = false
      if text.first == UInt8(ascii: "-") {
        isNegative = true
        index = 1
      }
      while index < text.count {
        let byte = text[index]
        if byte &- 0x30 < 10 {
          digits += 1
          length += 1
          if digits > WrittenNumber.mostDigits { return nil }
          value = value * 10 + Int128(byte &- 0x30)
          if separators == 0, length == 2, value < 10 { isGroupedBeforeLast = false }
          index += 1
          continue
        }
        let space = lengthOfSpace(text, at: index)
        switch byte {
        case UInt8(ascii: "."): add(.point)
        case UInt8(ascii: ","): add(.comma)
        case _ where space > 0: add(.space)
        default: return nil
        }
        if length != 0 { return nil }
        index += max(space, 1)
      }
      if length == 0 { return nil }
      if isNegative { value = -value }
    }

    /// Ends a group; one without digits leaves its length below 0.
    private mutating func add(_ separator: Separator) {
      if separators == 0 {
        if length > 3 || value == 0 { isGroupedBeforeLast = false }
      } else {
        if length != 3 { isGroupedBeforeLast = false }
        areAlikeBeforeLast = areAlike
        if last != separator { areAlike = false }
      }
      separators += 1
      last = separator
      length = length == 0 ? -1 : 0
    }
  }
}
