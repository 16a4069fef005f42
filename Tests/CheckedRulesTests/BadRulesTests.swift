import CheckedRules
import Diagnostics
import Foundation
import RuleSyntax
import TestSupport
import Testing

/// Programs with mistakes, through the whole pipeline: each mistake gives its message on its line,
/// once, and no mistake gives a second one elsewhere.
@Suite struct BadRulesTests {
  static let cases = RuleCase.all(in: "Bad")
  /// What is said of each, by its name.
  static let checked = Dictionary(
    uniqueKeysWithValues: cases.map { ($0.name, Checking($0.source, warns: true)) })

  @Test(arguments: cases)
  func everyMistakeGivesOneMessage(_ file: RuleCase) throws {
    let checking = try #require(Self.checked[file.name])
    let expected = file.expectations
    let found = checking.linesAndCodes
    #expect(!expected.isEmpty)
    #expect(surplus(expected, over: found) == [], "missing in \(file.name)")
    #expect(
      surplus(found, over: expected) == [],
      "surplus in \(file.name):\n\(checking.rendered)")
    for place in checking.places {
      #expect(checking.holds(place), "outside the text: \(place)")
    }
  }
}

extension Checking {
  /// Every place the findings speak of.
  var places: [Place] {
    diagnostics.flatMap { diagnostic in
      [diagnostic.place].compactMap { $0 } + diagnostic.notes.compactMap { $0.place }
        + (diagnostic.fix?.edits.map { $0.place } ?? [])
    }
  }

  func holds(_ place: Place) -> Bool {
    place.file >= 0 && Int(place.file) < sources.texts.count && place.start >= 0
      && place.start <= place.end && Int(place.end) <= sources[place.file].bytes.count
  }
}
