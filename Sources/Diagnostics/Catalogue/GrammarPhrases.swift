/// What the lexer and the parser say (codes R1xx and the limits of a text).
extension Phrase {
  // MARK: What was expected, what was found

  public static let expectedButFound = Phrase(
    en: "expected {0} here, but found {1}", vi: "chỗ này cần {0}, nhưng lại gặp {1}")
  public static let expectedBeforeLineEnd = Phrase(
    en: "expected {0} before the end of the line", vi: "thiếu {0} trước khi hết dòng")
  public static let expectedBeforeEnd = Phrase(
    en: "expected {0} before the end of the text", vi: "thiếu {0} trước khi hết văn bản")
  public static let quoted = Phrase(en: "`{0}`", vi: "`{0}`")
  public static let aTextInQuotes = Phrase(
    en: "a text in double quotes", vi: "một đoạn chữ trong dấu ngoặc kép")
  public static let aName = Phrase(en: "a name", vi: "một tên")
  public static let aPluralName = Phrase(
    en: "a second name, for the plural", vi: "tên thứ hai, dùng cho số nhiều")
  public static let anEntity = Phrase(
    en: "the name of an entity", vi: "tên một loại đối tượng (entity)")
  public static let aGroup = Phrase(
    en: "the name of a group or the plural of an entity",
    vi: "tên một nhóm hoặc dạng số nhiều của một loại đối tượng")
  public static let aCategory = Phrase(en: "the name of a category", vi: "tên một hạng mục")
  public static let aPlan = Phrase(en: "the name of a plan", vi: "tên một kế hoạch")
  public static let aRuleName = Phrase(en: "the name of a rule", vi: "tên một quy tắc")
  public static let aYear = Phrase(en: "a year", vi: "một năm")
  public static let aNumber = Phrase(en: "a number", vi: "một con số")
  public static let aValue = Phrase(en: "a value", vi: "một giá trị")
  public static let aType = Phrase(
    en: "a type such as `count`, `share` or `flag`",
    vi: "một kiểu dữ liệu như `count`, `share` hay `flag`")
  public static let aNameOrValue = Phrase(
    en: "a name, a value or a formula", vi: "một tên, một giá trị hoặc một công thức")
  public static let anOperator = Phrase(
    en: "an operator such as `>=`, `+` or `and`", vi: "một phép toán như `>=`, `+` hay `and`")
  public static let aTiming = Phrase(
    en: "`by`, `in` or `every year`", vi: "`by`, `in` hoặc `every year`")
  public static let aComparisonOrTiming = Phrase(
    en: "a comparison such as `>=`, or `by`, `in` or `every year`",
    vi: "một phép so sánh như `>=`, hoặc `by`, `in` hay `every year`")
  public static let comparisonsAre = Phrase(
    en: "a target is written `MEASURE >= VALUE by YEAR`; the comparisons are `=`, `!=`, `<`, `<=`, "
      + "`>` and `>=`",
    vi:
      "chỉ tiêu được viết là `SỐ_ĐO >= GIÁ_TRỊ by NĂM`; các phép so sánh là `=`, `!=`, `<`, `<=`, "
      + "`>` và `>=`")
  public static let aStatus = Phrase(
    en: "`pass`, `fail`, `pending`, `undecided` or `notApplicable`",
    vi: "`pass`, `fail`, `pending`, `undecided` hoặc `notApplicable`")
  public static let aTestPart = Phrase(
    en: "`in` with a year, a table or `expect`", vi: "`in` kèm một năm, một bảng hoặc `expect`")
  public static let aWarningCode = Phrase(
    en: "the code of a warning, such as `R312`", vi: "mã của một cảnh báo, ví dụ `R312`")
  public static let hasOrHave = Phrase(en: "`has` or `have`", vi: "`has` hoặc `have`")
  public static let leastOrMost = Phrase(en: "`least` or `most`", vi: "`least` hoặc `most`")
  public static let quantityMissing = Phrase(
    en: "a sentence about rows says first how many of them",
    vi: "câu nói về nhiều đối tượng phải nói trước là bao nhiêu đối tượng")
  public static let quantitiesAre = Phrase(
    en: "it begins with `every`, with `no`, or with `at least`, `at most`, `more than`, "
      + "`fewer than` or `exactly` and a number or a percentage",
    vi: "câu mở đầu bằng `every`, bằng `no`, hoặc bằng `at least`, `at most`, `more than`, "
      + "`fewer than`, `exactly` kèm một con số hay tỷ lệ phần trăm")
  public static let quantityWithoutWords = Phrase(
    en: "`{0}` needs `at least`, `at most` or `exactly` before it",
    vi: "trước `{0}` cần có `at least`, `at most` hoặc `exactly`")
  public static let wordsBeforeRows = Phrase(
    en: "where rows are counted, `{0}` is written `{1}`",
    vi: "khi đếm đối tượng, `{0}` được viết là `{1}`")
  public static let timingComesLast = Phrase(
    en: "the timing stands at the end of the sentence", vi: "thời hạn đứng ở cuối câu")
  public static let whereOnlyChooses = Phrase(
    en: "`where` only chooses rows; what they must reach stands behind `has` or `have`",
    vi: "`where` chỉ chọn đối tượng; điều phải đạt đứng sau `has` hoặc `have`")
  public static let quantityInIndicator = Phrase(
    en: "an indicator is a value; how many rows must have something is said in a rule",
    vi: "chỉ số là một giá trị; bao nhiêu đối tượng phải đạt thì nói trong quy tắc")
  public static let quantityInCheck = Phrase(
    en: "a check holds for each row by itself; how many rows is not said in it",
    vi: "phép kiểm tra áp dụng cho từng dòng số liệu, không nói bao nhiêu đối tượng")
  public static let nothingMoreExpected = Phrase(
    en: "`{0}` does not belong here: what stands before it is complete",
    vi: "`{0}` không thể đứng ở đây: phần phía trước đã trọn vẹn")
  public static let writtenTwice = Phrase(
    en: "`{0}` stands here twice", vi: "`{0}` bị viết lặp hai lần liền nhau")
  public static let commaBeforeThen = Phrase(
    en: "a further milestone is written `, then VALUE by YEAR`",
    vi: "mốc tiếp theo được viết là `, then GIÁ_TRỊ by NĂM`")
  public static let thenKeepsComparison = Phrase(
    en: "a milestone has no comparison of its own; `then` keeps the first one",
    vi: "mốc tiếp theo không có phép so sánh riêng; `then` giữ phép so sánh ban đầu")
  public static let milestoneHasBy = Phrase(
    en: "a further milestone is due `by` a year", vi: "mốc tiếp theo dùng `by` kèm một năm")
  public static let unknownAggregate = Phrase(
    en: "`{0} of` is not a measure the language knows",
    vi: "không có cách tính nào tên là `{0} of`")
  public static let unknownStatement = Phrase(
    en: "`{0}` begins no declaration", vi: "`{0}` không mở đầu một khai báo nào")
  public static let linesNotRead = Phrase(
    en: "nothing was read from here to the end of line {0}",
    vi: "từ đây đến hết dòng {0} không được đọc")
  public static let declarationsAre = Phrase(
    en: "a declaration begins with `use`, `entity`, `field`, `group`, `indicator`, `check`, "
      + "`plan`, `parameter`, `rule`, `duty` or `test`",
    vi: "một khai báo mở đầu bằng `use`, `entity`, `field`, `group`, `indicator`, `check`, "
      + "`plan`, `parameter`, `rule`, `duty` hoặc `test`")
  public static let didYouMean = Phrase(en: "did you mean `{0}`?", vi: "có phải ý bạn là `{0}`?")
  public static let writeInstead = Phrase(en: "write `{0}`", vi: "hãy viết `{0}`")
  public static let writtenLike = Phrase(
    en: "it is written as in `{0}`", vi: "cách viết đúng: `{0}`")
  public static let unknownType = Phrase(
    en: "`{0}` is not a type", vi: "`{0}` không phải là kiểu dữ liệu")
  public static let typesAre = Phrase(
    en: "the types are `count`, `share`, `number`, `level`, `rank`, `flag`, `date`, `text`, "
      + "`one of …` and `any of …`",
    vi: "các kiểu dữ liệu là `count`, `share`, `number`, `level`, `rank`, `flag`, `date`, `text`, "
      + "`one of …` và `any of …`")

