import Diagnostics
import Interpreter
import Vocabulary

/// A row that breaks a check of the data, in words.
///
///     schools.csv:35, Số 2 (th-02): breaks the check “No more trained than teachers” (32 against 29)
struct DoubtText {
  let language: Language

  func text(of doubt: Doubt) -> String {
    let name = doubt.row.name.map { $0 + " (" + doubt.row.id + ")" } ?? doubt.row.id
    let place = Message.Argument.words(doubt.place.text)
    let check = Message.Argument.words(doubt.labels.words(in: language) ?? doubt.check)
    guard let values = values(of: doubt) else {
      return Message(.reportDoubtAlone, place, .words(name), check).text(in: language)
    }
    return Message(.reportDoubt, place, .words(name), check, .words(values)).text(in: language)
  }

  /// The same with the numbers of the rules that rest on it, in rising order.
  func text(of doubt: Doubt, rules: [Int]) -> String {
    let phrase: Phrase = rules.count == 1 ? .reportDoubtRule : .reportDoubtRules
    return Message(phrase, .words(text(of: doubt)), .words(numbersText(rules))).text(in: language)
  }

  /// Two numbers speak for themselves behind the words of the check.
  private func values(of doubt: Doubt) -> String? {
    if doubt.values.isEmpty { return nil }
    if doubt.values.count == 2, doubt.values.allSatisfy({ $0.value.isNumber }) {
      return Message(
        .reportDoubtPair, .words(doubt.values[0].value.words(in: language)),
        .words(doubt.values[1].value.words(in: language))
      ).text(in: language)
    }
    return doubt.values.map { $0.words(in: language) }.joined(separator: "; ")
  }
}

/// Numbers in rising order, those that follow each other put together: `3, 5–9, 12`.
func numbersText(_ numbers: [Int]) -> String {
  var runs: [ClosedRange<Int>] = []
  for number in numbers {
    if let last = runs.last, last.upperBound + 1 == number {
      runs[runs.count - 1] = last.lowerBound...number
    } else {
      runs.append(number...number)
    }
  }
  return runs.map { run in
    switch run.count {
    case 1: String(run.lowerBound)
    case 2: String(run.lowerBound) + ", " + String(run.upperBound)
    default: String(run.lowerBound) + "–" + String(run.upperBound)
    }
  }.joined(separator: ", ")
}

extension FieldValue {
  /// `Classrooms: 0`
  func words(in language: Language) -> String {
    name(in: language) + ": " + value.words(in: language)
  }

  /// `Classrooms`, `Plan issued, Hà Đông in 2029`
  func name(in language: Language) -> String {
    let label = labels.words(in: language) ?? field
    switch (area.map { $0.name ?? $0.id }, year) {
    case (nil, nil): return label
    case (let area?, nil):
      return Message(.reportValueOf, .words(label), .words(area)).text(in: language)
    case (nil, let year?):
      return Message(.reportValueIn, .words(label), .number(year)).text(in: language)
    case (let area?, let year?):
      return Message(.reportValueOfIn, .words(label), .words(area), .number(year))
        .text(in: language)
    }
  }
}

extension FieldValue.Shown {
  func words(in language: Language) -> String {
    switch self {
    case .missing: Phrase.reportMissing[language]
    case .number(let number, let kind):
      FigureWriter(kind: kind, manner: .full, language: language).text(number)
    case .flag(let isTrue): (isTrue ? Phrase.reportYes : Phrase.reportNo)[language]
    case .day(let day): day.text(in: language)
    case .categories(let categories):
      categories.map { $0.labels.words(in: language) ?? $0.name }.joined(separator: ", ")
    }
  }

  fileprivate var isNumber: Bool {
    switch self {
    case .number: true
    case .missing, .flag, .day, .categories: false
    }
  }
}
