import CheckedRules
import Diagnostics
import Vocabulary

/// What a rule book means, written out with every name resolved and nothing of where it stood or
/// how it was laid out: two texts mean the same where their meanings are equal.
struct Meaning {
  let book: RuleBook

  var text: String {
    let catalogue = book.catalogue
    var lines = catalogue.entities.map { entity in
      "entity \(entity.name) \(entity.plural)" + (entity.parent.map { " in \(name($0))" } ?? "")
        + labels(entity.labels)
    }
    for field in catalogue.fields {
      let lasting = field.isLasting ? " lasting" : ""
      lines.append(
        "field \(field.name) of \(name(field.entity)): \(type(field.type))\(lasting)"
          + labels(field.labels))
    }
    for parameter in book.parameters {
      lines.append(
        "parameter \(parameter.name): \(type(parameter.type)), \(type(parameter.declaredType))"
          + labels(parameter.labels) + metadata(parameter.metadata))
      for value in parameter.values {
        let from = value.from.map { "from \($0)" } ?? "always"
        lines.append("  \(from) \(literal(value.value))")
      }
    }
    for definition in book.definitionOrder {
      switch definition {
      case .group(let index): lines.append(text(of: book.groups[index]))
      case .indicator(let index): lines.append(text(of: book.indicators[index]))
      }
    }
    for check in book.checks {
      lines.append(
        "check \(check.name) of \(name(check.entity))" + labels(check.labels)
          + metadata(check.metadata) + "\n  " + text(of: check.condition))
    }
    for plan in book.plans { lines += text(of: plan) }
    for test in book.tests { lines += text(of: test) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func name(_ entity: Int) -> String { book.catalogue.entities[entity].name }

  // MARK: Labels

  private func labels(_ labels: Labels) -> String {
    var text = labels.vi.map { " vi \"\($0)\"" } ?? ""
    text += labels.en.map { " en \"\($0)\"" } ?? ""
    return text + labels.also.map { " also \"\($0)\"" }.joined()
  }

  private func metadata(_ metadata: Metadata) -> String {
    let texts = [
      ("clause", metadata.clause), ("reading", metadata.reading), ("owner", metadata.owner),
      ("note", metadata.note),
    ]
    let allowed = metadata.allowances.map { " allow \($0.code.rawValue) \"\($0.reason)\"" }
    return texts.compactMap { key, value in value.map { " \(key) \"\($0)\"" } }.joined()
      + (metadata.isAdvisory ? " advisory" : "") + allowed.joined()
  }

  // MARK: Types

  private func type(_ type: FieldType) -> String {
    switch type {
    case .count(let range): "count" + text(of: range)
    case .share(let range): "share" + text(of: range)
    case .number(let unit, let range):
      "number" + (unit.map { " in \($0.symbol)" } ?? "") + text(of: range)
    case .level(let scale): "level \(scale.lowerBound)…\(scale.upperBound)"
    case .rank(let range): "rank" + text(of: range)
    case .flag: "flag"
    case .date: "date"
    case .text: "text"
    case .oneOf(let categories): "one of" + text(of: categories)
    case .anyOf(let categories): "any of" + text(of: categories)
    }
  }

  private func text(of range: ValueRange) -> String {
    "(\(range.low.map(number) ?? "")…\(range.high.map(number) ?? ""))"
  }

  private func text(of categories: [Category]) -> String {
    categories.map { " \($0.name)" + labels($0.labels) }.joined(separator: ",")
  }

  private func type(_ type: ValueType) -> String {
    switch type {
    case .quantity(let quantity): "\(quantity)"
    case .level(let field): "level of \(book.catalogue.fields[field].name)"
    case .rank: "rank"
    case .truth: "truth"
    case .date: "date"
    case .category(let field): "category of \(book.catalogue.fields[field].name)"
    case .set(let field): "set of \(book.catalogue.fields[field].name)"
    case .unknown: "unknown"
    }
  }

  private func number(_ value: Rational) -> String {
    value.denominator == 1 ? "\(value.numerator)" : "\(value.numerator)/\(value.denominator)"
  }

  /// The value; a unit counts as it is written, because reports show it.
  private func literal(_ literal: Literal) -> String {
    switch literal.value {
    case .number(let value): number(value)
    case .percent(let value): "percent(\(number(value)))"
    case .amount(let value, let unit): "\(number(value)) \(unit.symbol)"
    case .date(let date): "day \(date.dayNumber)"
    case .day(let day): "\(day.day).\(day.month)."
    case .truth(let value): value ? "yes" : "no"
    case .category(let field, let index):
      book.catalogue.fields[field].type.categories?[index].name ?? "?"
    }
  }

  // MARK: Formulas

  private func text(of group: Group) -> String {
    let metadata = group.allowances.map { " allow \($0.code.rawValue) \"\($0.reason)\"" }
    return "group \(group.name) \(group.plural) = \(text(of: group.base))" + labels(group.labels)
      + metadata.joined() + "\n  " + text(of: group.condition)
  }

  private func text(of indicator: Indicator) -> String {
    let subjects = indicator.subjects.sorted().map(name).joined(separator: " ")
    let declared = indicator.declaredType.map { ", " + type($0) } ?? ""
    return "indicator \(indicator.name): \(type(indicator.type))\(declared) for \(subjects)"
      + labels(indicator.labels) + metadata(indicator.metadata) + "\n  "
      + text(of: indicator.formula)
  }

  private func text(of members: Members) -> String {
    members.group.map { "\(book.groups[$0].plural)(\(name(members.entity)))" }
      ?? book.catalogue.entities[members.entity].plural
  }

  /// `(>= number smartClassrooms count 1 bare)`: operator first, each part with its type.
  private func text(of expression: Expression) -> String {
    func list(_ word: String, _ parts: [String]) -> String {
      "(" + ([word] + parts).joined(separator: " ") + "):" + type(expression.type)
    }
    func terms(_ terms: [Expression.Term], _ inverse: String) -> [String] {
      terms.map { ($0.isInverse ? inverse : "") + text(of: $0.value) }
    }
    switch expression.form {
    case .literal(let literal): return self.literal(literal) + ":" + type(expression.type)
    case .field(let index):
      return book.catalogue.fields[index].name + ":" + type(expression.type)
    case .parentField(let entity, let field):
      return "\(name(entity)).\(book.catalogue.fields[field].name):\(type(expression.type))"
    case .indicator(let index): return "\(book.indicators[index].name):\(type(expression.type))"
    case .parameter(let index): return "\(book.parameters[index].name):\(type(expression.type))"
    case .sum(let parts): return list("+", terms(parts, "-"))
    case .product(let parts): return list("*", terms(parts, "/"))
    case .comparison(let symbol, let left, let right):
      return list(symbol.symbol, [text(of: left), text(of: right)])
    case .includes(let set, let category):
      guard case .set(let field) = set.type else { return list("includes", ["?"]) }
      let name = book.catalogue.fields[field].type.categories?[category].name ?? "?"
      return list("includes", [text(of: set), name])
    case .not(let inner): return list("not", [text(of: inner)])
    case .all(let parts): return list("and", parts.map { text(of: $0) })
    case .any(let parts): return list("or", parts.map { text(of: $0) })
    case .aggregate(let aggregate):
      let parts = [aggregate.value, aggregate.condition].map { $0.map { text(of: $0) } ?? "-" }
      return list(aggregate.function.keyword, [text(of: aggregate.members)] + parts)
    case .shifted(let inner, .year(let year)): return list("in \(year)", [text(of: inner)])
    case .shifted(let inner, .lastYear): return list("last year", [text(of: inner)])
    case .broken: return "broken"
    }
  }

  // MARK: Plans

  private func text(of plan: Plan) -> [String] {
    let whom = plan.scope.identifier.map { "\"\($0)\"" } ?? "every"
    let document = plan.document.map { " document \"\($0)\"" } ?? ""
    var lines = [
      "plan \(plan.name) for \(name(plan.scope.entity)) \(whom) from \(plan.years.lowerBound) "
        + "to \(plan.years.upperBound)\(document)" + labels(plan.labels) + metadata(plan.metadata)
    ]
    for rule in plan.rules {
      lines.append("rule \(rule.name)" + labels(rule.labels) + metadata(rule.metadata))
      lines.append("  " + text(of: rule.sentence))
    }
    for duty in plan.duties {
      lines.append("duty \(duty.name)" + labels(duty.labels) + metadata(duty.metadata))
    }
    return lines
  }

  private func text(of sentence: Sentence) -> String {
    let form: String
    switch sentence.form {
    case .measure(let measure, let symbol, let target):
      form = "measure \(text(of: measure)) \(symbol.symbol) \(text(of: target))"
    case .condition(let condition): form = "condition \(text(of: condition))"
    case .quantity(let howMany, let members, let condition, let has):
      let filter = condition.map { " where " + text(of: $0) } ?? ""
      form = "\(text(of: howMany)) \(text(of: members))\(filter) has \(text(of: has))"
    }
    let milestones = sentence.milestones.map { ", then \(text(of: $0.target)) by \($0.year)" }
    return form + " " + text(of: sentence.timing) + milestones.joined()
  }

  private func text(of howMany: Sentence.HowMany) -> String {
    switch howMany {
    case .every: "every"
    case .no: "no"
    case .comparison(let symbol, let literal): "\(symbol.symbol) \(self.literal(literal))"
    }
  }

  private func text(of timing: Timing) -> String {
    switch timing {
    case .by(let year): "by \(year)"
    case .in(let year): "in \(year)"
    case .everyYear(let from, let to):
      "every year \(from.map(String.init) ?? "")…\(to.map(String.init) ?? "")"
    }
  }

  // MARK: Tests

  private func text(of test: RuleTest) -> [String] {
    let plan = book.plans[test.plan]
    var lines = ["test \"\(test.title)\" of \(plan.name)" + (test.area.map { " \"\($0)\"" } ?? "")]
    for year in test.years {
      lines.append("  in \(year.year)")
      for table in year.tables {
        lines.append(
          "    \(name(table.entity)): \(table.columns.map(heading).joined(separator: " | "))")
        lines += table.rows.map { row in "      " + row.map(\.text).joined(separator: " | ") }
      }
    }
    for expectation in test.expectations {
      var line = "  expect \(plan.rules[expectation.rule].name) \(expectation.status.rawValue)"
      switch expectation.value {
      case .exactly(let value): line += " with \(literal(value))"
      case .between(let low, let high): line += " between \(literal(low)) and \(literal(high))"
      case nil: break
      }
      lines.append(line)
    }
    return lines
  }

  private func heading(_ column: Column) -> String {
    switch column {
    case .year: "(year)"
    case .identifier: "(id)"
    case .parent: "(parent)"
    case .name: "(name)"
    case .closed: "(closed)"
    case .field(let index): book.catalogue.fields[index].name
    }
  }
}
