import CheckedRules
import Diagnostics
import RuleSyntax
import TestSupport
import Testing

/// Programs of several files, read from memory: what is used, once, and only from below the root.
@Suite struct GatheringTests {
  /// Files in memory, by path; a link names another path, `outside` leads out of the root.
  struct Folder: Sendable {
    var texts: [String: String] = [:]
    var links: [String: String] = [:]
    var unreadable: Set<String> = []

    func read(_ path: RulePath) -> FileReading {
      let target = links[path.path] ?? path.path
      if target == "outside" { return .outsideRoot }
      if unreadable.contains(target) {
        return .unreadable(Message(Phrase(en: "no permission", vi: "không có quyền")))
      }
      return texts[target].map { .bytes(Array($0.utf8), identity: target) } ?? .missing(similar: [])
    }

    func gathering(_ paths: String...) -> Gathered { gathering(paths) }

    func gathering(_ paths: [String]) -> Gathered {
      let files = RuleFiles.gathering(paths.map { RulePath(root: "/rules", path: $0) }) { read($0) }
      let checked = RuleBook.checking(
        files.trees, inOrder: files.dependencyOrder, isComplete: files.isComplete)
      return Gathered(
        files: files, book: checked.book,
        diagnostics: checked.mistakes(besides: files.diagnostics).inReadingOrder())
    }
  }

  struct Gathered {
    let files: RuleFiles
    let book: RuleBook
    let diagnostics: [Diagnostic]

    /// `code path words: message`
    var findings: [String] {
      diagnostics.map { finding in
        let place = finding.place.map { place in
          " \(files.sources[place.file].path) \(files.sources.text(at: place))"
        }
        return "\(finding.code.rawValue)\(place ?? ""): \(finding.message.text(in: .en))"
      }
    }
  }

  static let catalogue = """
    entity commune, communes
    entity school, schools in commune
    field teachers of school: count

    """
  static let plan = """
    plan demo for every commune from 2026 to 2030
    rule enough every school has teachers >= 3 by 2030

    """

  static let missing = Folder(
    texts: ["plans/a.rules": "use \"../catalogue/schol.rules\"\n" + plan])
  static let cycle = Folder(texts: [
    "a.rules": "use \"b.rules\"\n" + catalogue, "b.rules": "use \"sub/c.rules\"\n",
    "sub/c.rules": "use \"../a.rules\"\n" + plan,
  ])
  static let outside = Folder(
    texts: ["plans/a.rules": "use \"../../x.rules\"\nuse \"/x.rules\"\nuse \"link.rules\"\n"],
    links: ["plans/link.rules": "outside"])
  static let unreadable = Folder(
    texts: ["a.rules": "use \"b.rules\"\n"], unreadable: ["b.rules"])
  static let nameless = Folder(texts: ["a.rules": "use \"\"\n" + catalogue])
  static let tooMany = Folder(
    texts: Dictionary(
      uniqueKeysWithValues: (0...1_100).map { ("f\($0).rules", "use \"f\($0 + 1).rules\"\n") }))

  /// What every folder with a mistake gives.
  static func allFindings() -> [Diagnostic] {
    missing.gathering("plans/a.rules").diagnostics + cycle.gathering("a.rules").diagnostics
      + outside.gathering("plans/a.rules").diagnostics
      + unreadable.gathering("a.rules", "nowhere.rules").diagnostics
      + tooMany.gathering("f0.rules").diagnostics
      + nameless.gathering("a.rules").diagnostics
      + withBackslash(#"sub\school.rules"#).gathering("plan.rules").diagnostics
  }

  @Test func aFileWithoutANameIsNoFolder() {
    #expect(
      Self.nameless.gathering("a.rules").findings == [
        "R101 a.rules \"\": nothing stands between these quotes; write the words, or leave all of it"
          + " out"
      ])
  }

  @Test(arguments: ["use b.rules\n", "\"b.rules\"\n", "use \n", "use \"b.rules\" x\n"])
  func namesOfAFileThatCannotBeUsedAreNoNews(_ use: String) {
    let folder = Folder(texts: ["a.rules": use + Self.plan, "b.rules": Self.catalogue])
    #expect(folder.gathering("a.rules").diagnostics.count == 1)
  }

  static func withBackslash(_ path: String) -> Folder {
    Folder(texts: ["plan.rules": "use \"\(path)\"\n", "sub/school.rules": ""])
  }

