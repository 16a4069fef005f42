import Chuan

/// A country as the program is measured on: the workload of the tests, 40 rules for every commune,
/// and tables of the shape the country has, six years long. All of it is made here and is the
/// same every time.
struct Nation {
  let rules: CheckedProgram
  let communes: Int
  let schools: Int
  /// By name of the file.
  let tables: [(entity: Int, file: DataFile)]

  static let years = 2025...2030
  /// Of the country: about 15 schools to a commune.
  static let communes = 3_321
  static let schools = 50_000

  /// Makes the country with fewer or more communes; the schools keep their proportion.
  init(communes: Int) {
    self.communes = communes
    schools = max(1, communes * Nation.schools / Nation.communes)
    rules = Nation.checkedRules()
    let catalogue = rules.book.catalogue
    var tables: [(entity: Int, file: DataFile)] = []
    for (entity, kind) in catalogue.entities.enumerated() where kind.parent != nil {
      var maker = TableMaker(entity, of: catalogue, communes: communes, schools: schools)
      tables.append(
        (entity, DataFile(path: kind.plural + ".csv", bytes: maker.text(over: Nation.years))))
    }
    self.tables = tables
  }

  static func checkedRules() -> CheckedProgram {
    CheckedProgram.checking([RulePath(root: "", path: "workload.rules")]) { path in
      .bytes(PackageResources.workload_rules, identity: path.path)
    }
  }

  static var sizeOfRules: Int { PackageResources.workload_rules.count }

  var files: [DataFile] { tables.map { $0.file } }
  var tableFiles: [TableFile] {
    tables.map { TableFile(entity: $0.entity, year: nil, file: $0.file) }
  }
  var size: Int { tables.reduce(0) { $0 + $1.file.size } }
  var rows: Int { (communes + schools) * Nation.years.count }
}

/// Writes the table of an entity: keys, a name, and a cell for every field the rules declare.
private struct TableMaker {
  private let catalogue: Catalogue
  private let entity: Int
  private let communes: Int
  private let count: Int
  private let isSchool: Bool
  private var state: UInt64 = 1
  private var bytes: [UInt8] = []

  private static let levels = ["preschool", "primary", "lowerSecondary", "upperSecondary"]

  /// The cells of the fields whose figures are not of the usual size, about as large as they are in
  /// schools and communes.
  private static let ranges: [String: ClosedRange<Int>] = [
    "students": 80...1_400, "studentsFemale": 40...700, "studentsTwoSessions": 60...1_400,
    "teachers": 10...70, "teachersTrained": 9...69, "classes": 4...42, "classrooms": 5...46,
    "computers": 0...120, "libraryBooks": 150...5_000, "toilets": 4...20,
    "playgroundM2": 200...6_000, "buildingAreaM2": 300...9_000, "budgetMillion": 2_000...30_000,
    "provinceRank": 1...1_800, "graduationRate": 91...99, "attendanceRate": 95...99,
    "internetMbps": 10...999, "population": 6_000...52_000, "populationUnder18": 1_200...16_000,
    "households": 1_500...15_000, "poorHouseholds": 0...3_000, "areaKm2": 1...600,
    "budgetTotalMillion": 40_000...400_000, "budgetEducationMillion": 4_000...100_000,
    "internetCoveragePct": 88...99, "literacyRatePct": 88...99, "landAreaHa": 0...3,
  ]

  init(_ entity: Int, of catalogue: Catalogue, communes: Int, schools: Int) {
    self.entity = entity
    self.catalogue = catalogue
    self.communes = communes
    isSchool = catalogue.entities.contains { $0.parent == entity } == false
    count = isSchool ? schools : communes
  }

  mutating func text(over years: ClosedRange<Int>) -> [UInt8] {
    let fields = catalogue.fields(of: entity).map { catalogue.fields[$0] }
    var headings = ["year", "province", "commune"]
    if isSchool { headings.append("schoolId") }
    bytes.append(contentsOf: (headings + fields.map { $0.name }).joined(separator: ",").utf8)
    bytes.append(0x0A)
    for year in years {
      for index in 0..<count { addRow(index, year, fields) }
    }
    return bytes
  }

  private mutating func addRow(_ index: Int, _ year: Int, _ fields: [Field]) {
    let commune = index % communes
    add("\(year),Tỉnh \(commune * 34 / communes),C\(commune)")
    if isSchool { add(",S\(index)") }
    for field in fields {
      bytes.append(UInt8(ascii: ","))
      if case .text = field.type {
        add("Trường Tiểu học Nguyễn Du số \(index)")
      } else if field.name == "level" {
        add(TableMaker.levels[index / 7 % 4])
      } else if random(100) != 7 {
        // One cell in a hundred is missing.
        addCell(field)
      }
    }
    bytes.append(0x0A)
  }

  private mutating func addCell(_ field: Field) {
    switch field.type {
    case .count, .rank: add("\(whole(of: field))")
    case .number: add("\(whole(of: field)).\(10 + random(90))")
    case .level(let levels): add("\(levels.lowerBound + random(levels.count))")
    case .share: add("\(random(101))%")
    case .flag: add(random(20) == 0 ? "false" : "true")
    case .date, .text, .oneOf, .anyOf: break
    }
  }

  private mutating func whole(of field: Field) -> Int {
    let range = TableMaker.ranges[field.name] ?? 0...3
    return range.lowerBound + random(range.count)
  }

  private mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func random(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(truncatingIfNeeded: state >> 33) % bound
  }
}
