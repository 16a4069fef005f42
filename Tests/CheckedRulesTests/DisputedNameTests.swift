import CheckedRules
import Diagnostics
import RuleSyntax
import Testing

/// A name declared twice is one mistake, said at the later declaration: the one of the file that
/// uses the other, however the files are named in the run. What uses the name is no news.
@Suite struct DisputedNameTests {
  /// Two declarations of a name, and words that mean one or the other.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let first: String
    let second: String
    var uses = ""

    var testDescription: String { "\(name): \(first) / \(second)" }
  }

  static let catalogue = """
    entity province, provinces
    entity commune, communes in province
    entity school, schools in commune
    field teachers of school: count
    field planIssued of commune: flag
    field level of school: level 0 to 3
    plan demo for every commune from 2026 to 2030

    """

  static let cases = [
    Case(
      name: "class", first: "entity class, classes in school",
      second: "entity class, classes in commune",
      uses: """
        field pupils of class: count
        entity desk, desks in class
        rule a every class has pupils >= 3 by 2030
        rule b number of classes >= 3 by 2030
        rule c number of desks >= 3 by 2030
        rule d every desk has class.pupils >= commune.planIssued by 2030
        rule e share of desks where (commune.planIssued) >= 50% by 2030
        test "t" of demo in 2030
          classes | class | pupils
                  | a     | 3
          expect e pass
        """),
    Case(
      name: "rooms", first: "field rooms of school: count",
      second: "field rooms of commune: share vi \"Phòng\"",
      uses: """
        rule a every school has rooms >= 3 by 2030
        rule b every school has rooms >= 50% by 2030
        rule c rooms >= 50% by 2030
        rule d every school has commune.rooms >= 50% by 2030
        indicator roomy = sum of rooms across schools / sum of teachers across schools
        rule e roomy >= 3 ha by 2030
        """),
    Case(
      name: "kind", first: "field kind of school: one of big, small",
      second: "field kind of school: one of old, new",
      uses: """
        indicator big = share of schools where kind = big
        rule a every school has kind = old by 2030
        rule b every school has not (kind = small) and planIssued = yes by 2030
        rule c every school has kind includes big by 2030
        rule d big >= 50% by 2030
        group new, news = schools where kind = new
        test "t" of demo in 2030
          schools | school | kind
                  | a      | old
          expect d pass
        """.replacing(" and planIssued = yes", with: "")),
    Case(
      name: "crowded", first: "group crowded, crowds = schools where teachers >= 30",
      second: "group crowded, crowds = communes where planIssued",
      uses: """
        rule a every crowded has teachers >= 3 by 2030
        rule b share of crowds where (planIssued) >= 50% by 2030
        group fuller, fulls = crowds where teachers >= 40 or planIssued
        rule c number of fulls >= 3 by 2030
        """),
    Case(
      name: "many", first: "indicator many = number of schools",
      second: "indicator many: share = share of schools where teachers >= 1",
      uses: "rule a many >= 50% by 2030\nrule b many >= 50 by 2030\nindicator plenty = many + 1"),
    Case(
      name: "target", first: "parameter target: share = 50% from 2029",
      second: "parameter target: count = 3",
      uses: "rule a every school has teachers >= target by 2030\nrule b planIssued = target by 2027"
    ),
    Case(
      name: "mixed", first: "indicator mixed = number of schools",
      second: "field mixed of school: rank",
      uses: "rule a every school has mixed <= 100 by 2030\nrule b mixed >= 3 by 2030"),
    Case(
      name: "mixed", first: "parameter mixed: count = 3",
      second: "group mixed, mixes = schools where teachers >= 3",
      uses: "rule a number of mixes >= mixed by 2030\nrule b every mixed has teachers >= 3 by 2030"),
    Case(
      name: "sound", first: "check sound of school teachers >= 0 and teachers != 7",
      second: "check sound of commune planIssued"),
    Case(
      name: "other",
      first: """
        plan other for every commune from 2026 to 2030
        rule x planIssued by 2030
        """,
      second: """
        plan other for every province from 2027 to 2029
        rule y number of schools >= 3 by 2029
        """,
      uses: """
        test "t" of other in 2030
          communes | commune | planIssued
                   | a       | yes
          expect y pass
        test "u" of other in 2030
          communes | commune | planIssued
                   | a       | yes
          expect x pass with 3
        """),
  ]

  /// Every way to name two files of which one uses the other.
  static let runs = [["user", "used"], ["used", "user"], ["user"]]

  /// Names of the files that sort either way.
  static let names = [(used: "a.rules", user: "b.rules"), (used: "b.rules", user: "a.rules")]

  @Test(arguments: cases, runs)
  func isSaidOnceInTheFileThatUsesTheOther(_ disputed: Case, _ run: [String]) {
    for names in Self.names {
      let folder = GatheringTests.Folder(texts: [
        names.used: Self.catalogue + disputed.first + "\n",
        names.user: "use \"\(names.used)\"\nplan late for every commune from 2026 to 2030\n"
          + disputed.uses.replacing("of demo", with: "of late") + "\n" + disputed.second + "\n",
      ])
      let paths = run.map { $0 == "user" ? names.user : names.used }
      let gathered = folder.gathering(paths)
      #expect(
        gathered.findings == [
          "R202 \(names.user) \(disputed.name): the name `\(disputed.name)` is taken"
        ])
      let note = gathered.diagnostics.first?.notes.first?.place
      #expect(note.map { gathered.files.sources[$0.file].path } == names.used)
      #expect(note.map { gathered.files.sources.text(at: $0) } == disputed.name)
    }
  }

  @Test(arguments: cases)
  func isSaidAtTheSecondOneOfAFile(_ disputed: Case) {
    let text = Self.catalogue + disputed.uses + "\n" + disputed.first + "\n" + disputed.second
    let checking = Checking(text + "\n")
    #expect(
      checking.findings == ["R202 \(disputed.name)"], Comment(rawValue: checking.rendered))
    let first = checking.diagnostics.first?.notes.first?.place
    let second = checking.diagnostics.first?.place
    #expect(first.map { Int($0.start) } ?? 0 < second.map { Int($0.start) } ?? 0)
  }

  @Test func filesThatDoNotUseEachOtherStandInTheOrderOfTheRun() {
    let folder = GatheringTests.Folder(texts: [
      "a.rules": "use \"c.rules\"\nparameter x: count = 1\n",
      "b.rules": "use \"c.rules\"\nparameter x: count = 2\n",
      "c.rules": Self.catalogue,
    ])
    #expect(
      folder.gathering("a.rules", "b.rules").findings == ["R202 b.rules x: the name `x` is taken"])
    #expect(
      folder.gathering("b.rules", "a.rules").findings == ["R202 a.rules x: the name `x` is taken"])
  }

  @Test func eachFurtherDeclarationIsSaidWithTheFirst() {
    let checking = Checking(
      "entity commune, communes\nparameter x: count = 1\nfield x of commune: count\n"
        + "indicator x = 3\nentity x, xs\n")
    #expect(checking.findings == ["R202 x", "R202 x", "R202 x"])
    #expect(Set(checking.diagnostics.compactMap { $0.notes.first?.place?.start }).count == 1)
  }

  @Test func rulesOfOneNameAreSaidOnceAndNotComparedWithEachOther() {
    for second in [
      "rule r every school has teachers >= 3 by 2030", "duty r", "rule r planIssued by 2028",
    ] {
      for (first, last) in [
        ("rule r every school has teachers >= 3 by 2030", second),
        (second, "rule r every school has teachers >= 3 by 2030"),
      ] {
        let text =
          Self.catalogue + """
            \(first)
            \(last)
            test "t" of demo in 2030
              schools | school | teachers
                      | a      | 3
              expect r pass with 3
            """
        let path = RulePath(root: "", path: "a.rules")
        let folder = GatheringTests.Folder(texts: ["a.rules": text])
        let files = RuleFiles.gathering([path]) { folder.read($0) }
        let checked = RuleBook.checking(files.trees, inOrder: files.dependencyOrder)
        let warnings = checked.book.analysing(sources: files.sources, namedFiles: files.named)
        #expect(checked.diagnostics.map(\.code) == [.duplicateName])
        #expect(warnings.diagnostics.filter { $0.code == .impliedRule } == [])
      }
    }
  }

  @Test func aMisspeltAreaIsOneMistakeWhateverLiesInIt() {
    let checking = Checking(
      """
      entity commune, communes
      entity school, schools in comune
      entity class, classes in school
      field teachers of school: count
      field planIssued of commune: flag
      field pupils of class: count
      plan demo for every commune from 2026 to 2030
      rule a every school has teachers >= 3 by 2030
      rule b share of classes where (commune.planIssued) >= 50% by 2030
      rule c sum of teachers across schools >= 3 and planIssued by 2030
      """)
    #expect(checking.findings == ["R201 comune"])
  }

  @Test func usedFilesStandBeforeTheirUsers() {
    let folder = GatheringTests.Folder(texts: [
      "a.rules": "use \"c.rules\"\nuse \"b.rules\"\n", "b.rules": "use \"d.rules\"\n",
      "c.rules": "use \"d.rules\"\n", "d.rules": "", "e.rules": "use \"a.rules\"\n",
    ])
    func order(_ paths: String...) -> [String] {
      let files = folder.gathering(paths).files
      return files.dependencyOrder.map { String(files.sources[Int32($0)].path.prefix(1)) }
    }
    #expect(order("a.rules") == ["d", "c", "b", "a"])
    #expect(order("e.rules", "b.rules") == ["d", "c", "b", "a", "e"])
    #expect(order("b.rules", "e.rules", "d.rules") == ["d", "b", "c", "a", "e"])
  }
}
