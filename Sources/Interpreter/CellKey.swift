import CheckedRules

/// A cell by whose it is, of which year, and of which field.
struct CellKey: Hashable {
  let entity: Int
  /// Nil for an area no row speaks of.
  let index: Int?
  let year: Int
  let field: Int

  init(_ field: Int, of subject: Subject) {
    entity = subject.entity
    index = subject.index
    year = subject.year
    self.field = field
  }

  /// Whose cell it is.
  var owner: Owner { Owner(entity: entity, index: index) }

  /// A row or area in whatever year.
  struct Owner: Hashable {
    let entity: Int
    let index: Int?
  }
}

extension Subject {
  var owner: CellKey.Owner { CellKey.Owner(entity: entity, index: index) }
}

extension Evaluator {
  /// The cells that formulas read of a row or area itself and of the areas it lies in, through names
  /// and in whatever year, in the order of the text; not those of its members.
  func cells(of subject: Subject, readBy expressions: [Expression]) -> [CellKey] {
    var found: [CellKey] = []
    var seen: Set<CellKey> = []
    var named: Set<Named> = []
    var open = expressions.reversed().map { ($0, subject) }
    while let (expression, subject) = open.popLast() {
      switch expression.form {
      case .field(let field):
        let key = CellKey(field, of: subject)
        if seen.insert(key).inserted { found.append(key) }
      case .parentField(let entity, let field):
        guard let area = ancestor(entity, of: subject) else { continue }
        let key = CellKey(field, of: area)
        if seen.insert(key).inserted { found.append(key) }
      case .indicator(let index):
        if named.insert(Named(indicator: index, subject: subject)).inserted {
          open.append((book.indicators[index].formula, subject))
        }
      case .shifted(let inner, let shift):
        if let other = shifted(subject, by: shift) { open.append((inner, other)) }
      case .aggregate: continue
      case .literal, .parameter, .sum, .product, .comparison, .includes, .not, .all, .any, .broken:
        open += expression.parts.reversed().map { ($0, subject) }
      }
    }
    return found
  }

  private struct Named: Hashable {
    let indicator: Int
    let subject: Subject
  }
}
