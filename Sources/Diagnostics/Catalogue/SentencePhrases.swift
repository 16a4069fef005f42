// The words of the sentences that rules say of themselves. Placeholders hold phrases that are
// already in words, so that each language keeps its own order.
extension Phrase {
  // MARK: Timing

  public static let byYear = Phrase(en: "by {0}", vi: "đến năm {0}")
  public static let withinYear = Phrase(en: "in {0}", vi: "trong năm {0}")
  public static let everyYear = Phrase(en: "every year", vi: "hằng năm")
  public static let everyYearFrom = Phrase(en: "every year from {0}", vi: "hằng năm từ năm {0}")
  public static let everyYearTo = Phrase(en: "every year up to {0}", vi: "hằng năm đến năm {0}")
  public static let everyYearFromTo = Phrase(
    en: "every year from {0} to {1}", vi: "hằng năm từ năm {0} đến năm {1}")
  public static let timedSentence = Phrase(en: "{0}, {1}", vi: "{0}, {1}")
  public static let nextMilestone = Phrase(en: "{0}; {1}, {2}", vi: "{0}; {1}, {2}")
  public static let itComes = Phrase(en: "it {0}", vi: "{0}")
  public static let thisShare = Phrase(en: "this share {0}", vi: "tỷ lệ này {0}")
  public static let thisNumber = Phrase(en: "this number {0}", vi: "con số này {0}")

  // MARK: Quantities of rows

  public static let everyRow = Phrase(en: "every {0} {1}", vi: "mọi {0} đều {1}")
  public static let noRow = Phrase(en: "no {0} {1}", vi: "không có {0} nào {1}")
  public static let someRows = Phrase(en: "{0} {1} {2}", vi: "{0} {1} {2}")
  public static let shareOfRows = Phrase(en: "{0} of {1} {2}", vi: "{0} {1} {2}")
  public static let shareOfThem = Phrase(en: "{0} of these {1} {2}", vi: "{0} số {1} đó {2}")
  public static let amongRows = Phrase(en: "among {0}, {1}", vi: "trong số {0}, {1}")
  public static let lessThanShare = Phrase(en: "less than {0}", vi: "dưới {0}")
  public static let both = Phrase(en: "both {0}", vi: "đồng thời {0}")
  public static let atOnce = Phrase(en: "at the same time {0}", vi: "đồng thời {0}")
  public static let someOf = Phrase(en: "{0} at least 1 {1}", vi: "{0} {1}")

  // MARK: Nouns

  public static let theNoun = Phrase(en: "the {0}", vi: "{0}")
  public static let figureFor = Phrase(en: "figure for {0}", vi: "{0}")
  public static let numberOf = Phrase(en: "number of {0}", vi: "số {0}")
  public static let shareOf = Phrase(en: "share of {0}", vi: "tỷ lệ {0}")
  public static let totalNumber = Phrase(
    en: "total number of {0} across all {1}", vi: "tổng số {0} của {1}")
  public static let totalOf = Phrase(en: "total {0} across all {1}", vi: "tổng {0} của {1}")
  public static let across = Phrase(en: "{0} across all {1}", vi: "{0} của {1}")
  public static let averageOf = Phrase(
    en: "average of the {0} across all {1}", vi: "giá trị bình quân của {0} ở {1}")
  public static let averageOfName = Phrase(
    en: "average {0} of all {1}", vi: "{0} bình quân của {1}")
  public static let medianOf = Phrase(
    en: "median of the {0} across all {1}", vi: "giá trị trung vị của {0} ở {1}")
  public static let medianOfName = Phrase(
    en: "median {0} of all {1}", vi: "giá trị trung vị của {0} ở {1}")
  public static let lowestOf = Phrase(
    en: "lowest value of the {0} across all {1}", vi: "giá trị thấp nhất của {0} ở {1}")
  public static let lowestOfName = Phrase(
    en: "lowest {0} of all {1}", vi: "{0} thấp nhất của {1}")
  public static let highestOf = Phrase(
    en: "highest value of the {0} across all {1}", vi: "giá trị cao nhất của {0} ở {1}")
  public static let highestOfName = Phrase(
    en: "highest {0} of all {1}", vi: "{0} cao nhất của {1}")
  public static let bestOf = Phrase(en: "best {0} of all {1}", vi: "{0} tốt nhất của {1}")
  public static let worstOf = Phrase(en: "worst {0} of all {1}", vi: "{0} kém nhất của {1}")
  public static let earliestOf = Phrase(en: "earliest {0} of all {1}", vi: "{0} sớm nhất của {1}")
  public static let latestOf = Phrase(en: "latest {0} of all {1}", vi: "{0} muộn nhất của {1}")
  public static let ratioOf = Phrase(en: "ratio of {0} to {1}", vi: "tỷ lệ {0} trên {1}")
  public static let ratioWithin = Phrase(
    en: "ratio of the total number of {0} to the total number of {1} across all {2}",
    vi: "tỷ lệ {0} trên tổng số {1} của {2}")
  public static let ofParent = Phrase(en: "{0} of the {1}", vi: "{0} của {1}")
  public static let rowsPlain = Phrase(en: "{0}", vi: "các {0}")
  public static let allRows = Phrase(en: "all {0}", vi: "{0}")
  public static let rowsThat = Phrase(en: "{0} that {1}", vi: "{0} {1}")
  public static let rowsWhose = Phrase(en: "{0} whose {1}", vi: "{0} có {1}")
  public static let parameterNoun = Phrase(en: "{0} ({1})", vi: "{0} ({1})")
  public static let valueFrom = Phrase(en: "{0} from {1}", vi: "{0} từ năm {1}")

