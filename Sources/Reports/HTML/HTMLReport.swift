import Diagnostics
import Interpreter
import Vocabulary

/// The report as one page: for browsers and paper, in both languages, asking nobody for anything.
///
///     banner, headline
///     all areas, as a table and by targets         where there are several
///     filters                                      shown by the script alone
///     plan by plan: picture, table, cards, who lacks what, doubts, duties
///     remarks on the data; what the report rests on
///
/// Ids are numbers given here, never words of the data.
struct HTMLReport: Sendable {
  let year: Int
  private var numbers = PageNumbers()
  private var sections: [(headline: Markup, body: Markup)] = []
  private var plans: [PageOverview.Line] = []
  private var filters = PageFilters()
  private var rollUp: RollUp?

  init(asOf year: Int = 0) { self.year = year }

  /// Adds the verdicts of a plan for an area.
  mutating func add(_ plan: PlanVerdicts, _ places: inout Places) {
    let section = PlanSection(plan, asOf: year, numbered: numbers)
    sections.append((section.headline, section.body(&places)))
    numbers = section.numbers
    plans.append(section.overview)
    filters.add(section)
  }

  /// Adds how many areas meet each rule; then nothing else is told of them.
  mutating func add(_ sums: RollUp) { rollUp = sums }

  /// The whole page.
  func document(
    _ provenance: Provenance, noticing notices: [Diagnostic], _ places: inout Places
  ) -> [UInt8] {
    let title = Message(
      plans.count > 1 || rollUp != nil ? .pageTitlePlans : .pageTitle, .number(year))
    var page: Markup = "<!DOCTYPE html>\n<html lang=\"vi\">\n"
    page += head(title)
    page += "<body>\n"
    page += PageSymbols.markup
    page += banner
    page += "<main id=\"main\">\n<h1>\(title)</h1>\n"
    if plans.isEmpty, rollUp == nil { page += "<p>\(Phrase.reportWithoutPlans)</p>" }
    if let rollUp {
      page += PageOverview(rollUp).markup
    } else {
      page += PageOverview(plans).markup
      if sections.count > 1 { page += filters.markup }
      for section in sections {
        page += section.headline
        if sections.count == 1 { page += filters.markup }
        page += section.body
      }
    }
    page += PageRemarks.notices(notices, &places)
    page += PageRemarks.sources(provenance)
    page += "</main>\n"
    page += PageScript.element
    page += "</body>\n</html>\n"
    return page.bytes
  }

  private func head(_ title: Message) -> Markup {
    let names = plans.count == 1 ? plans[0].title.vi + ": " : ""
    return """
      <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy" content="\(PagePolicy.text)"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="light dark"/>
      <title>\(names + title.text(in: .vi))</title>
      <link rel="icon" href="data:,"/>
      \(PageStyle.element)
      </head>

      """
  }

  /// The name of the program, and the switch between the languages, which needs no script.
  private var banner: Markup {
    """
    <header class="banner">
    <a class="skip" href="#main">\(Phrase.pageSkip)</a>
    <p class="brand"><svg class="pass"><use href="#pass"/></svg>Chuẩn</p>
    <fieldset class="switch"><legend class="unseen">\(Phrase.pageLanguage)</legend>
    <label><input type="radio" name="language" id="in-vi" checked="checked"/>\
    <bdi lang="vi">Tiếng Việt</bdi></label>
    <label><input type="radio" name="language" id="in-en"/><bdi lang="en">English</bdi></label>
    </fieldset>
    </header>

    """
  }
}

/// The next number of each kind of thing that has an id on the page.
struct PageNumbers: Sendable {
  private(set) var plans = 0
  private(set) var rules = 0
  private(set) var people = 0
  private(set) var clauses = 0

  mutating func nextPlan() -> Int {
    plans += 1
    return plans
  }

  mutating func nextRule() -> Int {
    rules += 1
    return rules
  }

  mutating func nextPerson() -> Int {
    people += 1
    return people
  }

  mutating func nextClause() -> Int {
    clauses += 1
    return clauses
  }
}

/// What the page lets its browser do: show itself, and nothing else.
enum PagePolicy {
  static let text =
    "default-src 'none'; style-src '" + hash(PageStyle.text) + "'; script-src '"
    + hash(PageScript.text) + "'; img-src data:; base-uri 'none'; form-action 'none'"

  private static func hash(_ text: String) -> String {
    let digits = Array(SHA256.digest(of: Array(text.utf8)).utf8).map { digit -> UInt8 in
      digit < UInt8(ascii: "a") ? digit - 0x30 : digit - 0x57
    }
    let bytes = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    return "sha256-" + base64(bytes)
  }

  /// RFC 4648, with its padding.
  private static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let count = min(3, bytes.count - start)
      var group = 0
      for index in 0..<3 { group = group << 8 | (index < count ? Int(bytes[start + index]) : 0) }
      for index in 0..<4 {
        let letter = letters[group >> (18 - 6 * index) & 63]
        result.append(index <= count ? letter : UInt8(ascii: "="))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// The shapes beside the words of statuses, drawn once.
enum PageSymbols {
  static let markup: Markup = """
    <svg class="symbols" width="0" height="0" aria-hidden="true"><defs>\
    <symbol id="pass" viewBox="0 0 16 16"><circle class="body" cx="8" cy="8" r="8"/>\
    <path class="sign" d="M4.2 8.4L7 11.2L11.8 5.4"/></symbol>\
    <symbol id="fail" viewBox="0 0 16 16"><path class="body" d="M8 0L16 8L8 16L0 8Z"/>\
    <path class="sign" d="M5.4 5.4L10.6 10.6M10.6 5.4L5.4 10.6"/></symbol>\
    <symbol id="undecided" viewBox="0 0 16 16"><path class="body" d="M8 0.5L16 15.5H0Z"/>\
    <path class="sign" d="M8 5.8V10M8 12.2V13.4"/></symbol>\
    <symbol id="pending" viewBox="0 0 16 16"><circle class="ring" cx="8" cy="8" r="6.8"/>\
    <path class="hand" d="M8 4.4V8.2L10.6 9.8"/></symbol>\
    <symbol id="notApplicable" viewBox="0 0 16 16">\
    <rect class="body" y="2" width="16" height="12" rx="3"/>\
    <path class="sign" d="M4.6 8H11.4"/></symbol>\
    </defs></svg>

    """

  static func icon(_ status: Verdict.Status) -> Markup {
    "<svg><use href=\"#\(status.word)\"/></svg>"
  }

  /// Shape and word.
  static func badge(_ status: Verdict.Status) -> Markup {
    "<b class=\"\(status.word)\">\(icon(status))\(status.phrase)</b>"
  }
}
