/// What the checker says about plans, sentences, parameters and tests (codes R2xx and R3xx).
extension Phrase {
  // MARK: Ranges and values

  public static let rangeOutsideType = Phrase(
    en: "this range leaves what the type allows",
    vi: "khoảng này vượt quá những gì kiểu dữ liệu cho phép")
  public static let countsBeginAt = Phrase(
    en: "a count is 0 or more", vi: "số đếm phải từ 0 trở lên")
  public static let ranksBeginAt = Phrase(
    en: "a rank is 1 or more", vi: "thứ hạng phải từ 1 trở lên")
  public static let sharesLieBetween = Phrase(
    en: "a share lies between 0% and 100%", vi: "tỷ lệ nằm trong khoảng từ 0% đến 100%")
  public static let rangeIsEmpty = Phrase(
    en: "this range ends before it begins", vi: "khoảng này kết thúc trước khi bắt đầu")
  public static let smallerFirst = Phrase(
    en: "write the smaller value first", vi: "hãy viết giá trị nhỏ hơn trước")
  public static let boundDoesNotFit = Phrase(
    en: "`{0}` does not fit this type", vi: "`{0}` không hợp với kiểu dữ liệu này")
  public static let tooManyCategories = Phrase(
    en: "this type has {0} categories; at most {1} can be combined",
    vi: "kiểu dữ liệu này có {0} hạng mục; chỉ kết hợp được tối đa {1} hạng mục")
  public static let joinCategories = Phrase(
    en: "join those that no rule asks for, or declare a `flag` for each",
    vi:
      "hãy gộp những hạng mục không quy tắc nào hỏi đến, hoặc khai báo mỗi hạng mục một trường `flag`"
  )
  public static let numberTooLarge = Phrase(
    en: "`{0}` is too large or too fine to be computed exactly",
    vi: "`{0}` quá lớn hoặc quá nhỏ để tính chính xác")
  public static let noSuchDay = Phrase(
    en: "there is no day `{0}` in the calendar", vi: "lịch không có ngày `{0}`")

  // MARK: Parameters

  public static let parameterType = Phrase(
    en: "a parameter cannot be of the type `{0}`", vi: "tham số không thể có kiểu `{0}`")
  public static let parameterTypesAre = Phrase(
    en: "parameters are `count`, `share`, `number`, `rank`, `flag` or `date`",
    vi: "tham số có kiểu `count`, `share`, `number`, `rank`, `flag` hoặc `date`")
  public static let parameterValueIsWritten = Phrase(
    en: "`{0}` is no value; the value of a parameter is written out",
    vi: "`{0}` không phải giá trị; giá trị của tham số phải ghi rõ")
  public static let datesOutOfOrder = Phrase(
    en: "the value from {0} stands behind the one from {1}",
    vi: "giá trị từ năm {0} lại đứng sau giá trị từ năm {1}")
  public static let dateTwice = Phrase(
    en: "there is a value from {0} already", vi: "đã có một giá trị từ năm {0}")
  public static let datedValueNeedsYear = Phrase(
    en: "a parameter with several values needs a year for each",
    vi: "tham số có nhiều giá trị thì mỗi giá trị phải kèm một năm")
  public static let datedValuesAre = Phrase(
    en: "write `= 50% from 2026, 56% from 2030`", vi: "hãy viết `= 50% from 2026, 56% from 2030`")
  public static let parameterWithoutValue = Phrase(
    en: "`{0}` is needed for {1}, but has values only from {2}",
    vi: "cần giá trị của `{0}` cho năm {1}, nhưng tham số này chỉ có giá trị từ năm {2}")
  public static let addEarlierValue = Phrase(
    en: "give the parameter a value `from {0}`", vi: "hãy thêm cho tham số một giá trị `from {0}`")

  // MARK: Plans

