// What the analysis of rules says (R312 to R319), and what it says about itself.
extension Phrase {
  // MARK: Comparisons and conditions

  public static let comparisonAlwaysTrue = Phrase(
    en: "this holds whatever the data are", vi: "điều này luôn đúng với mọi số liệu")
  public static let comparisonAlwaysFalse = Phrase(
    en: "this never holds, whatever the data are",
    vi: "điều này không bao giờ đúng, với bất kỳ số liệu nào")
  public static let isAtLeast = Phrase(
    en: "`{0}` is never below {1}", vi: "`{0}` không bao giờ nhỏ hơn {1}")
  public static let isAtMost = Phrase(
    en: "`{0}` is never above {1}", vi: "`{0}` không bao giờ lớn hơn {1}")
  public static let liesBetween = Phrase(
    en: "`{0}` lies between {1} and {2}", vi: "`{0}` nằm trong khoảng từ {1} đến {2}")
  public static let sidesAreTheSame = Phrase(
    en: "both sides say the same", vi: "hai vế là một")
  public static let sidesVaryTogether = Phrase(
    en: "what varies is the same on both sides",
    vi: "phần thay đổi theo số liệu ở hai vế là một")
  public static let dividesByZero = Phrase(
    en: "this can only be 0, and what is divided by 0 has no value",
    vi: "chỗ này chỉ có thể bằng 0, mà phép chia cho 0 không có kết quả")
  public static let correctDivisor = Phrase(
    en: "divide by something that can be other than 0",
    vi: "hãy chia cho một số có thể khác 0")
  public static let conditionNeverHolds = Phrase(
    en: "nothing can satisfy this condition",
    vi: "không trường hợp nào thỏa mãn được điều kiện này")
  public static let conditionAlwaysHolds = Phrase(
    en: "everything satisfies this condition, so it asks for nothing",
    vi: "mọi trường hợp đều thỏa mãn điều kiện này nên nó không đòi hỏi gì")
  public static let groupIsEmpty = Phrase(
    en: "no {0} can ever be one of `{1}`", vi: "không {0} nào có thể thuộc nhóm `{1}`")
  public static let besideThis = Phrase(
    en: "it stands beside this condition", vi: "nó đi cùng với điều kiện này")
  public static let thisOne = Phrase(en: "this part", vi: "phần này")
  public static let excludesThat = Phrase(
    en: "excludes this one", vi: "không thể cùng đúng với phần này")
  public static let writeOr = Phrase(
    en: "where one of the parts is enough, join them with `or`",
    vi: "nếu chỉ cần một trong các phần đúng, hãy nối chúng bằng `or`")

  public static let baseExcludesIt = Phrase(
    en: "the members of `{0}` can never satisfy this condition; correct it, or choose them from "
      + "another group",
    vi: "thành viên của nhóm `{0}` không bao giờ thỏa mãn điều kiện này; hãy sửa điều kiện, hoặc "
      + "chọn từ một nhóm khác")

  // MARK: Ranks

  public static let rankReversed = Phrase(
    en: "1 is the best rank: `{0}` holds for the worse ranks, not for the better ones",
    vi: "hạng 1 là cao nhất: `{0}` đúng với các hạng kém hơn chứ không phải các hạng tốt hơn")
  public static let topRanksAre = Phrase(
    en: "for a place at the top write `{0}`",
    vi: "muốn nói thuộc nhóm dẫn đầu, hãy viết `{0}`")
  public static let ranksKeptAre = Phrase(
    en: "for a place that is kept or improved write `{0}`",
    vi: "muốn nói giữ vững hoặc cải thiện thứ hạng, hãy viết `{0}`")
  public static let topRanksDenied = Phrase(
    en: "1 is the best rank: `{0}` holds for the better ranks, and here it must not hold",
    vi: "hạng 1 là cao nhất: `{0}` đúng với các hạng tốt hơn, mà ở đây điều đó không được xảy ra")
  public static let lowRanksAre = Phrase(
    en: "to rule out the worse places write `{0}`",
    vi: "muốn loại trừ các hạng kém hơn, hãy viết `{0}`")

  // MARK: Pairs of rules

