import Diagnostics
import RuleSyntax
import Vocabulary

/// First pass: which entities there are, and which lies in which.
extension Checker {
  mutating func declareEntities() {
    for node in declarations(.entityDeclaration) {
      let names = node.children(.name)
      guard let name = names.first else { continue }
      let index = entities.count
      entityNodes.append(node)
      entities.append(
        Entity(
          name: name.name, plural: names.count > 1 ? names[1].name : name.name, parent: nil,
          labels: labels(of: node), place: name.place))
      declare(name, as: .entity(index))
      if names.count > 1 { declare(names[1], as: .entity(index)) }
    }
  }

  /// Finds the area each entity lies in, when every name is known.
  mutating func nestEntities() {
    for (index, node) in entityNodes.enumerated() {
      guard let parentNode = node.child(.parent) else {
        if node.isBroken { unplacedEntities.insert(index) }
        continue
      }
      let reference = parentNode.child(.nameReference)
      guard let parent = reference.flatMap({ resolveEntity($0, as: .singular) }) else {
        unplacedEntities.insert(index)
        continue
      }
      let entity = entities[index]
      entities[index] = Entity(
        name: entity.name, plural: entity.plural, parent: parent, labels: entity.labels,
        place: entity.place)
    }
    breakEntityCycles()
    breakLongChains()
    let catalogue = Catalogue(entities: entities, fields: [])
    ancestors = entities.indices.map { Set(catalogue.ancestors(of: $0)) }
    unplacedEntities = Set(
      entities.indices.filter {
        unplacedEntities.contains($0) || !unplacedEntities.isDisjoint(with: ancestors[$0])
      })
  }

  private mutating func cutOff(_ index: Int) {
    unplacedEntities.insert(index)
    let entity = entities[index]
    entities[index] = Entity(
      name: entity.name, plural: entity.plural, parent: nil, labels: entity.labels,
      place: entity.place)
  }

  /// Areas within areas within areas: said where a chain becomes too long, which then ends there.
  private mutating func breakLongChains() {
    var isSaid = false
    var depths: [Int?] = Array(repeating: nil, count: entities.count)
    for start in entities.indices {
      var chain: [Int] = []
      var next: Int? = start
      while let entity = next, depths[entity] == nil {
        chain.append(entity)
        next = entities[entity].parent
      }
      var depth = next.flatMap { depths[$0] } ?? 0
      for entity in chain.reversed() {
        depth += 1
        if depth > Checker.maximalAreas {
          if !isSaid {
            report(
              .nestedTooDeep,
              Message(
                .areasTooDeep, .words(entities[entity].name), .number(Checker.maximalAreas - 1)),
              at: entities[entity].place, help: [Message(.leaveOutAreas)])
          }
          isSaid = true
          cutOff(entity)
          depth = 1
        }
        depths[entity] = depth
      }
    }
  }

  /// An entity that lies in itself: said once a circle, which then ends there.
  private mutating func breakEntityCycles() {
    var isFollowed = Array(repeating: false, count: entities.count)
    for start in entities.indices where !isFollowed[start] {
      var path: [Int] = []
      var next: Int? = start
      while let entity = next, !isFollowed[entity] {
        isFollowed[entity] = true
        path.append(entity)
        next = entities[entity].parent
      }
      guard let repeated = next, let first = path.firstIndex(of: repeated) else { continue }
      let names = path[first...].map { entities[$0].name }
      report(
        .cycle,
        names.count == 1
          ? Message(.entityInItself, .words(names[0]))
          : Message(.entityCycle, wayRound(names)),
        at: entities[repeated].place, help: [Message(.areaAboveIsLarger)])
      cutOff(repeated)
    }
  }
}
