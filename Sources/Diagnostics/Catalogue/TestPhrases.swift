// What is said of the tests of rules.
extension Phrase {
  public static let expectationNotMet = Phrase(
    en: "`{0}`: expected {1}; got {2}", vi: "`{0}`: mong đợi {1}; nhận được {2}")
  public static let expectedTogether = Phrase(en: "{0}, {1}", vi: "{0}, {1}")
  public static let inThisTest = Phrase(
    en: "in this test, for `{0}` as of the end of {1}",
    vi: "trong phép thử này, của `{0}` tính đến hết năm {1}")
  public static let noRowSpeaksOfArea = Phrase(
    en: "no row of the test speaks of `{0}`", vi: "không dòng nào của phép thử nói về `{0}`")
  public static let noTests = Phrase(
    en: "the rules hold no test", vi: "bộ quy tắc không có phép thử nào")
  public static let testIsWritten = Phrase(
    en: "write a `test` behind a plan, with its tables and what is expected of them",
    vi: "hãy viết một `test` sau kế hoạch, kèm các bảng và kết quả mong đợi")
  public static let coverageTooLow = Phrase(
    en: "tests bring {0} of {1} rules both to pass and to fail: {2}, and {3} is asked for",
    vi: "phép thử mới đưa {0}/{1} chỉ tiêu tới cả đạt lẫn chưa đạt: {2}, trong khi cần {3}")
  public static let coverageListsRules = Phrase(
    en: "`--coverage` lists the rules that lack a test",
    vi: "`--coverage` liệt kê các chỉ tiêu còn thiếu phép thử")
  public static let testOfSeveralAreas = Phrase(
    en: "the tables speak of {0}, and nobody says which of them is judged",
    vi: "các bảng nói về {0} mà chưa rõ xét địa bàn nào")
  public static let nameTestArea = Phrase(
    en: "write `area \"{0}\"` below the title", vi: "hãy viết `area \"{0}\"` dưới tên phép thử")
  public static let areaOutsidePlan = Phrase(
    en: "the plan `{0}` binds `{1}` alone, so that `{2}` cannot be judged by it",
    vi: "kế hoạch `{0}` chỉ áp dụng cho `{1}` nên không xét được `{2}`")
  public static let yearDisagreesWithTable = Phrase(
    en: "this row is of {0}, but its table stands below `in {1}`",
    vi: "dòng này của năm {0}, nhưng bảng lại nằm dưới `in {1}`")
  public static let moveRowToItsYear = Phrase(
    en: "mend the year, or move the row to a table of its year",
    vi: "hãy sửa năm, hoặc chuyển dòng vào bảng của đúng năm")

  // MARK: The summary

  public static let testCounts = Phrase(
    en: "{0}: tests {1}, failed {2}", vi: "{0}: {1} phép thử, {2} không qua")
  public static let coverageCounts = Phrase(
    en: "rules: {0}, tested: {1}, reached pass: {2}, reached fail: {3}",
    vi: "chỉ tiêu: {0}, có phép thử: {1}, đã tới đạt: {2}, đã tới chưa đạt: {3}")
  public static let coverageUntested = Phrase(
    en: "without a test: {0}", vi: "chưa có phép thử: {0}")
  public static let coverageWithoutPass = Phrase(
    en: "never reached pass: {0}", vi: "chưa từng tới đạt: {0}")
  public static let coverageWithoutFail = Phrase(
    en: "never reached fail: {0}", vi: "chưa từng tới chưa đạt: {0}")

  // MARK: The command

  public static let testSummary = Phrase(
    en: "run the tests that stand beside the rules", vi: "chạy các phép thử đặt cạnh quy tắc")
  public static let testFolderExample = Phrase(
    en: "all tests of a folder", vi: "mọi phép thử trong một thư mục")
  public static let testCoverageExample = Phrase(
    en: "which rules lack a test", vi: "chỉ tiêu nào còn thiếu phép thử")
  public static let testLeastExample = Phrase(
    en: "fail where too few rules are tested", vi: "báo lỗi khi quá ít chỉ tiêu có phép thử")
  public static let testFormatOption = Phrase(
    en: "the result for people or for programs (default: text)",
    vi: "kết quả cho người đọc hoặc cho chương trình (mặc định: text)")
  public static let testCoverageOption = Phrase(
    en: "list the rules without a test, and those never brought to pass or to fail",
    vi: "liệt kê chỉ tiêu chưa có phép thử, hoặc chưa từng tới đạt, chưa đạt")
  public static let testLeastOption = Phrase(
    en: "how many of the rules must be brought to pass and to fail by tests",
    vi: "bao nhiêu phần chỉ tiêu phải được phép thử đưa tới cả đạt lẫn chưa đạt")
  public static let testStatus = Phrase(
    en:
      "Exit status: 0 all as expected, 1 something else, no tests or mistakes in rules, 2 wrong usage",
    vi:
      "Mã kết thúc: 0 đúng như mong đợi, 1 không đúng, không có phép thử hoặc quy tắc lỗi, 2 sai cách dùng"
  )
  public static let percentPlace = Phrase(en: "PERCENT", vi: "PHẦN_TRĂM")
  public static let aPercentage = Phrase(
    en: "a percentage from 0 to 100", vi: "một số phần trăm từ 0 đến 100")
}