  public static let moneyTypes = Phrase(
    en: "an amount of money is `number in VND`, or `number in million VND` where the cells hold "
      + "millions",
    vi: "số tiền có kiểu `number in VND`, hoặc `number in million VND` nếu ô số liệu ghi theo triệu"
  )
  public static let categoriesAreListed = Phrase(
    en: "categories are listed: `one of public, private`",
    vi: "các hạng mục được liệt kê: `one of public, private`")
  public static let categoryNeedsName = Phrase(
    en: "a category has a name, and its words are a label: `{0}`",
    vi: "hạng mục cần một tên, còn chữ của nó là nhãn: `{0}`")
  public static let levelIsWritten = Phrase(
    en: "a level says its lowest and its highest: `level 0 to 3`",
    vi: "kiểu `level` phải nêu mức thấp nhất và cao nhất: `level 0 to 3`")

  // MARK: Letters and marks

  public static let strangeMark = Phrase(
    en: "`{0}` is written `{1}` in rules", vi: "trong quy tắc, `{0}` được viết là `{1}`")
  public static let leftOut = Phrase(
    en: "`{0}` is left out in rules", vi: "trong quy tắc không viết `{0}`")
  public static let noBraces = Phrase(
    en: "a declaration has no braces: it ends where the next one begins",
    vi: "khai báo không đặt trong ngoặc nhọn: nó kết thúc ở chỗ khai báo tiếp theo bắt đầu")
  public static let noFunction = Phrase(
    en:
      "rules have no function `{0}`; measures are `number of …`, `share of …`, `sum of … across …`"
      + " and the like",
    vi: "quy tắc không có hàm `{0}`; các cách tính là `number of …`, `share of …`, "
      + "`sum of … across …` và tương tự")
  public static let scopeOfRule = Phrase(
    en: "`{0}` does not begin a rule: its plan says for which areas it is",
    vi: "quy tắc không bắt đầu bằng `{0}`: kế hoạch đã nêu quy tắc áp dụng cho địa bàn nào")
  public static let countWithEvery = Phrase(
    en: "leave it out; of the rows inside an area write `every school has …`",
    vi: "hãy bỏ đi; với các dòng thuộc địa bàn, hãy viết như `every school has …`")
  public static let oneNameOrSeveral = Phrase(
    en: "write `{0}` if it is one, `{1}` if they are several",
    vi: "nếu là một thì viết `{0}`, nếu là nhiều thì viết `{1}`")
  public static let strangeSpace = Phrase(
    en: "this is a special kind of space, as word processors insert; rules take ordinary spaces",
    vi:
      "đây là một loại dấu cách đặc biệt do trình soạn thảo chèn vào; quy tắc chỉ dùng dấu cách thường"
  )
  public static let unknownCharacter = Phrase(
    en: "`{0}` means nothing in rules", vi: "ký tự `{0}` không có nghĩa trong quy tắc")
  public static let invisibleCharacter = Phrase(
    en: "an invisible character (U+{0}) stands here", vi: "ở đây có một ký tự vô hình (U+{0})")
  public static let removeIt = Phrase(en: "remove it", vi: "hãy xóa ký tự này")
  public static let lookAlike = Phrase(
    en: "the name `{0}` has a {1} letter that only looks like the Latin `{2}`",
    vi: "tên `{0}` có một chữ cái {1} chỉ trông giống chữ Latinh `{2}`")
  public static let foreignLetters = Phrase(
    en: "the name `{0}` has letters that names cannot have",
    vi: "tên `{0}` có chữ cái không dùng được trong tên")
  public static let wideDigits = Phrase(
    en: "`{0}` has digits of another alphabet; rules take the ordinary ones: `{1}`",
    vi: "`{0}` dùng chữ số của bộ chữ khác; quy tắc chỉ dùng chữ số thường: `{1}`")
  public static let namesAreASCII = Phrase(
    en: "names are written with the letters a to z, A to Z and digits; "
      + "put the Vietnamese words into a label: `vi \"…\"`",
    vi: "tên chỉ dùng các chữ a đến z, A đến Z và chữ số; hãy đưa tiếng Việt vào nhãn: `vi \"…\"`")
  public static let nameOfSeveralWords = Phrase(
    en: "`{0}` is more than one word; a name is a single one",
    vi: "`{0}` gồm nhiều từ; một tên phải viết liền")
  public static let nameBeginsWithDigit = Phrase(
    en: "the name `{0}` begins with a digit; a name begins with a letter",
    vi: "tên `{0}` mở đầu bằng chữ số; tên phải mở đầu bằng chữ cái")
  public static let zeroByte = Phrase(
    en: "a zero byte stands here; this is not a text file",
    vi: "ở đây có một byte bằng 0; đây không phải là tệp văn bản")
  public static let notUTF8 = Phrase(
    en: "this is not UTF-8 text", vi: "chỗ này không phải văn bản UTF-8")
  public static let fileIsUTF16 = Phrase(
    en: "this file is saved as UTF-16, which editors also call Unicode; rules are UTF-8",
    vi: "tệp này được lưu ở dạng UTF-16 (còn gọi là Unicode); quy tắc phải ở dạng UTF-8")
  public static let fileIsUTF32 = Phrase(
    en: "this file is saved as UTF-32; rules are UTF-8",
    vi: "tệp này được lưu ở dạng UTF-32; quy tắc phải ở dạng UTF-8")
  public static let saveAsUTF8 = Phrase(
    en: "save the file again and choose the encoding UTF-8",
    vi: "hãy lưu lại tệp và chọn bảng mã UTF-8")
  public static let fileTooLarge = Phrase(
    en: "a file of rules has at most {0} MiB", vi: "một tệp quy tắc chỉ được tối đa {0} MiB")

