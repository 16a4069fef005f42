import Diagnostics

/// Vietnamese words, the keywords they mean, and where they can mean nothing else.
struct VietnamesePhrase {
  /// Where a phrase can only be the keywords it means.
  enum Place {
    /// At the beginning of a sentence.
    case quantity
    /// There or behind `has`, before a number.
    case numbered
    /// Behind the number of a quantity.
    case rows
    /// Behind the rows of a quantity.
    case verb
    /// Before a year.
    case timing
    /// Before a year or a bound, behind the first of the two.
    case stretch
    /// Behind a value or a name.
    case always, joint
    /// Between two names, or a name and a value.
    case copula
    /// Between a name and a number.
    case sign
    /// Behind a number.
    case unit
    /// Behind the sign of a comparison.
    case value
    /// There, before a number: said, and left out.
    case filler
    /// Between `by` or the like and a year: said, and left out.
    case spareWord
    /// Behind the `:` of a declaration.
    case type
    /// Behind a type, before a number.
    case bound
    /// It may as well begin a label: only said.
    case measure
  }

  let words: [String]
  let kinds: [TokenKind]
  let place: Place

  init(_ place: Place, _ words: String, _ kinds: TokenKind...) {
    self.words = words.split(separator: " ").map { String($0) }
    self.kinds = kinds
    self.place = place
  }

  var meaning: String {
    kinds.map { Parser.spelling(of: $0) }.joined(separator: " ")
  }

  /// The phrases that begin with a word, longer ones before the ones they begin with.
  static func beginning(with word: String) -> [VietnamesePhrase] { byFirstWord[word] ?? [] }

  /// The same by the letters without their marks, as many type them: `moi`, `it nhat`.
  static func plain(beginningWith word: String) -> [VietnamesePhrase] {
    byPlainFirstWord[word] ?? []
  }

  /// The first words without a letter outside ASCII.
  static let plainFirstWords: Set<String> = [
    "trung", "cao", "trong", "bao", "Trung", "Cao", "Trong",
  ]

  private static let byFirstWord: [String: [VietnamesePhrase]] = {
    var phrases: [String: [VietnamesePhrase]] = [:]
    // Of equally long ones, the first that fits.
    for length in (1...4).reversed() {
      for phrase in all where phrase.words.count == length {
        phrases[phrase.words[0], default: []].append(phrase)
        phrases[capitalized(phrase.words[0]), default: []].append(phrase)
      }
    }
    return phrases
  }()

  private static let byPlainFirstWord: [String: [VietnamesePhrase]] = {
    var phrases: [String: [VietnamesePhrase]] = [:]
    for length in (1...4).reversed() {
      for phrase in all where phrase.words.count == length && !phrase.kinds.isEmpty {
        phrases[VietnameseLetters.ascii(for: phrase.words[0]), default: []].append(phrase)
      }
    }
    return phrases
  }()

