/// The words that people put in the place of a sign of comparison.
enum SpokenComparison {
  private static let all: [(String, TokenKind)] = [
    ("no less than", .greaterOrEqual), ("not less than", .greaterOrEqual),
    ("no fewer than", .greaterOrEqual), ("not fewer than", .greaterOrEqual),
    ("no lower than", .greaterOrEqual), ("not lower than", .greaterOrEqual),
    ("not below", .greaterOrEqual), ("not under", .greaterOrEqual),
    ("greater than or equal to", .greaterOrEqual), ("more than or equal to", .greaterOrEqual),
    ("at least", .greaterOrEqual), ("atleast", .greaterOrEqual),
    ("a minimum of", .greaterOrEqual), ("minimum of", .greaterOrEqual),
    ("minimum", .greaterOrEqual), ("min", .greaterOrEqual), ("reaches", .greaterOrEqual),
    ("reach", .greaterOrEqual), ("reached", .greaterOrEqual),
    ("no more than", .lessOrEqual), ("not more than", .lessOrEqual),
    ("no greater than", .lessOrEqual), ("no higher than", .lessOrEqual),
    ("not above", .lessOrEqual), ("not over", .lessOrEqual), ("not exceeding", .lessOrEqual),
    ("less than or equal to", .lessOrEqual), ("fewer than or equal to", .lessOrEqual),
    ("up to", .lessOrEqual), ("at most", .lessOrEqual), ("atmost", .lessOrEqual),
    ("a maximum of", .lessOrEqual), ("maximum of", .lessOrEqual), ("maximum", .lessOrEqual),
    ("max", .lessOrEqual), ("more than", .greater), ("greater than", .greater),
    ("higher than", .greater), ("larger than", .greater), ("bigger than", .greater),
    ("above", .greater), ("over", .greater), ("exceeds", .greater), ("exceeding", .greater),
    ("fewer than", .less), ("less than", .less), ("lower than", .less), ("smaller than", .less),
    ("below", .less), ("under", .less), ("exactly", .equal), ("equal to", .equal),
    ("equals to", .equal), ("equals", .equal), ("equal", .equal), ("same as", .equal),
    ("not equal to", .notEqual), ("differs from", .notEqual), ("not", .notEqual),
    ("contains", .includes), ("contain", .includes), ("include", .includes),
    ("including", .includes), ("containing", .includes),
  ]

  /// Longer ones before those they begin with.
  private static let byFirstWord: [String: [([String], TokenKind)]] = {
    var comparisons: [String: [([String], TokenKind)]] = [:]
    for (words, sign) in all {
      let words = words.split(separator: " ").map { String($0) }
      comparisons[words[0], default: []].append((words, sign))
    }
    for (word, unsorted) in comparisons {
      comparisons[word] = unsorted.sorted { $0.0.count > $1.0.count }
    }
    return comparisons
  }()

  static func beginning(with word: String) -> [([String], TokenKind)] { byFirstWord[word] ?? [] }
}