  public static let rulesContradict = Phrase(
    en: "`{0}` and `{1}` can never both hold in {2}",
    vi: "`{0}` và `{1}` không bao giờ cùng đạt trong năm {2}")
  public static let otherRuleAsks = Phrase(
    en: "`{0}` asks for `{1}`", vi: "`{0}` đòi hỏi `{1}`")
  public static let oneMoreRuleClashes = Phrase(
    en: "1 more rule clashes with it", vi: "còn 1 quy tắc nữa mâu thuẫn với quy tắc này")
  public static let moreRulesClash = Phrase(
    en: "{0} more rules clash with it", vi: "còn {0} quy tắc nữa mâu thuẫn với quy tắc này")
  public static let changeOneOfThem = Phrase(
    en: "correct the sign, the target or the year of one of them, or say in either why both are "
      + "meant: `{0}`",
    vi: "hãy sửa dấu, mức phải đạt hoặc năm của một trong hai quy tắc, hoặc ghi lý do giữ cả hai "
      + "vào một trong hai: `{0}`")
  public static let ruleIsImplied = Phrase(
    en: "`{0}` asks for nothing that `{1}` does not ask for already",
    vi: "`{0}` không đòi hỏi thêm gì so với `{1}`")
  public static let removeOrAllow = Phrase(
    en: "remove it, correct its target or year, or say why both are meant: `{0}`",
    vi: "hãy bỏ quy tắc này, sửa mức hoặc năm, hoặc ghi lý do giữ cả hai: `{0}`")

  // MARK: Names and allowances

  public static let nothingUses = Phrase(
    en: "no rule uses `{0}`", vi: "không quy tắc nào dùng `{0}`")
  public static let useOrRemove = Phrase(
    en: "use it in a rule, or remove it", vi: "hãy dùng tên này trong một quy tắc, hoặc bỏ đi")
  public static let allowsNothing = Phrase(
    en: "the warning {0} does not occur here", vi: "ở đây không có cảnh báo {0}")
  public static let removeAllowance = Phrase(
    en: "remove the allowance, so that it hides nothing later",
    vi: "hãy bỏ dòng này để sau này nó không che mất cảnh báo thật")

  // MARK: How far the analysis came

  public static let analysisCounts = Phrase(
    en: "looked at {0}, {1}, {2} and {3} that read the same data",
    vi: "đã xem xét {0}, {1}, {2} và {3} dùng chung số liệu")
  public static let oneRuleCounted = Phrase(en: "1 rule", vi: "1 quy tắc")
  public static let rulesCounted = Phrase(en: "{0} rules", vi: "{0} quy tắc")
  public static let oneGroupCounted = Phrase(en: "1 group", vi: "1 nhóm")
  public static let groupsCounted = Phrase(en: "{0} groups", vi: "{0} nhóm")
  public static let oneConditionCounted = Phrase(en: "1 condition", vi: "1 điều kiện")
  public static let conditionsCounted = Phrase(en: "{0} conditions", vi: "{0} điều kiện")
  public static let onePairCounted = Phrase(en: "1 pair of rules", vi: "1 cặp quy tắc")
  public static let pairsCounted = Phrase(en: "{0} pairs of rules", vi: "{0} cặp quy tắc")
  public static let analysisBroken = Phrase(
    en: "not analysed: it has errors of its own", vi: "không phân tích được: chỗ này đang có lỗi")
  public static let analysisNumbers = Phrase(
    en: "analysed only in part: a number in it is too large to be computed exactly",
    vi: "chỉ phân tích được một phần: có con số quá lớn để tính chính xác")
  public static let analysisTooLarge = Phrase(
    en: "analysed only in part: it has more parts than are followed",
    vi: "chỉ phân tích được một phần: có quá nhiều thành phần để xét hết")
  public static let analysisCases = Phrase(
    en: "not decided whether this can hold: it has more than {0} alternatives",
    vi: "chưa xác định được điều kiện này có thể đúng hay không: có hơn {0} khả năng")
  public static let analysisUnsettled = Phrase(
    en: "not decided whether this can hold, so that it was not compared with other rules",
    vi: "chưa xác định được điều này có thể đúng hay không nên không so sánh với quy tắc khác")
  public static let analysisNoValueBefore = Phrase(
    en: "`{0}` has values only from {1}; the check leaves the data of years without one alone",
    vi: "`{0}` chỉ có giá trị từ năm {1}; số liệu của những năm chưa có giá trị thì không kiểm tra")
  public static let analysisPairsInOtherForms = Phrase(
    en: "`{0}` reads the same data as {1}, but in another formula; whether they contradict or "
      + "imply each other was not decided",
    vi: "`{0}` dùng cùng số liệu với {1} nhưng theo công thức khác; chưa xác định được chúng có "
      + "mâu thuẫn hay bao hàm nhau không")
  public static let analysisPairsTooMany = Phrase(
    en: "`{0}` was compared only with the nearest {1} of the rules before it that read the same "
      + "data",
    vi: "`{0}` chỉ được so sánh với {1} quy tắc gần nhất trong số các quy tắc phía trước dùng "
      + "cùng số liệu")
  public static let analysisDaysExclude = Phrase(
    en: "cannot hold in {0}: there the day of the year and the date exclude each other",
    vi: "không thể đạt trong năm {0}: năm đó ngày trong năm và ngày cụ thể loại trừ nhau")
  public static let moreRules = Phrase(en: "{0} more", vi: "{0} quy tắc nữa")
}
