import Snapshots
import Vocabulary

/// What areas are called, and which area each of them lies in.
public struct AreaNames: Sendable {
  private let snapshot: Snapshot

  /// An area as reports name it.
  public struct NamedArea: Sendable, Hashable {
    public let id: String
    public let name: String?

    public init(id: String, name: String?) {
      self.id = id
      self.name = name
    }
  }

  public static func telling(of snapshot: Snapshot) -> AreaNames { AreaNames(snapshot: snapshot) }

  private func index(of entity: String) -> Int? {
    snapshot.catalogue.entities.firstIndex { $0.name == entity }
  }

  /// An area of a kind by its id, with the name it last had up to a year.
  private func named(_ id: String, _ entity: String, asOf year: Int) -> NamedArea {
    let table = index(of: entity).flatMap { snapshot.tables[$0] }
    return NamedArea(
      id: id, name: table?.thing(id).flatMap { table?.name(of: $0, in: year) })
  }

  /// The area that an area lies in by its last row up to a year; nil where no row says so.
  public func parent(of id: String, _ entity: String, asOf year: Int) -> NamedArea? {
    guard let kind = index(of: entity), let parent = snapshot.catalogue.entities[kind].parent,
      let table = snapshot.tables[kind], let thing = table.thing(id),
      let row = table.presence(of: thing, in: year).row, let area = table.parent(ofRow: row)
    else { return nil }
    return named(
      snapshot.areas(of: parent)[area], snapshot.catalogue.entities[parent].name, asOf: year)
  }

  /// The name of the kind of area that areas of a kind lie in.
  public func kindOfParents(of entity: String) -> String? {
    index(of: entity).flatMap { snapshot.catalogue.entities[$0].parent }
      .map { snapshot.catalogue.entities[$0].name }
  }
}