  // MARK: Strings, numbers, dates

  public static let unclosedString = Phrase(
    en: "this text has no closing quote on its line",
    vi: "đoạn chữ này thiếu dấu ngoặc kép đóng trên cùng dòng")
  public static let textOverLines = Phrase(
    en: "this text runs over the end of its line", vi: "đoạn chữ này kéo sang dòng sau")
  public static let closeString = Phrase(
    en: "end it with `\"`; a text cannot run over several lines",
    vi: "hãy kết thúc bằng `\"`; một đoạn chữ không thể kéo dài nhiều dòng")
  public static let textWithoutQuotes = Phrase(
    en: "this text needs double quotes around it",
    vi: "đoạn chữ này phải đặt trong dấu ngoặc kép")
  public static let nothingBeforeText = Phrase(
    en: "no `{0}` is written before a text", vi: "trước đoạn chữ không viết dấu `{0}`")
  public static let quotesInText = Phrase(
    en: "inside a text a quotation mark is written `\\\"`",
    vi: "bên trong đoạn chữ, dấu ngoặc kép được viết là `\\\"`")
  public static let unknownEscape = Phrase(
    en: "after `\\` only `\"` or `\\` can stand", vi: "sau `\\` chỉ có thể là `\"` hoặc `\\`")
  public static let writeBackslashTwice = Phrase(
    en: "for the character itself write `\\\\`", vi: "muốn ghi chính ký tự đó, hãy viết `\\\\`")
  public static let numberTooLong = Phrase(
    en: "a number has at most {0} digits", vi: "một con số chỉ được tối đa {0} chữ số")
  public static let leadingZero = Phrase(
    en: "a number does not begin with a zero that counts nothing",
    vi: "con số không được mở đầu bằng chữ số 0 thừa")
  public static let pointWithoutDigits = Phrase(
    en: "a decimal point stands between digits", vi: "dấu chấm thập phân phải đứng giữa các chữ số")
  public static let decimalComma = Phrase(
    en: "decimals are written with a point in rules",
    vi: "trong quy tắc, phần thập phân viết sau dấu chấm")
  public static let manySeparators = Phrase(
    en: "this number has more than one decimal mark; thousands are written `1_234_567`",
    vi: "con số này có nhiều hơn một dấu thập phân; hàng nghìn được viết là `1_234_567`")
  public static let looseUnderscore = Phrase(
    en: "`_` in a number stands between two digits",
    vi: "`_` trong con số phải đứng giữa hai chữ số")
  public static let gluedLetters = Phrase(
    en: "`{0}` stands right behind a number", vi: "`{0}` dính liền ngay sau con số")
  public static let decimalOrThousands = Phrase(
    en: "write `{0}` for the decimal, `{1}` for the thousands",
    vi: "hãy viết `{0}` nếu là số thập phân, `{1}` nếu là hàng nghìn")
  public static let spacesInNumber = Phrase(
    en: "a number has no spaces; thousands are written `1_234_567`",
    vi: "con số không có dấu cách; hàng nghìn được viết là `1_234_567`")
  public static let dayBeforeMonth = Phrase(
    en: "in a day the number stands before the month", vi: "ngày được viết số trước, tháng sau")
  public static let spaceBehindNumber = Phrase(
    en: "put a space behind the number", vi: "hãy để một dấu cách sau con số")
  public static let dateIsWrittenISO = Phrase(
    en: "a date is written year-month-day", vi: "ngày được viết theo thứ tự năm-tháng-ngày")
  public static let malformedYear = Phrase(
    en: "`{0}` is not a year of four digits", vi: "`{0}` không phải là năm có bốn chữ số")
  public static let yearHasFourDigits = Phrase(
    en: "write all four digits, such as `2030`", vi: "hãy viết đủ bốn chữ số, ví dụ `2030`")
  public static let deadlineIsYear = Phrase(
    en: "a deadline is a year, such as `{0}`; a day is compared: `reportDate < 15 November`",
    vi:
      "thời hạn là một năm, ví dụ `{0}`; muốn nói đến ngày thì so sánh: `reportDate < 15 November`")
  public static let unknownUnit = Phrase(
    en: "{0} is no unit", vi: "{0} không phải là đơn vị")
  public static let aUnit = Phrase(en: "a unit", vi: "một đơn vị")
  public static let unitsAre = Phrase(
    en: "the units are `ha`, `m2`, `km2`, `VND`, `thousand VND`, `million VND` and `billion VND`",
    vi: "các đơn vị là `ha`, `m2`, `km2`, `VND`, `thousand VND`, `million VND` và `billion VND`")
  public static let amountWithoutCurrency = Phrase(
    en: "an amount of money ends with `VND`", vi: "số tiền phải kết thúc bằng `VND`")

