import Chuan

extension Verb {
  static let fields = Verb(
    name: "fields", summary: .fieldsSummary,
    examples: [
      Example("chuan fields haDong71 Rules", .fieldsExample),
      Example("chuan fields --format csv haDong71 Rules", .fieldsCSVExample),
    ],
    operands: .planAndFiles, options: [.fieldsFormat, .headings],
    remarks: [.foldersAreSearched, .listStatus],
    run: { run in
      let format =
        run.arguments.value(of: .fieldsFormat).flatMap { NeedsReport.Format(rawValue: $0) }
        ?? .text
      return run.tellingNeeds(as: format) { _ in }
    })

  static let template = Verb(
    name: "template", summary: .templateSummary,
    examples: [
      Example("chuan template haDong71 Rules --output Forms", .templateExample)
    ],
    operands: .planAndFiles, options: [.templateOutput, .headings],
    remarks: [.foldersAreSearched, .templateKeepsFiles, .templateStatus],
    run: TemplateCommand.run)
}

extension Verb.Operands {
  static let planAndFiles = Verb.Operands(
    name: .planAndFilesPlace, least: 2, most: .max, wanted: .planAndFiles)
}

extension Option {
  static let fieldsFormat = Option(
    "--format", takes: .oneOf(NeedsReport.Format.allCases.map(\.rawValue)),
    purpose: .fieldsFormatOption)
  static let headings = Option(
    "--headings", takes: .oneOf(HeadingChoice.allCases.map(\.rawValue)),
    purpose: .headingsOption)
  static let templateOutput = Option(
    "--output", takes: .words(.folderPlace), purpose: .templateOutputOption)
}

/// The words columns are headed by.
enum HeadingChoice: String, CaseIterable {
  case vi, en, names

  var language: Language? {
    switch self {
    case .vi: .vi
    case .en: .en
    case .names: nil
    }
  }
}

extension Run {
  /// Prints what a plan needs; the forms are handed on before.
  fileprivate func tellingNeeds(
    as format: NeedsReport.Format, _ use: (ListRun) -> Void
  ) -> Outcome {
    let operands = arguments.operands
    let choice = arguments.value(of: .headings).flatMap { HeadingChoice(rawValue: $0) } ?? .vi
    return telling(ofRules: Array(operands.dropFirst())) { rules in
      let list = ListRun.naming(
        needsOf: operands[0], in: rules, headedIn: choice.language, as: format,
        speaking: language, textStyle)
      use(list)
      return list
    }
  }
}

/// `chuan template PLAN FILE… --output FOLDER`: writes empty tables with the headings a plan needs.
private enum TemplateCommand {
  static func run(_ run: Run) -> Outcome {
    var outcome = Outcome()
    guard let folder = run.arguments.value(of: .templateOutput) else {
      outcome.status = .unusable
      outcome.errors += run.text(of: [
        Diagnostic(
          .missingArgument, Message(.templateNeedsFolder), at: nil,
          help: [Message(.nameFolderOfForms)])
      ])
      return outcome
    }
    var forms: [NeedsReport.Form] = []
    outcome = run.tellingNeeds(as: .csv) { forms = $0.forms }
    outcome.output = []
    if outcome.status != .clean { return outcome }
    let start = FilePath.isAbsolute(folder) ? "" : run.surroundings.workingFolder + "/"
    let failures = NewFiles.write(
      forms.map { ($0.name, $0.bytes) }, into: start + folder, named: folder)
    if failures.isEmpty {
      for form in forms {
        outcome.output += Array((FilePath.joined(folder, form.name) + "\n").utf8)
      }
    } else {
      outcome.status = .unusable
      outcome.errors += run.text(of: failures)
    }
    return outcome
  }
}