  @Test(arguments: [#"sub\school.rules"#, #"sub\\school.rules"#])
  func aBackslashIsTheWrongSlashAndNothingElse(_ path: String) {
    let gathered = Self.withBackslash(path).gathering("plan.rules")
    #expect(gathered.diagnostics.map(\.code) == [.includeNotFound])
    let fixed = FixApplication.applying(
      gathered.diagnostics, to: gathered.files.sources[0], at: 0)
    #expect(String(decoding: fixed.bytes, as: UTF8.self) == "use \"sub/school.rules\"\n")
  }

  /// What the tests of the grammar read is right in meaning, too, whatever it uses.
  @Test func goodProgramsAreCheckedWithoutAComplaint() {
    let files = RuleCase.all(in: "Good")
    let folder = Folder(
      texts: Dictionary(
        uniqueKeysWithValues: files.map {
          ($0.name, String(decoding: $0.source.bytes, as: UTF8.self))
        }))
    #expect(files.count >= 10)
    for file in files {
      #expect(folder.gathering(file.name).findings == [], Comment(rawValue: file.name))
    }
  }

  @Test func aMissingFileIsSaidOnceAndItsNamesAreNoNews() {
    #expect(
      Self.missing.gathering("plans/a.rules").findings == [
        "R307 plans/a.rules \"../catalogue/schol.rules\": there is no file "
          + "`../catalogue/schol.rules`"
      ])
  }

  @Test func aCycleOfFilesIsShownAsAPath() {
    let gathered = Self.cycle.gathering("a.rules")
    #expect(
      gathered.findings == [
        "R308 sub/c.rules \"../a.rules\": these files use each other: "
          + "a.rules → b.rules → sub/c.rules → a.rules"
      ])
    #expect(gathered.book.plans.map(\.rules.count) == [1])
  }

  @Test func nothingLeadsOutOfTheRoot() {
    #expect(
      Self.outside.gathering("plans/a.rules").findings == [
        "R309 plans/a.rules \"../../x.rules\": `../../x.rules` leads out of the folder the rules "
          + "may come from",
        "R309 plans/a.rules \"/x.rules\": `/x.rules` leads out of the folder the rules may come "
          + "from",
        "R309 plans/a.rules \"link.rules\": `link.rules` leads out of the folder the rules may "
          + "come from",
      ])
  }

  @Test func whatCannotBeReadIsSaidWhereItIsUsed() {
    #expect(
      Self.unreadable.gathering("a.rules", "nowhere.rules").findings == [
        "U106: there is no file `nowhere.rules`",
        "R307 a.rules \"b.rules\": the file `b.rules` cannot be read: no permission",
      ])
  }

  @Test func tooManyFilesAreSaidOnce() {
    let gathered = Self.tooMany.gathering("f0.rules")
    #expect(
      gathered.findings == [
        "R334 f999.rules \"f1000.rules\": a program of rules has at most 1000 files"
      ])
    #expect(gathered.files.trees.count == 1_000)
  }

  @Test func aFileUsedTwiceCountsOnce() {
    let folder = Folder(
      texts: [
        "a.rules": "use \"c.rules\"\nuse \"sub/../c.rules\"\nuse \"./link.rules\"\n" + Self.plan,
        "b.rules": "use \"c.rules\"\n" + Self.plan.replacing("demo", with: "other"),
        "c.rules": Self.catalogue,
      ], links: ["link.rules": "c.rules"])
    let gathered = folder.gathering("a.rules", "b.rules", "a.rules")
    #expect(gathered.findings == [])
    #expect(gathered.files.trees.count == 3)
    #expect(gathered.book.plans.map(\.name) == ["demo", "other"])
  }

  @Test func mistakesAcrossFilesNameBoth() {
    let folder = Folder(texts: [
      "a.rules": "use \"c.rules\"\nfield teachers of school: count\n",
      "b.rules": "field Beds of school: count\n",
      "c.rules": Self.catalogue
        + "plan p for every commune from 2026 to 2030\nrule r every school has Beds >= 1 by 2030\n",
    ])
    let gathered = folder.gathering("a.rules", "b.rules")
    #expect(
      gathered.findings == [
        "R202 a.rules teachers: the name `teachers` is taken",
        "R104 b.rules Beds: the name `Beds` is not in camelCase: it begins with a small letter and "
          + "has no `_`",
      ])
    // Another file has the name too, which one fix cannot change.
    #expect(gathered.diagnostics.allSatisfy { $0.fix == nil })
  }

  @Test func theSameRulesInAnyOrderOfFilesMeanTheSame() {
    let folder = Folder(texts: ["plan.rules": Self.plan, "catalogue.rules": Self.catalogue])
    let one = folder.gathering("plan.rules", "catalogue.rules")
    let other = folder.gathering("catalogue.rules", "plan.rules")
    #expect(one.findings == [])
    #expect(other.findings == [])
  }
}
