import Diagnostics
import Snapshots
import Vocabulary

/// A school's table in the tests: a few fields of every type.
enum Tables {
  static let place = Place(file: 0, start: 0, end: 0)

  static let fields: [(String, FieldType)] = [
    ("rooms", .count(.natural)),
    ("level", .level(0...3)),
    ("land", .number(.hectare, ValueRange(low: .zero, high: Rational(100)))),
    ("score", .number(nil, .unlimited)),
    ("ratio", .share(.whole)),
    ("internet", .flag),
    ("filed", .date),
    ("owner", .oneOf([category("public", "công lập"), category("private", "tư thục")])),
    ("kinds", .anyOf([category("preschool", "mầm non"), category("primary", "tiểu học")])),
    ("twin", .oneOf([category("north", "cơ sở"), category("south", "cơ sở")])),
    ("note", .text),
  ]

  static func category(_ name: String, _ vi: String) -> Vocabulary.Category {
    Vocabulary.Category(name: name, labels: Labels(vi: vi))
  }

  static let catalogue = Catalogue(
    entities: [
      Entity(
        name: "commune", plural: "communes", parent: nil, labels: Labels(vi: "xã"), place: place),
      Entity(
        name: "school", plural: "schools", parent: 0,
        labels: Labels(vi: "trường", also: ["mã trường"]), place: place),
    ],
    fields: fields.map { name, type in
      Field(
        name: name, entity: 1, type: type, isLasting: name == "level",
        labels: Labels(
          vi: name == "rooms" ? "Phòng hoà nhạc" : nil, also: name == "land" ? ["đất"] : ["đồ"]),
        place: place)
    })

  static func field(_ name: String) -> Int { fields.firstIndex { $0.0 == name } ?? 0 }

  /// Reads texts as files of schools, each with its path; a folder of four digits is its year.
  static func reading(
    _ files: [(String, [UInt8])], needsParent: Bool = false,
    options: ReadingOptions = ReadingOptions(), running run: @escaping PieceRunner = runOneByOne
  ) -> SnapshotReading {
    let tables = files.map { path, bytes in
      TableFile(
        entity: 1, year: Int(path.prefix(4)), file: DataFile(path: path, bytes: bytes))
    }
    return Snapshot.reading(
      tables, against: catalogue, withParentsOf: needsParent ? [1] : [], options, running: run)
  }

  static func reading(_ text: String, needsParent: Bool = false) -> SnapshotReading {
    reading([("schools.csv", Array(text.utf8))], needsParent: needsParent)
  }
}

extension SnapshotReading {
  /// The codes of what is wrong, without the notice that the tests leave most fields out.
  var codes: [Code] { diagnostics.map { $0.code }.filter { $0 != .fieldWithoutColumn } }

  /// The words each finding stands at.
  var words: [String] {
    diagnostics.compactMap { $0.place.map { SourceSet(sources).text(at: $0) } }
  }

  var table: Table? { snapshot.tables[1] }

  /// The ids of the schools that have a row.
  var things: [String] {
    table.map { table in (0..<table.thingCount).map { table.ids[$0] } } ?? []
  }

  /// The cells of a field in 2030, for all things in order.
  func cells(_ field: String) -> [Cell] {
    guard let table else { return [] }
    return (0..<table.thingCount).map {
      table.cell(Tables.field(field), of: $0, in: 2030, isLasting: false)
    }
  }
}