  private static func capitalized(_ word: String) -> String {
    var bytes = Array(word.utf8)
    switch bytes[0] {
    case 0x61...0x7A: bytes[0] -= 0x20
    case 0xC3: bytes[1] -= 0x20
    case 0xC4: bytes[1] -= 1
    default: break
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let all = values + types + sentences + comparisons + measures

  private static let sentences: [VietnamesePhrase] = [
    .init(.quantity, "mọi", .every), .init(.quantity, "tất cả", .every),
    .init(.quantity, "tất cả các", .every), .init(.quantity, "tất cả những", .every),
    .init(.quantity, "toàn bộ", .every), .init(.quantity, "toàn bộ các", .every),
    .init(.quantity, "mỗi", .every), .init(.quantity, "từng", .every),
    .init(.quantity, "không có", .no), .init(.numbered, "ít nhất", .at, .least),
    .init(.timing, "từ", .from), .init(.numbered, "từ", .at, .least),
    .init(.numbered, "tối thiểu", .at, .least),
    .init(.numbered, "không dưới", .at, .least), .init(.numbered, "không quá", .at, .most),
    .init(.numbered, "nhiều nhất", .at, .most), .init(.numbered, "tối đa", .at, .most),
    .init(.numbered, "nhiều hơn", .more, .than), .init(.numbered, "trên", .more, .than),
    .init(.numbered, "hơn", .more, .than), .init(.numbered, "ít hơn", .fewer, .than),
    .init(.numbered, "dưới", .fewer, .than), .init(.numbered, "đúng", .exactly),
    .init(.rows, "số", .of), .init(.rows, "tổng số", .of), .init(.rows, "các", .of),
    .init(.rows, "trong số", .of), .init(.rows, "trong tổng số", .of),
    .init(.verb, "có", .has), .init(.verb, "phải có", .has), .init(.verb, "đều có", .has),
    .init(.verb, "đều phải có", .has), .init(.verb, "đạt", .has), .init(.verb, "phải đạt", .has),
    .init(.verb, "trong đó", .where), .init(.stretch, "đến năm", .to),
    .init(.stretch, "đến", .to), .init(.timing, "đến năm", .by),
    .init(.timing, "đến hết năm", .by), .init(.timing, "đến cuối năm", .by),
    .init(.timing, "trước năm", .by), .init(.timing, "vào năm", .in),
    .init(.timing, "trong năm", .in), .init(.timing, "năm", .in), .init(.timing, "từ năm", .from),
    .init(.timing, "đến", .by),
    .init(.always, "hằng năm", .every, .year), .init(.always, "hàng năm", .every, .year),
    .init(.always, "mỗi năm", .every, .year), .init(.always, "từng năm", .every, .year),
    .init(.joint, "và", .and), .init(.joint, "hoặc", .or), .init(.joint, "không", .not),
  ]

  private static let comparisons: [VietnamesePhrase] = [
    .init(.sign, "ít nhất", .greaterOrEqual), .init(.sign, "tối thiểu", .greaterOrEqual),
    .init(.sign, "không dưới", .greaterOrEqual), .init(.sign, "không ít hơn", .greaterOrEqual),
    .init(.sign, "lớn hơn hoặc bằng", .greaterOrEqual), .init(.sign, "đạt", .greaterOrEqual),
    .init(.sign, "đạt ít nhất", .greaterOrEqual), .init(.sign, "đạt tối thiểu", .greaterOrEqual),
    .init(.sign, "từ", .greaterOrEqual), .init(.sign, "đạt từ", .greaterOrEqual),
    .init(.sign, "không quá", .lessOrEqual), .init(.sign, "không vượt quá", .lessOrEqual),
    .init(.sign, "tối đa", .lessOrEqual), .init(.sign, "nhiều nhất", .lessOrEqual),
    .init(.sign, "nhỏ hơn hoặc bằng", .lessOrEqual), .init(.sign, "trên", .greater),
    .init(.sign, "hơn", .greater), .init(.sign, "lớn hơn", .greater),
    .init(.sign, "nhiều hơn", .greater), .init(.sign, "cao hơn", .greater),
    .init(.sign, "vượt", .greater), .init(.sign, "sau ngày", .greater),
    .init(.sign, "dưới", .less), .init(.sign, "nhỏ hơn", .less), .init(.sign, "ít hơn", .less),
    .init(.sign, "thấp hơn", .less), .init(.sign, "trước ngày", .less),
    .init(.sign, "đúng", .equal), .init(.copula, "bằng", .equal), .init(.copula, "là", .equal),
    .init(.copula, "gồm", .includes), .init(.copula, "bao gồm", .includes),
  ]

  private static let values: [VietnamesePhrase] = [
    .init(.value, "có", .yes), .init(.value, "không", .no), .init(.filler, "mức"),
    .init(.filler, "mức độ"), .init(.filler, "ngày"), .init(.spareWord, "năm"),
    .init(.unit, "phần trăm", .percent),
    .init(.unit, "đồng", .vnd), .init(.unit, "triệu đồng", .million, .vnd),
    .init(.unit, "triệu", .million, .vnd),
    .init(.unit, "tỷ đồng", .billion, .vnd), .init(.unit, "tỷ", .billion, .vnd),
    .init(.unit, "tỉ đồng", .billion, .vnd), .init(.unit, "tỉ", .billion, .vnd),
    .init(.unit, "nghìn đồng", .thousand, .vnd), .init(.unit, "nghìn", .thousand, .vnd),
    .init(.unit, "ngàn đồng", .thousand, .vnd), .init(.unit, "mét vuông", .m2),
    .init(.unit, "héc ta", .ha), .init(.unit, "hécta", .ha),
  ]

  private static let types: [VietnamesePhrase] = [
    .init(.type, "số", .number_), .init(.type, "số thập phân", .number_),
    .init(.type, "số nguyên", .count), .init(.type, "số lượng", .count),
    .init(.type, "tỷ lệ", .share), .init(.type, "tỉ lệ", .share),
    .init(.type, "tỷ lệ phần trăm", .share), .init(.type, "phần trăm", .share),
    .init(.type, "chữ", .textType), .init(.type, "văn bản", .textType),
    .init(.type, "chuỗi", .textType), .init(.type, "ngày", .dateType),
    .init(.type, "ngày tháng", .dateType), .init(.type, "xếp hạng", .rank),
    .init(.type, "thứ hạng", .rank), .init(.type, "mức", .level), .init(.type, "mức độ", .level),
    .init(.type, "cấp độ", .level), .init(.type, "một trong", .one, .of),
    .init(.bound, "từ", .from), .init(.bound, "tối đa", .up, .to),
    .init(.bound, "không quá", .up, .to), .init(.bound, "đến", .up, .to),
  ]

  private static let measures: [VietnamesePhrase] = [
    .init(.measure, "tỷ lệ", .share, .of), .init(.measure, "tỉ lệ", .share, .of),
    .init(.measure, "số", .number_, .of), .init(.measure, "số lượng", .number_, .of),
    .init(.measure, "tổng", .sum, .of), .init(.measure, "tổng số", .sum, .of),
    .init(.measure, "trung bình", .average, .of), .init(.measure, "bình quân", .average, .of),
    .init(.measure, "cao nhất", .highest, .of), .init(.measure, "lớn nhất", .highest, .of),
    .init(.measure, "thấp nhất", .lowest, .of), .init(.measure, "nhỏ nhất", .lowest, .of),
    .init(.measure, "trung vị", .median, .of),
  ]
}
