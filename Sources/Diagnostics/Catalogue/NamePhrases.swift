/// What the checker says about names and types (codes R2xx).
extension Phrase {
  // MARK: Kinds of names

  public static let writtenSoElsewhere = Phrase(
    en: "further places of this file where it is written so: {0}",
    vi: "số chỗ khác trong tệp này cũng viết như vậy: {0}")
  public static let kindEntity = Phrase(en: "an entity", vi: "loại đối tượng")
  public static let kindGroup = Phrase(en: "a group", vi: "nhóm")
  public static let kindMembers = Phrase(
    en: "a group or an entity", vi: "nhóm hay loại đối tượng")
  public static let kindField = Phrase(en: "a field", vi: "trường dữ liệu")
  public static let kindIndicator = Phrase(en: "an indicator", vi: "chỉ số")
  public static let kindParameter = Phrase(en: "a parameter", vi: "tham số")
  public static let kindValue = Phrase(
    en: "a field, an indicator or a parameter",
    vi: "trường dữ liệu, chỉ số hay tham số")
  public static let kindPlan = Phrase(en: "a plan", vi: "kế hoạch")
  public static let kindRule = Phrase(en: "a rule", vi: "quy tắc")
  public static let kindDuty = Phrase(en: "a duty", vi: "nhiệm vụ")
  public static let kindCategory = Phrase(en: "a category", vi: "hạng mục")

  // MARK: Names

