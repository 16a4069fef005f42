import Vocabulary

/// What a number in a cell can mean, for decimal comma and point are both in use.
///
///     1.234.567,8   one reading, and proof that the comma is the decimal mark here
///     1,35          one reading, and the same proof
///     1.234         two readings: 1.234 and 1 234
enum WrittenNumber: Hashable {
  case one(Rational, decimalMark: Mark?)
  case two(decimal: Rational, thousands: Rational, mark: Mark)

  enum Mark: Hashable {
    case point, comma
  }

  /// Nil where a text is no number: an exponent, a unit, a group of wrong length.
  init?(_ text: String) {
    guard let parts = Parts(text) else { return nil }
    let marks = parts.separators
    guard let last = marks.last else {
      guard let value = parts.value(fractionGroups: 0) else { return nil }
      self = .one(value, decimalMark: nil)
      return
    }
    let before = marks.dropLast()
    if before.allSatisfy({ $0 == last }) {
      let isGrouped = parts.isGrouped(parts.groups.count)
      let whole = isGrouped ? parts.value(fractionGroups: 0) : nil
      guard let mark = last.mark, before.isEmpty else {
        // The same mark twice, or a space, can only part thousands.
        guard let whole else { return nil }
        self = .one(whole, decimalMark: last.mark.map { $0 == .point ? .comma : .point })
        return
      }
      guard let decimal = parts.value(fractionGroups: 1) else { return nil }
      self =
        whole.map { .two(decimal: decimal, thousands: $0, mark: mark) }
        ?? .one(decimal, decimalMark: mark)
      return
    }
    guard let mark = last.mark, Set(before).count == 1,
      parts.isGrouped(parts.groups.count - 1), let value = parts.value(fractionGroups: 1)
    else { return nil }
    self = .one(value, decimalMark: mark)
  }

  /// A number taken apart at its marks: `-1.234,5` is - 1 234 5 with the separators . and ,
  private struct Parts {
    var isNegative = false
    var groups: [[UInt8]] = [[]]
    var separators: [Separator] = []

    enum Separator: Hashable {
      case point, comma, space

      var mark: Mark? {
        switch self {
        case .point: .point
        case .comma: .comma
        case .space: nil
        }
      }
    }

    init?(_ text: String) {
      for (index, scalar) in text.unicodeScalars.enumerated() {
        switch scalar {
        case "0"..."9": groups[groups.count - 1].append(UInt8(scalar.value))
        case "-" where index == 0: isNegative = true
        case ".": split(at: .point)
        case ",": split(at: .comma)
        default:
          guard isSpace(scalar) else { return nil }
          split(at: .space)
        }
      }
      if groups.contains(where: { $0.isEmpty }) { return nil }
    }

    private mutating func split(at separator: Separator) {
      separators.append(separator)
      groups.append([])
    }

    /// Whether the first groups are thousands: 1 to 3 digits without a leading 0, then always 3.
    func isGrouped(_ count: Int) -> Bool {
      groups[0].count <= 3 && groups[0][0] != UInt8(ascii: "0")
        && groups[1..<count].allSatisfy { $0.count == 3 }
    }

    /// The value with its last group, or none, behind the decimal mark; nil for too many digits.
    func value(fractionGroups: Int) -> Rational? {
      var bytes: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
      for group in groups.dropLast(fractionGroups) { bytes += group }
      if fractionGroups > 0, let last = groups.last { bytes += [UInt8(ascii: ".")] + last }
      return Rational(decimal: bytes)
    }
  }
}
