import CheckedRules
import Diagnostics
import Vocabulary

/// A program written out as it runs, in the words of the rules: what is counted of the members of
/// areas, and what each rule makes of that. Amounts are in square metres and VND.
///
///     counts over commune
///       #0  share of school
///             members  level = preschool
///             where    smartClassrooms >= 1
///     rules of haDong71
///       smart
///         measure  #0
///         by 2030  >= 1
public struct ProgramListing: Sendable {
  public private(set) var lines: [String] = []
  private let book: RuleBook
  private let quoted: @Sendable (Place) -> String

  /// `quoting` gives the text of the rules at a place.
  init(_ program: Program, quoting: @escaping @Sendable (Place) -> String) {
    book = program.book
    quoted = quoting
    write(program.tallies.specs)
    for (number, plan) in book.plans.enumerated() {
      lines.append("rules of " + plan.name)
      for (rule, compiled) in zip(plan.rules, program.rules[number]) {
        write(rule.name, compiled)
      }
    }
  }

  // MARK: Counts

  private mutating func write(_ specs: [TallySpec]) {
    var kind = -1
    for (number, spec) in specs.enumerated() {
      if spec.kind != kind {
        kind = spec.kind
        lines.append("counts over " + book.catalogue.entities[kind].name)
      }
      lines.append(
        "  #\(number)  \(spec.function.words) \(book.catalogue.entities[spec.entity].name)")
      if let members = spec.membership { lines.append("        members  " + text(members)) }
      if let condition = spec.condition { lines.append("        where    " + text(condition)) }
      if let number = spec.number { lines.append("        of       " + text(number)) }
    }
  }

  private func text(_ number: TallySpec.Number) -> String {
    switch number {
    case .field(let field, let scale): text([FieldWeight(field: field, factor: scale)])
    case .weigh(let weights, let rest, _):
      rest.isZero ? text(weights) : text(weights) + " + \(rest)"
    case .walked(let expression): walked(expression)
    }
  }

  private func text(_ weights: [FieldWeight]) -> String {
    weights.map { weight in
      let name = book.catalogue.fields[weight.field].name
      return weight.factor == .one ? name : "\(weight.factor) * \(name)"
    }.joined(separator: " + ")
  }

  /// A test of rows. Whatever is compared with a sum is decided in integers where no cell is
  /// missing.
  private func text(_ test: RowTest) -> String {
    switch test {
    case .constant(let truth): return truth == .holds ? "yes" : truth == .fails ? "no" : "unknown"
    case .compare(let field, let comparison, let number):
      return "\(book.catalogue.fields[field].name) \(comparison.symbol) \(number)"
    case .weigh(let weights, let comparison, let number, _):
      return "\(text(weights)) \(comparison.symbol) \(number)"
    case .flag(let field): return book.catalogue.fields[field].name
    case .category(let field, let index): return "\(name(field)) = \(category(field, index))"
    case .includes(let field, let index):
      return "\(name(field)) includes \(category(field, index))"
    case .not(let operand): return "not (" + text(operand) + ")"
    case .all(let parts): return joined(parts, by: " and ")
    case .any(let parts): return joined(parts, by: " or ")
    case .walked(let expression): return walked(expression)
    }
  }

  private func joined(_ parts: [RowTest], by word: String) -> String {
    let texts = parts.map { text($0) }
    return texts.count == 1 ? texts[0] : "(" + texts.joined(separator: word) + ")"
  }

  private func name(_ field: Int) -> String { book.catalogue.fields[field].name }

  private func category(_ field: Int, _ index: Int) -> String {
    book.catalogue.fields[field].type.categories?[index].name ?? "\(index)"
  }

  /// What is decided row by row or area by area.
  private func walked(_ expression: Expression) -> String {
    "walk (" + quoted(expression.place) + ")"
  }

  // MARK: Rules

  private mutating func write(_ name: String, _ rule: CompiledRule) {
    lines.append("  " + name)
    let comparison = rule.comparison.map { $0.symbol + " " } ?? ""
    switch rule.claim.form {
    case .condition(let condition): lines.append("    holds  " + walked(condition))
    case .measure(let measure, _):
      lines.append("    measure  " + (rule.measure.map { text($0) } ?? walked(measure)))
    case .rows(_, _, let has, _, _):
      lines.append("    measure  " + (rule.measure.map { text($0) } ?? walked(has)))
    }
    for part in rule.claim.parts {
      let due =
        switch rule.claim.timing {
        case .by: "by \(part.year)"
        case .in: "in \(part.year)"
        case .everyYear(_, let to):
          "every year from \(part.year)" + (to.map { " to \($0)" } ?? "")
        }
      let target = part.target.map { target in
        "  " + comparison + (rule.targets[part.index].map { text($0) } ?? walked(target))
      }
      lines.append("    " + due + (target ?? ""))
    }
  }

  private func text(_ formula: AreaFormula) -> String {
    switch formula {
    case .constant(let value): value.words
    case .parameter(let index): book.parameters[index].name
    case .tally(let number): "#\(number)"
    case .field(let field): name(field)
    case .sum(let terms): joined(terms, by: " + ", inverse: " - ")
    case .product(let factors): joined(factors, by: " * ", inverse: " / ")
    case .shifted(let inner, .lastYear): text(inner) + " last year"
    case .shifted(let inner, .year(let year)): text(inner) + " in \(year)"
    }
  }

  private func joined(
    _ terms: [AreaFormula.Term], by word: String, inverse: String
  ) -> String {
    var result = ""
    for (index, term) in terms.enumerated() {
      if index > 0 { result += term.isInverse ? inverse : word }
      result += index == 0 && term.isInverse ? "-" + text(term.formula) : text(term.formula)
    }
    return "(" + result + ")"
  }
}

extension Program {
  /// The program written out; `quoting` gives the text of the rules at a place.
  public func listing(quoting: @escaping @Sendable (Place) -> String) -> ProgramListing {
    ProgramListing(self, quoting: quoting)
  }
}

extension ShortValue {
  fileprivate var words: String {
    guard let value, case .number(let interval, _) = value else { return "nothing" }
    if let single = interval.single { return "\(single)" }
    return "\(interval.low.map { "\($0)" } ?? "…") to \(interval.high.map { "\($0)" } ?? "…")"
  }
}

extension Aggregate.Function {
  fileprivate var words: String {
    switch self {
    case .number: "number of"
    case .share: "share of"
    case .sum: "sum over"
    case .average: "average over"
    case .lowest: "lowest over"
    case .highest: "highest over"
    case .median: "median over"
    }
  }
}