  public static let unknownName = Phrase(
    en: "`{1}` is not the name of {0}", vi: "không có {0} nào tên là `{1}`")
  public static let labelForName = Phrase(
    en: "`{0}` is a label; here the name of {1} is needed",
    vi: "`{0}` là nhãn; ở đây phải viết tên của {1}")
  public static let nameInQuotes = Phrase(
    en: "`{0}` stands without quotation marks here", vi: "ở đây viết `{0}` không có dấu ngoặc kép")
  public static let labelOfCategory = Phrase(
    en: "this is read as a label of the category `{0}`, not of the field `{1}`",
    vi: "nhãn này được hiểu là của hạng mục `{0}`, không phải của trường dữ liệu `{1}`")
  public static let labelOfField = Phrase(
    en: "this is read as a label of the field `{1}`, not of the category `{0}`",
    vi: "nhãn này được hiểu là của trường dữ liệu `{1}`, không phải của hạng mục `{0}`")
  public static let labelLastCategory = Phrase(
    en: "if so, put it on the line of `{0}`; if not, give `{0}` a label of its own before it",
    vi:
      "nếu đúng, hãy viết cùng dòng với `{0}`; nếu không, hãy đặt cho `{0}` một nhãn riêng ở trước")
  public static let labelAllCategories = Phrase(
    en: "if so, begin a new line with it; if not, give the first category such a label, too",
    vi: "nếu đúng, hãy xuống dòng trước nhãn; nếu không, hãy đặt nhãn như vậy cho cả hạng mục đầu")
  public static let sentenceInVietnamese = Phrase(
    en: "this is said in Vietnamese; rules have English keywords and the names that are declared",
    vi: "chỗ này viết bằng tiếng Việt; quy tắc dùng từ khóa tiếng Anh và các tên đã khai báo")
  public static let neitherNameNorLabel = Phrase(
    en: "nothing has the name or the label `{0}`",
    vi: "không có gì mang tên hay nhãn `{0}`")
  public static let wordsMayMean = Phrase(
    en: "`{0}` may be {1}", vi: "`{0}` có thể là {1}")
  public static let rulesAreWritten = Phrase(
    en: "a rule is written `every GROUP has FIELD >= VALUE by YEAR`",
    vi: "quy tắc được viết là `every NHÓM has TRƯỜNG_DỮ_LIỆU >= GIÁ_TRỊ by NĂM`")
  public static let nothingIsCalledThat = Phrase(
    en: "declare `{0}`, or `use` the file that declares it",
    vi: "hãy khai báo `{0}`, hoặc dùng `use` để nạp tệp có khai báo đó")
  public static let didYouMeanOneOf = Phrase(en: "did you mean {0}?", vi: "có phải ý bạn là {0}?")
  public static let sayWhyAllowed = Phrase(
    en: "say in the quotes why the warning does not matter here",
    vi: "hãy ghi trong ngoặc kép vì sao cảnh báo này không đáng ngại ở đây")
  public static let duplicateName = Phrase(
    en: "the name `{0}` is taken", vi: "tên `{0}` đã được dùng")
  public static let firstDeclaredHere = Phrase(
    en: "first declared here", vi: "được khai báo lần đầu ở đây")
  public static let renameOne = Phrase(
    en: "give one of the two another name", vi: "hãy đổi tên một trong hai")
  public static let headingTaken = Phrase(
    en: "the heading `{0}` is taken: it stands for {1}",
    vi: "tiêu đề `{0}` đã được dùng cho {1}")
  public static let columnYear = Phrase(en: "the year", vi: "năm")
  public static let columnIdentifier = Phrase(en: "the id of the `{0}`", vi: "mã của `{0}`")
  public static let columnName = Phrase(en: "the name of the `{0}`", vi: "tên của `{0}`")
  public static let columnClosed = Phrase(
    en: "whether the `{0}` was closed", vi: "việc `{0}` đã giải thể hay chưa")
  public static let columnField = Phrase(en: "the field `{0}`", vi: "trường dữ liệu `{0}`")
  public static let chooseAnotherHeading = Phrase(
    en: "choose another label, so that a column of data can only mean one thing",
    vi: "hãy đặt nhãn khác, để mỗi cột số liệu chỉ có một nghĩa")
  public static let nameIsCamelCase = Phrase(
    en: "the name `{0}` is not in camelCase: it begins with a small letter and has no `_`",
    vi: "tên `{0}` chưa theo kiểu camelCase: mở đầu bằng chữ thường và không có `_`")
  public static let wrongKindOfName = Phrase(
    en: "`{0}` is {1}, but here {2} is needed", vi: "`{0}` là {1}, nhưng ở đây cần {2}")
  public static let singularIsNeeded = Phrase(
    en: "`{0}` is the plural of the name that is needed here",
    vi: "`{0}` là dạng số nhiều của tên cần dùng ở đây")
  public static let pluralIsNeeded = Phrase(
    en: "`{0}` is the singular of the name that is needed here",
    vi: "`{0}` là dạng số ít của tên cần dùng ở đây")
  public static let declaredHere = Phrase(en: "declared here", vi: "được khai báo ở đây")
  public static let countMembers = Phrase(
    en: "to count them, write `{0}`", vi: "muốn đếm thì viết `{0}`")
  public static let askForCategory = Phrase(
    en: "to ask for the category, write `{0}`", vi: "muốn hỏi hạng mục thì viết `{0}`")
  public static let noSuchRule = Phrase(
    en: "the plan `{0}` has no rule `{1}`", vi: "kế hoạch `{0}` không có quy tắc `{1}`")
  public static let reservedFieldName = Phrase(
    en: "a field cannot be called `{0}`", vi: "không thể đặt tên trường dữ liệu là `{0}`")
  public static let keyColumnsAre = Phrase(
    en: "every table may have the columns `year`, `name` and `closed` already",
    vi: "bảng nào cũng có thể có sẵn các cột `year`, `name` và `closed`")
  public static let entityCycle = Phrase(
    en: "these entities lie in each other: {0}",
    vi: "các loại đối tượng này nằm trong nhau theo vòng: {0}")
  public static let entityInItself = Phrase(
    en: "the entity `{0}` lies in itself", vi: "loại đối tượng `{0}` nằm trong chính nó")
  public static let definitionCycle = Phrase(
    en: "these definitions need each other: {0}",
    vi: "các định nghĩa này phụ thuộc nhau theo vòng: {0}")
  public static let longWayRound = Phrase(
    en: "`{0}` … and {1} more", vi: "`{0}` … và {1} tên khác")
  public static let definitionNeedsItself = Phrase(
    en: "the definition of `{0}` needs `{0}` itself",
    vi: "định nghĩa của `{0}` lại cần đến chính `{0}`")
  public static let partOfCycle = Phrase(en: "and this one", vi: "và định nghĩa này")
  public static let unknownWarning = Phrase(
    en: "there is no warning `{0}`", vi: "không có cảnh báo nào mang mã `{0}`")
  public static let errorCannotBeAllowed = Phrase(
    en: "`{0}` is an error; only warnings can be allowed",
    vi: "`{0}` là lỗi; chỉ cảnh báo mới được cho qua")
  public static let warningsAre = Phrase(en: "the warnings are {0}", vi: "các cảnh báo gồm {0}")

