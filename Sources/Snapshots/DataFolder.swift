/// What the name of a folder says of the tables in it.
public enum DataFolder: Sendable, Hashable {
  /// `2030`: their rows are of this year.
  case year(Int)
  /// `2029-2030`: of one of the two years.
  case schoolYear(first: Int, second: Int)
  /// `Năm 2030`, `nam-hoc-2029-2030`: of a year, it seems; its name alone is given.
  case perhaps(String)
  case other

  public static func telling(_ name: String) -> DataFolder {
    let bytes = Array(name.utf8)
    if let year = bytes.withUnsafeBufferPointer({ WrittenYear($0) }) {
      return year.second.map { .schoolYear(first: year.first, second: $0) } ?? .year(year.first)
    }
    let years = years(in: bytes)
    guard let last = years.last else { return .other }
    let isSchoolYear = years.count == 2 && years[0] + 1 == last
    return .perhaps(isSchoolYear ? "\(years[0])-\(last)" : "\(last)")
  }

  /// Whether the tables in it are read.
  public var isRead: Bool {
    switch self {
    case .year, .schoolYear: true
    case .perhaps, .other: false
    }
  }

  /// The numbers of four digits among other words that are years of our time.
  private static func years(in name: [UInt8]) -> [Int] {
    var result: [Int] = []
    var digits = 0
    var number = 0
    for byte in name + [0] {
      if (0x30...0x39).contains(byte) {
        digits += 1
        number = digits > 4 ? 0 : number * 10 + Int(byte - 0x30)
      } else {
        if digits == 4, (1900...2199).contains(number) { result.append(number) }
        (digits, number) = (0, 0)
      }
    }
    return result
  }
}
