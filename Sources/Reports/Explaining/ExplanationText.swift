import Diagnostics
import Interpreter
import Vocabulary

/// A rule explained to an auditor: what it says, and for some areas why it has its verdict.
///
///     haDong71.internet: Every school is connected to the Internet
///       By 2030, every school has internet.
///       …
///     Hà Đông, as of the end of 2030: Fail
///       Reached: about 83.3% (5/6); target: at least 100%, by 2030
///       …
public struct ExplanationText {
  let language: Language
  let sources: SourceSet
  /// The words for what is counted, by the names of entities.
  private let nouns: [String: Labels]
  private var places: Places
  var page: TextPage

  public init(
    in sources: SourceSet, speaking catalogue: Catalogue, _ language: Language,
    _ style: TextStyle = TextStyle()
  ) {
    self.language = language
    self.sources = sources
    var nouns: [String: Labels] = [:]
    for entity in catalogue.entities { nouns[entity.name] = entity.labels }
    self.nouns = nouns
    places = Places(sources)
    page = TextPage(style)
  }

  /// What was written so far.
  public var bytes: [UInt8] { page.bytes }

  // MARK: Words

  func noun(_ entity: String) -> String { nouns[entity]?.words(in: language) ?? entity }

  func words(_ message: Message) -> String { message.text(in: language) }

  /// `Rules/a.rules:12`
  mutating func source(of place: Place) -> String {
    guard let source = places.source(of: place) else { return "" }
    return source.path + ":" + String(source.line)
  }

  /// A formula as it stands in the rules, on one line and without comments.
  func formula(_ place: Place) -> String {
    guard sources.texts.indices.contains(Int(place.file)) else { return "" }
    var words: [String] = []
    for line in sources.text(at: place).utf8.split(separator: UInt8(ascii: "\n")) {
      var code = line
      for index in line.indices.dropLast()
      where line[index] == UInt8(ascii: "/") && line[line.index(after: index)] == line[index] {
        code = line[..<index]
        break
      }
      for word in code.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
        words.append(String(decoding: word, as: UTF8.self))
      }
    }
    return words.joined(separator: " ")
  }

  // MARK: Figures

  /// A figure, and exactly where its digits never end: `about 83.3% (5/6)`.
  func text(_ figure: Figure, beside other: Figure? = nil) -> String {
    let other = other?.kind == figure.kind ? other : nil
    return FigureText(figure, other, .full, in: language).measure(figure.kind, in: language)
      + exactly(figure)
  }

  /// The exact fraction behind a figure that is printed rounded, in brackets.
  func exactly(_ figure: Figure) -> String {
    guard let value = figure.interval.single, figure.kind != .day, figure.kind != .flag,
      value.decimalText() == nil
    else { return "" }
    return " (" + exactText(value, figure.kind) + ")"
  }

  func text(_ derivation: Derivation) -> String {
    text(derivation.value, beside: derivation.beside)
  }

  func text(_ outcome: Derivation.Outcome, beside other: Figure?) -> String {
    func perhaps(_ words: String, _ mayBeNothing: Bool) -> String {
      mayBeNothing ? self.words(Message(.explainPerhapsNoValue, .words(words))) : words
    }
    switch outcome {
    case .number(let figure, let mayBeNothing):
      return perhaps(text(figure, beside: other), mayBeNothing)
    case .truth(let truth, let mayBeNothing): return perhaps(text(truth), mayBeNothing)
    case .categories(let certain, let possible):
      return certain == possible ? names(certain) : Phrase.figureUnknown[language]
    case .nothing: return Phrase.explainNoValue[language]
    }
  }

  func text(_ truth: Truth) -> String {
    switch truth {
    case .holds: Phrase.explainHolds[language]
    case .fails: Phrase.explainFails[language]
    case .unknown: Phrase.explainOpen[language]
    }
  }

  func text(_ value: FieldValue.Shown) -> String {
    switch value {
    case .missing: Phrase.reportMissing[language]
    case .number(let number, let kind): text(Figure(interval: Interval(number), kind: kind))
    case .flag(let isTrue): (isTrue ? Phrase.reportYes : Phrase.reportNo)[language]
    case .day(let day): day.text(in: language)
    case .categories(let categories): names(categories)
    }
  }

  private func names(_ categories: [Category]) -> String {
    categories.map { $0.labels.words(in: language) ?? $0.name }.joined(separator: ", ")
  }

  /// What cells of a type may hold: `whole number, 0 or more`.
  func text(_ type: FieldType) -> String {
    func ranged(
      _ phrase: Phrase, _ low: Rational?, _ high: Rational?, in unit: Unit? = nil
    ) -> String {
      guard low != nil || high != nil, let interval = Interval(low: low, high: high) else {
        let any = Message(.typeWithAnyValue, .phrase(phrase))
        return words(unit.map { Message(.typeInUnit, .message(any), .phrase($0.words)) } ?? any)
      }
      let range = text(Figure(interval: interval, kind: type.figureKind))
      return words(Message(.typeWithRange, .phrase(phrase), .words(range)))
    }
    func listed(_ phrase: Phrase, _ categories: [Category]) -> String {
      words(Message(phrase, .words(names(categories))))
    }
    switch type {
    case .count(let range): return ranged(.typeWholeNumber, range.low, range.high)
    case .share(let range): return ranged(.typeOfShare, range.low, range.high)
    case .number(let unit, let range):
      return ranged(.typeOfNumber, range.low, range.high, in: unit)
    case .rank(let range): return ranged(.typeOfRank, range.low, range.high)
    case .level(let scale):
      return ranged(.typeOfLevel, Rational(scale.lowerBound), Rational(scale.upperBound))
    case .flag: return Phrase.typeOfFlag[language]
    case .date: return words(Message(.typeWithAnyValue, .phrase(.typeOfDay)))
    case .text: return Phrase.typeOfText[language]
    case .oneOf(let categories): return listed(.typeOneOf, categories)
    case .anyOf(let categories): return listed(.typeAnyOf, categories)
    }
  }

  // MARK: Lines

  mutating func heading(_ phrase: Phrase) {
    page.blank()
    page.write(phrase[language], ink: .strong)
  }

  mutating func line(_ words: String, indent: Int = 2) {
    page.write(words, indent: indent, hanging: 2)
  }

  mutating func line(_ phrase: Phrase, _ words: String?, indent: Int = 2) {
    if let words { line(self.words(Message(phrase, .words(words))), indent: indent) }
  }
}