  // MARK: Types in words

  public static let typeCount = Phrase(en: "a count", vi: "số đếm")
  public static let typeShare = Phrase(en: "a share", vi: "tỷ lệ")
  public static let typeRatio = Phrase(en: "a ratio", vi: "tỷ số")
  public static let typeNumber = Phrase(en: "a plain number", vi: "số không có đơn vị")
  public static let typeArea = Phrase(en: "an area", vi: "diện tích")
  public static let typeMoney = Phrase(en: "an amount of money", vi: "số tiền")
  public static let typeBare = Phrase(
    en: "a number without `%` or unit", vi: "con số không ghi `%` hay đơn vị")
  public static let typePercent = Phrase(en: "a percentage", vi: "số phần trăm")
  public static let typeLevel = Phrase(en: "a level of `{0}`", vi: "mức của `{0}`")
  public static let typeRank = Phrase(en: "a rank", vi: "thứ hạng")
  public static let typeTruth = Phrase(en: "a yes-or-no value", vi: "giá trị có/không")
  public static let typeDate = Phrase(en: "a date", vi: "ngày")
  public static let typeCategory = Phrase(en: "a category of `{0}`", vi: "hạng mục của `{0}`")
  public static let typeSet = Phrase(
    en: "a set of categories of `{0}`", vi: "tập hạng mục của `{0}`")
  public static let kindLevel = Phrase(en: "a level", vi: "mức")
  public static let kindSet = Phrase(en: "a set of categories", vi: "tập hạng mục")
  public static let typeUnknown = Phrase(en: "something unknown", vi: "giá trị chưa rõ")
  public static let thisIs = Phrase(en: "this is {0}", vi: "đây là {0}")

  // MARK: Types

