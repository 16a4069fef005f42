// What a report of verdicts says.
extension Phrase {
  public static let statusPass = Phrase(en: "Pass", vi: "Đạt")
  public static let statusFail = Phrase(en: "Fail", vi: "Chưa đạt")
  public static let statusUndecided = Phrase(en: "Undecided", vi: "Chưa đủ số liệu")
  public static let statusPending = Phrase(en: "Pending", vi: "Chưa đến hạn")
  public static let statusNotApplicable = Phrase(en: "Not applicable", vi: "Không áp dụng")
  public static let statusCount = Phrase(en: "{1}: {0}", vi: "{1}: {0}")

  public static let reportHeadline = Phrase(
    en: "{0}, as of the end of {1}", vi: "{0}, tính đến hết năm {1}")
  public static let reportWithoutPlans = Phrase(
    en: "the rules hold no plan, so there is nothing to judge",
    vi: "bộ quy tắc không có kế hoạch nào nên không có gì để đánh giá")
  public static let reportAreaUnknown = Phrase(
    en: "No row of the data speaks of this area", vi: "Số liệu không có dòng nào về địa bàn này")
  public static let reportSilent = Phrase(
    en: "Without a row of {0}: {1}", vi: "Không có số liệu năm {0}: {1}")
  public static let reportLastYear = Phrase(en: "last in {0}", vi: "lần cuối năm {0}")
  public static let reportDuties = Phrase(
    en: "Clauses that cannot be measured: {0}", vi: "Nội dung không đo đếm được: {0}")
  public static let reportAdvisory = Phrase(en: "advisory", vi: "chỉ để tham khảo")
  public static let reportDoubt = Phrase(
    en: "Rests on a doubtful row: {0}, {1}", vi: "Dựa trên dòng số liệu đáng ngờ: {0}, {1}")
  public static let reportMayBelong = Phrase(
    en: "perhaps not concerned", vi: "có thể không thuộc diện này")
  public static let reportMissing = Phrase(en: "no figure", vi: "chưa có số liệu")
  public static let reportYes = Phrase(en: "yes", vi: "có")
  public static let reportNo = Phrase(en: "no", vi: "không")

  public static let reportMeasure = Phrase(
    en: "{0}; target: {1}, {2}", vi: "{0}; mục tiêu: {1}, {2}")
  public static let reportDueBy = Phrase(en: "by {0}", vi: "đến năm {0}")
  public static let reportDueIn = Phrase(en: "in {0}", vi: "trong năm {0}")
  public static let reportEveryYear = Phrase(en: "every year", vi: "hằng năm")

  public static let figureBetween = Phrase(en: "{0} to {1}", vi: "{0} đến {1}")
  public static let figureOrMore = Phrase(en: "{0} or more", vi: "{0} trở lên")
  public static let figureOrLess = Phrase(en: "{0} or less", vi: "{0} trở xuống")
  public static let figureOrLater = Phrase(en: "{0} or later", vi: "{0} trở đi")
  public static let figureOrEarlier = Phrase(en: "{0} or earlier", vi: "{0} trở về trước")
  public static let figureUnknown = Phrase(en: "unknown", vi: "chưa xác định")
  public static let figureAbout = Phrase(en: "about {0}", vi: "khoảng {0}")
  public static let targetAtLeast = Phrase(en: "at least {0}", vi: "từ {0} trở lên")
  public static let targetAbove = Phrase(en: "above {0}", vi: "trên {0}")
  public static let targetAtMost = Phrase(en: "at most {0}", vi: "không quá {0}")
  public static let targetBelow = Phrase(en: "below {0}", vi: "dưới {0}")
  public static let targetExactly = Phrase(en: "exactly {0}", vi: "đúng {0}")
  public static let targetOtherThan = Phrase(en: "other than {0}", vi: "khác {0}")

  public static let noYearInData = Phrase(
    en: "the data have no row, so no year to judge",
    vi: "số liệu không có dòng nào nên không rõ năm")
  public static let nameYear = Phrase(
    en: "name the year with `--as-of`", vi: "hãy nêu năm bằng `--as-of`")
}
