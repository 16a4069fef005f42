/// Says whether a row of things can be read by a grammar (Earley's algorithm: any grammar, no
/// recursion). What a leaf of the notation matches is for the caller to say.
struct Recogniser {
  private enum Symbol {
    /// An index into `leaves`.
    case leaf(Int)
    case part(Int)
  }

  /// What stands for itself: literals, ranges, exceptions, and names without a production.
  private(set) var leaves: [Notation.Form] = []
  private var heads: [Int] = []
  private var bodies: [[Symbol]] = []
  private var bodiesOfPart: [[Int]] = []
  private var parts: [String: Int] = [:]
  private var isNullable: [Bool] = []
  private let notation: Notation

  init(_ notation: Notation) {
    self.notation = notation
    for name in notation.order {
      parts[name] = bodiesOfPart.count
      bodiesOfPart.append([])
    }
    for name in notation.order {
      if let part = parts[name], let form = notation.productions[name] {
        for body in alternatives(of: form) { add(body, to: part) }
      }
    }
    findNullableParts()
  }

  // MARK: From the notation to plain productions

  private mutating func add(_ body: [Symbol], to part: Int) {
    bodiesOfPart[part].append(bodies.count)
    heads.append(part)
    bodies.append(body)
  }

  private mutating func newPart() -> Int {
    bodiesOfPart.append([])
    return bodiesOfPart.count - 1
  }

  private mutating func alternatives(of form: Notation.Form) -> [[Symbol]] {
    if case .choice(let choices) = form { return choices.map { sequence(of: $0) } }
    return [sequence(of: form)]
  }

  private mutating func sequence(of form: Notation.Form) -> [Symbol] {
    if case .sequence(let forms) = form { return forms.map { symbol(for: $0) } }
    return [symbol(for: form)]
  }

  private mutating func symbol(for form: Notation.Form) -> Symbol {
    switch form {
    case .name(let name):
      if let part = parts[name] { return .part(part) }
      return leaf(form)
    case .literal, .range, .except: return leaf(form)
    case .sequence, .choice:
      let part = newPart()
      for body in alternatives(of: form) { add(body, to: part) }
      return .part(part)
    case .option(let inner):
      let part = newPart()
      add([], to: part)
      for body in alternatives(of: inner) { add(body, to: part) }
      return .part(part)
    case .repetition(let inner):
      let part = newPart()
      add([], to: part)
      for body in alternatives(of: inner) { add([.part(part)] + body, to: part) }
      return .part(part)
    }
  }

  private mutating func leaf(_ form: Notation.Form) -> Symbol {
    leaves.append(form)
    return .leaf(leaves.count - 1)
  }

  private mutating func findNullableParts() {
    isNullable = [Bool](repeating: false, count: bodiesOfPart.count)
    var hasGrown = true
    while hasGrown {
      hasGrown = false
      for (head, body) in zip(heads, bodies) where !isNullable[head] {
        let isEmpty = body.allSatisfy { symbol in
          if case .part(let part) = symbol { isNullable[part] } else { false }
        }
        if isEmpty {
          isNullable[head] = true
          hasGrown = true
        }
      }
    }
  }

  // MARK: Reading

  private struct Item: Hashable {
    let body: Int32
    let dot: Int32
    let origin: Int32
  }

  /// Nil where a production reads all of `count` things; else how many of them can begin a text.
  ///
  /// `matches` gives the leaves (indexes of `leaves`) a thing is.
  func failure(
    reading name: String, count: Int, matches: (Int) -> Set<Int>
  ) -> Int? {
    guard let start = parts[name] else { return 0 }
    var sets = [[Item]](repeating: [], count: count + 1)
    sets[0] = bodiesOfPart[start].map { Item(body: Int32($0), dot: 0, origin: 0) }
    for position in 0...count {
      let isLast = position == count
      close(&sets, at: position)
      if sets[position].isEmpty { return position - 1 }
      if isLast { break }
      let matching = matches(position)
      for item in sets[position] {
        let body = bodies[Int(item.body)]
        if Int(item.dot) < body.count, case .leaf(let leaf) = body[Int(item.dot)],
          matching.contains(leaf)
        {
          sets[position + 1].append(
            Item(body: item.body, dot: item.dot + 1, origin: item.origin))
        }
      }
    }
    let isRead = sets[count].contains { item in
      heads[Int(item.body)] == start && item.origin == 0
        && Int(item.dot) == bodies[Int(item.body)].count
    }
    return isRead ? nil : count
  }

  /// Adds to a set what follows from what is in it: productions begun and productions ended.
  private func close(_ sets: inout [[Item]], at position: Int) {
    var known = Set(sets[position])
    var begun: Set<Int> = []
    var index = 0
    func add(_ item: Item, to sets: inout [[Item]]) {
      if known.insert(item).inserted { sets[position].append(item) }
    }
    while index < sets[position].count {
      let item = sets[position][index]
      index += 1
      let body = bodies[Int(item.body)]
      guard Int(item.dot) < body.count else {
        // An empty production that ends here was stepped over when its part was met.
        if Int(item.origin) == position { continue }
        for waiting in sets[Int(item.origin)] {
          let other = bodies[Int(waiting.body)]
          if Int(waiting.dot) < other.count, case .part(let part) = other[Int(waiting.dot)],
            part == heads[Int(item.body)]
          {
            add(
              Item(body: waiting.body, dot: waiting.dot + 1, origin: waiting.origin), to: &sets)
          }
        }
        continue
      }
      guard case .part(let part) = body[Int(item.dot)] else { continue }
      if begun.insert(part).inserted {
        for body in bodiesOfPart[part] {
          add(Item(body: Int32(body), dot: 0, origin: Int32(position)), to: &sets)
        }
      }
      if isNullable[part] {
        add(Item(body: item.body, dot: item.dot + 1, origin: item.origin), to: &sets)
      }
    }
  }
}
