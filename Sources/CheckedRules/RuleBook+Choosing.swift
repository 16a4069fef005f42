import Diagnostics
import Vocabulary

/// A book made smaller, or of one sentence, for a single run.
extension RuleBook {
  /// The book with only the rules that are wanted, told by the indexes of plan and rule; plans
  /// that keep none are left out, and so are the tests.
  public func keeping(_ isWanted: (_ plan: Int, _ rule: Int) -> Bool) -> RuleBook {
    var book = self
    book.tests = []
    book.plans = plans.enumerated().compactMap { index, plan in
      var plan = plan
      plan.rules = plan.rules.enumerated().filter { isWanted(index, $0.offset) }.map { $0.element }
      return plan.rules.isEmpty ? nil : plan
    }
    return book
  }

  /// The book with one plan alone, for one area: what a test judges.
  public func keeping(plan index: Int, for area: String) -> RuleBook {
    var book = self
    let plan = plans[index]
    book.tests = []
    book.plans = [
      Plan(
        name: plan.name, labels: plan.labels, document: plan.document, metadata: plan.metadata,
        scope: Plan.Scope(entity: plan.scope.entity, identifier: area), years: plan.years,
        rules: plan.rules, duties: plan.duties, place: plan.place)
    ]
    return book
  }

  /// The book with one plan for every area of a kind, whose one rule is a sentence.
  public func asking(
    _ sentence: Sentence, for entity: Int, in years: ClosedRange<Int>
  ) -> RuleBook {
    var book = self
    book.tests = []
    book.plans = [
      Plan(
        name: "commandLine",
        labels: Labels(vi: Phrase.reportOfSentence.vi, en: Phrase.reportOfSentence.en),
        document: nil, metadata: Metadata(),
        scope: Plan.Scope(entity: entity, identifier: nil), years: years,
        rules: [
          Rule(
            name: "sentence", labels: Labels(), metadata: Metadata(), sentence: sentence,
            place: sentence.place)
        ],
        place: sentence.place)
    ]
    return book
  }

  /// The book with its plans beginning in a year: a sentence of the command line speaks of every
  /// year the data have.
  public func beginning(in year: Int) -> RuleBook {
    var book = self
    book.plans = plans.map { plan in
      Plan(
        name: plan.name, labels: plan.labels, document: plan.document, metadata: plan.metadata,
        scope: plan.scope, years: year...max(year, plan.years.upperBound), rules: plan.rules,
        duties: plan.duties, place: plan.place)
    }
    return book
  }
}
