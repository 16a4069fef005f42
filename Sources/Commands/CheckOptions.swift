import Chuan

extension Option {
  static let checkData = Option(
    "--data", takes: .words(.pathPlace), isRepeatable: true, purpose: .dataOption)
  static let checkAsOf = Option("--as-of", takes: .words(.yearPlace), purpose: .asOfOption)
  static let checkFormat = Option(
    "--format", takes: .oneOfInto(Report.Format.allCases.map(\.rawValue)), isRepeatable: true,
    purpose: .checkFormatOption)
  static let checkOutput = Option(
    "--output", takes: .words(.filePlace), purpose: .checkOutputOption)
  static let checkRule = Option(
    "--rule", takes: .words(.namePlace), isRepeatable: true, purpose: .checkRuleOption)
  static let checkArea = Option(
    "--area", takes: .words(.idPlace), isRepeatable: true, purpose: .checkAreaOption)
  static let checkAllow = Option(
    "--allow", takes: .oneOf(CheckAllowance.allCases.map(\.rawValue)), isRepeatable: true,
    purpose: .checkAllowOption)
  static let checkWaivers = Option(
    "--waivers", takes: .words(.filePlace), purpose: .waiversOption)
  static let checkSum = Option("--roll-up", purpose: .checkSumOption)
  static let checkStrict = Option("--strict", purpose: .checkStrictOption)
  static let checkSentence = Option(
    "--sentence", short: "-e", takes: .words(.sentencePlace), purpose: .checkSentenceOption)
  static let checkUse = Option(
    "--use", takes: .words(.filePlace), isRepeatable: true, purpose: .checkUseOption)
  static let checkFor = Option("--for", takes: .words(.entityPlace), purpose: .checkForOption)
}

/// What `--allow` forgives.
enum CheckAllowance: String, CaseIterable {
  case undecided, pending
}

extension CheckRequest {
  /// What the options of a command line ask for; the year may be written wrong.
  static func reading(_ run: Run) -> (request: CheckRequest, diagnostics: [Diagnostic]) {
    let arguments = run.arguments
    var diagnostics: [Diagnostic] = []
    var request = CheckRequest(in: run.language)
    if let text = arguments.value(of: .checkAsOf) {
      request.years = years(text)
      if request.years == nil {
        diagnostics.append(
          Diagnostic(
            .wrongOptionValue,
            Message(.wrongOptionValue, "--as-of", .phrase(.yearOrYears), .words(text)), at: nil))
      }
    }
    let formats = arguments.values(of: .checkFormat).map { WantedReport.parts(of: $0).format }
    if let years = request.years, years.count > 1, formats.contains(Report.Format.html.rawValue) {
      diagnostics.append(Diagnostic(.surplusArgument, Message(.pageOneYear), at: nil))
    }
    request.rules = arguments.values(of: .checkRule)
    request.areas = arguments.values(of: .checkArea)
    for value in arguments.values(of: .checkAllow).compactMap({ CheckAllowance(rawValue: $0) }) {
      switch value {
      case .undecided: request.leniency.allowsUndecided = true
      case .pending: request.leniency.allowsPending = true
      }
    }
    request.reading = run.readingOptions
    request.leniency.isStrict = arguments.has(.checkStrict)
    request.sumsUp = arguments.has(.checkSum)
    return (request, diagnostics)
  }

  /// `2030`, or `2025..2030`.
  private static func years(_ text: String) -> ClosedRange<Int>? {
    let bytes = Array(text.utf8)
    if let year = year(bytes[...]) { return year...year }
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "."), bytes[5] == UInt8(ascii: "."),
      let first = year(bytes[..<4]), let last = year(bytes[6...]), first <= last
    else { return nil }
    return first...last
  }

  /// `2030`.
  static func year(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.count == 4, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let year = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return year >= 1000 ? year : nil
  }
}
