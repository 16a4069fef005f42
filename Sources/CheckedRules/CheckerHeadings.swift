import Diagnostics
import RuleSyntax
import Vocabulary

/// Headings of columns: none may stand for two columns of a table.
extension Checker {
  mutating func checkHeadings() {
    var fieldsOfEntities: [Int: [Int]] = [:]
    for (index, field) in fields.enumerated()
    where !brokenFields.contains(index) && symbols[field.name] != .disputed {
      fieldsOfEntities[field.entity, default: []].append(index)
    }
    for (entity, node) in entityNodes.enumerated() {
      checkHeadings(of: entity, node, fieldsOfEntities[entity] ?? [])
    }
  }

  /// A heading, and where a declaration of this table's own says so.
  private struct PlacedHeading {
    let heading: Headings.Heading
    let place: Place?
  }

  private mutating func checkHeadings(of entity: Int, _ node: SyntaxNode, _ columns: [Int]) {
    let keys = Headings.ofKeys(of: entity, in: book.catalogue)
    let places = places(ofLabels: node)
    var all: [PlacedHeading] = []
    for key in keys {
      switch key.column {
      case .identifier:
        let place = key.text == entities[entity].name ? entities[entity].place : places[key.text]
        all.append(PlacedHeading(heading: key, place: place))
      case .name:
        let label = key.text.hasPrefix("tên ") ? String(key.text.dropFirst(4)) : key.text
        all.append(PlacedHeading(heading: key, place: places[label]))
      case .year, .parent, .closed, .field:
        all.append(PlacedHeading(heading: key, place: nil))
      }
    }
    // What every table has, and what the areas above say, is not for this one to change.
    let given = all.filter { $0.place == nil }
    let own = inOrder(all.filter { $0.place != nil })
    let others = inOrder(columns.flatMap { headings(ofField: $0) })
    reportShared(given + own + others, of: entity)
  }

  /// A field's headings; a name that is no good as one has been complained about.
  private func headings(ofField index: Int) -> [PlacedHeading] {
    let node = fieldNodes[index]
    let labels = places(ofLabels: node)
    let isNamed =
      node.child(.name).map { !isReserved($0) && isCamelCase($0.name) } ?? false
    return Headings.of(fields[index]).enumerated().compactMap { position, text in
      let isName = position == 0
      guard !isName || isNamed, let place = isName ? fields[index].place : labels[text] else {
        return nil
      }
      return PlacedHeading(heading: .init(text: text, column: .field(index)), place: place)
    }
  }

  private func inOrder(_ headings: [PlacedHeading]) -> [PlacedHeading] {
    headings.sorted { left, right in
      guard let first = left.place, let second = right.place else { return false }
      return comesBefore(first, second)
    }
  }

  /// Says of each two columns once that they share a heading, at the later one.
  private mutating func reportShared(_ all: [PlacedHeading], of entity: Int) {
    var firsts: [String: PlacedHeading] = [:]
    var said: Set<[Column]> = []
    for item in all {
      let key = HeadingFold.key(item.heading.text)
      if key.isEmpty { continue }
      guard let first = firsts[key] else {
        firsts[key] = item
        continue
      }
      let columns = [first.heading.column, item.heading.column]
      guard columns[0] != columns[1], let place = item.place, said.insert(columns).inserted else {
        continue
      }
      report(
        .sharedHeading,
        Message(
          .headingTaken, .words(item.heading.text), .message(words(for: columns[0], of: entity))),
        at: place, notes: first.place.map { [.init(Message(.firstDeclaredHere), at: $0)] } ?? [],
        help: [Message(.chooseAnotherHeading)])
    }
  }

  /// What a column holds, in words.
  private func words(for column: Column, of entity: Int) -> Message {
    let name = Message.Argument.words(entities[entity].name)
    return switch column {
    case .year: Message(.columnYear)
    case .identifier: Message(.columnIdentifier, name)
    case .parent:
      Message(
        .columnIdentifier, .words(entities[entity].parent.map { entities[$0].name } ?? ""))
    case .name: Message(.columnName, name)
    case .closed: Message(.columnClosed, name)
    case .field(let index): Message(.columnField, .words(fields[index].name))
    }
  }

  /// Where each label of a declaration stands.
  private func places(ofLabels node: SyntaxNode) -> [String: Place] {
    var places: [String: Place] = [:]
    for child in node.children(.metadata) {
      switch child.firstTokenKind {
      case .vi, .en, .also:
        for token in child.ownTokens where child.tree.kinds[token] == .string {
          let text = string(child.tree, token)
          places[text] = places[text] ?? child.tree.place(ofToken: token)
        }
      default: break
      }
    }
    return places
  }
}
