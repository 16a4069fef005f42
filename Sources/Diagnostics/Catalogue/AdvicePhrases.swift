/// What to write instead of what the checker and the analysis found wrong.
extension Phrase {
  // MARK: Types

  public static let includesIsForSets = Phrase(
    en: "compare it with `=`, `<` or `>` instead; `includes` asks for one of several categories",
    vi: "hãy so sánh bằng `=`, `<` hoặc `>`; `includes` chỉ để hỏi một trong nhiều hạng mục")
  public static let wholeNumbersAround = Phrase(
    en: "write `{0}` or `{1}`", vi: "hãy viết `{0}` hoặc `{1}`")
  public static let compareAlike = Phrase(
    en: "compare it with a value of the same kind", vi: "hãy so sánh với một giá trị cùng loại")
  public static let areasWithAreas = Phrase(
    en: "put areas beside areas (`ha`, `m2`, `km2`) and money beside money (`VND`)",
    vi: "diện tích chỉ đi với diện tích (`ha`, `m2`, `km2`), số tiền chỉ đi với số tiền (`VND`)")
  public static let ratiosHaveNoUnit = Phrase(
    en: "a quotient of two areas or amounts has no unit: put a number or a percentage beside it",
    vi: "thương của hai diện tích hay số tiền không có đơn vị: hãy dùng con số hoặc số phần trăm")
  public static let writeTheUnit = Phrase(
    en: "write its unit, as in `3 ha` or `350 million VND`",
    vi: "hãy viết đơn vị của nó, như `3 ha` hoặc `350 million VND`")
  public static let percentagesLieBetween = Phrase(
    en: "write a percentage from `0%` to `100%`",
    vi: "hãy viết số phần trăm từ `0%` đến `100%`")
  public static let changeTypeOrValue = Phrase(
    en: "correct the value, or the type it is declared with",
    vi: "hãy sửa giá trị, hoặc sửa kiểu đã khai báo")
  public static let textsOnlyName = Phrase(
    en: "texts are for names and notes; what rules ask for is declared as `one of …`, `flag`, "
      + "`date` or a number",
    vi: "dạng chữ chỉ để ghi tên và ghi chú; dữ liệu mà quy tắc hỏi đến thì khai báo là "
      + "`one of …`, `flag`, `date` hoặc kiểu số")
  public static let boundsFitType = Phrase(
    en: "write both ends as cells of this type are written",
    vi: "hãy viết hai đầu khoảng giống như cách ghi ô số liệu của kiểu này")

  public static let pointBeginsDecimals = Phrase(
    en: "`{0}` is {1}: a point stands before decimals, and here is a count",
    vi: "`{0}` được đọc là {1}: dấu chấm đứng trước phần thập phân, mà đây là số đếm")
  public static let timesInsteadOfPercent = Phrase(
    en: "`{0}` without a percent sign is {0} times the whole, and `{1}` is called a share",
    vi: "`{0}` không có dấu phần trăm là gấp {0} lần toàn bộ, mà `{1}` được gọi là tỷ lệ")
  public static let declareShareOrNumber = Phrase(
    en: "say what it is: `{0}: share`, or `{0}: number` if it may be more than the whole",
    vi: "hãy ghi rõ kiểu: `{0}: share`, hoặc `{0}: number` nếu có thể lớn hơn toàn bộ")
  public static let pointOfAmountBeginsDecimals = Phrase(
    en: "`{0}` is {1}: a point stands before decimals",
    vi: "`{0}` được đọc là {1}: dấu chấm đứng trước phần thập phân")
  public static let groupsHaveUnderscores = Phrase(
    en: "did you mean {0}? `{1}`; else write `{2}`",
    vi: "có phải ý bạn là {0}? `{1}`; nếu không, hãy viết `{2}`")

  // MARK: Names

  public static let breakDefinitionCycle = Phrase(
    en: "write one of them out of fields, without the name of another one",
    vi: "hãy viết một định nghĩa bằng các trường dữ liệu, không dùng tên của định nghĩa khác")
  public static let breakSelfDefinition = Phrase(
    en: "write it out of fields and other names; for values of the year before write `last year` "
      + "behind the fields",
    vi: "hãy viết nó bằng các trường dữ liệu và tên khác; muốn lấy giá trị năm trước thì viết "
      + "`last year` sau trường dữ liệu")
  public static let areaAboveIsLarger = Phrase(
    en: "behind `in` stands the larger area alone; take `in …` away from the largest one",
    vi: "sau `in` chỉ ghi cấp địa bàn lớn hơn; hãy bỏ `in …` ở cấp lớn nhất")
  public static let speakOfOne = Phrase(
    en: "use names that belong to `{0}` here", vi: "ở đây hãy dùng những tên thuộc về `{0}`")
  public static let useNamesThatMeet = Phrase(
    en: "use names of one entity, and take the rows of others together with `number of …`, "
      + "`share of …` or `sum of …`",
    vi: "hãy dùng các tên của cùng một loại đối tượng; dòng của loại khác thì tổng hợp bằng "
      + "`number of …`, `share of …` hay `sum of …`")
  public static let membersLieInside = Phrase(
    en: "take together what lies in a `{0}`, or write `in {0}` in the declaration of the entity",
    vi: "hãy tổng hợp những gì nằm trong `{0}`, hoặc ghi `in {0}` ở khai báo loại đối tượng")
  public static let putEntityIntoArea = Phrase(
    en: "say in the declaration of the entity which area it lies in, as in `in commune`",
    vi: "hãy ghi ở khai báo loại đối tượng rằng nó nằm trong địa bàn nào, như `in commune`")