  // MARK: Arithmetic and years

  public static let plus = Phrase(en: "{0} plus {1}", vi: "{0} cộng {1}")
  public static let minus = Phrase(en: "{0} minus {1}", vi: "{0} trừ {1}")
  public static let times = Phrase(en: "{0} times {1}", vi: "{0} nhân {1}")
  public static let timesNoun = Phrase(en: "{0} times {1}", vi: "{0} lần {1}")
  public static let percentOfNoun = Phrase(en: "{0} of {1}", vi: "{0} của {1}")
  public static let dividedBy = Phrase(en: "{0} divided by {1}", vi: "{0} chia cho {1}")
  public static let inParentheses = Phrase(en: "({0})", vi: "({0})")
  public static let percentagePoints = Phrase(en: "{0} percentage points", vi: "{0} điểm phần trăm")
  public static let onePercentagePoint = Phrase(en: "1 percentage point", vi: "1 điểm phần trăm")
  public static let ofYear = Phrase(en: "{0} in {1}", vi: "{0} của năm {1}")
  public static let ofLastYear = Phrase(en: "{0} in the previous year", vi: "{0} của năm trước")
  public static let valueOfYear = Phrase(en: "{1} value of {0}", vi: "giá trị năm {1} của {0}")
  public static let valueOfLastYear = Phrase(
    en: "previous year's value of {0}", vi: "giá trị năm trước của {0}")
  public static let theYear = Phrase(en: "in {0}", vi: "năm {0}")
  public static let theLastYear = Phrase(en: "in the previous year", vi: "năm trước")
  public static let comparedWithYear = Phrase(en: "compared with {0}", vi: "so với năm {0}")
  public static let comparedWithLastYear = Phrase(
    en: "compared with the previous year", vi: "so với năm trước")
  public static let truthOfYear = Phrase(en: "{0} (as of {1})", vi: "{0} (tính vào năm {1})")
  public static let truthOfLastYear = Phrase(
    en: "{0} (as of the previous year)", vi: "{0} (tính vào năm trước)")

  // MARK: What a subject has and is