  public static let ruleOutsidePlan = Phrase(
    en: "this rule stands outside any plan", vi: "quy tắc này không nằm trong kế hoạch nào")
  public static let dutyOutsidePlan = Phrase(
    en: "this duty stands outside any plan", vi: "nhiệm vụ này không nằm trong kế hoạch nào")
  public static let testBeforePlan = Phrase(
    en: "the test `{0}` stands before its plan `{1}`",
    vi: "phép thử `{0}` đứng trước kế hoạch `{1}` của nó")
  public static let testsFollowPlan = Phrase(
    en: "move it below the plan, behind the rules it tries",
    vi: "hãy chuyển xuống dưới kế hoạch, sau các quy tắc mà nó thử")
  public static let putPlanAbove = Phrase(
    en: "put the `plan` it belongs to above it, in the same file",
    vi: "hãy đặt `plan` của nó ở phía trên, trong cùng tệp")
  public static let planWithoutScope = Phrase(
    en: "the plan `{0}` does not say whom it binds",
    vi: "kế hoạch `{0}` chưa nêu áp dụng cho địa bàn nào")
  public static let scopesAre = Phrase(
    en: "add `for commune \"ha-dong\"` or `for every commune`",
    vi: "hãy thêm `for commune \"ha-dong\"` hoặc `for every commune`")
  public static let planWithoutPeriod = Phrase(
    en: "the plan `{0}` does not say for which years it stands",
    vi: "kế hoạch `{0}` chưa nêu áp dụng cho những năm nào")
  public static let periodIsWritten = Phrase(
    en: "add `from 2026 to 2030`", vi: "hãy thêm `from 2026 to 2030`")

  // MARK: Sentences

  public static let quantityIsWholeOrPercent = Phrase(
    en: "a quantity is a whole number, not below 0, or a percentage; `{0}` is neither",
    vi: "số lượng phải là số nguyên không âm hoặc số phần trăm, còn `{0}` thì không phải")
  public static let deadlineBeforePlan = Phrase(
    en: "{0} lies before the plan `{1}`, which starts in {2}",
    vi: "năm {0} sớm hơn kế hoạch `{1}`: kế hoạch bắt đầu từ năm {2}")
  public static let startsBehindPlan = Phrase(
    en: "from {0} on the plan has no year left: it ends in {1}",
    vi: "từ năm {0} trở đi kế hoạch không còn năm nào: kế hoạch kết thúc năm {1}")
  public static let milestonesFollowBy = Phrase(
    en: "further milestones can stand only behind a deadline written with `by`",
    vi: "mốc tiếp theo chỉ có thể đứng sau thời hạn viết bằng `by`")
  public static let milestonesNotPossible = Phrase(
    en: "this sentence has no value that a further milestone could raise",
    vi: "câu này không có giá trị nào để mốc tiếp theo nâng lên")
  public static let milestonesStandBehind = Phrase(
    en: "milestones stand behind a measure with a target, and behind `at least`, `more than`, "
      + "`at most` and `fewer than`",
    vi: "mốc tiếp theo đứng sau một chỉ số có mức phải đạt, hoặc sau `at least`, `more than`, "
      + "`at most` và `fewer than`")
  public static let milestonesOutOfOrder = Phrase(
    en: "the milestone of {0} stands behind that of {1}",
    vi: "mốc năm {0} lại đứng sau mốc năm {1}")
  public static let milestoneTwice = Phrase(
    en: "there is a milestone of {0} already", vi: "đã có một mốc của năm {0}")
  public static let milestoneBefore = Phrase(en: "the milestone before", vi: "mốc đứng trước")
  public static let looserMilestone = Phrase(
    en: "`{0}` by {1} asks for less than the milestone of {2}",
    vi: "`{0}` vào năm {1} lại dễ hơn mốc năm {2}")
  public static let percentForgotten = Phrase(
    en: "the milestone before is a percentage, but `{0}` is not",
    vi: "mốc đứng trước là số phần trăm, còn `{0}` thì không phải")
  public static let milestoneIsNumber = Phrase(
    en: "the milestone before is a number of rows, and this is a percentage",
    vi: "mốc đứng trước là một số lượng, còn đây là số phần trăm")

  // MARK: Tests

