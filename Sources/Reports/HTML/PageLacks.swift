import Diagnostics
import Interpreter
import Vocabulary

/// What everybody in an area still lacks, turned round from the rules.
struct PageLacks {
  private var people: [Person] = []
  private var indexes: [Key: Int] = [:]
  /// By rule: who lacks something of it.
  private var byRule: [[Int]] = []
  /// By rule: the number of its id.
  private let rules: [Int]

  private struct Key: Hashable {
    let entity: String
    let id: String
  }

  /// Somebody with a row of data.
  private struct Person {
    let number: Int
    let noun: Noun
    let entity: String
    let id: String
    var name: String?
    var lacks: [Lack] = []

    func count(of state: Lack.State) -> Int { lacks.filter { $0.state == state }.count }
  }

  /// What somebody lacks of a rule.
  fileprivate struct Lack {
    let rule: Int
    let state: State
    let row: RowVerdict

    enum State: CaseIterable {
      case short, open, later
    }
  }

  /// Finds who lacks what, and gives everybody a number.
  init(_ plan: PlanVerdicts, _ rules: [Int], numbering numbers: inout PageNumbers) {
    self.rules = rules
    byRule = plan.verdicts.map { _ in [] }
    for (rule, verdict) in plan.verdicts.enumerated() {
      for entry in verdict.basis where !entry.row.isArea {
        let person = index(of: entry.row, &numbers)
        guard let lack = PageLacks.lack(entry, of: verdict, rule) else { continue }
        people[person].lacks.append(lack)
        byRule[rule].append(people[person].number)
      }
    }
  }

  private mutating func index(of row: RowVerdict, _ numbers: inout PageNumbers) -> Int {
    let key = Key(entity: row.entity, id: row.id)
    if let known = indexes[key] { return known }
    indexes[key] = people.count
    people.append(
      Person(
        number: numbers.nextPerson(), noun: row.noun, entity: row.entity, id: row.id,
        name: row.name))
    return people.count - 1
  }

  /// Of a rule that holds nobody lacks anything; before it is due there is time.
  private static func lack(_ entry: BasisRow, of verdict: Verdict, _ rule: Int) -> Lack? {
    switch (verdict.status, verdict.pace) {
    case (.pass, _), (.notApplicable, _), (.pending, .ahead): return nil
    case (.fail, _), (.undecided, _), (.pending, _): break
    }
    let state: Lack.State
    switch entry.standing {
    case .meets: return nil
    case .against: state = verdict.isDue ? .short : .later
    case .open: state = .open
    case .read where entry.row.values.contains(where: { $0.value.isMissing }): state = .open
    case .read: return nil
    }
    return Lack(rule: rule, state: state, row: entry.row)
  }

  /// The numbers of those who lack something of a rule, with blanks between them.
  func people(of rule: Int) -> String { byRule[rule].map { String($0) }.joined(separator: " ") }

  /// Who lacks anything, for whoever chooses one: as a list.
  var choices: [PageChoice] {
    people.filter { !$0.lacks.isEmpty }.map {
      PageChoice(number: $0.number, name: $0.name ?? $0.id)
    }
  }

  // MARK: The section

  func markup(of plan: PlanVerdicts, area: String) -> Markup {
    var page = Markup()
    var kinds: [String] = []
    for person in people where !kinds.contains(person.entity) { kinds.append(person.entity) }
    for kind in kinds {
      let all = people.filter { $0.entity == kind }
      page +=
        "<section class=\"lacks\"><h3>\(Message(.pageLacking, .phrase(all[0].noun.one)))</h3>\n"
      for person in all where !person.lacks.isEmpty { page += markup(of: person, plan) }
      let satisfied = all.filter { $0.lacks.isEmpty }
      if !satisfied.isEmpty {
        let names = satisfied.map { person in
          person.name.map { $0 + " (" + person.id + ")" } ?? person.id
        }.joined(separator: ", ")
        page += "<p class=\"satisfied\">\(Message(.pageLacksNothing, .words(names)))</p>"
      }
      page += "</section>\n"
    }
    return page
  }

  private func markup(of person: Person, _ plan: PlanVerdicts) -> Markup {
    let who = PageWho.markup(person.name, person.id)
    var page: Markup = "<details class=\"person\" data-person=\"\(person.number)\"><summary>\(who)"
    for state in Lack.State.allCases where person.count(of: state) > 0 {
      let count = Message(state.phrase, .number(person.count(of: state)))
      page += " <span class=\"chip \(state.word)\">\(count)</span>"
    }
    page += "</summary><table><caption class=\"unseen\">"
    page += "\(Message(.pageLackingOf, .words(person.name ?? person.id)))</caption>"
    let first = person.lacks[0].row.place?.path
    let isOne = person.lacks.allSatisfy {
      $0.row.place?.path == first && $0.row.place?.cell == nil
    }
    let path = isOne ? first : nil
    page += "<thead><tr><th scope=\"col\">\(Phrase.columnRule)</th>"
    page += "<th scope=\"col\">\(Phrase.pageFigures)</th><th scope=\"col\">"
    page += path.map { "\(Message(.pageLineIn, .words($0)))" } ?? "\(Phrase.pagePlace)"
    page += "</th></tr></thead>"
    for state in Lack.State.allCases where person.count(of: state) > 0 {
      let words = Message(state.phrase, .number(person.count(of: state)))
      page +=
        "<tbody class=\"\(state.word)\"><tr><th scope=\"rowgroup\" colspan=\"3\">\(words)</th></tr>"
      for lack in person.lacks where lack.state == state {
        page += line(lack, plan.verdicts[lack.rule], isOneFile: path != nil)
      }
      page += "</tbody>"
    }
    page += "</table></details>\n"
    return page
  }

  private func line(_ lack: Lack, _ verdict: Verdict, isOneFile: Bool) -> Markup {
    let words: Markup =
      verdict.labels.vi == nil && verdict.labels.en == nil
      ? "\(verdict.sentence)" : "\(verdict.labels, else: verdict.rule)"
    // Of a single figure the rule has said what it is.
    let cells = lack.row.values
    let values = Both { language in
      cells.count == 1
        ? cells[0].value.words(in: language)
        : cells.map { $0.words(in: language) }.joined(separator: "; ")
    }
    let place = lack.row.place.map { isOneFile ? String($0.line) : $0.text } ?? "–"
    return """
      <tr><th scope="row"><a href="#r\(rules[lack.rule])">\(lack.rule + 1). \(words)</a></th>\
      <td>\(values)</td><td>\(place)</td></tr>
      """
  }
}

extension PageLacks.Lack.State {
  fileprivate var word: String {
    switch self {
    case .short: "short"
    case .open: "open"
    case .later: "later"
    }
  }

  fileprivate var phrase: Phrase {
    switch self {
    case .short: .pageLackShort
    case .open: .pageLackOpen
    case .later: .pageLackLater
    }
  }
}
