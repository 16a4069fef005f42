import Diagnostics
import Interpreter
import Vocabulary

/// The verdicts of a run put together for a reader, piece by piece: what is made of one plan is
/// handed on before the next comes, so that a whole country needs no more room than a commune.
///
///     var report = Report.beginning(Form(.csv), …)
///     report.begin(asOf: 2030)
///     for plan in plans { report.add(plan); pass(report.takeBytes()) }
///     report.end(noticing: notices)
public struct Report: Sendable {
  public let format: Format
  private let language: Language
  private let provenance: Provenance
  private var places: Places
  private var text: TextReport
  private var bytes: [UInt8] = []
  private var year = 0
  private var years = 0
  private var plans = 0
  /// What is known of the plans, where areas are summed up instead of being told of.
  private let frame: RollUp.Frame?
  private var rollUp: RollUp?
  /// What the verdicts of the last year come to.
  public private(set) var tally = Tally()

  /// The forms a report is written in.
  public enum Format: String, Sendable, CaseIterable {
    /// For people.
    case text
    case json
    case csv
  }

  /// A report that is asked for.
  public struct Form: Sendable {
    public var format: Format
    /// How a report for people looks.
    public var style: TextStyle

    public init(_ format: Format, _ style: TextStyle = TextStyle()) {
      self.format = format
      self.style = style
    }
  }

  /// The door of the room: a report that is still empty. `sources` hold the texts that places speak
  /// of.
  public static func beginning(
    _ form: Form, restingOn provenance: Provenance, in sources: SourceSet,
    speaking language: Language
  ) -> Report {
    Report(form, provenance, Places(sources), language, nil)
  }

  /// A report that says of each rule how many areas meet it, and which do not.
  public static func summingUp(
    _ plans: [Inventory.ListedPlan], naming names: AreaNames, _ form: Form,
    restingOn provenance: Provenance, in sources: SourceSet, speaking language: Language
  ) -> Report {
    Report(
      form, provenance, Places(sources), language, RollUp.Frame(plans: plans, names: names))
  }

  private init(
    _ form: Form, _ provenance: Provenance, _ places: Places, _ language: Language,
    _ frame: RollUp.Frame?
  ) {
    self.frame = frame
    format = form.format
    self.language = language
    self.provenance = provenance
    self.places = places
    text = TextReport(language: language, style: form.style)
  }

  /// Begins the report as of a year.
  public mutating func begin(asOf year: Int) {
    self.year = year
    tally = Tally()
    plans = 0
    rollUp = frame.map { RollUp($0, asOf: year) }
    switch format {
    case .text:
      if years > 0 { bytes.append(0x0A) }
      text.begin(asOf: year)
    case .json:
      bytes += JSONReport(language: language).start(
        provenance, asOf: year, isRollUp: frame != nil)
    case .csv:
      if years == 0 { bytes += frame == nil ? CSVReport.heading : RollUp.csvHeading }
    }
    years += 1
  }

  /// Adds the verdicts of a plan for one area.
  public mutating func add(_ plan: PlanVerdicts) {
    tally.add(plan)
    if rollUp != nil {
      rollUp?.add(plan)
      return
    }
    switch format {
    case .text: bytes += text.plan(plan)
    case .json:
      if plans > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += JSONReport(language: language).plan(plan, places: &places)
    case .csv: CSVReport.append(plan, asOf: year, to: &bytes)
    }
    plans += 1
  }

  /// A part of a report that is made apart from the others, of bare verdicts.
  public struct Piece: Sendable {
    /// What is written of them.
    public let bytes: [UInt8]
    fileprivate let tally: Tally

    /// Only CSV is made of bare verdicts.
    public init(_ page: BarePage) {
      bytes = CSVReport.lines(of: page)
      var tally = Tally()
      tally.add(page)
      self.tally = tally
    }
  }

  /// Counts a piece, whose bytes follow those that were taken before.
  public mutating func add(_ piece: Piece) { tally.add(piece.tally) }

  /// Ends the report as of a year, with what is to be noticed about its data.
  public mutating func end(noticing notices: [Diagnostic]) {
    if let rollUp {
      switch format {
      case .text: bytes += RollUpText.text(of: rollUp, text)
      case .csv: bytes += rollUp.csv()
      case .json:
        var json = JSONText()
        rollUp.writePlans(to: &json)
        bytes += json.bytes
      }
    }
    switch format {
    case .text:
      bytes += text.end(
        provenance, noticing: notices, isRollUp: rollUp != nil, places: &places)
    case .json: bytes += JSONReport(language: language).end(notices, places: &places)
    case .csv: break
    }
  }

  /// How many bytes wait to be taken.
  public var waiting: Int { bytes.count }

  /// What was written since the last time.
  public mutating func takeBytes() -> [UInt8] {
    let taken = bytes
    bytes = []
    return taken
  }
}

/// Where rules and findings stand, in the words of a report: a file, a line and a column.
struct Places {
  private let sources: SourceSet
  private var lines: [Int32: LineTable] = [:]

  struct Source {
    let path: String
    let line: Int
    let column: Int
  }

  init(_ sources: SourceSet) { self.sources = sources }

  mutating func source(of place: Place) -> Source? {
    guard sources.texts.indices.contains(Int(place.file)) else { return nil }
    let table = lines[place.file] ?? LineTable(sources[place.file])
    lines[place.file] = table
    return Source(
      path: sources[place.file].path, line: table.line(of: Int(place.start)),
      column: table.column(of: Int(place.start)))
  }
}
