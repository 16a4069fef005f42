// What a report says on a page.
extension Phrase {
  public static let pageOneYear = Phrase(
    en: "`--format html` makes a page of one year; earlier years stand in it as history",
    vi: "`--format html` lập trang cho một năm; các năm trước đã có trong phần diễn biến")
  public static let pageTitle = Phrase(
    en: "Results of the plan as of the end of {0}",
    vi: "Kết quả thực hiện kế hoạch, tính đến hết năm {0}")
  public static let pageTitlePlans = Phrase(
    en: "Results of the plans as of the end of {0}",
    vi: "Kết quả thực hiện các kế hoạch, tính đến hết năm {0}")
  public static let pageSkip = Phrase(en: "Skip to the results", vi: "Đến thẳng phần kết quả")
  public static let pageLanguage = Phrase(en: "Language", vi: "Ngôn ngữ")

  // MARK: The headline

  public static let pageNothingDue = Phrase(
    en: "No target is due yet", vi: "Chưa có chỉ tiêu nào đến hạn")
  public static let pageAllMet = Phrase(
    en: "All {0} targets that are due are met", vi: "Đạt cả {0} chỉ tiêu đã đến hạn")
  public static let pageMetOfDue = Phrase(
    en: "{0} of {1} targets that are due are met", vi: "Đạt {0} trên {1} chỉ tiêu đã đến hạn")
  public static let pageAdvisoryApart = Phrase(
    en: "{0} advisory targets not counted",
    vi: "chưa kể {0} chỉ tiêu chỉ để tham khảo")
  public static let pagePicture = Phrase(
    en: "Targets by status", vi: "Các chỉ tiêu theo kết quả")
  public static let pageCount = Phrase(en: "Number", vi: "Số lượng")

  // MARK: Rules

  public static let pageTable = Phrase(en: "All targets at a glance", vi: "Toàn bộ chỉ tiêu")
  public static let pageTableCaption = Phrase(
    en: "Targets, in the order of the plan", vi: "Các chỉ tiêu, theo thứ tự của kế hoạch")
  public static let pageCards = Phrase(en: "Target by target", vi: "Từng chỉ tiêu")
  public static let pageGap = Phrase(en: "Missing, or pace", vi: "Còn thiếu, hoặc tiến độ")
  public static let pageMissing = Phrase(en: "Missing", vi: "Còn thiếu")
  public static let pagePace = Phrase(en: "Pace", vi: "Tiến độ")
  public static let pageYears = Phrase(
    en: "Year, status, reached", vi: "Năm, kết quả, thực hiện")
  public static let pageMilestones = Phrase(en: "Milestones", vi: "Các mốc")
  public static let pageClause = Phrase(en: "Clause", vi: "Điều khoản")
  public static let pageReading = Phrase(en: "Read as", vi: "Cách hiểu")
  public static let pageOwner = Phrase(en: "In charge", vi: "Phụ trách")
  public static let pageNote = Phrase(en: "Note", vi: "Ghi chú")
  public static let pageDoubtful = Phrase(en: "doubtful", vi: "đáng ngờ")
  public static let pageLegend = Phrase(
    en: """
      In the bars: solid is what is surely reached, outlined what missing figures could still make \
      of it, the line is the target, and the tinted part is where it is met.
      """,
    vi: """
      Trong các thanh: phần đặc là mức chắc chắn đã đạt, phần viền nét đứt là mức còn tùy số \
      liệu thiếu, vạch đứng là mục tiêu, vùng tô nhạt là vùng đạt.
      """)

  // MARK: Evidence

  public static let pageBasis = Phrase(
    en: "All rows used ({0})", vi: "Mọi dòng đã dùng ({0})")
  public static let pageBasisOf = Phrase(
    en: "Target {0}: {1}", vi: "Chỉ tiêu {0}: {1}")
  public static let pageWho = Phrase(en: "Name", vi: "Tên")
  public static let pageRowOfYear = Phrase(en: "row of {0}", vi: "dòng của năm {0}")
  public static let pagePlace = Phrase(en: "File and line", vi: "Tệp và dòng")
  public static let pageLineIn = Phrase(en: "Line in {0}", vi: "Dòng trong {0}")
  public static let pageNoColumn = Phrase(
    en: "no such column in the file", vi: "tệp không có cột này")
  public static let pageRemark = Phrase(en: "Remark", vi: "Lưu ý")
  public static let standingAgainst = Phrase(
    en: "Falling short ({0})", vi: "Chưa đạt yêu cầu ({0})")
  public static let standingOpen = Phrase(en: "Not known ({0})", vi: "Chưa rõ ({0})")
  public static let standingMeets = Phrase(en: "Meeting it ({0})", vi: "Đạt yêu cầu ({0})")
  public static let standingRead = Phrase(en: "Counted in ({0})", vi: "Được tính vào ({0})")

