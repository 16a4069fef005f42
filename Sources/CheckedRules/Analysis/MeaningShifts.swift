import Vocabulary

extension Meanings {
  /// What a meaning says of another year: the shift moves down to what the data give.
  mutating func shifted(_ meaning: Meaning, _ shift: Expression.Shift) -> Meaning {
    rewritten(meaning) { meanings, shape, whole in
      switch shape {
      case .parameter(let parameter):
        guard case .year(let year) = shift else { return meanings.intern(.shifted(whole, shift)) }
        return meanings.value(ofParameter: parameter, in: year)
      case .field, .parentField, .yearStart, .leapDay, .rows, .share, .taken, .opaque, .shifted:
        return meanings.intern(.shifted(whole, shift))
      case .constant, .included, .chosen, .linear, .product, .truth, .comparison, .all, .any:
        return nil
      }
    }
  }

  /// What a meaning says in one year, with the values dated parameters have in it.
  mutating func judged(_ meaning: Meaning, in year: Int) -> Meaning {
    if !isDated(meaning) { return meaning }
    return rewritten(meaning) { meanings, shape, whole in
      switch shape {
      case .parameter(let parameter): meanings.value(ofParameter: parameter, in: year)
      case .shifted(let inner, .lastYear) where meanings.isDated(inner):
        meanings.shifted(meanings.judged(inner, in: year - 1), .lastYear)
      case .shifted(let inner, .year(let other)) where meanings.isDated(inner):
        meanings.shifted(meanings.judged(inner, in: other), .year(other))
      case .constant, .field, .parentField, .yearStart, .leapDay, .included, .chosen, .linear,
        .product,
        .rows, .share, .taken, .shifted, .opaque, .truth, .comparison, .all, .any:
        meanings.isDated(whole) ? nil : whole
      }
    }
  }

  private mutating func value(ofParameter parameter: Int, in year: Int) -> Meaning {
    guard let literal = parameters[parameter].value(in: year) else { return opaque(.broken) }
    return self.literal(literal)
  }

  /// Builds a meaning again with some of its parts replaced; nil keeps a part and looks into it.
  mutating func rewritten(
    _ meaning: Meaning, _ replacing: (inout Meanings, Meaning.Shape, Meaning) -> Meaning?
  ) -> Meaning {
    var known: [Meaning: Meaning] = [:]
    return rewritten(meaning, replacing, &known)
  }

  private mutating func rewritten(
    _ meaning: Meaning, _ replacing: (inout Meanings, Meaning.Shape, Meaning) -> Meaning?,
    _ known: inout [Meaning: Meaning]
  ) -> Meaning {
    if let result = known[meaning] { return result }
    let shape = shape(meaning)
    if let replaced = replacing(&self, shape, meaning) {
      known[meaning] = replaced
      return replaced
    }
    var parts: [Meaning] = []
    for part in shape.parts { parts.append(rewritten(part, replacing, &known)) }
    let result = rebuilt(shape, with: parts)
    known[meaning] = result
    return result
  }

  /// A shape with other parts, in its own normal form again.
  private mutating func rebuilt(_ shape: Meaning.Shape, with parts: [Meaning]) -> Meaning {
    switch shape {
    case .constant, .field, .parentField, .parameter, .yearStart, .leapDay, .opaque, .truth:
      return intern(shape)
    case .included(_, let category): return intern(.included(parts[0], category: category))
    case .chosen: return value(parts[0])
    case .linear(let old, let constant):
      var sum = Linear(constant: constant)
      for (part, new) in zip(old, parts) {
        guard let next = sum.adding(linear(new), times: part.factor)
        else { return opaque(.numbersTooLarge) }
        sum = next
      }
      return value(sum)
    case .product(let factors):
      return product(zip(factors, parts).map { ($1, $0.isInverse) })
    case .rows(let entity, _): return intern(.rows(entity: entity, parts[0]))
    case .share(let entity, _, _): return share(entity: entity, of: parts[0], parts[1])
    case .taken(let function, let entity, _, _):
      return intern(.taken(function, entity: entity, parts[0], value: parts[1]))
    case .shifted(_, let shift): return shifted(parts[0], shift)
    case .comparison(let comparison, _, let constant):
      let other = self.constant(constant)
      return self.comparison(comparison, parts[0], other)
    case .all: return all(parts)
    case .any: return any(parts)
    }
  }
}
