// What `chuan explain RULE` says.
extension Phrase {
  // MARK: The rule

  public static let explainPlan = Phrase(en: "Plan: {0}", vi: "Kế hoạch: {0}")
  public static let explainDocument = Phrase(en: "Document: {0}", vi: "Văn bản: {0}")
  public static let explainOneArea = Phrase(
    en: "For: {0} `{1}`, {2} to {3}", vi: "Áp dụng cho: {0} `{1}`, từ {2} đến {3}")
  public static let explainEveryArea = Phrase(
    en: "For: every {0}, {1} to {2}", vi: "Áp dụng cho: mọi {0}, từ {1} đến {2}")
  public static let explainDueBy = Phrase(
    en: "Due by {0}; from then on it must hold at the end of every year",
    vi: "Hạn: đến năm {0}; từ đó cuối năm nào cũng phải đạt")
  public static let explainDueIn = Phrase(
    en: "Due in {0}, judged on the figures of that year",
    vi: "Hạn: năm {0}, xét theo số liệu của năm đó")
  public static let explainDueEveryYear = Phrase(
    en: "Due every year from {0}", vi: "Hạn: hằng năm, từ năm {0}")
  public static let explainDueYears = Phrase(
    en: "Due every year from {0} to {1}", vi: "Hạn: hằng năm, từ năm {0} đến năm {1}")
  public static let explainThen = Phrase(
    en: "Then {0} by {1}", vi: "Sau đó {0} đến năm {1}")
  public static let explainWritten = Phrase(
    en: "As it is written ({0})", vi: "Nguyên văn quy tắc ({0})")
  public static let explainRestsOn = Phrase(
    en: "What it rests on, level by level", vi: "Các định nghĩa được dùng, theo từng cấp")
  public static let explainDefinition = Phrase(en: "{0} ({1})", vi: "{0} ({1})")
  public static let explainFrom = Phrase(en: "{0} from {1}", vi: "{0} từ năm {1}")
  public static let explainFields = Phrase(en: "Fields it reads", vi: "Các trường số liệu được đọc")
  public static let explainField = Phrase(en: "{0} of {1}: {2}", vi: "{0} của {1}: {2}")
  public static let explainLasting = Phrase(
    en: "stays as last reported", vi: "giữ giá trị báo cáo gần nhất")
  public static let explainHeadings = Phrase(
    en: "Column heading: {0}", vi: "Tên cột trong bảng: {0}")

  // MARK: Types

  public static let typeWholeNumber = Phrase(en: "whole number", vi: "số nguyên")
  public static let typeOfShare = Phrase(en: "share", vi: "tỷ lệ")
  public static let typeOfNumber = Phrase(en: "number", vi: "số")
  public static let typeOfLevel = Phrase(en: "level", vi: "mức độ")
  public static let typeOfRank = Phrase(en: "rank, 1 is best", vi: "thứ hạng, 1 là cao nhất")
  public static let typeOfFlag = Phrase(en: "yes or no", vi: "có hoặc không")
  public static let typeOfDay = Phrase(en: "day", vi: "ngày")
  public static let typeOfText = Phrase(en: "text", vi: "văn bản")
  public static let typeOneOf = Phrase(en: "one of: {0}", vi: "một trong các loại: {0}")
  public static let typeAnyOf = Phrase(
    en: "one or more of: {0}", vi: "một hoặc nhiều loại trong: {0}")
  public static let typeWithRange = Phrase(en: "{0}, {1}", vi: "{0}, {1}")
  public static let typeInUnit = Phrase(en: "{0} in {1}", vi: "{0} tính bằng {1}")
  public static let typeWithAnyValue = Phrase(en: "any {0}", vi: "{0} bất kỳ")

  // MARK: The verdict

