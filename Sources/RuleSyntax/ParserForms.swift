import Diagnostics

/// How each declaration is written, shown where a piece of one is missing and nobody can say which
/// words were meant.
extension Parser {
  /// The form of the declaration that is being read, or of the part of it that lacks something.
  func formOfDeclaration(lacking expected: Message.Argument) -> [Message] {
    guard let keyword = declarationHere else { return [] }
    if expected == .phrase(.aYear), kinds[keyword] == .rule { return [Message(.timingsAre)] }
    if expected == .phrase(.anEntity), kinds[keyword] == .test {
      return [Message(.writtenLike, "schools | school | teachers")]
    }
    if expected == .phrase(.leastOrMost) || expected == .message(Message(.quoted, "than")) {
      return [Message(.quantitiesAre)]
    }
    if expected == .message(Message(.quoted, "across")) {
      return [Message(.writtenLike, "sum of teachers across schools")]
    }
    return [Message(.writtenLike, .words(form(of: keyword)))]
  }

  /// The word that begins the declaration being read; nil where that is far away.
  private var declarationHere: Int? {
    var token = min(consumedEnd, kinds.count) - 1
    let farthest = max(0, token - 600)
    while token >= farthest {
      if kinds[token].startsDeclaration { return token }
      token -= 1
    }
    return nil
  }

  private func form(of keyword: Int) -> String {
    switch kinds[keyword] {
    case .use: "use \"school.rules\""
    case .entity: "entity school, schools in commune"
    case .field: "field teachers of school: count"
    case .group: "group largeSchool, largeSchools = schools where teachers >= 20"
    case .indicator: "indicator staffedShare = share of schools where teachers >= 1"
    case .check: "check staffed of school teachers >= 1"
    case .plan: "plan haDong for every commune from 2026 to 2030"
    case .parameter: "parameter target: share = 80%"
    case .duty: "duty training clause \"II.2\""
    case .test: formOfTestLine
    default: formOfSentence(behind: keyword)
    }
  }

  private func formOfSentence(behind keyword: Int) -> String {
    if consumedEnd - 1 <= tokenAfter(keyword) {
      return "rule staffed staffedShare >= 80% by 2030"
    }
    let isOfRows =
      bodyStart.map {
        $0 > keyword && [.every, .no, .at, .more, .fewer, .exactly].contains(kinds[$0])
      } ?? false
    return isOfRows ? "every school has teachers >= 1 by 2030" : "staffedShare >= 80% by 2030"
  }

  private var formOfTestLine: String {
    guard let line = firstOfLine(max(0, consumedEnd - 1)) else { return "in 2030" }
    switch kinds[line] {
    case .expect: return "expect staffed pass with 100%"
    case .in: return "in 2030"
    case .area: return "area \"ha-dong\""
    default: return "test \"every school has teachers\" of haDong"
    }
  }
}
