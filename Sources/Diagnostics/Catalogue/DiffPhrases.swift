// What is said of two reports, and of one that is made again.
extension Phrase {
  public static let diffSummary = Phrase(
    en: "say which verdicts of two JSON reports differ, and why",
    vi: "cho biết kết quả nào khác nhau giữa hai báo cáo JSON và vì sao")
  public static let diffExample = Phrase(
    en: "what changed from one report to the next", vi: "thay đổi giữa hai báo cáo")
  public static let diffMarkdownExample = Phrase(
    en: "the same for a pull request", vi: "như trên, cho yêu cầu hợp nhất")
  public static let diffFormatOption = Phrase(
    en: "for people, pull requests or programs (default: text)",
    vi: "cho người đọc, yêu cầu hợp nhất hoặc chương trình (mặc định: text)")
  public static let diffStatus = Phrase(
    en: "Exit status: 0 no verdict is worse, 1 some are, 2 wrong usage or files",
    vi: "Mã kết thúc: 0 không kết quả nào kém đi, 1 có kết quả kém đi, 2 sai cách dùng hoặc tệp")
  public static let reportsPlace = Phrase(en: "REPORT REPORT", vi: "BÁO-CÁO BÁO-CÁO")
  public static let twoReports = Phrase(
    en: "two reports that `chuan check --format json` wrote",
    vi: "hai báo cáo do `chuan check --format json` ghi")
  public static let notAReport = Phrase(
    en: "`{0}` is no report of `chuan check --format json`",
    vi: "`{0}` không phải báo cáo của `chuan check --format json`")
  public static let reportUnread = Phrase(
    en: "the report `{0}` cannot be read: {1}", vi: "không đọc được báo cáo `{0}`: {1}")

  public static let diffNothing = Phrase(
    en: "No verdict differs", vi: "Không có kết quả nào khác nhau")
  public static let diffHeading = Phrase(en: "{0}: {1}", vi: "{0}: {1}")
  public static let diffWorse = Phrase(en: "Worse", vi: "Kém đi")
  public static let diffBetter = Phrase(en: "Better", vi: "Tốt lên")
  public static let diffOther = Phrase(
    en: "Advisory, or the same on other figures or rows",
    vi: "Chỉ để tham khảo, hoặc như cũ nhưng số liệu hay căn cứ khác")
  public static let diffNew = Phrase(en: "New", vi: "Mới")
  public static let diffGone = Phrase(en: "Gone", vi: "Không còn")
  public static let diffChange = Phrase(en: "{0}: {1} → {2}", vi: "{0}: {1} → {2}")
  public static let diffEntry = Phrase(en: "{0}: {1}", vi: "{0}: {1}")
  public static let diffYear = Phrase(
    en: "as of {1}, not {0}", vi: "tính đến hết năm {1}, không phải {0}")
  public static let diffRule = Phrase(
    en: "the rule asks for something else", vi: "quy tắc yêu cầu khác trước")
  public static let diffWaived = Phrase(en: "it is waived now", vi: "nay được miễn trừ")
  public static let diffWaivedNoMore = Phrase(
    en: "it is waived no more", vi: "không còn được miễn trừ")
  public static let diffFigures = Phrase(en: "reached: {0} → {1}", vi: "thực hiện: {0} → {1}")
  public static let diffTotal = Phrase(
    en: "rows it speaks of: {0} → {1}", vi: "số dòng được xét: {0} → {1}")
  public static let diffSilent = Phrase(en: "silent now: {0}", vi: "nay không báo cáo: {0}")
  public static let diffRowsListed = Phrase(
    en: "standing against it or open now: {0}", vi: "nay chưa đạt hoặc chưa rõ: {0}")
  public static let diffRowsCleared = Phrase(
    en: "no more: {0}", vi: "không còn chưa đạt hoặc chưa rõ: {0}")
  public static let diffRowsChanged = Phrase(
    en: "with other values: {0}", vi: "có số liệu khác: {0}")

  // MARK: verify

  public static let verifySummary = Phrase(
    en: "make a JSON report again, and say whether it comes out the same",
    vi: "lập lại một báo cáo JSON và cho biết có giống hệt không")
  public static let verifyExample = Phrase(
    en: "is this report what these files give?", vi: "báo cáo này có đúng từ các tệp này không?")
  public static let verifyPlace = Phrase(en: "REPORT FILE…", vi: "BÁO-CÁO TỆP…")
  public static let reportAndRules = Phrase(
    en: "a JSON report, and the rules it was made by", vi: "một báo cáo JSON và các quy tắc của nó")
  public static let verifyStatus = Phrase(
    en: "Exit status: 0 the same byte for byte, 1 not, 2 usage or rules, 3 data refused",
    vi: "Mã kết thúc: 0 giống từng byte, 1 không giống, 2 cách dùng hoặc quy tắc, 3 số liệu")
  public static let verifySame = Phrase(
    en: "`{0}` is reproduced byte for byte", vi: "`{0}` được lập lại giống từng byte")
  public static let verifyDiffers = Phrase(
    en: "`{0}` is not reproduced", vi: "`{0}` không được lập lại giống hệt")
  public static let verifyInputChanged = Phrase(
    en: "`{0}` has another SHA-256 now: {1} → {2}", vi: "`{0}` nay có SHA-256 khác: {1} → {2}")
  public static let verifyInputGone = Phrase(
    en: "`{0}` is not read now", vi: "`{0}` nay không được đọc")
  public static let verifyInputNew = Phrase(
    en: "`{0}` was not read then", vi: "`{0}` trước đây không được đọc")
  public static let verifyReportChanged = Phrase(
    en: "the inputs and the verdicts are the same: the report itself was changed, or a newer "
      + "version of the program says more",
    vi: "đầu vào và kết quả như cũ: chính báo cáo đã bị sửa, hoặc phiên bản mới của chương trình "
      + "ghi nhiều hơn")
}
