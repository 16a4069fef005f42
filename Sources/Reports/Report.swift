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
  private var page = HTMLReport()
  private var toolPlaces: ToolPlaces
  private var markdown: MarkdownReport
  private var junit: JUnitReport
  private var sarif: SARIFReport
  private var annotations: AnnotationReport
  private var codeQuality: CodeQualityReport
  private var tap: TAPReport
  private var bytes: [UInt8] = []
  private var year = 0
  private var years = 0
  private var plans = 0
  /// What is known of the plans, where areas are summed up instead of being told of.
  private let frame: RollUp.Frame?
  /// Whether the run has waivers, which CSV tells in a column of its own.
  private let showsWaived: Bool
  private var rollUp: RollUp?
  /// What the verdicts of the last year come to.
  public private(set) var tally = Tally()

  /// The forms a report is written in.
  public enum Format: String, Sendable, CaseIterable {
    /// For people.
    case text
    case json
    case csv
    /// A page for browsers and paper, in both languages.
    case html
    /// For pull requests and wikis.
    case markdown
    case junit
    case sarif
    /// Workflow commands, which become annotations.
    case github
    /// A code quality report.
    case gitlab
    case tap

    /// Whether it can say of each rule how many areas meet it.
    public var sumsUp: Bool {
      switch self {
      case .text, .json, .csv, .html: true
      case .markdown, .junit, .sarif, .github, .gitlab, .tap: false
      }
    }
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
  /// of, under the paths of reports; tools know them by their locations. Where a reader is strict, a
  /// pass that rests on doubtful rows is told to tools as undecided.
  public static func beginning(
    _ form: Form, restingOn provenance: Provenance, in sources: SourceSet,
    locating locations: FileLocations? = nil, speaking language: Language, isStrict: Bool = false,
    showingWaived: Bool = false
  ) -> Report {
    Report(
      form, provenance, Places(sources), locations ?? FileLocations(sources),
      ToolManner(language: language, isStrict: isStrict), nil, showsWaived: showingWaived)
  }

  /// A report that says of each rule how many areas meet it, and which do not.
  public static func summingUp(
    _ plans: [Inventory.ListedPlan], naming names: AreaNames, _ form: Form,
    restingOn provenance: Provenance, in sources: SourceSet, speaking language: Language
  ) -> Report {
    Report(
      form, provenance, Places(sources), FileLocations(sources),
      ToolManner(language: language, isStrict: false), RollUp.Frame(plans: plans, names: names),
      showsWaived: false)
  }

  private init(
    _ form: Form, _ provenance: Provenance, _ places: Places, _ locations: FileLocations,
    _ manner: ToolManner, _ frame: RollUp.Frame?, showsWaived: Bool
  ) {
    self.frame = frame
    self.showsWaived = showsWaived
    format = form.format
    language = manner.language
    toolPlaces = ToolPlaces(locations)
    markdown = MarkdownReport(manner)
    junit = JUnitReport(manner)
    sarif = SARIFReport(manner)
    annotations = AnnotationReport(manner)
    codeQuality = CodeQualityReport(manner)
    tap = TAPReport(manner)
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
      if years == 0 {
        bytes +=
          frame == nil ? CSVReport.heading(showingWaived: showsWaived) : RollUp.csvHeading
      }
    case .html: page = HTMLReport(asOf: year)
    case .markdown: markdown.begin(asOf: year)
    case .junit: junit.begin(asOf: year)
    case .sarif: sarif.begin(asOf: year)
    case .github: annotations.begin(asOf: year)
    case .gitlab: codeQuality.begin(asOf: year)
    case .tap: tap.begin(asOf: year)
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
    case .csv:
      CSVReport.append(plan, asOf: year, showingWaived: showsWaived, to: &bytes)
    case .html: page.add(plan, &places)
    case .markdown: markdown.add(plan, &toolPlaces)
    case .junit: junit.add(plan, &toolPlaces)
    case .sarif: sarif.add(plan, &toolPlaces)
    case .github: annotations.add(plan, &toolPlaces)
    case .gitlab: codeQuality.add(plan, &toolPlaces)
    case .tap: tap.add(plan, &toolPlaces)
    }
    takeFromTools()
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
      case .html: page.add(rollUp)
      case .markdown, .junit, .sarif, .github, .gitlab, .tap: break
      }
    }
    switch format {
    case .text:
      bytes += text.end(
        provenance, noticing: notices, isRollUp: rollUp != nil, places: &places)
    case .json: bytes += JSONReport(language: language).end(notices, places: &places)
    case .csv: break
    case .html: bytes += page.document(provenance, noticing: notices, &places)
    case .markdown: markdown.end(provenance, noticing: notices, &toolPlaces)
    case .junit: junit.end(noticing: notices, &toolPlaces)
    case .sarif: sarif.end(provenance, noticing: notices, &toolPlaces)
    case .github: annotations.end(noticing: notices, &toolPlaces)
    case .gitlab: codeQuality.end(noticing: notices, &toolPlaces)
    case .tap: tap.end(noticing: notices, &toolPlaces)
    }
    takeFromTools()
  }

  /// Ends the report behind its last year.
  public mutating func finish() {
    switch format {
    // Each year is whole by itself.
    case .text, .json, .csv, .html, .markdown: break
    case .junit: junit.finish()
    case .sarif: sarif.finish()
    case .github: annotations.finish()
    case .gitlab: codeQuality.finish()
    case .tap: tap.finish()
    }
    takeFromTools()
  }

  private mutating func takeFromTools() {
    switch format {
    case .text, .json, .csv, .html: break
    case .markdown: bytes += markdown.takeBytes()
    case .junit: bytes += junit.takeBytes()
    case .sarif: bytes += sarif.takeBytes()
    case .github: bytes += annotations.takeBytes()
    case .gitlab: bytes += codeQuality.takeBytes()
    case .tap: bytes += tap.takeBytes()
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
    let cell: String?

    /// `schools.csv:14`, `schools.xlsx:Sheet1!D14`.
    var text: String { path + ":" + (cell ?? String(line)) }
  }

  init(_ sources: SourceSet) { self.sources = sources }

  mutating func source(of place: Place) -> Source? {
    guard sources.texts.indices.contains(Int(place.file)) else { return nil }
    let table = lines[place.file] ?? LineTable(sources[place.file])
    lines[place.file] = table
    return Source(
      path: sources[place.file].path, line: table.line(of: Int(place.start)),
      column: table.column(of: Int(place.start)), cell: sources[place.file].cell)
  }
}
