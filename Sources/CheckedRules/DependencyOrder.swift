/// Things in an order in which each stands behind those it refers to, and the circles among them.
///
/// Tarjan's algorithm with a stack of its own: rows of a hundred thousand definitions are ordinary.
struct DependencyOrder {
  private(set) var order: [Int] = []
  private(set) var circles: [[Int]] = []

  private let references: [[Int]]
  private var number: [Int]
  private var lowest: [Int]
  private var isOpen: [Bool]
  private var open: [Int] = []
  private var count = 0

  init(_ references: [[Int]]) {
    self.references = references
    number = Array(repeating: 0, count: references.count)
    lowest = number
    isOpen = Array(repeating: false, count: references.count)
    for start in references.indices where number[start] == 0 { visit(start) }
  }

  private mutating func visit(_ start: Int) {
    var path: [(thing: Int, next: Int)] = []
    enter(start)
    path.append((start, 0))
    while let (thing, next) = path.last {
      if next < references[thing].count {
        path[path.count - 1].next += 1
        let target = references[thing][next]
        if number[target] == 0 {
          enter(target)
          path.append((target, 0))
        } else if isOpen[target] {
          lowest[thing] = min(lowest[thing], number[target])
        }
      } else {
        path.removeLast()
        if let (before, _) = path.last { lowest[before] = min(lowest[before], lowest[thing]) }
        if lowest[thing] == number[thing] { close(thing) }
      }
    }
  }

  private mutating func enter(_ thing: Int) {
    count += 1
    number[thing] = count
    lowest[thing] = count
    isOpen[thing] = true
    open.append(thing)
  }

  /// All that was opened since a thing refers to itself in a circle, unless it is that thing alone.
  private mutating func close(_ thing: Int) {
    var component: [Int] = []
    while let top = open.popLast() {
      isOpen[top] = false
      component.append(top)
      if top == thing { break }
    }
    component.reverse()
    order.append(contentsOf: component)
    if component.count > 1 || references[thing].contains(thing) { circles.append(path(component)) }
  }

  /// One way round through a component: the shortest circle back to its first thing.
  private func path(_ component: [Int]) -> [Int] {
    let members = Set(component)
    let start = component[0]
    var cameFrom: [Int: Int] = [:]
    var queue = [start]
    var index = 0
    while index < queue.count {
      let thing = queue[index]
      index += 1
      for target in references[thing] where members.contains(target) {
        if target == start {
          var way = [thing]
          while let before = cameFrom[way[way.count - 1]], way[way.count - 1] != start {
            way.append(before)
          }
          return way.reversed()
        }
        if cameFrom[target] == nil, target != start {
          cameFrom[target] = thing
          queue.append(target)
        }
      }
    }
    return component
  }
}
