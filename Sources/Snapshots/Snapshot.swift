import Vocabulary

/// The data of a run: the tables that were given, each over all its years.
public struct Snapshot: Sendable {
  public let catalogue: Catalogue
  /// By entity; nil where the table was not given.
  public let tables: [Table?]
  /// By entity.
  let ids: [Identifiers]

  /// Every year in which some table has a row.
  public var years: Set<Int> { Set(tables.compactMap { $0?.years }.flatMap { $0 }) }

  /// Every id of an entity that has a row or is named as a parent by some row. Those with a row
  /// come first: their indexes are those of the things of the table.
  public func areas(of entity: Int) -> Identifiers { ids[entity] }
}