  // MARK: Schools

  public static let pageLacking = Phrase(
    en: "What does each {0} still lack?", vi: "Từng {0} còn thiếu gì?")
  public static let pageLackingOf = Phrase(
    en: "What {0} still lacks", vi: "{0} còn thiếu")
  public static let pageLackShort = Phrase(en: "falls short ({0})", vi: "chưa đạt yêu cầu ({0})")
  public static let pageLackOpen = Phrase(en: "not known ({0})", vi: "chưa rõ ({0})")
  public static let pageLackLater = Phrase(
    en: "to reach later ({0})", vi: "phải đạt sau này ({0})")
  public static let pageLacksNothing = Phrase(
    en: "Nothing is lacking of: {0}", vi: "Không còn thiếu gì: {0}")
  public static let pageFigures = Phrase(en: "Figures", vi: "Số liệu")

  // MARK: What else must be known

  public static let pageSilent = Phrase(
    en: "Without figures for {0}", vi: "Không gửi số liệu năm {0}")
  public static let pageLastYear = Phrase(en: "Last figures", vi: "Số liệu cuối cùng")
  public static let pageDoubts = Phrase(
    en: "Doubtful figures", vi: "Số liệu đáng ngờ")
  public static let pageDoubtsCaption = Phrase(
    en: "Rows that break a check of the data though verdicts rest on them",
    vi: "Các dòng trái với ràng buộc của số liệu mà kết quả vẫn dựa vào")
  public static let pageCheck = Phrase(en: "Check that is broken", vi: "Ràng buộc bị trái")
  public static let pageRules = Phrase(en: "Targets", vi: "Chỉ tiêu")
  public static let pageDuties = Phrase(
    en: "Duties that nobody can measure", vi: "Nhiệm vụ không đo được bằng số liệu")
  public static let pageDuty = Phrase(en: "Duty", vi: "Nhiệm vụ")
  public static let pageNotices = Phrase(en: "Remarks on the data", vi: "Lưu ý về số liệu")
  public static let pageCode = Phrase(en: "Code", vi: "Mã")
  public static let pageWhere = Phrase(en: "Where", vi: "Vị trí")
  public static let pageSources = Phrase(
    en: "What this report rests on", vi: "Căn cứ của báo cáo")
  public static let pageSourcesCaption = Phrase(
    en: "Files and their SHA-256: who has the same files gets the same report",
    vi: "Các tệp và mã SHA-256: ai có cùng các tệp thì nhận được cùng một báo cáo")
  public static let pageFile = Phrase(en: "File", vi: "Tệp")
  public static let pageRows = Phrase(en: "Rows", vi: "Số dòng")
  public static let pageRulesTogether = Phrase(
    en: "rules, all together", vi: "bộ quy tắc, gộp mọi tệp")

  // MARK: Many areas

  public static let pageAreas = Phrase(en: "All areas", vi: "Các địa bàn")
  public static let pageAreasCaption = Phrase(
    en: "Targets of each area by status", vi: "Số chỉ tiêu của từng địa bàn theo kết quả")
  public static let pageHeat = Phrase(
    en: "Areas by targets", vi: "Địa bàn theo chỉ tiêu")
  public static let pageHeatCaption = Phrase(
    en: "A column for each target, a line for each area",
    vi: "Mỗi cột là một chỉ tiêu, mỗi dòng là một địa bàn")
  public static let pageShared = Phrase(
    en: "Targets that several plans share", vi: "Các chỉ tiêu mà nhiều kế hoạch cùng có")
  public static let pageSumCaption = Phrase(
    en: "Areas by status, target by target", vi: "Số địa bàn theo kết quả của từng chỉ tiêu")
  public static let pageNoTarget = Phrase(en: "no such target", vi: "không có chỉ tiêu này")

  // MARK: Filters

  public static let pageFilters = Phrase(en: "Show only", vi: "Lọc chỉ tiêu")
  public static let pageAll = Phrase(en: "All", vi: "Tất cả")
  public static let pageWords = Phrase(en: "Words", vi: "Từ ngữ")
  public static let pageWhoLacks = Phrase(en: "Who lacks something", vi: "Nơi còn thiếu")
  public static let pageShown = Phrase(en: "targets shown", vi: "chỉ tiêu được hiện")
  public static let pageReset = Phrase(en: "Show all", vi: "Hiện tất cả")
  public static let pageNoneShown = Phrase(
    en: "No target fits these filters", vi: "Không có chỉ tiêu nào khớp bộ lọc")
}