  public static let conditionExpected = Phrase(
    en: "`{0}` is {1}; a condition is needed here", vi: "`{0}` là {1}; ở đây cần một điều kiện")
  public static let compareIt = Phrase(
    en: "compare it with something, for instance `{0}`",
    vi: "hãy so sánh nó với một giá trị, ví dụ `{0}`")
  public static let cannotCompare = Phrase(
    en: "{0} cannot be compared with {1}", vi: "không thể so sánh {0} với {1}")
  public static let cannotAdd = Phrase(
    en: "{0} and {1} cannot be added or subtracted", vi: "không thể cộng trừ {0} với {1}")
  public static let noUnitFor = Phrase(
    en: "{0} and {1} cannot be multiplied or divided like this: the result has no unit",
    vi: "không thể nhân chia {0} với {1} như vậy: kết quả không có đơn vị")
  public static let percentNeedsShare = Phrase(
    en: "a percentage goes with a share, or with a quotient of two counts or amounts",
    vi: "số phần trăm chỉ đi với một tỷ lệ, hoặc với thương của hai số đếm, hai số tiền")
  public static let shareNeedsShare = Phrase(
    en: "a share goes with a percentage, another share, or a quotient of two counts or amounts",
    vi:
      "tỷ lệ chỉ đi với số phần trăm, với tỷ lệ khác, hoặc với thương của hai số đếm hay hai số tiền"
  )
  public static let compareWithYesNo = Phrase(
    en: "a yes-or-no value is compared with `yes` or `no`, or stands alone",
    vi: "giá trị có/không thì so sánh với `yes` hoặc `no`, hoặc đứng một mình")
  public static let daysAreWritten = Phrase(
    en: "a day is written `15 November` or `2030-11-15`",
    vi: "ngày được viết là `15 November` hoặc `2030-11-15`")
  public static let shareInsteadOfNumber = Phrase(
    en: "for a percentage write `share of` instead of `number of`",
    vi: "muốn dùng phần trăm, hãy viết `share of` thay cho `number of`")
  public static let shareOutOfRange = Phrase(
    en: "a share lies between 0 and 1, but `{0}` does not; percentages need the sign `%`",
    vi: "tỷ lệ phải nằm trong khoảng từ 0 đến 1, còn `{0}` thì không; số phần trăm phải có dấu `%`")
  public static let percentOutOfRange = Phrase(
    en: "`{0}` is not between 0% and 100%", vi: "`{0}` không nằm trong khoảng từ 0% đến 100%")
  public static let wholeNumberNeeded = Phrase(
    en: "{0} is compared with a whole number, but `{1}` is not whole",
    vi: "{0} chỉ so sánh được với số nguyên, còn `{1}` không phải số nguyên")
  public static let scalesDiffer = Phrase(
    en: "`{0}` and `{1}` are levels of two different scales",
    vi: "`{0}` và `{1}` là mức của hai thang khác nhau")
  public static let levelsOfOneScale = Phrase(
    en: "compare each with a level of its own scale",
    vi: "hãy so sánh mỗi bên với một mức trong thang của chính nó")
  public static let notOrdered = Phrase(
    en: "{0} has no order, so nothing is more or less",
    vi: "{0} không có thứ tự nên không thể lớn hơn hay nhỏ hơn")
  public static let onlyEqual = Phrase(
    en: "compare it with `=` or `!=`", vi: "hãy so sánh bằng `=` hoặc `!=`")
  public static let setsAreNotCompared = Phrase(
    en: "sets of categories are not compared with each other",
    vi: "không so sánh hai tập hạng mục với nhau")
  public static let setAgainstCategory = Phrase(
    en: "`{0}` holds several categories at once, so it cannot equal one",
    vi: "`{0}` có thể gồm nhiều hạng mục cùng lúc nên không thể bằng một hạng mục")
  public static let useIncludes = Phrase(
    en: "ask for one category: `levels includes preschool`",
    vi: "hãy hỏi từng hạng mục: `levels includes preschool`")
  public static let includesNeedsSet = Phrase(
    en: "`includes` needs a field declared with `any of`, but `{0}` is {1}",
    vi: "`includes` cần một trường dữ liệu khai báo bằng `any of`, còn `{0}` là {1}")
  public static let compareCategoryWithEqual = Phrase(
    en: "a field declared with `one of` is compared with `=`",
    vi: "trường dữ liệu khai báo bằng `one of` thì so sánh bằng `=`")
  public static let unknownCategory = Phrase(
    en: "`{0}` has no category `{1}`", vi: "`{0}` không có hạng mục `{1}`")
  public static let categoriesAre = Phrase(
    en: "its categories are {0}", vi: "các hạng mục của nó là {0}")
  public static let textInExpression = Phrase(
    en: "`{0}` is a text; texts cannot be computed or compared",
    vi: "`{0}` là trường dữ liệu dạng chữ, không tính toán hay so sánh được")
  public static let cannotCompute = Phrase(
    en: "`{0}` is {1}; it cannot be computed with", vi: "`{0}` là {1} nên không tính toán được")
  public static let onlyNumbersCompute = Phrase(
    en: "`+`, `-`, `*` and `/` take counts, shares, numbers and amounts",
    vi: "`+`, `-`, `*` và `/` chỉ dùng cho số đếm, tỷ lệ, con số và số lượng có đơn vị")
  public static let declaredTypeDiffers = Phrase(
    en: "declared as `{0}`, but the formula gives {1}",
    vi: "khai báo là `{0}`, nhưng công thức cho ra {1}")

  public static let declaredButGiven = Phrase(
    en: "declared as `{0}`, but this is {1}", vi: "khai báo là `{0}`, nhưng đây lại là {1}")
  public static let valueDoesNotFit = Phrase(
    en: "declared as `{0}`, but `{1}` does not fit that",
    vi: "khai báo là `{0}`, nhưng `{1}` không hợp với khai báo đó")
  public static let indicatorType = Phrase(
    en: "an indicator cannot be of the type `{0}`", vi: "chỉ số không thể có kiểu `{0}`")
  public static let indicatorTypesAre = Phrase(
    en: "leave the type out: the formula has one",
    vi: "hãy bỏ kiểu đi: công thức tự có kiểu của nó")

