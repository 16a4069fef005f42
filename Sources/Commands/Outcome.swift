import Chuan

/// What a command line asks for and where it was given.
public struct Surroundings {
  /// The words behind the program's name.
  public var arguments: [String]
  public var environment: [String: String]
  /// An absolute path.
  public var workingFolder: String
  public var isOutputTerminal: Bool
  public var isErrorsTerminal: Bool
  /// How wide the terminal behind the standard output is, where it says so.
  public var terminalColumns: Int?
  /// What the standard input gives, no more than a limit.
  public var standardInput: (_ limit: Int) -> [UInt8]?
  /// Writes long results as they come, or says why that is not possible; where it is missing, they
  /// are collected in the outcome.
  public var standardOutput: ((_ bytes: [UInt8]) -> Message?)?
  /// Shows on a terminal how far a run has come; nil where there is none.
  public var progress: ((_ bytes: [UInt8]) -> Void)?

  public init(
    arguments: [String], environment: [String: String], workingFolder: String,
    isOutputTerminal: Bool = false, isErrorsTerminal: Bool = false,
    terminalColumns: Int? = nil,
    standardInput: @escaping (_ limit: Int) -> [UInt8]? = { _ in [] },
    progress: ((_ bytes: [UInt8]) -> Void)? = nil
  ) {
    self.arguments = arguments
    self.environment = environment
    self.workingFolder = workingFolder
    self.isOutputTerminal = isOutputTerminal
    self.isErrorsTerminal = isErrorsTerminal
    self.terminalColumns = terminalColumns
    self.standardInput = standardInput
    self.progress = progress
  }
}

/// What became of a run, as the exit status tells.
public enum ExitStatus: Int32, Sendable {
  case clean = 0
  /// The rules have mistakes, or are not laid out as they should be, or a due rule fails.
  case findings = 1
  /// Wrong usage, or a file that cannot be opened or written.
  case unusable = 2
  /// Data are refused.
  case dataRefused = 3
  /// No due rule fails, but some are undecided, or nothing was decided.
  case open = 4
}

/// Everything a run says, and its status.
public struct Outcome: Sendable {
  public var status = ExitStatus.clean
  /// For the standard output: the results.
  public var output: [UInt8] = []
  /// For the standard error: everything else.
  public var errors: [UInt8] = []

  /// The door of the room: does what a command line asks for.
  public static func running(_ surroundings: Surroundings) -> Outcome {
    let run = Run(surroundings)
    let arguments = run.arguments
    if arguments.has(.help), arguments.verb != nil || arguments.diagnostics.isEmpty {
      return Outcome(printing: Help.text(of: arguments.verb, in: run.language))
    }
    if arguments.has(.version) {
      return Outcome(
        printing:
          "chuan \(Version.program) (language \(Version.language), report \(Version.report))\n")
    }
    var outcome = Outcome()
    if !arguments.diagnostics.isEmpty {
      outcome.status = .unusable
      outcome.errors += run.text(of: arguments.diagnostics)
    } else if let verb = arguments.verb {
      outcome = verb.run(run)
    } else {
      outcome.status = .unusable
      outcome.errors += Help.text(of: nil, in: run.language).utf8
    }
    return outcome
  }

  init() {}

  init(printing text: String) { output = Array(text.utf8) }
}

/// A command line while it is carried out.
struct Run {
  let arguments: Arguments
  let surroundings: Surroundings
  let language: Language

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
    arguments = Arguments.reading(surroundings.arguments)
    language =
      arguments.value(of: .language).flatMap { Language(rawValue: $0) }
      ?? Run.language(of: surroundings.environment)
  }

  /// The first of the variables that says anything decides.
  private static func language(of environment: [String: String]) -> Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment[name], !value.isEmpty else { continue }
      return isVietnamese(value) ? .vi : .en
    }
    return .en
  }

  /// `vi`, alone or before a country, an encoding or a variant: `vi_VN.UTF-8`.
  private static func isVietnamese(_ locale: String) -> Bool {
    guard locale.utf8.starts(with: "vi".utf8) else { return false }
    return locale.utf8.dropFirst(2).first.map { "_-.@".utf8.contains($0) } ?? true
  }

  /// Where a text goes.
  enum Stream { case output, errors }

  /// Findings for people, as the terminal behind a stream can show them.
  func text(
    of diagnostics: [Diagnostic], in sources: SourceSet = SourceSet(), on stream: Stream = .errors
  ) -> String.UTF8View {
    DiagnosticRendering(sources, in: language, color: usesColor(on: stream))
      .text(of: diagnostics).utf8
  }

  /// How a text report on the standard output looks.
  var textStyle: TextStyle {
    let environment = surroundings.environment
    guard surroundings.isOutputTerminal else { return TextStyle(color: usesColor(on: .output)) }
    let columns = environment["COLUMNS"].flatMap { Int($0) } ?? surroundings.terminalColumns
    return TextStyle(
      width: columns ?? 80, color: usesColor(on: .output),
      symbols: environment["TERM"] != "dumb")
  }

  private func usesColor(on stream: Stream) -> Bool {
    switch arguments.value(of: .color).flatMap({ ColorChoice(rawValue: $0) }) ?? .auto {
    case .always: return true
    case .never: return false
    case .auto:
      let environment = surroundings.environment
      let isTerminal =
        stream == .output ? surroundings.isOutputTerminal : surroundings.isErrorsTerminal
      return isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }
  }
}