  // MARK: Sentences

  public static let deadlinesLieInPlan = Phrase(
    en: "write {0} or a later year, or let the plan begin earlier",
    vi: "hãy viết năm {0} hoặc muộn hơn, hoặc cho kế hoạch bắt đầu sớm hơn")
  public static let beginWithinPlan = Phrase(
    en: "write {0} or an earlier year, or add `to` and the last year",
    vi: "hãy viết năm {0} hoặc sớm hơn, hoặc thêm `to` và năm cuối")
  public static let yearsInOrder = Phrase(
    en: "put them in the order of their years, each year once",
    vi: "hãy xếp theo thứ tự năm, mỗi năm một lần")
  public static let milestonesAskMore = Phrase(
    en: "ask for more than before, or leave this milestone out",
    vi: "hãy đặt mức khó hơn mốc trước, hoặc bỏ mốc này")
  public static let milestonesInRows = Phrase(
    en: "write a whole number here, or percentages in both places",
    vi: "hãy viết số nguyên ở đây, hoặc viết số phần trăm ở cả hai chỗ")
  public static let quantitiesAreWritten = Phrase(
    en: "write it as in `at least 3 schools` or `at least 80% of schools`",
    vi: "hãy viết như `at least 3 schools` hoặc `at least 80% of schools`")
  public static let everyYearHasNoMilestones = Phrase(
    en: "write a rule of its own for the later years, or end the first part with `by` and a year",
    vi: "hãy viết một quy tắc riêng cho những năm sau, hoặc kết thúc phần đầu bằng `by` và một năm")

  // MARK: Decided before there are data

  public static let askForWhatCanFail = Phrase(
    en: "remove it, or compare with a value that can be missed",
    vi: "hãy bỏ so sánh này, hoặc dùng một mức có thể không đạt")
  public static let askForWhatCanHold = Phrase(
    en: "compare with a value that can be reached, or correct the range of the field",
    vi: "hãy dùng một mức có thể đạt, hoặc sửa khoảng giá trị của trường dữ liệu")
  public static let compareTwoThings = Phrase(
    en: "put something else on one of the sides", vi: "hãy thay một trong hai vế bằng thứ khác")
  public static let removeCondition = Phrase(
    en: "remove it, or ask for more", vi: "hãy bỏ điều kiện này, hoặc yêu cầu thêm")
  public static let correctEither = Phrase(
    en: "correct one of the two conditions", vi: "hãy sửa một trong hai điều kiện")
  public static let correctCondition = Phrase(
    en: "correct the condition", vi: "hãy sửa điều kiện này")

  // MARK: Limits

  public static let rulesAreSmall = Phrase(
    en: "perhaps it is a file of data; split rules into files that `use` each other",
    vi: "có thể đây là tệp số liệu; hãy chia quy tắc thành nhiều tệp nối với nhau bằng `use`")
  public static let roundTheNumber = Phrase(
    en: "round it, or write it in a larger unit", vi: "hãy làm tròn, hoặc viết theo đơn vị lớn hơn")

  public static let noRowOfDashes = Phrase(
    en: "a table has no line of dashes: its rows follow the headings",
    vi: "bảng không có dòng gạch ngang: các dòng số liệu nằm ngay dưới dòng tiêu đề")
  public static let plainVietnamese = Phrase(
    en: "`{0}` seems to be `{1}`, which no rule holds: a deadline is written `by 2030`",
    vi: "`{0}` có lẽ là `{1}`, quy tắc không viết như vậy: thời hạn được viết là `by 2030`")
  public static let emptyText = Phrase(
    en: "nothing stands between these quotes; write the words, or leave all of it out",
    vi: "giữa hai dấu ngoặc kép chưa có gì; hãy viết nội dung, hoặc bỏ hẳn phần này")

  // MARK: Everyday words

  public static let noConditionalRule = Phrase(
    en: "rules have no `if`: write where it need not hold, then what must hold, as in "
      + "`number of schools <= 3 or trainedShare >= 80%`",
    vi: "quy tắc không có `if`: hãy nêu trường hợp được miễn rồi đến điều phải đạt, như "
      + "`number of schools <= 3 or trainedShare >= 80%`")
  public static let shareInWords = Phrase(
    en: "a share is written in figures: {0} is `{1}`",
    vi: "tỷ lệ được viết bằng số: {0} là `{1}`")
  public static let againstLastYear = Phrase(
    en: "compare it with the year before: `trainedShare {0} trainedShare last year every year`",
    vi: "hãy so sánh với năm trước: `trainedShare {0} trainedShare last year every year`")
  public static let eachValueCompared = Phrase(
    en: "compare each value: `kind = public or kind = private`",
    vi: "hãy so sánh từng giá trị: `kind = public or kind = private`")
  public static let rowsOfAKind = Phrase(
    en: "rows of a kind get a name of their own: "
      + "`group publicSchool, publicSchools = schools where kind = public`",
    vi: "các dòng cùng loại được đặt tên riêng: "
      + "`group publicSchool, publicSchools = schools where kind = public`")
  public static let noTolerance = Phrase(
    en: "rules have no `{0}`", vi: "quy tắc không có dấu `{0}`")
  public static let bothEndsCompared = Phrase(
    en: "write both ends: `trainedShare >= 75% and trainedShare <= 85%`",
    vi: "hãy viết cả hai đầu: `trainedShare >= 75% and trainedShare <= 85%`")
}
