/// What reading says about files of data and their cells (codes D1xx and D2xx).
extension Phrase {
  // MARK: Files

  public static let dataNotUnicode = Phrase(
    en: "`{0}` is not written in UTF-8", vi: "`{0}` không được ghi bằng UTF-8")
  public static let dataHoldsNUL = Phrase(
    en: "`{0}` holds a NUL character, which no text has",
    vi: "`{0}` có ký tự NUL, văn bản không bao giờ có ký tự này")
  public static let saveTableAsUTF8 = Phrase(
    en: "in Excel, choose Save As and the type `CSV UTF-8`",
    vi: "trong Excel, hãy chọn Lưu dưới dạng, kiểu `CSV UTF-8`")
  public static let emptyDataFile = Phrase(en: "`{0}` is empty", vi: "tệp `{0}` rỗng")
  public static let emptyTableNeedsHeadings = Phrase(
    en: "a table without rows still has a line of headings",
    vi: "bảng không có dòng số liệu vẫn cần một dòng tiêu đề cột")
  public static let unclosedQuote = Phrase(
    en: "this quotation mark is never closed", vi: "dấu ngoặc kép này không được đóng lại")
  public static let strayQuote = Phrase(
    en: "a quotation mark stands amid the text of a cell",
    vi: "có dấu ngoặc kép đứng giữa nội dung của ô")
  public static let loneCarriageReturn = Phrase(
    en: "this line ends with a carriage return alone",
    vi: "dòng này kết thúc chỉ bằng ký tự về đầu dòng (CR)")
  public static let quoteWholeCell = Phrase(
    en: "put the whole cell in quotation marks and write `\"\"` for a mark inside it",
    vi: "hãy đặt cả ô trong dấu ngoặc kép và viết `\"\"` cho dấu ngoặc kép bên trong")
  public static let endLinesOrdinarily = Phrase(
    en: "save the file with the line ends of Windows or Unix",
    vi: "hãy lưu tệp với dấu xuống dòng kiểu Windows hoặc Unix")
  public static let rowTooLong = Phrase(
    en: "this row is longer than {0} MiB", vi: "dòng này dài hơn {0} MiB")
  public static let tooManyColumns = Phrase(
    en: "the table has more than {0} columns", vi: "bảng có hơn {0} cột")
  public static let tableTooLong = Phrase(
    en: "the table `{0}` goes beyond {1} rows or lines, or as many bytes of ids and names",
    vi: "bảng `{0}` vượt quá {1} dòng, hoặc quá ngần ấy byte cho mã và tên")
  public static let splitRun = Phrase(
    en: "check one province at a time, with files of its own",
    vi: "hãy kiểm tra từng tỉnh một, mỗi tỉnh có tệp riêng")
  public static let isItATable = Phrase(
    en: "make sure that the file is a table with one row to a line",
    vi: "hãy kiểm tra tệp có đúng là bảng, mỗi dòng một bản ghi")
  public static let jsonIsStrict = Phrase(
    en: "a table in JSON is an array of objects, or one object to a line, without nested values",
    vi: "bảng JSON là một mảng đối tượng, hoặc mỗi dòng một đối tượng, không có giá trị lồng nhau")
  public static let jsonEndsEarly = Phrase(
    en: "the file ends before the JSON text does", vi: "tệp kết thúc khi văn bản JSON chưa hết")
  public static let jsonExpectsObject = Phrase(
    en: "an object `{…}` belongs here", vi: "ở đây phải là một đối tượng `{…}`")
  public static let jsonObjectsShareLine = Phrase(
    en: "this object begins on the line of the one before",
    vi: "đối tượng này bắt đầu ngay trên dòng của đối tượng trước")
  public static let jsonExpectsComma = Phrase(
    en: "a `,` or `}` belongs here", vi: "ở đây phải là `,` hoặc `}`")
  public static let jsonExpectsKey = Phrase(
    en: "a key in quotation marks belongs here", vi: "ở đây phải là một khóa trong dấu ngoặc kép")
  public static let jsonExpectsColon = Phrase(
    en: "a `:` belongs here", vi: "ở đây phải là dấu `:`")
  public static let jsonExpectsValue = Phrase(
    en: "a string, a number, `true`, `false` or `null` belongs here",
    vi: "ở đây phải là chuỗi, số, `true`, `false` hoặc `null`")
  public static let jsonNestsValues = Phrase(
    en: "the value of a cell is no array and no object",
    vi: "giá trị của ô không thể là mảng hay đối tượng")
  public static let jsonRepeatsKey = Phrase(
    en: "this object has the key a second time", vi: "đối tượng này lặp lại khóa")
  public static let tooManyKeys = Phrase(
    en: "the objects have too many different keys", vi: "các đối tượng có quá nhiều khóa khác nhau")
  public static let jsonControlCharacter = Phrase(
    en: "a control character in a string is written as an escape such as `\\n`",
    vi: "ký tự điều khiển trong chuỗi phải viết bằng mã thoát như `\\n`")
  public static let jsonUnknownEscape = Phrase(
    en: "this escape is unknown", vi: "mã thoát này không có nghĩa")
  public static let endedEarly = Phrase(
    en: "it ends earlier than its size says", vi: "tệp kết thúc sớm hơn kích thước đã báo")
  public static let moreFindings = Phrase(
    en: "`{0}` has {1} more findings `{2}`, which are not listed",
    vi: "`{0}` còn {1} lỗi `{2}` nữa không được liệt kê")
  public static let raggedDataRow = Phrase(
    en: "cells in this row: {0}; headings of the table: {1}",
    vi: "dòng này có {0} ô trong khi có {1} tiêu đề cột")
  public static let oneCellEach = Phrase(
    en: "give every row one cell for each heading; a cell holding `,` stands in quotation marks",
    vi: "mỗi dòng cần đúng một ô cho mỗi tiêu đề; ô có dấu `,` phải đặt trong dấu ngoặc kép")
  public static let missingKeyColumn = Phrase(
    en: "the table `{0}` has no column `{1}`", vi: "bảng `{0}` không có cột `{1}`")
  public static let headingMayBe = Phrase(
    en: "add a column headed {0}", vi: "hãy thêm cột có tiêu đề {0}")
  public static let columnHoldsNames = Phrase(
    en: "the column `{0}` is read as names; where it holds the ids, head it `{1}`",
    vi: "cột `{0}` được hiểu là tên; nếu cột này ghi mã, hãy đặt tiêu đề là `{1}`")
  public static let ambiguousHeading = Phrase(
    en: "the heading `{0}` fits {1}", vi: "tiêu đề `{0}` hợp với cả {1}")
  public static let headWithFieldName = Phrase(
    en: "head the column with the name of the field it holds",
    vi: "hãy dùng tên của trường dữ liệu làm tiêu đề cột")
  public static let repeatedHeading = Phrase(
    en: "the heading `{0}` stands for `{1}` like a heading before it",
    vi: "tiêu đề `{0}` chỉ `{1}`, giống một tiêu đề đứng trước")
  public static let keepOneColumn = Phrase(
    en: "keep one of the two columns", vi: "hãy chỉ giữ lại một trong hai cột")
  public static let noTables = Phrase(
    en: "the data hold none of the tables {0}", vi: "số liệu không có bảng nào trong số {0}")
  public static let nameTableFile = Phrase(
    en: "name each file by the entity it lists", vi: "hãy đặt tên tệp theo đối tượng mà tệp liệt kê"
  )
  public static let planWithoutRows = Phrase(
    en: "no row up to {0} speaks of the area of the plan `{1}`",
    vi: "đến hết năm {0} không có dòng số liệu nào về địa bàn của kế hoạch `{1}`")
  public static let areasInData = Phrase(
    en: "the data know the areas {0}", vi: "số liệu có các địa bàn {0}")
  public static let unreadDataFile = Phrase(
    en: "the file `{0}` is no table of the rules and is not read",
    vi: "tệp `{0}` không phải là bảng nào của bộ quy tắc nên không được đọc")
  public static let unreadDataFolder = Phrase(
    en: "the folder `{0}` is not read", vi: "thư mục `{0}` không được đọc")
  public static let foldersAreYears = Phrase(
    en: "tables lie in the folder of the data, or in folders of it named by a year, as `2030`",
    vi: "các bảng nằm ngay trong thư mục số liệu, hoặc trong thư mục con mang tên năm, như `2030`")
  public static let folderOfSchoolYear = Phrase(
    en: "the folder `{0}` is named by two years", vi: "tên thư mục `{0}` có hai năm")
  public static let folderOfOtherName = Phrase(
    en: "the folder `{0}` holds tables of a year, but is not named by the year alone",
    vi: "thư mục `{0}` có bảng của một năm nhưng tên thư mục không chỉ ghi năm")
  public static let nameFolder = Phrase(
    en: "name the folder `{0}`; if it is not meant, move it out of the folder of the data",
    vi: "hãy đặt tên thư mục là `{0}`; nếu không dùng thì hãy chuyển nó ra ngoài thư mục số liệu")
  public static let tablesAre = Phrase(
    en: "the tables are {0}", vi: "các bảng là {0}")
  public static let unreadColumn = Phrase(
    en: "the column `{0}` matches no field and is not read",
    vi: "cột `{0}` không khớp với trường dữ liệu nào nên không được đọc")
  public static let columnWithoutHeading = Phrase(
    en: "column {0} has no heading and is not read",
    vi: "cột thứ {0} không có tiêu đề nên không được đọc")
  public static let fieldsWithoutColumn = Phrase(
    en: "`{0}` has no column for {1}: missing everywhere",
    vi: "`{0}` không có cột cho {1}: coi như thiếu số liệu ở mọi dòng")
  public static let notYetInFlag = Phrase(
    en: "`chưa có` in the column `{0}` is read as a missing figure, not as `no` "
      + "(cells: {1}, the first at `{2}`)",
    vi: "`chưa có` ở cột `{0}` được đọc là chưa có số liệu chứ không phải `không` "
      + "(số ô: {1}, ô đầu tiên ở `{2}`)")
  public static let writeNoForNotYet = Phrase(
    en: "write `không` or `no` where the answer is no; leave the cell blank where nobody knows",
    vi: "nếu câu trả lời là không, hãy ghi `không`; nếu chưa biết, hãy để trống ô")
  public static let percentsBelowOne = Phrase(
    en: "the column `{0}` holds percents by its heading, yet none is above 1",
    vi: "theo tiêu đề, cột `{0}` ghi phần trăm, nhưng không có giá trị nào trên 1")
  public static let percentsMeanPercents = Phrase(
    en: "`0.985` is read as 0.985 % here; for 98.5 % write `98.5`",
    vi: "ở đây `0,985` được hiểu là 0,985 %; nếu là 98,5 % hãy ghi `98,5`")
  public static let absentTable = Phrase(
    en: "there is no table of each `{0}`, which the rules {1} read: `{2}` was not given",
    vi: "không có bảng của từng `{0}` mà các quy tắc {1} dùng đến: chưa nêu tệp `{2}`")
  public static let giveTable = Phrase(
    en: "put `{0}` into the folder of the data; until then its figures are missing",
    vi: "hãy đặt `{0}` vào thư mục số liệu; khi chưa có thì coi như thiếu số liệu của bảng này")
  public static let lostParent = Phrase(
    en: "the table `{0}` names a `{1}` that has no row in the table `{2}`: {3}",
    vi: "bảng `{0}` ghi `{1}` không có dòng nào trong bảng `{2}`: {3}")
  public static let lostInRows = Phrase(
    en: "`{0}` (rows: {1}, first `{2}`)", vi: "`{0}` (số dòng: {1}, đầu tiên ở `{2}`)")
  public static let moreLost = Phrase(en: "{0} more ids", vi: "{0} mã khác")
  public static let idMayBe = Phrase(
    en: "`{0}`: did you mean `{1}`?", vi: "`{0}`: có phải ý bạn là `{1}`?")

