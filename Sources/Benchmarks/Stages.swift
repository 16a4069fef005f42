import Chuan
import Commands

/// The stages of `chuan check`, one by one, and then the whole of it, through the doors the command
/// goes through. The data are in memory: no disk is measured.
func measureStages(communes: Int) {
  let nation = Nation(communes: communes)
  let megabytes = Double(nation.size) / 1e6
  print(
    "nation: \(nation.communes) communes, \(nation.schools) schools, \(nation.rows) rows, "
      + "\(decimal(megabytes)) MB, \(Threads.count) threads")
  let program = measureCompiling(nation)
  let snapshot = measureReading(nation, program)
  measureVerdicts(program, snapshot)
  measureEvidence(nation, program, snapshot)
  measureWhole(nation, megabytes)
}

private func measureCompiling(_ nation: Nation) -> Program {
  let rules = nation.rules.book.plans.reduce(0) { $0 + $1.rules.count }
  let checking = Stopwatch.measuring(times: 9) { _ = Nation.checkedRules() }
  let compiling = Stopwatch.measuring(times: 9) { _ = Program.compiling(nation.rules.book) }
  let size = decimal(Double(Nation.sizeOfRules) / 1e6 / checking.median)
  line("compile", "\(rules) rules checked in \(checking.text): \(size) MB/s")
  line("", "and made ready in \(compiling.text)")
  return Program.compiling(nation.rules.book)
}

private func measureReading(_ nation: Nation, _ program: Program) -> Snapshot {
  func reading(_ options: ReadingOptions, _ run: @escaping PieceRunner) -> SnapshotReading {
    Snapshot.reading(
      nation.tableFiles, against: program.catalogue, withParentsOf: program.entitiesWithParents,
      options, running: run)
  }
  let options = ReadingOptions(pieces: 2 * Threads.count)
  for (words, options, run) in [
    ("on one thread", ReadingOptions(), runOneByOne), ("on all", options, Threads.run),
  ] as [(String, ReadingOptions, PieceRunner)] {
    let watch = Stopwatch.measuring(times: 5) { _ = reading(options, run) }
    line(
      words == "on all" ? "" : "read",
      "\(words) in \(watch.text): \(decimal(Double(nation.size) / 1e6 / watch.median)) MB/s, "
        + "\(rate(nation.rows, watch)) rows/s")
  }
  let result = reading(options, Threads.run)
  let errors = result.diagnostics.filter { $0.severity == .error }
  if !errors.isEmpty { line("", "the data are refused: \(errors[0].message.text(in: .en))") }
  return result.snapshot
}

/// Verdicts without evidence, as CSV is made of them: judging alone, then writing alone.
private func measureVerdicts(_ program: Program, _ snapshot: Snapshot) {
  let judging = Stopwatch.measuring(times: 5) { _ = judged(program, snapshot, isKept: false) }
  let pages = judged(program, snapshot, isKept: true).compactMap { $0 }
  let count = pages.reduce(0) { $0 + $1.areas.count * $1.rules.count }
  line("evaluate", "\(count) verdicts in \(judging.text): \(rate(count, judging)) verdicts/s")
  func written() -> Int {
    shared(pages.count, 0) { Report.Piece(pages[$0]).bytes.count }.reduce(0, +)
  }
  let writing = Stopwatch.measuring(times: 5) { _ = written() }
  let size = Double(written()) / 1e6
  line(
    "report csv",
    "\(decimal(size)) MB in \(writing.text): "
      + "\(decimal(size / writing.median)) MB/s, \(rate(count, writing)) verdicts/s")
}

/// The verdicts of all years, page by page; nil where they are not kept.
private func judged(_ program: Program, _ snapshot: Snapshot, isKept: Bool) -> [BarePage?] {
  var all: [BarePage?] = []
  var bare = BareVerdicts.preparing(program, over: snapshot, asOf: Nation.years)
  for year in Nation.years {
    bare.turn(to: year)
    let verdicts = bare
    all += shared(verdicts.pageCount, nil) { index in
      let page = verdicts.page(index).page
      return isKept ? page : nil
    }
  }
  return all
}

/// What the threads together make, by number.
private func shared<Result>(
  _ count: Int, _ empty: Result, _ body: @Sendable (Int) -> Result
) -> [Result] {
  var results = [Result](repeating: empty, count: count)
  results.withUnsafeMutableBufferPointer { buffer in
    // Each place is filled by one thread, which alone touches it.
    nonisolated(unsafe) let places = buffer
    Threads.run(count, { places[$0] = body($0) }, { _ in })
  }
  return results
}

/// Verdicts with their rows, as of the last year and for some communes; then both reports of them.
private func measureEvidence(_ nation: Nation, _ program: Program, _ snapshot: Snapshot) {
  let year = Nation.years.upperBound
  var plans: [PlanVerdicts] = []
  let areas = min(nation.communes, 200)
  let judging = Stopwatch.measuring(times: 3) {
    var judge = Judge.preparing(program, over: snapshot, asOf: year)
    plans = (0..<areas).map { judge.verdicts(ofArea: $0) }
  }
  let count = plans.reduce(0) { $0 + $1.verdicts.count }
  line(
    "evidence",
    "\(count) verdicts of \(areas) communes in \(judging.text): "
      + "\(rate(count, judging)) verdicts/s")
  for format in [Report.Format.json, .text] {
    var size = 0
    let writing = Stopwatch.measuring(times: 3) {
      var report = Report.beginning(
        Report.Form(format), restingOn: Provenance(tables: [], rules: []), in: nation.rules.sources,
        speaking: .en)
      report.begin(asOf: year)
      for plan in plans { report.add(plan) }
      report.end(noticing: [])
      size = report.waiting
    }
    let megabytes = Double(size) / 1e6
    line(
      "report \(format.rawValue)",
      "\(decimal(megabytes)) MB in \(writing.text): "
        + "\(decimal(megabytes / writing.median)) MB/s, \(rate(count, writing)) verdicts/s")
  }
}

/// From the bytes of rules and data to the bytes of CSV.
private func measureWhole(_ nation: Nation, _ megabytes: Double) {
  var request = CheckRequest(in: .en)
  request.years = Nation.years
  request.forms = [Report.Form(.csv)]
  request.reading = ReadingOptions(pieces: 2 * Threads.count)
  let watch = Stopwatch.measuring(times: 5) {
    _ = CheckRun.checking(
      Nation.checkedRules(), over: nation.files, asking: request, running: Threads.run
    ) { _, _ in true }
  }
  line("check", "all of it, to CSV, in \(watch.text): \(decimal(megabytes / watch.median)) MB/s")
}

private func line(_ stage: String, _ words: String) {
  let gap = String(repeating: " ", count: max(1, 13 - stage.utf8.count))
  print("  " + stage + gap + words)
}

/// How many a second, in words one can compare: `12.3 million`.
private func rate(_ count: Int, _ watch: Stopwatch) -> String {
  let thousands = Double(count) / watch.median / 1e3
  return thousands < 1_000
    ? decimal(thousands) + " thousand" : decimal(thousands / 1e3) + " million"
}
