import Diagnostics
import Interpreter
import Vocabulary

/// What was reached, what was wanted, and what lies between, in words.
struct RuleFigures {
  let reached: Markup
  let wanted: Markup
  /// How a pending rule stands on its way.
  let pace: Markup
  private let verdict: Verdict

  init(_ verdict: Verdict) {
    self.verdict = verdict
    func words(_ pick: (VerdictWords) -> String?) -> Markup {
      let both = Both(ifAny: { pick(VerdictWords(verdict, .brief, .enough, in: $0)) })
      return both?.markup ?? "–"
    }
    reached = words { $0.reached }
    wanted = words { $0.wanted }
    if let pace = verdict.pace, let phrase = pace.phrase(due: verdict.due) {
      self.pace = "<span class=\"pace \(pace.word)\">\(phrase)</span>"
    } else {
      pace = ""
    }
  }

  /// What lies between the two, and what else is to be known at a glance.
  var remarks: Markup {
    let verdict = verdict
    var words: [Both?] = []
    switch verdict.status {
    case .fail, .pending:
      words = [
        Both(ifAny: { Gap(verdict)?.text(in: $0) }), Both(ifAny: { verdict.metBefore(in: $0) }),
      ]
    case .pass:
      words = [
        Both(ifAny: { TextReport(language: $0, style: TextStyle()).nextMilestone(of: verdict) })
      ]
    case .notApplicable:
      words = [Both({ verdict.countsText(in: $0) ?? Phrase.reportNothingToJudge[$0] })]
    case .undecided: break
    }
    var page = Markup()
    for both in words.compactMap({ $0 }) { page += "<p>\(both)</p>" }
    // What is true of most targets is said once, above them.
    if verdict.pace != .unknown(.firstYear) { page += pace }
    return page
  }
}
