import Diagnostics
import RuleSyntax
import Vocabulary

/// The types that declarations spell out.
extension Checker {
  /// The type a node spells; nil where it could not be read or makes no sense.
  mutating func fieldType(_ node: SyntaxNode) -> FieldType? {
    if node.isBroken { return nil }
    let unit = node.child(.unit).flatMap { unitSpelt($0) }
    switch node.firstTokenKind {
    case .share: return range(of: node, within: .whole, as: .share).map { .share($0) }
    case .number_:
      return range(of: node, within: .unlimited, as: .number(unit)).map { .number(unit, $0) }
    case .one: return categories(node).map { .oneOf($0) }
    case .any: return combinedCategories(node).map { .anyOf($0) }
    case .count: return range(of: node, within: .natural, as: .whole).map { .count($0) }
    case .rank: return range(of: node, within: .places, as: .whole).map { .rank($0) }
    case .level: return scale(node).map { .level($0) }
    case .flag: return .flag
    case .dateType: return .date
    default: return .text
    }
  }

  /// What the bounds of a range may be written as.
  private enum BoundStyle {
    case whole
    case share
    case number(Unit?)
  }

  /// The unit a node spells.
  private func unitSpelt(_ node: SyntaxNode) -> Unit? {
    let words = spacedText(node)
    // An amount without its currency was complained about; it can only be VND.
    return Unit(symbol: words) ?? Unit(symbol: words + " VND")
  }

  /// The words of a node, as they were meant, with single spaces: `million VND`.
  func spacedText(_ node: SyntaxNode) -> String {
    node.ownTokens.filter { node.tree.kinds[$0] != .unusable }
      .map { node.tree.meaning(ofToken: $0) }.joined(separator: " ")
  }

  private mutating func range(
    of node: SyntaxNode, within outer: ValueRange, as style: BoundStyle
  ) -> ValueRange? {
    guard let range = node.child(.range) else { return outer }
    let bounds = range.children(.numberLiteral)
    var values: [Rational] = []
    for bound in bounds {
      guard let value = self.bound(bound, as: style) else { return nil }
      values.append(value)
    }
    let isUpTo = range.firstTokenKind == .up
    let low = isUpTo ? outer.low : values.first
    let high = isUpTo ? values.first : values.count > 1 ? values[1] : outer.high
    if ![low, high].allSatisfy({ $0.map { outer.contains($0) } ?? true }) {
      reportOutside(range, bounds, values, within: outer, as: style)
      return nil
    }
    if let low, let high, high < low {
      report(.emptyRange, Message(.rangeIsEmpty), at: range.place, help: [Message(.smallerFirst)])
      return nil
    }
    return ValueRange(low: low, high: high)
  }

  /// A range that leaves what its type allows; `share up to 50` surely means `50%`.
  private mutating func reportOutside(
    _ range: SyntaxNode, _ bounds: [SyntaxNode], _ values: [Rational], within outer: ValueRange,
    as style: BoundStyle
  ) {
    var help: [Message] = []
    var fix: Fix?
    switch style {
    case .share:
      help = [Message(.sharesLieBetween)]
      if let bound = bounds.last, bound.ownToken(.percent) == nil, let value = values.last,
        value > .one, value <= Rational(100)
      {
        help = [Message(.didYouMean, .words(bound.text + "%"))]
        fix = Fix(replace: bound.place.after, with: "%")
      }
    case .whole: help = [Message(outer.low == .one ? .ranksBeginAt : .countsBeginAt)]
    case .number: break
    }
    report(.emptyRange, Message(.rangeOutsideType), at: range.place, help: help, fix: fix)
  }

  private mutating func bound(_ node: SyntaxNode, as style: BoundStyle) -> Rational? {
    guard let literal = literal(node) else { return nil }
    switch (style, literal.value) {
    case (.whole, .number(let value)) where value.isInteger: return value
    case (.share, .percent(let value)): return value
    case (.share, .number(let value)): return value
    case (.number, .number(let value)): return value
    case (.number(let unit?), .amount(let value, let written)):
      if let converted = written.convert(value, to: unit) { return converted }
    default: break
    }
    report(
      .emptyRange, Message(.boundDoesNotFit, .words(literal.text)), at: node.place,
      help: [Message(.boundsFitType)])
    return nil
  }

  /// The levels a scale may have.
  private static let levels = -1_000_000...1_000_000

