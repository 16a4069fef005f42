import Chuan

/// The words of a command line, understood by the table of verbs and options.
struct Arguments: Sendable {
  private(set) var verb: Verb?
  /// The words that are neither the verb nor options.
  private(set) var operands: [String] = []
  /// Everything that is wrong with them.
  private(set) var diagnostics: [Diagnostic] = []
  /// The values of the options that were given; an option without values has an empty one.
  private var values: [String: [String]] = [:]
  private let verbs: [Verb]
  /// The verb is unknown: what its options mean cannot be said.
  private var isLost = false

  /// Reads words as `chuan lint --format json Rules` has them, the program's name left out.
  static func reading(_ words: [String], verbs: [Verb] = Verb.all) -> Arguments {
    var arguments = Arguments(verbs: verbs)
    var words = words[...]
    var areOptionsOver = false
    while let word = words.popFirst() {
      if !areOptionsOver, word == "--" {
        areOptionsOver = true
      } else if !areOptionsOver, word.utf8.count > 1, word.utf8.first == UInt8(ascii: "-") {
        arguments.readOption(word, &words)
      } else if arguments.verb == nil {
        arguments.readVerb(word)
      } else {
        arguments.operands.append(word)
      }
    }
    arguments.countOperands()
    return arguments
  }

  private init(verbs: [Verb]) { self.verbs = verbs }

  func has(_ option: Option) -> Bool { values[option.name] != nil }

  /// The value of an option that is given once at most.
  func value(of option: Option) -> String? { values[option.name]?.last }

  /// All values of an option that may be repeated.
  func values(of option: Option) -> [String] { values[option.name] ?? [] }

  // MARK: Verbs and operands

  private mutating func readVerb(_ word: String) {
    if isLost { return }
    verb = verbs.first { $0.name == word }
    if verb == nil {
      isLost = true
      diagnostics.append(Arguments.unknownVerb(word, among: verbs))
    }
  }

  static func unknownVerb(_ word: String, among verbs: [Verb] = Verb.all) -> Diagnostic {
    let similar = Spelling.nearest(to: word, among: verbs.map(\.name))
    // Somebody who names a file right away mostly wants to know what is wrong with it.
    let help =
      FilePath.isRuleFile(word)
      ? Message(.lintFindsMistakes, .words("chuan lint " + word))
      : .suggesting(similar, else: Message(.helpListsVerbs))
    return Diagnostic(.unknownVerb, Message(.unknownVerb, .words(word)), at: nil, help: [help])
  }

  private mutating func countOperands() {
    guard let verb, diagnostics.isEmpty, !has(.help), !has(.version) else { return }
    let help = Message(.seeHelp, .words("chuan help " + verb.name))
    if operands.count < verb.operands.least {
      diagnostics.append(
        Diagnostic(
          .missingArgument,
          Message(.missingOperand, .words("chuan " + verb.name), .phrase(verb.operands.wanted)),
          at: nil, help: [help]))
    } else if operands.count > verb.operands.most {
      diagnostics.append(
        Diagnostic(
          .surplusArgument,
          Message(
            .surplusOperand, .words("chuan " + verb.name), .words(operands[verb.operands.most])),
          at: nil, help: [help]))
    }
  }

  // MARK: Options

  private mutating func readOption(_ word: String, _ rest: inout ArraySlice<String>) {
    let parts = Arguments.parts(of: word)
    guard let option = option(named: parts.name) else {
      if !isLost { diagnostics.append(unknownOption(parts.name)) }
      return
    }
    let given: String?
    if let value = parts.value {
      given = value
    } else if option.value != .none, let next = rest.first, !isOption(next) {
      given = rest.removeFirst()
    } else {
      given = nil
    }
    guard let value = check(given, for: option) else { return }
    if values[option.name] != nil, !option.isRepeatable {
      diagnostics.append(
        Diagnostic(
          .repeatedOption, Message(.repeatedOption, .words(option.name)), at: nil,
          help: [Message(.giveOnce)]))
    }
    values[option.name, default: []].append(value)
  }

  /// `--format=json` in its two parts.
  private static func parts(of word: String) -> (name: String, value: String?) {
    guard word.utf8.starts(with: "--".utf8),
      let sign = word.utf8.firstIndex(of: UInt8(ascii: "="))
    else { return (word, nil) }
    return (String(word[..<sign]), String(word[word.utf8.index(after: sign)...]))
  }

  private var options: [Option] { verb?.allOptions ?? Option.common }

  private func option(named name: String) -> Option? {
    options.first { $0.name == name || $0.short == name }
  }

  /// Whether a word that could be a value is rather the next option: values may begin with one
  /// dash (`-2`), with two only behind `=`.
  private func isOption(_ word: String) -> Bool {
    word.utf8.starts(with: "--".utf8) || option(named: word) != nil
  }

  /// The value of an option, empty for one that takes none; nil where it is missing or wrong.
  private mutating func check(_ given: String?, for option: Option) -> String? {
    switch (option.value, given) {
    case (.none, nil): return ""
    case (.none, let value?):
      diagnostics.append(
        Diagnostic(
          .wrongOptionValue, Message(.optionTakesNoValue, .words(option.name), .words(value)),
          at: nil))
    case (.oneOf(let values), nil), (.oneOfInto(let values), nil):
      let example = values.first.map { option.name + " " + $0 } ?? option.name
      complainMissing(option, help: [Message(.forInstance, .words(example))])
    case (.oneOfInto(let values), let value?):
      let parts = WantedReport.parts(of: value)
      if values.contains(parts.format), parts.path != "" { return value }
      diagnostics.append(Arguments.wrongValue(value, of: option, among: values))
    case (.words, nil), (.words, ""): complainMissing(option, help: [])
    case (.oneOf(let values), let value?):
      if values.contains(value) { return value }
      diagnostics.append(Arguments.wrongValue(value, of: option, among: values))
    case (.words, let value?): return value
    }
    return nil
  }

  private static func wrongValue(
    _ value: String, of option: Option, among values: [String]
  ) -> Diagnostic {
    let allowed = Message.Argument.choice(values.map { .message(Message(.quoted, .words($0))) })
    return Diagnostic(
      .wrongOptionValue, Message(.wrongOptionValue, .words(option.name), allowed, .words(value)),
      at: nil)
  }

  private mutating func complainMissing(_ option: Option, help: [Message]) {
    diagnostics.append(
      Diagnostic(
        .missingOptionValue, Message(.missingOptionValue, .words(option.name)), at: nil,
        help: help))
  }

  private func unknownOption(_ name: String) -> Diagnostic {
    let similar = Spelling.nearest(
      to: name, among: options.flatMap { [$0.name] + ($0.short.map { [$0] } ?? []) })
    let others = verbs.filter { verb in verb.options.contains { $0.name == name } }
    var help: [Message] = []
    if !others.isEmpty {
      let names = others.map {
        Message.Argument.message(Message(.quoted, .words("chuan " + $0.name)))
      }
      help.append(Message(.optionOfOther, .words(name), .series(names)))
    } else {
      let command = verb.map { "chuan help " + $0.name } ?? "chuan help"
      help.append(.suggesting(similar, else: Message(.seeHelp, .words(command))))
    }
    let command = verb.map { "chuan " + $0.name } ?? "chuan"
    return Diagnostic(
      .unknownOption, Message(.unknownOption, .words(command), .words(name)), at: nil, help: help)
  }
}
