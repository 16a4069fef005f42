import CheckedRules
import Diagnostics
import Testing

/// Headings that stand for two columns: said at the later of the two, be it in another file.
@Suite struct SharedHeadingTests {
  @Test(arguments: [["a.rules", "b.rules"], ["b.rules", "a.rules"]])
  func theFileThatUsesTheOtherIsBlamed(_ run: [String]) {
    let base = "entity school, schools\nfield rooms of school: count vi \"Phòng\"\n"
    let more = "field halls of school: count vi \"PHÒNG\"\n"
    for (used, user) in [("a.rules", "b.rules"), ("b.rules", "a.rules")] {
      let folder = GatheringTests.Folder(texts: [
        used: base, user: "use \"\(used)\"\n" + more,
      ])
      #expect(
        folder.gathering(run).findings == [
          "R224 \(user) \"PHÒNG\": the heading `PHÒNG` is taken: it stands for the field `rooms`"
        ])
    }
  }

  /// Whatever the data would refuse (D106) is found in the rules, and nothing else.
  @Test(arguments: [
    ("", "vi \"năm\"", true), ("", "vi \"Year\"", true), ("", "also \"TÊN\"", true),
    ("vi \"lớp\"", "vi \"Lớp\"", true), ("vi \"lớp\"", "en \"tên  lớp\"", true),
    ("en \"class\"", "vi \"lớp\"", false), ("also \"mã lớp\"", "also \"mã lớp\"", true),
    ("", "en \"room\"", true), ("", "en \"Trường\"", true), ("", "en \"tên trường\"", false),
    ("", "en \"mã trường\"", true),
    ("", "en \"school\"", true), ("", "en \"giải thể\"", true), ("", "en \"schools\"", false),
    ("", "vi \"số\" en \"Số\" also \"pupils\"", false), ("", "vi \"%\" en \" %\"", false),
  ])
  func isFoundWhereTheDataCouldNotTell(_ entity: String, _ labels: String, _ isShared: Bool) {
    let checking = Checking(
      """
      entity school, schools vi "trường" also "mã trường"
      entity room, rooms in school \(entity)
      field pupils of room: count \(labels)

      """)
    #expect(
      checking.diagnostics.map(\.code) == (isShared ? [.sharedHeading] : []),
      Comment(rawValue: checking.rendered))
  }
}
