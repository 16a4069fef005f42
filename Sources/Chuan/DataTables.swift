import Diagnostics
import Snapshots
import Vocabulary

/// The files among the data that are tables of the rules.
struct DataTables {
  /// In the order of their paths, so that the order in which they were named changes nothing.
  private(set) var files: [TableFile] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Tables are told by their names: `schools.csv`, perhaps in a folder `2029`.
  static func telling(_ files: [DataFile], of catalogue: Catalogue) -> DataTables {
    var tables = DataTables()
    let known = catalogue.entities.map { Message.Argument.quoted($0.plural + ".csv") }
    let order = files.indices.sorted {
      let (left, right) = (files[$0].path.utf8, files[$1].path.utf8)
      return left.elementsEqual(right) ? $0 < $1 : left.lexicographicallyPrecedes(right)
    }
    for file in order.map({ files[$0] }) {
      let parts = file.path.split(separator: "/")
      let name = parts.last.map(String.init) ?? ""
      let entity = catalogue.entities.firstIndex { entity in
        TableFile.endings.contains { entity.plural + $0 == name }
      }
      guard let entity else {
        tables.diagnostics.append(
          Diagnostic(
            .unreadDataFile, Message(.unreadDataFile, .words(file.path)), at: nil,
            help: [Message(.tablesAre, .series(known))]))
        continue
      }
      let folder = parts.dropLast().last.flatMap { Int($0) }
      let year = folder.flatMap { (1000...9999).contains($0) ? $0 : nil }
      tables.files.append(TableFile(entity: entity, year: year, file: file))
    }
    if tables.files.isEmpty {
      tables.diagnostics.append(
        Diagnostic(
          .noTables, Message(.noTables, .series(known)), at: nil, help: [Message(.nameTableFile)]))
    }
    return tables
  }
}

extension Message.Argument {
  fileprivate static func quoted(_ name: String) -> Message.Argument {
    .message(Message(.quoted, .words(name)))
  }
}