  // MARK: Cells

  public static let blankKey = Phrase(
    en: "the cell of the column `{0}` is blank", vi: "ô thuộc cột `{0}` bị bỏ trống")
  public static let keysAreNeeded = Phrase(
    en: "every row names its year, its id and the area it belongs to",
    vi: "mỗi dòng phải ghi năm, mã và địa bàn mà nó thuộc về")
  public static let duplicateKey = Phrase(
    en: "`{0}` has a second row for {1}", vi: "`{0}` có dòng thứ hai cho năm {1}")
  public static let firstRowHere = Phrase(
    en: "its first row is `{0}`", vi: "dòng thứ nhất là `{0}`")
  public static let keepOneRow = Phrase(
    en: "keep one row for each year", vi: "mỗi năm chỉ giữ lại một dòng")
  public static let unreadableCell = Phrase(
    en: "`{0}` in the column `{1}` is no {2}", vi: "`{0}` ở cột `{1}` không phải là {2}")
  public static let cellOutsideRange = Phrase(
    en: "`{0}` in the column `{1}` lies outside its range: {2}",
    vi: "`{0}` ở cột `{1}` nằm ngoài khoảng cho phép: {2}")
  public static let fromTo = Phrase(en: "from {0} to {1}", vi: "từ {0} đến {1}")
  public static let levelFromTo = Phrase(en: "level {0} to {1}", vi: "mức {0} đến {1}")
  public static let atLeast = Phrase(en: "{0} or more", vi: "từ {0} trở lên")
  public static let atMost = Phrase(en: "{0} or less", vi: "không quá {0}")
  public static let anyNumber = Phrase(
    en: "any number of up to 30 digits", vi: "số bất kỳ có không quá 30 chữ số")
  public static let controlInCell = Phrase(
    en: "the cell of the column `{0}` holds a control character, `{1}`",
    vi: "ô thuộc cột `{0}` có ký tự điều khiển `{1}`")
  public static let typeTextAnew = Phrase(
    en: "delete the text and type it anew: such a character cannot be seen",
    vi: "hãy xóa nội dung này rồi gõ lại: ký tự như vậy không nhìn thấy được")
  public static let correctOrLeaveBlank = Phrase(
    en: "correct the cell, or write `-` where the value is not known",
    vi: "hãy sửa ô này, hoặc ghi `-` nếu chưa có số liệu")
  public static let bareShare = Phrase(
    en: "`{0}` in the column `{1}` is above 1 and has no `%`",
    vi: "`{0}` ở cột `{1}` lớn hơn 1 mà không có dấu `%`")
  public static let writePercentSign = Phrase(
    en: "write `{0}%`, or put `%` into the heading",
    vi: "hãy ghi `{0}%`, hoặc thêm dấu `%` vào tiêu đề cột")
  public static let ambiguousNumber = Phrase(
    en: "`{0}` in the column `{1}` can be read in two ways",
    vi: "`{0}` ở cột `{1}` có thể đọc theo hai cách")
  public static let writeEitherNumber = Phrase(
    en: "write `{0}` or `{1}`", vi: "hãy ghi `{0}` hoặc `{1}`")
  public static let ambiguousCategory = Phrase(
    en: "`{0}` in the column `{1}` fits several categories",
    vi: "`{0}` ở cột `{1}` hợp với nhiều loại")
  public static let useCategoryName = Phrase(
    en: "write {0}", vi: "hãy ghi {0}")
  public static let yearDisagrees = Phrase(
    en: "this row is of {0}, but its folder is of {1}",
    vi: "dòng này thuộc năm {0} nhưng thư mục thuộc năm {1}")
  public static let moveRowOrMend = Phrase(
    en: "mend the year, or move the row to the folder of its year",
    vi: "hãy sửa năm, hoặc chuyển dòng này sang thư mục đúng năm")
  public static let unreadableYear = Phrase(
    en: "`{0}` in the column `{1}` is no year", vi: "`{0}` ở cột `{1}` không phải là năm")
  public static let yearIsWritten = Phrase(
    en: "a year has four digits, as `2030`; of a school year name the year the figures stand for",
    vi: "năm gồm bốn chữ số, như `2030`; với năm học hãy ghi năm mà số liệu phản ánh")
  public static let sayWhichYear = Phrase(
    en: "say with `--school-year starts` or `--school-year ends` which of the two years it is",
    vi: "hãy dùng `--school-year starts` hoặc `--school-year ends` để chọn một trong hai năm")
  public static let resultTooLarge = Phrase(
    en: "a result of `{0}` for `{1}` is too large to be computed exactly",
    vi: "một kết quả của `{0}` cho `{1}` quá lớn để tính chính xác")
  public static let staysUndecided = Phrase(
    en: "the rule stays undecided; look for a number with too many digits",
    vi: "quy tắc này chưa thể kết luận; hãy tìm số có quá nhiều chữ số")
  public static let reachedWithThisRow = Phrase(
    en: "it was reached with the row `{0}`", vi: "kết quả đó phát sinh ở dòng `{0}`")

  // MARK: What cells hold

  public static let cellIsWhole = Phrase(
    en: "whole number such as `12` or `1.234`", vi: "số nguyên, như `12` hoặc `1.234`")
  public static let cellIsNumber = Phrase(
    en: "number such as `1.35` or `1.234.567,8`", vi: "số, như `1,35` hoặc `1.234.567,8`")
  public static let cellIsShare = Phrase(
    en: "share such as `98.5%` or `0.985`", vi: "tỷ lệ, như `98,5%` hoặc `0,985`")
  public static let cellIsFlag = Phrase(
    en: "answer such as `yes` or `no`", vi: "câu trả lời `có` hoặc `không`")
  public static let cellIsDate = Phrase(
    en: "day such as `15/11/2026` or `2026-11-15`",
    vi: "ngày, như `15/11/2026` hoặc `2026-11-15`")
  public static let cellIsSmallSet = Phrase(
    en: "set that can be held: at most 63 categories may be combined",
    vi: "tập hợp lưu được: chỉ kết hợp được tối đa 63 loại")
  public static let cellIsCategory = Phrase(
    en: "category of this column", vi: "một loại của cột này")
}