  // MARK: Names, labels, formulas, sentences

  public static let reservedWord = Phrase(
    en: "`{0}` is a word of the language and cannot be a name",
    vi: "`{0}` là từ của ngôn ngữ, không dùng làm tên được")
  public static let chooseAnotherName = Phrase(
    en: "choose another name, for instance by adding a word to it",
    vi: "hãy chọn tên khác, chẳng hạn thêm một từ vào tên này")
  public static let repeatedMetadata = Phrase(
    en: "`{0}` stands here a second time", vi: "`{0}` xuất hiện lần thứ hai ở đây")
  public static let firstHere = Phrase(en: "first here", vi: "lần đầu ở đây")
  public static let metadataNotHere = Phrase(
    en: "`{0}` cannot stand in this declaration", vi: "`{0}` không dùng được trong khai báo này")
  public static let metadataBelongsTo = Phrase(
    en: "`{0}` is for {1}", vi: "`{0}` dành cho {1}")
  public static let entitiesAndFields = Phrase(
    en: "entities, fields and categories", vi: "loại đối tượng, trường dữ liệu và hạng mục")
  public static let plans = Phrase(en: "plans", vi: "kế hoạch")
  public static let plansRulesAndDuties = Phrase(
    en: "plans, rules and duties", vi: "kế hoạch, quy tắc và nhiệm vụ")
  public static let rules = Phrase(en: "rules", vi: "quy tắc")
  public static let rulesAndDuties = Phrase(en: "rules and duties", vi: "quy tắc và nhiệm vụ")
  public static let rulesAndDefinitions = Phrase(
    en: "rules, duties and definitions", vi: "quy tắc, nhiệm vụ và các định nghĩa")
  public static let groupLabelsComeLast = Phrase(
    en: "the labels of a group stand behind its condition",
    vi: "nhãn của nhóm đứng sau điều kiện của nhóm")
  public static let labelsComeFirst = Phrase(
    en: "`{0}` stands before the formula or sentence, not behind it",
    vi: "`{0}` phải đứng trước công thức hoặc câu, không đứng sau")
  public static let chainedComparison = Phrase(
    en: "comparisons cannot be chained", vi: "không được viết các phép so sánh nối liền nhau")
  public static let firstComparison = Phrase(
    en: "the first comparison", vi: "phép so sánh thứ nhất")
  public static let splitChain = Phrase(
    en: "write two comparisons joined by `and`", vi: "hãy viết hai phép so sánh nối bằng `and`")
  public static let whereNeedsParentheses = Phrase(
    en: "it is not clear where this condition after `where` ends; it needs parentheses",
    vi: "không rõ điều kiện sau `where` kết thúc ở đâu; cần đặt nó trong ngoặc đơn")
  public static let shiftOfLiteral = Phrase(
    en: "a fixed value is the same in every year",
    vi: "một giá trị cố định thì năm nào cũng như nhau")
  public static let shiftBelongsToName = Phrase(
    en: "`in YEAR` and `last year` stand right behind the name they speak of; "
      + "a deadline stands at the end of the sentence",
    vi: "`in NĂM` và `last year` đứng ngay sau tên mà chúng nói đến; thời hạn đứng ở cuối câu")
  public static let unclosedParenthesis = Phrase(
    en: "this parenthesis is never closed", vi: "dấu ngoặc này chưa được đóng")
  public static let closeParenthesis = Phrase(
    en: "put `)` where the part in parentheses ends", vi: "hãy đặt `)` ở cuối phần trong ngoặc")
  public static let parenthesisNotOpened = Phrase(
    en: "this `)` closes nothing", vi: "dấu `)` này không đóng ngoặc nào cả")
  public static let missingTiming = Phrase(
    en: "the sentence does not say when it must hold", vi: "câu này chưa nói khi nào phải đạt")
  public static let timingsAre = Phrase(
    en: "end it with `by 2030`, `in 2027`, `every year` or `every year from 2026 to 2030`",
    vi: "hãy kết thúc bằng `by 2030`, `in 2027`, `every year` hoặc `every year from 2026 to 2030`")
  public static let noSuchTiming = Phrase(
    en: "rules have no `{0}`", vi: "quy tắc không có cách viết `{0}`")
  public static let endOfYearBefore = Phrase(
    en: "write `by {0}` if the end of {0} is meant",
    vi: "hãy viết `by {0}` nếu ý là đến hết năm {0}")
  public static let deadlineOrStretch = Phrase(
    en: "write `by {0}` if it must be reached then, `every year to {0}` if it must hold until then",
    vi: "hãy viết `by {0}` nếu đến lúc đó phải đạt, `every year to {0}` nếu năm nào cũng phải đạt "
      + "cho đến lúc đó")
  public static let yearsAfter = Phrase(
    en: "write `every year from {0}` if it must hold from then on",
    vi: "hãy viết `every year from {0}` nếu từ đó trở đi năm nào cũng phải đạt")
  public static let fromOrTo = Phrase(en: "`from` or `to`", vi: "`from` hoặc `to`")
  public static let nestedTooDeep = Phrase(
    en: "this is nested more than {0} levels deep", vi: "chỗ này lồng nhau sâu quá {0} tầng")
  public static let nameTheInnerParts = Phrase(
    en: "declare the inner parts as indicators and write their names",
    vi: "hãy tách các phần bên trong thành chỉ số (`indicator`) rồi viết tên của chúng")
  public static let areasTooDeep = Phrase(
    en: "`{0}` lies in more than {1} areas, one in the other",
    vi: "`{0}` nằm trong hơn {1} cấp địa bàn lồng nhau")
  public static let leaveOutAreas = Phrase(
    en: "leave out the levels that no rule speaks of",
    vi: "hãy bỏ những cấp mà không quy tắc nào nhắc đến")
  public static let formulasTooDeep = Phrase(
    en: "with the formulas that `{0}` builds on, and those they build on, it is nested more than "
      + "{1} levels deep",
    vi: "tính cả các công thức mà `{0}` dựa vào, từ tầng này sang tầng khác, nó lồng nhau sâu quá "
      + "{1} tầng")
  public static let computeMoreAtOnce = Phrase(
    en: "compute more in one formula, so that fewer build on each other",
    vi: "hãy tính nhiều hơn trong một công thức để bớt số công thức nối tiếp nhau")