  public static let has = Phrase(en: "has", vi: "có")
  public static let have = Phrase(en: "have", vi: "có")
  public static let hasNo = Phrase(en: "has no", vi: "không có")
  public static let haveNo = Phrase(en: "have no", vi: "không có")
  public static let togetherHave = Phrase(en: "together have", vi: "có tổng cộng")
  public static let togetherHaveNo = Phrase(en: "together have no", vi: "không có")
  public static let reaches = Phrase(en: "reaches {0}", vi: "đạt {0}")
  public static let hasAny = Phrase(en: "{0} any {1}", vi: "{0} {1}")
  public static let hasMeasure = Phrase(en: "{0} {1} {2}", vi: "{0} {1} {2}")
  public static let thatIs = Phrase(en: "that is {0}", vi: "{0}")
  public static let thatDoes = Phrase(en: "that {0}", vi: "{0}")
  public static let itIs = Phrase(en: "is {0}", vi: "{0}")
  public static let dateIs = Phrase(en: "is {0}", vi: "phải {0}")
  public static let earlierThan = Phrase(en: "before {0}", vi: "trước {0}")
  public static let laterThan = Phrase(en: "after {0}", vi: "sau {0}")
  public static let otherThan = Phrase(en: "other than {0}", vi: "khác {0}")
  public static let isNone = Phrase(en: "is {0}", vi: "bằng {0}")
  public static let ofNone = Phrase(en: "of {0}", vi: "bằng {0}")
  public static let hasCategory = Phrase(en: "{0} {2} as its {1}", vi: "{0} {1} là {2}")
  public static let haveCategory = Phrase(en: "{0} {2} as their {1}", vi: "{0} {1} là {2}")
  public static let hasOtherCategory = Phrase(
    en: "{0} something other than {2} as its {1}", vi: "{0} {1} không phải là {2}")
  public static let haveOtherCategory = Phrase(
    en: "{0} something other than {2} as their {1}", vi: "{0} {1} không phải là {2}")
  public static let categoryIs = Phrase(en: "is {0}", vi: "là {0}")
  public static let categoryIsNot = Phrase(en: "is not {0}", vi: "không phải là {0}")
  public static let thatInclude = Phrase(
    en: "{0} {1} that include {2}", vi: "{0} {1} gồm {2}")
  public static let thatIncludes = Phrase(
    en: "{0} {1} that includes {2}", vi: "{0} {1} gồm {2}")
  public static let thatDoNotInclude = Phrase(
    en: "{0} {1} that do not include {2}", vi: "{0} {1} không gồm {2}")
  public static let thatDoesNotInclude = Phrase(
    en: "{0} {1} that does not include {2}", vi: "{0} {1} không gồm {2}")
  public static let states = Phrase(en: "states {0} under {1}", vi: "ghi {0} ở mục {1}")
  public static let state = Phrase(en: "state {0} under {1}", vi: "ghi {0} ở mục {1}")
  public static let doesNotState = Phrase(
    en: "does not state {0} under {1}", vi: "không ghi {0} ở mục {1}")
  public static let doNotState = Phrase(
    en: "do not state {0} under {1}", vi: "không ghi {0} ở mục {1}")
  public static let meetsCondition = Phrase(
    en: "meets the condition that {0}", vi: "đáp ứng điều kiện {0}")
  public static let meetCondition = Phrase(
    en: "meet the condition that {0}", vi: "đáp ứng điều kiện {0}")
  public static let belongsTo = Phrase(en: "belongs to a {0} that {1}", vi: "thuộc {0} {1}")
  public static let belongTo = Phrase(en: "belong to a {0} that {1}", vi: "thuộc {0} {1}")
  public static let exactlyWhen = Phrase(
    en: "{0} if and only if it {1}", vi: "{0} khi và chỉ khi {1}")
  public static let alwaysTrue = Phrase(en: "meets a condition that always holds", vi: "luôn đạt")
  public static let neverTrue = Phrase(
    en: "meets a condition that never holds", vi: "không bao giờ đạt")
  public static let subjectPredicate = Phrase(en: "{0} {1}", vi: "{0} {1}")
  public static let setOff = Phrase(en: "“{0}”", vi: "“{0}”")
  public static let yes = Phrase(en: "yes", vi: "có")
  public static let no = Phrase(en: "no", vi: "không")
  public static let unclear = Phrase(en: "something unclear", vi: "nội dung chưa rõ")

  // MARK: Lists

  public static let listed = Phrase(en: "{0}, {1}", vi: "{0}, {1}")
  public static let bothOf = Phrase(en: "{0} and {1}", vi: "{0} và {1}")
  public static let eitherOf = Phrase(en: "{0} or {1}", vi: "{0} hoặc {1}")
  public static let andAlso = Phrase(en: "{0}, and also {1}", vi: "{0}, đồng thời {1}")
  public static let orElse = Phrase(en: "{0}, or else {1}", vi: "{0}, hoặc {1}")

  // MARK: Checks and definitions

  public static let theRow = Phrase(en: "the row", vi: "đối tượng")
  public static let inEveryRow = Phrase(en: "for every {0}, {1}", vi: "ở mọi {0}, {1}")
  public static let definitionIs = Phrase(en: "{0} is {1}", vi: "{0} là {1}")
  public static let definitionWhen = Phrase(
    en: "{0} holds where {1}", vi: "{0} được tính là đạt khi {1}")
  public static let definitionAre = Phrase(en: "{0} are {1}", vi: "{0} là {1}")
}
