import Chuan
import Foundation
import TestSupport
import Testing

/// The report as a page: whole, closed to the outside, and readable by everybody.
@Suite struct PageTests {
  /// One page for all that is asked of it here.
  private static let everything = World.everything.reported(.html).text

  /// Three communes with the targets of one plan, which their neighbours share.
  private static func communes(_ change: (inout CheckRequest) -> Void = { _ in }) -> String {
    var world = World(
      """
      rule halls vi "Mọi trường có phòng học" every school has rooms >= 1 by 2030
      rule planned planned by 2030
      rule later sum of rooms across schools >= 9 by 2035
      """)
    world.communes = ["2030,a,Xã A,yes", "2030,b,Xã B,no", "2030,c,Xã C,-"]
    world.schools = ["2030,s,a,S,1,,,", "2030,t,b,T,0,,,", "2030,u,c,U,-,,,"]
    return world.reported(.html, in: .vi, change).text
  }

  private static var pages: [(name: String, page: String)] {
    [
      ("everything", everything), ("communes", communes()),
      ("roll-up", communes { $0.sumsUp = true }),
      ("no rows", World("rule a number of schools >= 1 by 2030").reported(.html).text),
    ]
  }

  @Test func everyKindOfVerdict() throws {
    try expectGolden(Self.everything, "everything.html")
  }

  @Test func theLanguageOfTheRunChangesNothing() {
    #expect(World.everything.reported(.html, in: .vi).text == Self.everything)
  }

  // MARK: Form

  @Test func pagesAreWellFormed() throws {
    for (name, page) in Self.pages {
      let tree = try #require(PageTree.reading(page), "\(name)")
      let ids = tree.all.map { $0["id"] }.filter { !$0.isEmpty }
      #expect(Set(ids).count == ids.count, "\(name): ids are given twice")
      for link in tree.all where !link["href"].isEmpty && link.name != "link" {
        #expect(link["href"].first == "#", "\(name): \(link["href"])")
        #expect(ids.contains(String(link["href"].dropFirst())), "\(name): \(link["href"])")
      }
      for element in tree.all where !element["aria-labelledby"].isEmpty {
        #expect(ids.contains(element["aria-labelledby"]), "\(name)")
      }
    }
  }