  // MARK: Tables of tests

  public static let raggedRow = Phrase(
    en: "cells in this row: {0}; headings of the table: {1}",
    vi: "dòng này có {0} ô, còn dòng tiêu đề có {1} ô")
  public static let writeDash = Phrase(
    en: "write `-` for a cell nobody knows", vi: "ô chưa có số liệu thì ghi `-`")
  public static let tooManyCells = Phrase(
    en: "each cell stands under a heading", vi: "mỗi ô phải nằm dưới một tiêu đề")
  public static let raggedHead = Phrase(
    en: "headings of the table: {0}; cells in each of its rows: {1}",
    vi: "số tiêu đề của bảng: {0}; số ô của mỗi hàng: {1}")
  public static let pipeBetweenHeadings = Phrase(
    en: "`|` stands between each two headings", vi: "giữa hai tiêu đề phải có `|`")
  public static let rowIsNotClosed = Phrase(
    en: "a row has no `|` at its end", vi: "cuối dòng không có dấu `|`")

  // MARK: Limits

  public static let tooManyFindings = Phrase(
    en: "there are more than {0} findings; the rest is not shown",
    vi: "có hơn {0} lỗi; các lỗi còn lại không được hiển thị")
  public static let tooManyFindingsOfOneKind = Phrase(
    en: "there are more than {0} findings of one kind; the rest of them is not shown",
    vi: "có hơn {0} lỗi cùng một loại; các lỗi còn lại thuộc loại đó không được hiển thị")
  public static let tooManyWarningsOfOneKind = Phrase(
    en: "there are more than {0} warnings of one kind; the rest of them is not shown",
    vi: "có hơn {0} cảnh báo cùng một loại; các cảnh báo còn lại thuộc loại đó không được hiển thị")
  public static let mendShown = Phrase(
    en: "mend those that are shown; the next ones then appear",
    vi: "hãy xử lý những cảnh báo đã hiển thị, các cảnh báo tiếp theo sẽ hiện ra")
  public static let mendFirst = Phrase(
    en: "mend the first ones; often one mistake is the cause of many",
    vi: "hãy sửa những lỗi đầu tiên; thường một lỗi kéo theo nhiều lỗi khác")
}
