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
  public static let reportAsOf = Phrase(
    en: "As of the end of {0}", vi: "Tính đến hết năm {0}")
  public static let reportOneRule = Phrase(en: "1 rule", vi: "1 chỉ tiêu")
  public static let reportRules = Phrase(en: "{0} rules", vi: "{0} chỉ tiêu")
  public static let reportWithoutPlans = Phrase(
    en: "the rules hold no plan, so there is nothing to judge",
    vi: "bộ quy tắc không có kế hoạch nào nên không có gì để đánh giá")
  public static let reportOfSentence = Phrase(
    en: "One sentence, given with the command", vi: "Một câu ghi cùng lệnh")
  public static let reportAreaUnknown = Phrase(
    en: "No row of the data speaks of this area", vi: "Số liệu không có dòng nào về địa bàn này")

  public static let reportNoRowsOfYear = Phrase(
    en: "There are no data of {0} yet; the newest are of {1}",
    vi: "Chưa có số liệu nào của năm {0}; số liệu mới nhất là của năm {1}")

  // MARK: The table

  public static let columnNumber = Phrase(en: "No", vi: "TT")
  public static let columnStatus = Phrase(en: "Status", vi: "Kết quả")
  public static let columnRule = Phrase(en: "Rule", vi: "Chỉ tiêu")
  public static let columnMeasure = Phrase(en: "Reached", vi: "Thực hiện")
  public static let columnTarget = Phrase(en: "Target", vi: "Mục tiêu")
  public static let columnDue = Phrase(en: "Due", vi: "Hạn")
  public static let columnArea = Phrase(en: "Area", vi: "Địa bàn")
  /// A figure too long for its column: `Reached: 1,000,000,000,000`
  public static let reportFigureBelow = Phrase(en: "{0}: {1}", vi: "{0}: {1}")
  public static let reportAdvisory = Phrase(en: "advisory", vi: "chỉ để tham khảo")
  public static let reportDueBy = Phrase(en: "by {0}", vi: "đến năm {0}")
  public static let reportDueIn = Phrase(en: "in {0}", vi: "trong năm {0}")
  public static let reportEveryYear = Phrase(en: "every year", vi: "hằng năm")
  public static let paceAhead = Phrase(en: "reached already", vi: "đã đạt trước hạn")
  /// Of a rule that only the figures of a year to come decide.
  public static let paceAheadOfYear = Phrase(
    en: "would be met as it stands", vi: "hiện ở mức đạt")
  /// Of those a rule speaks of there was nobody before.
  public static let paceNobodyBefore = Phrase(
    en: "first year with anything to measure, too early to tell the pace",
    vi: "năm đầu có đối tượng để tính, chưa tính được tiến độ")
  /// Above the table, where it is true of the plan.
  public static let reportFirstYear = Phrase(
    en: "First year of the plan: too early to tell the pace of most targets",
    vi: "Năm đầu thực hiện kế hoạch: phần lớn chỉ tiêu chưa tính được tiến độ")
  public static let paceOnTrack = Phrase(en: "on track", vi: "đúng tiến độ")
  public static let paceBehind = Phrase(en: "behind schedule", vi: "chậm tiến độ")
  public static let paceUnknown = Phrase(
    en: "too few figures to tell the pace", vi: "chưa đủ số liệu để biết tiến độ")
  public static let paceFirstYear = Phrase(
    en: "first year, too early to tell the pace",
    vi: "năm đầu thực hiện, chưa tính được tiến độ")
  public static let paceNotDone = Phrase(en: "not done yet", vi: "chưa thực hiện")
  /// How many of the rules with a status are advisory.
  public static let reportAdvisoryAmong = Phrase(
    en: "{0} of them advisory", vi: "trong đó {0} chỉ để tham khảo")
  /// Of a rule whose deadline is behind it.
  public static let reportMetBefore = Phrase(en: "was met in {0}", vi: "đã đạt năm {0}")
  /// `then at least 100% by 2035 (behind schedule)`: the deadline after the one that decides.
  public static let reportNextMilestone = Phrase(
    en: "then {0} by {1} ({2})", vi: "mốc sau: {0} đến năm {1} ({2})")
  public static let reportNothingToJudge = Phrase(
    en: "nothing to judge", vi: "không có đối tượng để xét")
  public static let reportFellShortBefore = Phrase(
    en: "fell short before: {0}", vi: "những năm trước chưa đạt: {0}")
  /// The target of a rule that nothing may break: in a table, and in a sentence.
  public static let targetNone = Phrase(en: "none", vi: "không có")
  public static let targetNoRow = Phrase(en: "no {0}", vi: "không {0} nào")

  // MARK: What stands behind a verdict

  public static let reportDetails = Phrase(
    en: "What falls short or stays open", vi: "Chỉ tiêu chưa đạt hoặc chưa đủ số liệu")
  public static let reportDetailHeading = Phrase(en: "{0}. {2}: {1}", vi: "{0}. {2}: {1}")
  public static let reportMeasure = Phrase(
    en: "Reached: {0}; target: {1}, {2}", vi: "Thực hiện: {0}; mục tiêu: {1}, {2}")
  public static let reportMeasureAlone = Phrase(
    en: "Reached: {0}; due {1}", vi: "Thực hiện: {0}; hạn: {1}")
  public static let reportDeadlineAlone = Phrase(en: "Due {0}", vi: "Hạn: {0}")
  /// `Condition met by 12 of 13 schools, not by 1, not known for 2`
  public static let reportCounts = Phrase(
    en: "Condition met by {0} of {1}", vi: "Điều kiện đúng ở {0}/{1}")
  public static let reportCountsNot = Phrase(en: "not by {0}", vi: "không đúng ở {0}")
  /// The same where the plan wants many to meet it.
  public static let reportCountsMet = Phrase(en: "Met by {0} of {1}", vi: "Đạt: {0}/{1}")
  public static let reportCountsUnmet = Phrase(en: "not by {0}", vi: "chưa đạt: {0}")
  public static let reportCountsOpen = Phrase(en: "not known for {0}", vi: "chưa rõ ở {0}")
  public static let reportBroken = Phrase(en: "Broken by {0} of {1}", vi: "Vi phạm ở {0}/{1}")
  public static let reportNotKnown = Phrase(
    en: "Not known for {0} of {1}", vi: "Chưa rõ ở {0}/{1}")
  public static let reportNobody = Phrase(
    en: "No {0} to judge", vi: "Không có {0} nào để xét")
  public static let reportPlanClause = Phrase(en: "Clause: {0}", vi: "Điều khoản: {0}")
  public static let reportReading = Phrase(en: "Read as: {0}", vi: "Cách hiểu: {0}")
  public static let reportOwner = Phrase(en: "In charge: {0}", vi: "Phụ trách: {0}")
  public static let reportNote = Phrase(en: "Note: {0}", vi: "Ghi chú: {0}")
  public static let reportMilestones = Phrase(en: "Milestones: {0}", vi: "Các mốc: {0}")
  public static let reportMilestone = Phrase(en: "{0} by {1} ({2})", vi: "{0} đến năm {1} ({2})")
  public static let reportEarlierFailures = Phrase(
    en: "Fell short before: {0}", vi: "Những năm trước chưa đạt: {0}")
  public static let reportRowsAgainst = Phrase(
    en: "Standing against it ({0})", vi: "Nơi chưa đạt yêu cầu ({0})")
  public static let reportRowsOfArea = Phrase(
    en: "Figures of the {0}", vi: "Số liệu của {0}")
  public static let reportRowsMeeting = Phrase(
    en: "Condition met ({0})", vi: "Nơi có điều kiện này ({0})")
  public static let reportRowsNotMeeting = Phrase(
    en: "Condition not met ({0})", vi: "Nơi không có điều kiện này ({0})")
  public static let reportRowsOpen = Phrase(
    en: "Figures missing ({0})", vi: "Nơi chưa đủ số liệu ({0})")
  public static let reportRowsPossible = Phrase(
    en: "Perhaps concerned, perhaps not ({0})", vi: "Nơi chưa rõ có thuộc diện này không ({0})")
  public static let reportRowsTooLarge = Phrase(
    en: "Numbers too large to compute with exactly ({0})",
    vi: "Nơi có số quá lớn, không tính chính xác được ({0})")
  public static let reportTooLarge = Phrase(
    en: "A result is too large to be computed exactly: {0}",
    vi: "Có kết quả quá lớn, không tính chính xác được: {0}")
  public static let reportTooLargeBriefly = Phrase(
    en: "too large to be computed exactly", vi: "số quá lớn, không tính chính xác được")
  public static let reportLastYear = Phrase(
    en: "last in {0}", vi: "lần cuối gửi số liệu: năm {0}")
  /// Of a row of an earlier year than the judged one.
  public static let reportRowOfYear = Phrase(
    en: "last row {0} ({1})", vi: "dòng cuối: {0} (năm {1})")
  public static let reportMayBelong = Phrase(
    en: "perhaps not concerned", vi: "có thể không thuộc diện này")
  /// `Plan issued, Hà Đông`: a figure of an area, of another year, or of both.
  public static let reportValueOf = Phrase(en: "{0}, {1}", vi: "{0}, {1}")
  public static let reportValueIn = Phrase(en: "{0} in {1}", vi: "{0} năm {1}")
  public static let reportValueOfIn = Phrase(en: "{0}, {1} in {2}", vi: "{0}, {1} năm {2}")
  public static let reportMissing = Phrase(en: "no figure", vi: "chưa có số liệu")
  public static let reportYes = Phrase(en: "yes", vi: "có")
  public static let reportNo = Phrase(en: "no", vi: "không")
  /// What has to be done and is not.
  public static let reportNotDone = Phrase(en: "no", vi: "chưa")

  // MARK: What else must be known

  public static let reportReadings = Phrase(
    en: "How the words of the plan were taken (*)", vi: "Cách hiểu câu chữ của kế hoạch (*)")
  public static let reportNumbered = Phrase(en: "{0}. {1}", vi: "{0}. {1}")
  public static let reportSilent = Phrase(
    en: "Without figures for {0} ({1})", vi: "Không gửi số liệu năm {0} ({1})")
  public static let reportDoubts = Phrase(
    en: "Doubtful figures that verdicts rest on ({0})",
    vi: "Số liệu đáng ngờ mà kết quả dựa vào ({0})")
  public static let reportDoubtsMarked = Phrase(
    en: "Doubtful figures that the verdicts marked (!) rest on ({0})",
    vi: "Số liệu đáng ngờ mà các kết quả có dấu (!) dựa vào ({0})")
  /// `schools.csv:35, Số 2 (th-02): breaks the check “…” (32 against 29)`
  public static let reportDoubt = Phrase(
    en: "{0}, {1}: breaks the check “{2}” ({3})", vi: "{0}, {1}: không khớp với “{2}” ({3})")
  public static let reportDoubtAlone = Phrase(
    en: "{0}, {1}: breaks the check “{2}”", vi: "{0}, {1}: không khớp với “{2}”")
  public static let reportDoubtPair = Phrase(en: "{0} against {1}", vi: "{0} so với {1}")
  public static let reportDoubtRule = Phrase(en: "{0}; rule {1}", vi: "{0}; chỉ tiêu {1}")
  public static let reportDoubtRules = Phrase(en: "{0}; rules {1}", vi: "{0}; các chỉ tiêu {1}")
  public static let reportDuties = Phrase(
    en: "Duties that nobody can measure: {0}", vi: "Nhiệm vụ không đo được bằng số liệu: {0}")
  public static let reportNotices = Phrase(
    en: "Remarks on the data: {0}", vi: "Lưu ý về số liệu: {0}")
  /// `D112 (12)`: so many of one code.
  public static let reportNoticesOfCode = Phrase(en: "{0} ({1})", vi: "{0} ({1})")
  public static let reportNoticesShown = Phrase(
    en: "{0} ({2}), shown {1} of {2}; the JSON report holds all",
    vi: "{0} ({2}), chỉ nêu {1} trên {2}; báo cáo JSON có đủ")
  public static let reportNotice = Phrase(en: "{0}: {1}", vi: "{0}: {1}")
  public static let reportAllAreas = Phrase(
    en: "All areas, as of the end of {0}", vi: "Các địa bàn, tính đến hết năm {0}")
  public static let reportSources = Phrase(
    en: "What this report rests on (SHA-256)", vi: "Căn cứ của báo cáo (SHA-256)")
  public static let reportTable = Phrase(en: "{0}, rows: {1}", vi: "{0}, số dòng: {1}")
  public static let reportRuleText = Phrase(en: "rules {0}", vi: "quy tắc {0}")
  public static let reportRuleTexts = Phrase(
    en: "rules, {0} files together", vi: "bộ quy tắc, gộp {0} tệp")

  // MARK: Gaps

  /// Of a rule that all rows have to meet, and of one that some have to.
  public static let gapRowsUnmet = Phrase(en: "{0} {1} to go", vi: "còn {0} {1} chưa đạt")
  public static let gapRowsShort = Phrase(en: "{0} more {1} needed", vi: "cần thêm {0} {1} đạt")
  public static let gapRowsOver = Phrase(en: "{0} {1} too many", vi: "vượt {0} {1}")
  public static let gapRowsLeft = Phrase(en: "{0} {1} left", vi: "còn {0} {1} vi phạm")
  /// `3 schools`
  public static let rowsCounted = Phrase(en: "{0} {1}", vi: "{0} {1}")
  public static let gapShort = Phrase(en: "{0} short", vi: "còn thiếu {0}")
  public static let gapOver = Phrase(en: "{0} too much", vi: "vượt {0}")
  /// Of numbers without a unit.
  public static let gapPlainShort = Phrase(
    en: "{0} short of the target", vi: "còn thiếu {0} so với mục tiêu")
  public static let gapPlainOver = Phrase(
    en: "{0} above the target", vi: "vượt {0} so với mục tiêu")
  public static let gapAtLeast = Phrase(en: "at least {0}", vi: "ít nhất {0}")
  public static let gapMustBeMore = Phrase(
    en: "exactly at the limit, must be more", vi: "mới bằng mức so sánh, phải cao hơn mới đạt")
  public static let gapMustBeLess = Phrase(
    en: "exactly at the limit, must be less", vi: "mới bằng mức so sánh, phải thấp hơn mới đạt")
  public static let gapPercentagePoints = Phrase(
    en: "{0} percentage points", vi: "{0} điểm phần trăm")
  public static let gapOneDayLate = Phrase(en: "{0} day late", vi: "chậm {0} ngày")
  public static let gapDaysLate = Phrase(en: "{0} days late", vi: "chậm {0} ngày")
  public static let gapOneDayEarly = Phrase(en: "{0} day early", vi: "sớm {0} ngày")
  public static let gapDaysEarly = Phrase(en: "{0} days early", vi: "sớm {0} ngày")
  public static let openRows = Phrase(
    en: "not known of {0}", vi: "chưa rõ ở {0}")

  // MARK: Figures

  public static let figureBetween = Phrase(en: "{0} to {1}", vi: "{0} đến {1}")
  public static let figureOrMore = Phrase(en: "{0} or more", vi: "{0} trở lên")
  public static let figureOrLess = Phrase(en: "{0} or less", vi: "{0} trở xuống")
  public static let figureOrLater = Phrase(en: "{0} or later", vi: "{0} trở đi")
  public static let figureOrEarlier = Phrase(en: "{0} or earlier", vi: "{0} trở về trước")
  /// What is surely reached, where the rest is missing.
  public static let figureReached = Phrase(
    en: "{0} or more (figures missing)", vi: "từ {0} trở lên (còn thiếu số liệu)")
  public static let figureIncomplete = Phrase(en: "figures missing", vi: "chưa đủ số liệu")
  public static let figureUnknown = Phrase(en: "unknown", vi: "chưa xác định")
  public static let figureAbout = Phrase(en: "about {0}", vi: "khoảng {0}")
  public static let targetAtLeast = Phrase(en: "at least {0}", vi: "từ {0} trở lên")
  public static let targetAbove = Phrase(en: "above {0}", vi: "trên {0}")
  public static let targetAtMost = Phrase(en: "at most {0}", vi: "không quá {0}")
  public static let targetBelow = Phrase(en: "below {0}", vi: "dưới {0}")
  public static let targetExactly = Phrase(en: "exactly {0}", vi: "đúng {0}")
  public static let targetOtherThan = Phrase(en: "other than {0}", vi: "khác {0}")

  // MARK: Runs

  public static let progressJudging = Phrase(
    en: "judging {0}: {1} of {2}", vi: "đang đánh giá năm {0}: {1}/{2}")
  public static let noYearInData = Phrase(
    en: "the data have no row, so no year to judge",
    vi: "số liệu không có dòng nào nên không rõ năm")
  public static let nameYear = Phrase(
    en: "name the year with `--as-of`", vi: "hãy nêu năm bằng `--as-of`")

  // MARK: Many areas

  public static let checkSumOption = Phrase(
    en: "for each rule, how many areas meet it, and which do not",
    vi: "với mỗi chỉ tiêu: bao nhiêu địa bàn đạt, địa bàn nào chưa")
  public static let checkSumExample = Phrase(
    en: "how many meet each target",
    vi: "bao nhiêu xã đạt từng chỉ tiêu")
  public static let rollUpHeadline = Phrase(
    en: "{0} {1}, as of the end of {2}", vi: "{0} {1}, tính đến hết năm {2}")
  public static let rollUpParent = Phrase(en: "{0}: {1}", vi: "{0}: {1}")
  public static let rollUpElsewhere = Phrase(
    en: "No row says where they lie", vi: "Số liệu không cho biết thuộc địa bàn nào")
  public static let rollUpPaceUnknown = Phrase(
    en: "pace not known", vi: "chưa rõ tiến độ")
  public static let rollUpFailing = Phrase(
    en: "not met by {0}: {1}", vi: "{0} nơi chưa đạt: {1}")
  public static let rollUpOpen = Phrase(
    en: "undecided for {0}: {1}", vi: "{0} nơi chưa đủ số liệu: {1}")
  public static let rollUpBehind = Phrase(
    en: "behind schedule {0}: {1}", vi: "{0} nơi chậm tiến độ: {1}")
  public static let rollUpDoubtful = Phrase(
    en: "doubtful figures in {0}: {1}", vi: "{0} nơi có số liệu đáng ngờ: {1}")
  public static let rollUpWaived = Phrase(
    en: "waived for {0}: {1}", vi: "{0} nơi được miễn trừ: {1}")
  public static let rollUpWorst = Phrase(
    en: "Most targets missed: {0}", vi: "Nơi còn nhiều chỉ tiêu chưa đạt nhất: {0}")
  public static let rollUpSilent = Phrase(
    en: "Some sent no data of {0}: {1}",
    vi: "Nơi có đơn vị không gửi số liệu năm {0}: {1}")
  public static let rollUpShown = Phrase(
    en: "(shown: {0} of {1}; CSV and JSON name all)",
    vi: "(nêu {0} trong số {1}; CSV và JSON nêu đủ)")
}
