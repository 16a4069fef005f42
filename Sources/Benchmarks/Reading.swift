import Chuan

/// Reading of a table of the shape the country has: 62 columns, most of them whole numbers.
func measureReading() {
  let rows = 60_000
  let text = SchoolTable.text(rows: rows)
  let megabytes = Double(text.count) / 1e6
  let file = TableFile(
    entity: 1, year: nil, file: DataFile(path: "schools.csv", bytes: text))
  let catalogue = SchoolTable.catalogue
  let reading = Snapshot.reading([file], against: catalogue, withParentsOf: [1])
  print("reading")
  let watch = Stopwatch.measuring(times: 9) {
    _ = Snapshot.reading([file], against: catalogue, withParentsOf: [1])
  }
  let table = reading.snapshot.tables[1]
  print(
    "  csv         \(decimal(megabytes)) MB, \(table?.rowCount ?? 0) rows in \(watch.text): "
      + "\(decimal(megabytes / watch.median)) MB/s on one thread, "
      + "\(reading.diagnostics.count) findings")
}

/// Tables as the program is measured on, made here.
enum SchoolTable {
  private static let numbers = 46
  private static let decimals = 5
  private static let flags = 5

  static var catalogue: Catalogue {
    CheckedProgram.checking([RulePath(root: "", path: "measured.rules")]) { path in
      var text = """
        entity commune, communes
        entity school, schools in commune
        field level of school: one of preschool, primary, lowerSecondary, upperSecondary

        """
      for index in 0..<numbers { text += "field count\(index) of school: count\n" }
      for index in 0..<decimals {
        text += "field amount\(index) of school: number from 0 to 1_000_000\n"
      }
      for index in 0..<flags { text += "field flag\(index) of school: flag\n" }
      return .bytes(Array(text.utf8), identity: path.path)
    }.book.catalogue
  }

  static func text(rows: Int) -> [UInt8] {
    var headings = ["year", "commune", "school", "name", "level"]
    headings += (0..<numbers).map { "count\($0)" }
    headings += (0..<decimals).map { "amount\($0)" } + (0..<flags).map { "flag\($0)" }
    var bytes = Array(headings.joined(separator: ",").utf8) + [0x0A]
    let levels = ["preschool", "primary", "lowerSecondary", "upperSecondary"]
    var state: UInt64 = 1
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: state >> 33) % bound
    }
    for row in 0..<rows {
      let school = row % (rows / 6)
      var cells = [
        String(2025 + row / (rows / 6)), "C\(school % 3_000)", "S\(school)",
        "Trường Tiểu học Nguyễn Du số \(school)", levels[random(4)],
      ]
      // One cell in a hundred is missing.
      func add(_ text: String) { cells.append(random(100) == 0 ? "" : text) }
      for index in 0..<numbers { add(String(random(index % 4 == 0 ? 2_000 : 60))) }
      for index in 0..<decimals { add("\(random(90)).\(10 + random(90) + index % 2 * 100)") }
      for _ in 0..<flags { add(random(2) == 0 ? "true" : "false") }
      bytes += cells.joined(separator: ",").utf8
      bytes.append(0x0A)
    }
    return bytes
  }
}
