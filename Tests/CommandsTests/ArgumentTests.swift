import Chuan
import Testing

@testable import Commands

@Suite struct ArgumentTests {
  /// A verb with every kind of option.
  private static let verb = Verb(
    name: "try", summary: .lintSummary, examples: [],
    operands: Verb.Operands(name: .filesPlace, least: 0, most: 2, wanted: .fileOfRules),
    options: [format, data, sentence, strict], remarks: [], run: { _ in Outcome(printing: "") })
  private static let format = Option(
    "--format", takes: .oneOf(["text", "json"]), purpose: .lintFormatOption)
  private static let data = Option(
    "--data", takes: .words(.filesPlace), isRepeatable: true, purpose: .lintFixOption)
  private static let sentence = Option(
    "--sentence", short: "-e", takes: .words(.namePlace), purpose: .lintFixOption)
  private static let strict = Option("--strict", purpose: .lintStrictOption)

  private func reading(_ words: String) -> Arguments {
    Arguments.reading(words.split(separator: " ").map(String.init), verbs: [Self.verb])
  }

  @Test func readsOptionsAndOperandsInAnyOrder() {
    let read = reading("--lang vi try a --format json --data=x=y -e -2 --strict b --data z")
    #expect(read.diagnostics == [])
    #expect(read.verb?.name == "try")
    #expect(read.operands == ["a", "b"])
    #expect(read.value(of: Self.format) == "json")
    #expect(read.values(of: Self.data) == ["x=y", "z"])
    #expect(read.value(of: Self.sentence) == "-2")
    #expect(read.has(Self.strict))
    #expect(read.value(of: .language) == "vi")
    #expect(!read.has(.help))
    #expect(read.value(of: .color) == nil)
  }

  @Test func afterTwoDashesNothingIsAnOption() {
    let read = reading("try -- --strict -")
    #expect(read.operands == ["--strict", "-"])
    #expect(!read.has(Self.strict))
    #expect(read.diagnostics == [])
  }

  @Test(arguments: [
    ("tri", Code.unknownVerb), ("try --formt json", .unknownOption), ("try -x", .unknownOption),
    ("try --format", .missingOptionValue), ("try --format --strict", .missingOptionValue),
    ("try -e --strict", .missingOptionValue), ("try --data -e x", .missingOptionValue),
    ("try --data=", .missingOptionValue), ("try --format=", .wrongOptionValue),
    ("try --format xml", .wrongOptionValue), ("try --strict=yes", .wrongOptionValue),
    ("try --lang de", .wrongOptionValue), ("try --strict --strict", .repeatedOption),
    ("--lang vi try --lang vi", .repeatedOption), ("try a b c", .surplusArgument),
    ("--strict try", .unknownOption),
  ])
  func complainsOnce(words: String, code: Code) {
    #expect(reading(words).diagnostics.map(\.code) == [code])
  }

  @Test func allMistakesAreToldInOneRun() {
    let read = reading("try --formt json --lang --strict=1 a b c")
    #expect(
      read.diagnostics.map(\.code) == [.unknownOption, .missingOptionValue, .wrongOptionValue])
  }

  @Test func optionsOfAnUnknownVerbAreNoMistakes() {
    #expect(reading("tri --anything --lang vi x").diagnostics.map(\.code) == [.unknownVerb])
    #expect(reading("tri --anything --lang vi x").value(of: .language) == "vi")
  }

  @Test func theNextOptionIsNoValue() {
    let read = reading("try --data --strict")
    #expect(read.has(Self.strict))
    #expect(read.values(of: Self.data) == [])
  }

  @Test func everyVerbAndOptionHasOneName() {
    #expect(Set(Verb.all.map(\.name)).count == Verb.all.count)
    for verb in Verb.all {
      let names = verb.allOptions.flatMap { [$0.name] + ($0.short.map { [$0] } ?? []) }
      #expect(Set(names).count == names.count, "\(verb.name)")
      #expect(names.allSatisfy { $0.hasPrefix("-") })
      #expect(!verb.examples.isEmpty, "\(verb.name)")
    }
  }

  @Test func everyExampleIsWellFormed() {
    for example in Verb.all.flatMap(\.examples) {
      // What stands behind `<` is for the shell.
      let words = example.command.split(separator: " ").prefix { $0 != "<" }.map(String.init)
      #expect(words.first == "chuan")
      let read = Arguments.reading(Array(words.dropFirst()))
      #expect(read.diagnostics == [], "\(example.command)")
      #expect(read.verb != nil)
    }
  }
}
