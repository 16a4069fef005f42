import Interpreter
import Vocabulary

/// Verdicts as lines of comma-separated values (RFC 4180, lines end in LF), one a verdict.
///
///     plan,area,rule,asOf,status,due,low,high,comparison,targetLow,targetHigh
///     haDong71,ha-dong,internet,2030,fail,true,5/6,5/6,>=,1,1
enum CSVReport {
  /// A run with waivers has one column more.
  static func heading(showingWaived: Bool) -> [UInt8] {
    let columns = "plan,area,rule,asOf,status,due,low,high,comparison,targetLow,targetHigh"
    return Array((columns + (showingWaived ? ",waived\n" : "\n")).utf8)
  }

  static func append(
    _ plan: PlanVerdicts, asOf year: Int, showingWaived: Bool, to bytes: inout [UInt8]
  ) {
    let start = start(plan.plan, plan.areaID)
    for verdict in plan.verdicts {
      bytes.append(contentsOf: start)
      bytes.append(cell: verdict.rule)
      append(
        year, verdict.status, isDue: verdict.isDue, verdict.measure, verdict.comparison,
        verdict.target, to: &bytes)
      if showingWaived {
        bytes.removeLast()
        bytes.append(contentsOf: verdict.isWaived ? ",true\n".utf8 : ",false\n".utf8)
      }
    }
  }

  static func start(_ plan: String, _ area: String) -> [UInt8] {
    var start: [UInt8] = []
    start.append(cell: plan)
    start.append(UInt8(ascii: ","))
    start.append(cell: harmless(area))
    start.append(UInt8(ascii: ","))
    return start
  }

  private static func append(
    _ year: Int, _ status: Verdict.Status, isDue: Bool, _ measure: Figure?,
    _ comparison: ComparisonOperator?, _ target: Figure?, to bytes: inout [UInt8]
  ) {
    let comma = UInt8(ascii: ",")
    bytes.append(comma)
    bytes.append(whole: Int128(year))
    bytes.append(comma)
    bytes.append(contentsOf: status.word.utf8)
    bytes.append(contentsOf: isDue ? ",true,".utf8 : ",false,".utf8)
    append(measure, to: &bytes)
    bytes.append(comma)
    bytes.append(contentsOf: (comparison?.symbol ?? "").utf8)
    bytes.append(comma)
    append(target, to: &bytes)
    bytes.append(0x0A)
  }

  /// Both ends, empty where unbounded or where there is no figure.
  static func append(_ figure: Figure?, to bytes: inout [UInt8]) {
    if let figure, let low = figure.interval.low { bytes.append(low, figure.kind) }
    bytes.append(UInt8(ascii: ","))
    if let figure, let high = figure.interval.high { bytes.append(high, figure.kind) }
  }
}

/// A text of the data that no spreadsheet takes for a formula: a quotation mark stands before what
/// would begin one.
func harmless(_ text: String) -> String {
  switch text.utf8.first {
  case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
    "'" + text
  default: text
  }
}

extension [UInt8] {
  /// Cells in a line.
  public mutating func append(line cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { append(UInt8(ascii: ",")) }
      append(cell: cell)
    }
    append(0x0A)
  }

  /// A cell, in quotation marks where it holds what would end it.
  public mutating func append(cell text: String, before delimiter: UInt8 = UInt8(ascii: ",")) {
    let isPlain = text.utf8.allSatisfy { byte in
      byte != delimiter && byte != UInt8(ascii: "\"") && byte != 0x0A && byte != 0x0D
    }
    if isPlain {
      append(contentsOf: text.utf8)
      return
    }
    append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { append(byte) }
      append(byte)
    }
    append(UInt8(ascii: "\""))
  }
}

extension Verdict.Status {
  /// Its name in formats for programs.
  var word: String {
    switch self {
    case .pass: "pass"
    case .fail: "fail"
    case .undecided: "undecided"
    case .pending: "pending"
    case .notApplicable: "notApplicable"
    }
  }
}