  public static let unknownHeading = Phrase(
    en: "the table of `{0}` has no column `{1}`", vi: "bảng `{0}` không có cột `{1}`")
  public static let headingTwice = Phrase(
    en: "`{0}` names a column that stands here already",
    vi: "`{0}` trùng với một cột đã có trong bảng")
  public static let tableWithoutIdentifier = Phrase(
    en: "the table needs the column `{0}`, which tells its rows apart",
    vi: "bảng cần có cột `{0}` để phân biệt các dòng")
  public static let tableWithoutYear = Phrase(
    en: "this table belongs to no year", vi: "bảng này chưa thuộc năm nào")
  public static let yearBeforeTable = Phrase(
    en: "write `in 2030` above the tables of that year",
    vi: "hãy viết `in 2030` phía trên các bảng của năm đó")
  public static let testWithoutYear = Phrase(
    en: "this test names no year", vi: "phép thử này chưa nêu năm nào")
  public static let testWithoutExpectation = Phrase(
    en: "this test expects nothing", vi: "phép thử này chưa nêu kết quả mong đợi")
  public static let expectationIsWritten = Phrase(
    en: "add `expect smartClassrooms pass`", vi: "hãy thêm `expect smartClassrooms pass`")
  public static let testYearsOutOfOrder = Phrase(
    en: "the year {0} stands behind {1}; earlier years come first",
    vi: "năm {0} lại đứng sau năm {1}; năm sớm hơn phải đứng trước")
  public static let testYearTwice = Phrase(
    en: "the year {0} stands here already", vi: "năm {0} đã có ở phía trên")
  public static let testValueIsLiteral = Phrase(
    en: "`{0}` is no value; tests write values out",
    vi: "`{0}` không phải giá trị; phép thử phải ghi rõ giá trị")
  public static let wrongTestValue = Phrase(
    en: "the rule `{0}` measures {1}, which cannot be `{2}`",
    vi: "quy tắc `{0}` đo {1}, không thể bằng `{2}`")
  public static let categoryIsNoMeasure = Phrase(
    en: "the rule `{0}` is about a category, which is no measure; expect the status alone",
    vi: "quy tắc `{0}` nói về một hạng mục chứ không phải số đo; chỉ cần nêu kết quả mong đợi")
  public static let ruleHasNoMeasure = Phrase(
    en: "the rule `{0}` is a condition of several parts and has no value to compare",
    vi: "quy tắc `{0}` là điều kiện gồm nhiều phần nên không có giá trị để so sánh")

  // MARK: Files

  public static let includeNotFound = Phrase(
    en: "there is no file `{0}`", vi: "không có tệp `{0}`")
  public static let includeUnreadable = Phrase(
    en: "the file `{0}` cannot be read: {1}", vi: "không đọc được tệp `{0}`: {1}")
  public static let pathsAreRelative = Phrase(
    en: "the path is counted from the folder of this file, with `/` between folders",
    vi: "đường dẫn tính từ thư mục chứa tệp này, các thư mục cách nhau bằng `/`")
  public static let includeOutsideRoot = Phrase(
    en: "`{0}` leads out of the folder the rules may come from",
    vi: "`{0}` dẫn ra ngoài thư mục được phép lấy quy tắc")
  public static let rootIs = Phrase(
    en:
      "rules come from the working folder and below; for a file elsewhere, from the folder above its own",
    vi:
      "quy tắc chỉ lấy từ thư mục làm việc trở xuống; với tệp nằm nơi khác thì từ thư mục ngay trên nó"
  )
  public static let backslashInPath = Phrase(
    en: "folders in a path are separated by `/`, not by a backslash",
    vi: "trong đường dẫn, các thư mục cách nhau bằng `/`, không dùng dấu gạch chéo ngược")
  public static let includeCycle = Phrase(
    en: "these files use each other: {0}", vi: "các tệp này dùng lẫn nhau: {0}")
  public static let moveShared = Phrase(
    en: "move what they share into a file of its own",
    vi: "hãy chuyển phần dùng chung sang một tệp riêng")
  public static let tooManyIncludes = Phrase(
    en: "a program of rules has at most {0} files", vi: "một bộ quy tắc chỉ được tối đa {0} tệp")
}
