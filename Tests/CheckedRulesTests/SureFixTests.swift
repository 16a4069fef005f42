import Diagnostics
import Testing

/// A name nobody knows is mended unasked only where nothing else can have been meant.
@Suite struct SureFixTests {
  private static let declarations = """
    entity commune, communes
    entity school, schools in commune
    field stage1 of school: count
    field passed of school: count
    field boys of school: count
    field smartClassrooms of school: count

    """

  private func unknown(_ name: String, behind lost: String = "") -> Diagnostic? {
    let text = Self.declarations + lost + "indicator i = sum of \(name) across schools\n"
    return Checking(text).diagnostics.last { $0.code == .unknownName }
  }

  @Test(arguments: ["stage2", "unpassed", "nonpassed", "toys"])
  func leavesNamesThatMayBeOthers(name: String) throws {
    let finding = try #require(unknown(name))
    #expect(finding.fix == nil)
    #expect(finding.help.first?.text(in: .en).contains("did you mean") == true)
  }

  @Test(arguments: ["smartClasrooms", "smartclassrooms", "passd"])
  func mendsSlips(name: String) throws {
    #expect(try #require(unknown(name)).fix != nil)
  }

  @Test(arguments: ["something else stands here\n", "field of school: count\n"])
  func leavesAllNamesWhereADeclarationWasLost(lost: String) throws {
    let finding = try #require(unknown("smartClasrooms", behind: lost))
    #expect(finding.fix == nil)
  }

  @Test func thePluralOfAnEntityMayBeMeant() throws {
    let text = Self.declarations + "indicator i = number of schol\n"
    let finding = try #require(Checking(text).diagnostics.first)
    #expect(finding.fix?.edits.map(\.text) == ["schools"])
  }
}