  public static let explainVerdict = Phrase(
    en: "{0}, as of the end of {1}: {2}", vi: "{0}, tính đến hết năm {1}: {2}")
  public static let explainJudged = Phrase(
    en: "Judged on the figures of {0}", vi: "Xét theo số liệu năm {0}")
  public static let explainNothing = Phrase(
    en: "Nothing is in scope, so there is nothing to judge",
    vi: "Không có đối tượng nào thuộc diện này nên không có gì để xét")
  public static let explainSteps = Phrase(en: "How it is computed", vi: "Cách tính")
  public static let explainTargetSteps = Phrase(
    en: "How the target is computed", vi: "Cách tính mục tiêu")
  public static let explainAsAbove = Phrase(
    en: "{0}: {1}, as above", vi: "{0}: {1}, như trên")
  public static let explainValue = Phrase(en: "{0}: {1}", vi: "{0}: {1}")
  public static let explainInYear = Phrase(en: "in {0}: {1}", vi: "năm {0}: {1}")
  public static let explainYearUnknown = Phrase(
    en: "no figures of {0} may be read, so it is unknown",
    vi: "không có số liệu năm {0} để đọc nên chưa xác định")
  public static let explainHolds = Phrase(en: "true", vi: "đúng")
  public static let explainFails = Phrase(en: "not true", vi: "không đúng")
  public static let explainOpen = Phrase(en: "not known", vi: "chưa rõ")
  public static let explainNoValue = Phrase(
    en: "nothing to measure", vi: "không có gì để tính")
  public static let explainPerhapsNoValue = Phrase(
    en: "{0}, or nothing to measure", vi: "{0}, hoặc không có gì để tính")
  public static let explainMissingArea = Phrase(
    en: "The data have no row for this area in {0}, so it could be anything",
    vi: "Số liệu năm {0} không có dòng nào của địa bàn này nên chưa xác định được")
  public static let explainParts = Phrase(
    en: "Numerator: {0}; denominator: {1}", vi: "Tử số: {0}; mẫu số: {1}")
  public static let explainPossibleMembers = Phrase(
    en: "Rows that perhaps do not belong: {0}; the figures allow for both",
    vi: "Số dòng có thể không thuộc diện: {0}; kết quả tính cho cả hai khả năng")
  public static let explainCondition = Phrase(en: "Condition: {0}", vi: "Điều kiện: {0}")
  public static let explainScope = Phrase(en: "Only where: {0}", vi: "Chỉ xét nơi: {0}")
  public static let explainRowsMeeting = Phrase(
    en: "Condition met ({0})", vi: "Điều kiện đúng ({0})")
  public static let explainRowsNotMeeting = Phrase(
    en: "Condition not met ({0})", vi: "Điều kiện không đúng ({0})")
  public static let explainRowsOpen = Phrase(
    en: "Not known whether the condition is met ({0})",
    vi: "Chưa rõ điều kiện có đúng không ({0})")
  public static let explainRows = Phrase(en: "Rows ({0})", vi: "Các dòng ({0})")
  public static let explainOthers = Phrase(
    en: "Not among them ({0}): {1}", vi: "Không thuộc diện này ({0}): {1}")
  public static let explainColumnID = Phrase(en: "Id", vi: "Mã")
  public static let explainColumnName = Phrase(en: "Name", vi: "Tên")
  public static let explainColumnPlace = Phrase(en: "Row", vi: "Dòng")
  public static let explainColumnHeading = Phrase(
    en: "`{0}` is the column `{1}` in {2}", vi: "`{0}` là cột `{1}` trong {2}")
  public static let explainOf = Phrase(en: "Of {0}:", vi: "Của {0}:")

  // MARK: What is missing

  public static let explainMissing = Phrase(
    en: "Missing figures that can change the result ({0})",
    vi: "Số liệu thiếu có thể làm thay đổi kết quả ({0})")
  public static let explainMissingIdle = Phrase(
    en: "Missing figures that change nothing here ({0})",
    vi: "Số liệu thiếu không ảnh hưởng đến kết quả ({0})")
  public static let explainColumnField = Phrase(en: "Figure", vi: "Số liệu")
  public static let explainColumnCouldBe = Phrase(en: "Could be", vi: "Có thể là")
  public static let explainFieldHeaded = Phrase(en: "{0} (column `{1}`)", vi: "{0} (cột `{1}`)")
  public static let explainFieldWithoutColumn = Phrase(
    en: "{0} (no such column)", vi: "{0} (không có cột này)")
  public static let explainPlaceOfYear = Phrase(en: "{0} ({1})", vi: "{0} (năm {1})")
  public static let explainNoRow = Phrase(en: "no row", vi: "không có dòng")
  public static let explainAnything = Phrase(en: "anything", vi: "bất kỳ")

  // MARK: What would have to change

