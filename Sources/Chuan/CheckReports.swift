import Diagnostics
import Interpreter
import Reports
import Snapshots

/// The reports of a run, written side by side from the same verdicts.
struct CheckReports {
  private var reports: [Report]
  private(set) var waivers: WaiverList
  private var year = 0
  /// Takes the next bytes of a report, by its number; false where they are not taken.
  private let write: (_ report: Int, _ bytes: [UInt8]) -> Bool

  /// So many bytes are handed on together.
  private static let blockSize = 1 << 18

  /// The reports that are asked for, still empty.
  init(
    _ request: CheckRequest, _ program: Program, over snapshot: Snapshot,
    restingOn provenance: Provenance, in sources: SourceSet, locating locations: FileLocations,
    waiving waivers: WaiverList,
    writing write: @escaping (_ report: Int, _ bytes: [UInt8]) -> Bool
  ) {
    self.write = write
    self.waivers = waivers
    guard request.sumsUp else {
      reports = request.forms.map {
        .beginning(
          $0, restingOn: provenance, in: sources, locating: locations,
          speaking: request.language, isStrict: request.leniency.isStrict,
          showingWaived: request.waivers != nil)
      }
      return
    }
    let plans = Inventory.telling(of: program).plans
    let names = AreaNames.telling(of: snapshot)
    reports = request.forms.map {
      .summingUp(
        plans, naming: names, $0, restingOn: provenance, in: sources, speaking: request.language)
    }
  }

  /// What the verdicts of the last year come to.
  var tally: Tally { reports.first?.tally ?? Tally() }

  mutating func begin(asOf year: Int) {
    self.year = year
    for index in reports.indices { reports[index].begin(asOf: year) }
  }

  /// Adds the verdicts of a plan for one area; false where a report was not taken.
  mutating func add(_ plan: PlanVerdicts) -> Bool {
    let plan = waivers.applied(to: plan, asOf: year)
    for index in reports.indices { reports[index].add(plan) }
    return reports.reduce(0) { $0 + $1.waiting } < CheckReports.blockSize || handOn()
  }

  /// Ends the reports as of a year; false where one was not taken.
  mutating func end(noticing notices: [Diagnostic]) -> Bool {
    for index in reports.indices { reports[index].end(noticing: notices) }
    return handOn()
  }

  /// Ends the reports behind their last year; false where one was not taken.
  mutating func finish() -> Bool {
    for index in reports.indices { reports[index].finish() }
    return handOn()
  }

  private mutating func handOn() -> Bool {
    for index in reports.indices where !write(index, reports[index].takeBytes()) { return false }
    return true
  }

  /// Writes verdicts without evidence as of a year; false where a report was not taken.
  mutating func write(
    _ verdicts: BareVerdicts, asOf year: Int, running run: PieceRunner,
    noticing notice: ([Diagnostic]) -> Void, _ show: @escaping (_ done: Int) -> Void
  ) -> Bool {
    guard var report = reports.first else { return true }
    // All of them are of one form, so that what is made for one is right for all.
    let (write, count) = (write, reports.count)
    let isWritten = report.write(
      verdicts, asOf: year, running: run, noticing: notice, show,
      { bytes in (0..<count).allSatisfy { write($0, bytes) } })
    reports[0] = report
    return isWritten
  }
}