  /// Nothing is asked of anybody, and only the style and the script of the page are let in.
  @Test func nothingComesFromOutside() throws {
    for (name, page) in Self.pages {
      let tree = try #require(PageTree.reading(page))
      for element in tree.all {
        for attribute in element.attributes.keys {
          #expect(!["src", "srcset", "style", "action"].contains(attribute), "\(name)")
          #expect(!attribute.hasPrefix("on"), "\(name): \(attribute)")
        }
      }
      #expect(!page.contains("://") && !page.contains("@import"), "\(name)")
      let policy = try #require(
        tree.first("meta", "http-equiv", "Content-Security-Policy")?["content"])
      #expect(policy.hasPrefix("default-src 'none';"))
      for kind in ["style", "script"] {
        let parts = tree.all(kind)
        #expect(parts.count == 1)
        let hash = try #require(Data(hex: SHA256.digest(of: Array(parts[0].text.utf8))))
        #expect(policy.contains(kind + "-src 'sha256-" + hash.base64EncodedString() + "'"))
      }
    }
  }

  @Test func headingsAreInOrderAndTablesSayWhatTheyHold() throws {
    for (name, page) in Self.pages {
      let tree = try #require(PageTree.reading(page))
      let levels = tree.all.compactMap { element in
        element.name.count == 2 && element.name.first == "h"
          ? element.name.last?.wholeNumberValue : nil
      }
      #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1, "\(name)")
      for (level, next) in zip(levels, levels.dropFirst()) {
        #expect(next <= level + 1, "\(name): \(levels)")
      }
      for table in tree.all("table") {
        #expect(table.children.first { !$0.name.isEmpty }?.name == "caption", "\(name)")
        #expect(table.all("th").allSatisfy { !$0["scope"].isEmpty }, "\(name)")
        #expect(!table.all("caption")[0].text.isEmpty, "\(name)")
      }
    }
  }

  /// A status is a shape and a word, in both languages, besides its colour.
  @Test func statusesAreWordsAndShapes() throws {
    let tree = try #require(PageTree.reading(Self.everything))
    for status in ["Đạt", "Chưa đạt", "Chưa đủ số liệu", "Chưa đến hạn", "Không áp dụng"] {
      let badges = tree.all("b").filter { $0.all("i").first?.text == status }
      #expect(!badges.isEmpty && badges.allSatisfy { !$0.all("use").isEmpty }, "\(status)")
    }
  }

  @Test func everyWordIsThereInBothLanguages() throws {
    for (name, page) in Self.pages {
      let tree = try #require(PageTree.reading(page))
      #expect(tree["lang"] == "vi")
      let runs = tree.all("i")
      #expect(runs.count % 2 == 0 && !runs.isEmpty, "\(name)")
      for (index, run) in runs.enumerated() {
        #expect(run["lang"] == (index % 2 == 0 ? "" : "en"), "\(name): \(run.text)")
        #expect(!run.text.isEmpty, "\(name)")
      }
      for control in tree.all("input") + tree.all("select") {
        #expect(control.parent?.name == "label", "\(name)")
      }
    }
  }

  /// Without its script the page shows everything but the filters.
  @Test func onlyFiltersNeedTheScript() throws {
    let tree = try #require(PageTree.reading(Self.everything))
    let hidden = tree.all.filter { !$0["hidden"].isEmpty }.map { $0.name + "." + $0["class"] }
    #expect(hidden == ["form.filters", "p.none-shown", "p.none-shown"])
  }

  // MARK: Content

  /// From the number of failing targets to the first of them, and there the cell with its line.
  @Test func threeClicksLeadToTheCell() throws {
    let tree = try #require(PageTree.reading(Self.everything))
    let section = try #require(
      tree.all("section").first { $0["class"] == "plan" && $0.text.contains("Epsilon") })
    let tile = try #require(section.first("a", "data-show", "fail"))
    let first = try #require(section.first("article", "id", String(tile["href"].dropFirst())))
    #expect(first["class"] == "card fail")
    for card in section.all("article") where card["class"] == "card fail" {
      let isOpen = card.first("details", "class", "basis")?["open"] == "open"
      #expect(card.first("div", "class", "evidence") != nil || isOpen, "\(card.text)")
    }
    let card = try #require(section.all("article").first { $0.text.contains("p.public") })
    let evidence = try #require(card.first("div", "class", "evidence"))
    #expect(evidence.text.contains("Trường Tiểu học và Trung học cơ sở Epsilon"))
    #expect(evidence.text.contains("Dòng trong schools.csv"))
    #expect(evidence.all("td").contains { $0.text == "6" })
  }

  @Test func whatASchoolLacksLeadsBackToTheTargets() throws {
    let tree = try #require(PageTree.reading(Self.communes()))
    let person = try #require(
      tree.all("details").first { $0.all("summary")[0].text.hasPrefix("T") })
    let link = try #require(person.all("a").first)
    let card = try #require(tree.first("article", "id", String(link["href"].dropFirst())))
    #expect(card["data-people"] == person["data-person"])
    #expect(card.all("h4")[0].text == "Mọi trường có phòng học")
  }

  /// Every row behind a verdict is there, those that count for it as well.
  @Test func allRowsAreTold() throws {
    let tree = try #require(PageTree.reading(Self.everything))
    let card = try #require(tree.all("article").last { $0.text.contains("p.nearly") })
    let basis = try #require(card.first("details", "class", "basis"))
    #expect(basis.all("tbody").map { $0["class"] } == ["against", "open", "meets"])
    #expect(basis.all("th").filter { $0["scope"] == "row" }.count == 4)
  }

  @Test func areasStandByTargets() throws {
    let tree = try #require(PageTree.reading(Self.communes()))
    let heat = try #require(tree.first("table", "class", "heat"))
    #expect(heat.all("tr").count == 4 && heat.all("td").count == 9)
    let cells = heat.all("td").map { $0["class"] }
    #expect(cells.prefix(3) == ["pass", "pass", "pending"])
    #expect(cells.dropFirst(3).prefix(3) == ["fail", "fail", "pending"])
    #expect(cells.suffix(3) == ["undecided", "undecided", "pending"])
    #expect(heat.all("td").allSatisfy { $0.all("a").count == 1 })
    let sums = try #require(PageTree.reading(Self.communes { $0.sumsUp = true }))
    #expect(sums.all("article").isEmpty && sums.all("a").map { $0["href"] } == ["#main"])
    #expect(sums.first("table", "class", "heat")?.all("td").map { $0["class"] } == cells)
  }
}

extension Data {
  fileprivate init?(hex: String) {
    let digits = Array(hex)
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let byte = UInt8(String(digits[index...(index + 1)]), radix: 16) else { return nil }
      bytes.append(byte)
    }
    self.init(bytes)
  }
}
