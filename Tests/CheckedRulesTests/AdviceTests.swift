import CheckedRules
import Diagnostics
import Testing

/// Whoever is told what is wrong is told what to write.
@Suite struct AdviceTests {
  @Test func everyMistakeOfMeaningSaysWhatToWrite() {
    var silent: Set<String> = []
    for file in BadRulesTests.cases {
      for finding in Checking(file.source).diagnostics
      where finding.help.isEmpty && finding.fix == nil && Self.isOfMeaning(finding.code) {
        silent.insert(finding.code.rawValue + " " + finding.message.text(in: .en))
      }
    }
    #expect(silent.sorted() == [])
  }

  /// Of what is wrong in a place where only one kind of name or value is possible, the message
  /// says that kind already.
  private static let sayingIt: Set<Code> = [
    .unknownName, .valueExpected, .wrongAggregate, .wrongKindOfName, .unknownHeading,
    .wrongTestValue,
  ]

  private static func isOfMeaning(_ code: Code) -> Bool {
    !sayingIt.contains(code) && (code.rawValue.hasPrefix("R2") || code.rawValue.hasPrefix("R3"))
  }

  @Test(arguments: [
    ("teachers >= 1.200", "did you mean 1200? `1_200`; else write `1.2`"),
    ("12.000 < teachers", "did you mean 12000? `12_000`; else write `12`"),
    ("teachers > 1.250", "did you mean 1250? `1_250`; else write `1.25`"),
    ("teachers >= 1.20", nil), ("teachers >= 0.125", nil), ("teachers >= 1_200", nil),
    ("ratio >= 1.200", nil),
    ("land >= 5.000 m2", "did you mean 5000 m2? `5_000 m2`; else write `5 m2`"),
    ("budget >= 350.000 VND", "did you mean 350000 VND? `350_000 VND`; else write `350 VND`"),
    (
      "1.500 million VND <= budget",
      "did you mean 1500 million VND? `1_500 million VND`; else write `1.5 million VND`"
    ),
    ("land >= 1.125 ha", nil), ("land >= 5_000 m2", nil), ("budget >= 1.5 billion VND", nil),
    ("budget >= 0.125 billion VND", nil),
  ])
  func thousandsBehindAPointAreDoubted(_ condition: String, _ advice: String?) {
    let checking = Checking(
      """
      entity commune, communes
      field teachers of commune: count
      field ratio of commune: number
      field land of commune: number in m2
      field budget of commune: number in VND
      check c of commune
        \(condition)
      """)
    #expect(checking.diagnostics.map(\.code) == (advice == nil ? [] : [.groupedDigits]))
    #expect(checking.diagnostics.first?.help.first?.text(in: .en) == advice)
  }
}