  // MARK: Rows, areas, time

  public static let fieldOf = Phrase(
    en: "`{0}` is a field of `{1}`", vi: "`{0}` là trường dữ liệu của `{1}`")
  public static let computedFor = Phrase(
    en: "`{0}` is computed for {1}", vi: "`{0}` được tính cho {1}")
  public static let rowsForOneValue = Phrase(
    en: "`{0}` is a value of each of many rows; here stands one value of the area",
    vi: "`{0}` là giá trị của từng dòng trong nhiều dòng; ở đây cần một giá trị của địa bàn")
  public static let nothingLiesIn = Phrase(
    en: "`{0}` is for what lies in a `{1}`, but nothing does",
    vi: "`{0}` dành cho những gì nằm trong `{1}`, nhưng không có gì nằm trong đó")
  public static let areaIsItself = Phrase(
    en: "`{0}` is for what lies in a `{1}`; this speaks of the `{1}` itself",
    vi: "`{0}` dành cho những gì nằm trong `{1}`; chỗ này nói về chính `{1}`")

  public static let fieldOfAnother = Phrase(
    en: "`{0}` is a field of `{1}`, not of `{2}`",
    vi: "`{0}` là trường dữ liệu của `{1}`, không phải của `{2}`")
  public static let notOfThisEntity = Phrase(
    en: "`{0}` cannot be read here: this speaks of one `{1}`",
    vi: "không đọc được `{0}` ở đây: chỗ này nói về một `{1}`")
  public static let namesDoNotMeet = Phrase(
    en: "nothing has both `{0}` and what the formula names before it",
    vi: "không đối tượng nào vừa có `{0}` vừa có những gì công thức nêu phía trước")
  public static let subjectDecided = Phrase(
    en: "this decides what the formula speaks of",
    vi: "chỗ này quyết định công thức nói về đối tượng nào")
  public static let takeTogether = Phrase(
    en: "take its rows together, for instance `{0}`", vi: "hãy gộp các dòng lại, ví dụ `{0}`")
  public static let hasNoMembers = Phrase(
    en: "this speaks of one `{0}`, and no `{1}` lie in it",
    vi: "chỗ này nói về một `{0}`, mà trong đó không có `{1}` nào")
  public static let noAreaAbove = Phrase(
    en: "`{0}` lie in no area, so nothing can take them together",
    vi: "`{0}` không thuộc địa bàn nào nên không thể gộp lại")
  public static let wrongAggregate = Phrase(
    en: "`{0} of` does not work on `{1}`, which is {2}",
    vi: "`{0} of` không dùng được cho `{1}`, vì đó là {2}")
  public static let averageInsteadOfSum = Phrase(
    en: "shares are averaged, or the counts behind them are divided",
    vi: "tỷ lệ thì lấy trung bình, hoặc chia các số đếm tạo nên nó")
  public static let countInsteadOfSum = Phrase(
    en: "to count where it holds, write `number of … where …`",
    vi: "muốn đếm số trường hợp thỏa mãn, hãy viết `number of … where …`")
  public static let shareOfLevels = Phrase(
    en: "levels have no average; ask for a share: `share of … where (… >= 2)`",
    vi: "mức không có trung bình; hãy hỏi tỷ lệ: `share of … where (… >= 2)`")
  public static let shareOfRanks = Phrase(
    en: "ranks have no average; ask for a share: `share of … where (… <= 100)`",
    vi: "thứ hạng không có trung bình; hãy hỏi tỷ lệ: `share of … where (… <= 100)`")
  public static let shareNeedsWhere = Phrase(
    en: "`share of` needs a condition: the share of what",
    vi: "`share of` cần một điều kiện: tỷ lệ của cái gì")
  public static let shareIsWritten = Phrase(
    en: "write `share of schools where (smartClassrooms >= 1)`",
    vi: "hãy viết `share of schools where (smartClassrooms >= 1)`")
  public static let shiftOfShift = Phrase(
    en: "`{0}` already speaks of another year", vi: "`{0}` đã nói về một năm khác rồi")
  public static let shiftOnce = Phrase(
    en: "a formula can go to another year only once",
    vi: "một công thức chỉ có thể chuyển sang năm khác một lần")
}