  /// `level 0 to 3`
  private mutating func scale(_ node: SyntaxNode) -> ClosedRange<Int>? {
    guard let range = node.child(.range) else { return nil }
    var levels: [Int] = []
    for bound in range.children(.numberLiteral) {
      guard let value = self.bound(bound, as: .whole) else { return nil }
      guard let level = Int(exactly: value.numerator), Checker.levels.contains(level) else {
        report(
          .emptyRange, Message(.boundDoesNotFit, .words(bound.text)), at: bound.place,
          help: [Message(.boundsFitType)])
        return nil
      }
      levels.append(level)
    }
    guard levels.count == 2 else { return nil }
    if levels[1] < levels[0] {
      report(.emptyRange, Message(.rangeIsEmpty), at: range.place, help: [Message(.smallerFirst)])
      return nil
    }
    return levels[0]...levels[1]
  }

  /// Categories of which a cell may hold several.
  private mutating func combinedCategories(_ node: SyntaxNode) -> [Category]? {
    let most = FieldType.mostCombined
    let children = node.children(.category)
    if children.count > most {
      report(
        .tooManyCategories,
        Message(.tooManyCategories, .number(children.count), .number(most)),
        at: children[most].place, help: [Message(.joinCategories)])
    }
    return categories(node)
  }

  private mutating func categories(_ node: SyntaxNode) -> [Category]? {
    var categories: [Category] = []
    var places: [String: Place] = [:]
    for child in node.children(.category) {
      // A category without a name was complained about.
      guard let name = child.child(.name) else { return nil }
      if name.name.isEmpty { continue }
      checkSpelling(name)
      if let first = places[name.name] {
        reportDuplicate(name.name, at: name.place, first: first)
        continue
      }
      places[name.name] = name.place
      categories.append(Category(name: name.name, labels: labels(of: child)))
    }
    return categories.isEmpty || node.children(.category).contains { $0.child(.name)?.name == "" }
      ? nil : categories
  }

  // MARK: Literals

  /// The value a literal node writes out; nil where it was misspelt or is too large.
  mutating func literal(_ node: SyntaxNode) -> Literal? {
    if node.isBroken { return nil }
    switch node.kind {
    case .numberLiteral: return numberLiteral(node)
    case .dayLiteral: return dayLiteral(node)
    case .dateLiteral:
      let text = node.tree.meaning(ofToken: node.tokens.lowerBound)
      if let date = CalendarDate(iso: text) { return Literal(.date(date), text: text) }
      report(.malformedDate, Message(.noSuchDay, .words(node.text)), at: node.place)
      return nil
    case .truthLiteral:
      return Literal(.truth(node.firstTokenKind == .yes), text: node.text)
    default: return nil
    }
  }

  private mutating func numberLiteral(_ node: SyntaxNode) -> Literal? {
    let tree = node.tree
    guard let token = node.ownToken(.number) else { return nil }
    let sign = node.ownToken(.minus) == nil ? "" : "-"
    let digits = tree.meaning(ofToken: token)
    let plain = String(decoding: digits.utf8.filter { $0 != 0x5F }, as: UTF8.self)
    guard let value = Rational(decimal: sign + plain) else { return nil }
    if node.ownToken(.percent) != nil {
      guard
        let share = Rational(numerator: 1, denominator: 100).flatMap({ value.multiplied(by: $0) })
      else {
        report(
          .numberTooLong, Message(.numberTooLarge, .words(node.text)), at: node.place,
          help: [Message(.roundTheNumber)])
        return nil
      }
      return Literal(.percent(share), text: sign + digits + "%")
    }
    guard let unitNode = node.child(.unit) else {
      return Literal(.number(value), text: sign + digits)
    }
    guard let unit = unitSpelt(unitNode) else { return nil }
    guard value.multiplied(by: Rational(unit.scale)) != nil else {
      report(
        .numberTooLong, Message(.numberTooLarge, .words(node.text)), at: node.place,
        help: [Message(.roundTheNumber)])
      return nil
    }
    return Literal(.amount(value, unit), text: sign + digits + " " + unit.symbol)
  }

  private mutating func dayLiteral(_ node: SyntaxNode) -> Literal? {
    let tree = node.tree
    guard let number = node.ownToken(.number), let day = Int(tree.meaning(ofToken: number)),
      let month = node.ownTokens.compactMap({ tree.kinds[$0].month }).first,
      node.ownToken(.minus) == nil, let value = DayOfYear(month: month, day: day)
    else {
      report(.malformedDate, Message(.noSuchDay, .words(node.text)), at: node.place)
      return nil
    }
    return Literal(.day(value), text: value.ruleText)
  }
}