  public static let explainChange = Phrase(
    en: "What would have to change", vi: "Cần thay đổi gì để đạt")
  public static let explainAtLeastRows = Phrase(
    en: "The condition must be met by at least {0} of {1}; it is met by {2}",
    vi: "Điều kiện phải đúng ở ít nhất {0}/{1}; hiện đúng ở {2}")
  public static let explainRowsReaching = Phrase(
    en: "The values of at least {0} of {1} rows must be {3}; those of {2} are",
    vi: "Giá trị của ít nhất {0}/{1} dòng phải {3}; hiện có {2} dòng như vậy")
  public static let explainAtMostRows = Phrase(
    en: "The condition may be met by at most {0} of {1}; it is met by {2}",
    vi: "Điều kiện chỉ được đúng ở nhiều nhất {0}/{1}; hiện đúng ở {2}")
  public static let explainNoRows = Phrase(
    en: "None of {1} may meet the condition; it is met by {2}",
    vi: "Trong {1} nơi không được có nơi nào đúng điều kiện; hiện đúng ở {2}")
  public static let explainExactlyRows = Phrase(
    en: "The condition must be met by exactly {0} of {1}; it is met by {2}",
    vi: "Điều kiện phải đúng ở đúng {0}/{1}; hiện đúng ở {2}")
  public static let explainMoreRows = Phrase(
    en: "At least {0} of those that do not meet it must come to meet it",
    vi: "Ít nhất {0} trong số chưa đúng phải chuyển thành đúng")
  public static let explainOpenRowsNeeded = Phrase(
    en: "At least {0} of the {1} not known must turn out to meet it",
    vi: "Trong {1} nơi chưa rõ, ít nhất {0} nơi phải là đúng")
  public static let explainAllOpenRowsNeeded = Phrase(
    en: "All that are not known ({0}) must turn out to meet it",
    vi: "Mọi nơi chưa rõ ({0}) đều phải là đúng")
  public static let explainNoOpenRowsAllowed = Phrase(
    en: "None of those not known ({0}) may turn out to meet it",
    vi: "Không nơi nào trong số chưa rõ ({0}) được là đúng")
  public static let explainFewerRows = Phrase(
    en: "At least {0} of those that meet it must no longer do so",
    vi: "Ít nhất {0} trong số đang đúng phải không còn đúng")
  public static let explainOpenRowsAllowed = Phrase(
    en: "At most {0} of the {1} not known may turn out to meet it",
    vi: "Trong {1} nơi chưa rõ, nhiều nhất {0} nơi được phép là đúng")
  public static let explainTooFewRows = Phrase(
    en: "No change of these rows is enough",
    vi: "Thay đổi ở những dòng này chưa đủ để đạt")
  public static let explainAmountWanted = Phrase(
    en: "{0} must come to {1}; it is {2}", vi: "{0} cần phải {1}; hiện là {2}")
  public static let explainSumOfRows = Phrase(
    en: "The sum over all rows", vi: "Tổng của mọi dòng")
  public static let explainMiddleValues = Phrase(
    en: "The sum of the two middle values", vi: "Tổng của hai giá trị đứng giữa")
  public static let explainTimesDivisor = Phrase(en: "{0} × {1}", vi: "{0} × {1}")
  public static let explainEasiestDivisor = Phrase(
    en: "If {0} is {1}, which asks the least, that is {2}",
    vi: "Nếu {0} là {1}, mức đòi hỏi thấp nhất, thì cần {2}")
  public static let explainDivisorNotZero = Phrase(
    en: "It must not be 0", vi: "Con số đó phải khác 0")
  public static let explainTimes = Phrase(en: "{0} = {1} × {2}", vi: "{0} = {1} × {2}")
  public static let explainDifference = Phrase(
    en: "The difference is {0}", vi: "Chênh lệch là {0}")
  public static let explainKnownAmount = Phrase(
    en: "The known rows come to {0}, so that the unknown ones together must come to {1}",
    vi: "Các dòng đã có số liệu cộng lại là {0}, nên các dòng còn thiếu cộng lại phải {1}")
  public static let explainDecidedByMissing = Phrase(
    en: "The missing figures above decide the result",
    vi: "Kết quả do số liệu còn thiếu nêu trên quyết định")

  // MARK: Time

  public static let explainPace = Phrase(en: "Pace: {0}", vi: "Tiến độ: {0}")
  public static let explainLine = Phrase(
    en: "The straight line from {0} in {1} to {2} in {3} stands at {4} in {5}",
    vi: "Đường thẳng từ {0} (năm {1}) đến {2} (năm {3}) ở mức {4} vào năm {5}")
  public static let explainMilestones = Phrase(en: "Milestones", vi: "Các mốc")
  public static let explainHistory = Phrase(
    en: "What was said as of earlier years", vi: "Kết quả tính đến các năm trước")
  public static let explainPastYear = Phrase(en: "{0}: {1}, {2}", vi: "{0}: {1}, {2}")
  public static let explainPastYearAlone = Phrase(en: "{0}: {1}", vi: "{0}: {1}")

  // MARK: Areas

  public static let explainAreas = Phrase(
    en: "The areas it was judged for, as of the end of {0}",
    vi: "Các địa bàn đã xét, tính đến hết năm {0}")
  public static let explainChooseArea = Phrase(
    en: "For the computation of one of them: {0}", vi: "Để xem cách tính của một địa bàn: {0}")
  public static let explainNoAreas = Phrase(
    en: "No row of the data speaks of such an area up to {0}",
    vi: "Đến năm {0}, số liệu không có dòng nào về địa bàn thuộc loại này")
}
