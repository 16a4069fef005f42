// What is said of waivers.
extension Phrase {
  public static let waiverRowRagged = Phrase(
    en: "this line has {0} cells and the headings are {1}",
    vi: "dòng này có {0} ô còn tiêu đề có {1} cột")
  public static let waiverHeadingUnknown = Phrase(
    en: "waivers have no column `{0}`, or it is there twice",
    vi: "bảng miễn trừ không có cột `{0}`, hoặc cột này lặp lại")
  public static let waiverColumnMissing = Phrase(
    en: "the column `{0}` is missing", vi: "thiếu cột `{0}`")
  public static let waiverCellBlank = Phrase(
    en: "a waiver must say its `{0}`", vi: "phải ghi `{0}` cho mỗi miễn trừ")
  public static let waiverYearWrong = Phrase(
    en: "`{0}` is no year such as `2026`", vi: "`{0}` không phải là năm như `2026`")
  public static let waiverEndsFirst = Phrase(
    en: "the waiver ends in {0}, before it begins in {1}",
    vi: "miễn trừ kết thúc năm {0}, trước khi bắt đầu năm {1}")
  public static let waiversHaveColumns = Phrase(
    en:
      "the headings are `rule`, `from`, `until`, `reason`, `approved by`, and perhaps `area`, "
      + "`member`, `clause`",
    vi:
      "các tiêu đề là `quy tắc`, `từ năm`, `đến năm`, `lý do`, `người phê duyệt`, và có thể có "
      + "`địa bàn`, `đơn vị`, `điều khoản`")
  public static let wordTableTooLarge = Phrase(
    en: "`{0}` is larger than {1} MB", vi: "`{0}` lớn hơn {1} MB")
  public static let lapsedWaiver = Phrase(
    en: "the waiver of `{0}` ended with {1} and does not count as of {2}",
    vi: "miễn trừ cho `{0}` đã hết hạn năm {1}, không còn hiệu lực tính đến {2}")
  public static let renewOrRemoveWaiver = Phrase(
    en: "have it approved anew, or take the line out",
    vi: "hãy xin phê duyệt lại, hoặc bỏ dòng này")
  public static let unmatchedWaiver = Phrase(
    en: "no verdict is waived by this line: `{0}`", vi: "dòng này không miễn trừ kết quả nào: `{0}`"
  )
  public static let checkNamesOfWaiver = Phrase(
    en: "compare the name of the rule and the ids with the report",
    vi: "hãy đối chiếu tên quy tắc và các mã với báo cáo")
  public static let waiversOption = Phrase(
    en: "a table of waivers, whose verdicts are shown and do not count",
    vi: "bảng miễn trừ; kết quả được miễn vẫn hiện nhưng không tính")
  public static let waiversFileMissing = Phrase(
    en: "the waivers `{0}` cannot be read: {1}", vi: "không đọc được bảng miễn trừ `{0}`: {1}")

  // MARK: In reports

  public static let reportWaived = Phrase(en: "waived", vi: "được miễn trừ")
  public static let reportWaivedAmong = Phrase(
    en: "{0} of them waived", vi: "trong đó {0} được miễn trừ")
  /// Years, by whom and why.
  public static let reportWaiver = Phrase(
    en: "Waived from {0} to {1} by {2}: {3}", vi: "Miễn trừ từ {0} đến {1}, {2} phê duyệt: {3}")
  /// The same for a row.
  public static let reportWaiverOf = Phrase(
    en: "`{0}` waived from {1} to {2} by {3}: {4}",
    vi: "`{0}` được miễn trừ từ {1} đến {2}, {3} phê duyệt: {4}")
}
