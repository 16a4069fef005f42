/// What the commands say about their arguments and files (codes U1xx).
extension Phrase {
  // MARK: Arguments

  public static let unknownVerb = Phrase(
    en: "there is no command `{0}`", vi: "không có lệnh `{0}`")
  public static let helpListsVerbs = Phrase(
    en: "`chuan help` lists the commands", vi: "`chuan help` liệt kê các lệnh")
  public static let lintFindsMistakes = Phrase(
    en: "to look for mistakes in it: `{0}`", vi: "để tìm lỗi trong tệp này: `{0}`")
  public static let unknownOption = Phrase(
    en: "`{0}` has no option `{1}`", vi: "`{0}` không có tùy chọn `{1}`")
  public static let optionOfOther = Phrase(
    en: "`{0}` is an option of {1}", vi: "`{0}` là tùy chọn của {1}")
  public static let seeHelp = Phrase(
    en: "`{0}` says more", vi: "`{0}` hướng dẫn chi tiết hơn")
  public static let missingOptionValue = Phrase(
    en: "`{0}` needs a value", vi: "`{0}` cần có giá trị đi kèm")
  public static let forInstance = Phrase(
    en: "for instance `{0}`", vi: "chẳng hạn `{0}`")
  public static let wrongOptionValue = Phrase(
    en: "`{0}` takes {1}, not `{2}`", vi: "`{0}` chỉ nhận {1}, không nhận `{2}`")
  public static let yearOrYears = Phrase(
    en: "a year such as `2030`, or years such as `2025..2030`",
    vi: "một năm như `2030`, hoặc các năm như `2025..2030`")
  public static let checkNeedsData = Phrase(
    en: "`chuan check` needs the data to judge", vi: "`chuan check` cần có số liệu để đối chiếu")
  public static let nameData = Phrase(
    en: "name a folder of tables with `--data`", vi: "hãy nêu thư mục số liệu bằng `--data`")
  public static let ruleNotFound = Phrase(
    en: "no rule is called `{0}`", vi: "không quy tắc nào tên là `{0}`")
  public static let rulesAre = Phrase(
    en: "there are the rules {0}", vi: "hiện có các quy tắc {0}")
  public static let areaNotFound = Phrase(
    en: "no plan is judged for an area `{0}`", vi: "không kế hoạch nào áp dụng cho địa bàn `{0}`")
  public static let areasAre = Phrase(
    en: "there are the areas {0}", vi: "hiện có các địa bàn {0}")
  public static let subjectNotFound = Phrase(
    en: "the sentence cannot be judged for each `{0}`",
    vi: "câu này không đánh giá được cho từng `{0}`")
  public static let subjectsAre = Phrase(
    en: "it can be judged for each {0}", vi: "câu này đánh giá được cho từng {0}")
  public static let sentenceOfSeveral = Phrase(
    en: "the sentence can be judged for each {0}, so it must be said for which",
    vi: "câu này đánh giá được cho từng {0}, nên cần nói rõ cho đối tượng nào")
  public static let sentenceWithoutSubject = Phrase(
    en: "the sentence speaks of no kind of area", vi: "câu này không nói về loại địa bàn nào")
  public static let sentenceNeedsWords = Phrase(
    en: "`chuan check -e` needs the files that declare the words of the sentence",
    vi: "`chuan check -e` cần các tệp khai báo những từ dùng trong câu")
  public static let useNamesFiles = Phrase(
    en: "name each file with `--use`", vi: "hãy nêu từng tệp bằng `--use`")
  public static let optionNeedsSentence = Phrase(
    en: "`{0}` belongs to a sentence given with `-e`",
    vi: "`{0}` chỉ dùng cùng với một câu ghi sau `-e`")
  public static let nameExistingData = Phrase(
    en: "name a table, or a folder that has some", vi: "hãy nêu một bảng, hoặc một thư mục có bảng")
  public static let optionTakesNoValue = Phrase(
    en: "`{0}` takes no value, so `{1}` is too much",
    vi: "`{0}` không nhận giá trị, nên `{1}` là thừa")
  public static let repeatedOption = Phrase(
    en: "`{0}` is given more than once", vi: "`{0}` được ghi nhiều hơn một lần")
  public static let giveOnce = Phrase(
    en: "leave one of them", vi: "hãy chỉ để lại một")
  public static let missingOperand = Phrase(
    en: "`{0}` needs {1}", vi: "`{0}` cần {1}")
  public static let surplusOperand = Phrase(
    en: "`{0}` does not know what to do with `{1}`", vi: "`{0}` không biết dùng `{1}` để làm gì")
  public static let fileOfRules = Phrase(
    en: "a file of rules, or a folder that has some",
    vi: "một tệp quy tắc, hoặc một thư mục có tệp quy tắc")
  public static let command = Phrase(en: "the name of a command", vi: "tên một lệnh")
  public static let codeOfMessage = Phrase(
    en: "the code of a message", vi: "mã của một thông báo")
  public static let unknownTopic = Phrase(
    en: "no message has the code `{0}`", vi: "không thông báo nào mang mã `{0}`")
  public static let explainListsCodes = Phrase(
    en: "`chuan explain` lists all codes", vi: "`chuan explain` liệt kê mọi mã")

  public static let explainNeedsFiles = Phrase(
    en: "to explain a rule, name its files: `{0}`",
    vi: "để giải thích một quy tắc, hãy nêu tệp chứa nó: `{0}`")
  public static let ruleOfSeveralPlans = Phrase(
    en: "several plans have a rule `{0}`", vi: "nhiều kế hoạch có quy tắc tên `{0}`")
  public static let optionNeedsData = Phrase(
    en: "`{0}` belongs to data named with `--data`",
    vi: "`{0}` chỉ dùng cùng với số liệu nêu bằng `--data`")
  public static let oneYear = Phrase(
    en: "a year such as `2030`", vi: "một năm như `2030`")

  // MARK: Files

  public static let nameExistingFile = Phrase(
    en: "name a file of rules, or a folder that has some",
    vi: "hãy nêu một tệp quy tắc, hoặc một thư mục có tệp quy tắc")
  public static let noRuleFiles = Phrase(
    en: "there are no files of rules in `{0}`", vi: "trong `{0}` không có tệp quy tắc nào")
  public static let ruleFilesEndIn = Phrase(
    en: "the names of rule files end in `.rules`", vi: "tên tệp quy tắc có đuôi `.rules`")
  public static let inputUnreadable = Phrase(
    en: "the standard input cannot be read", vi: "không đọc được đầu vào chuẩn")
  public static let cannotBeWritten = Phrase(
    en: "the file `{0}` cannot be written: {1}", vi: "không ghi được tệp `{0}`: {1}")
  public static let outputCannotBeWritten = Phrase(
    en: "the results cannot be written: {0}", vi: "không ghi được kết quả: {0}")
  public static let outputIsInput = Phrase(
    en: "the report cannot take the place of `{0}`: this run reads that file",
    vi: "không thể ghi báo cáo đè lên `{0}`: chính lần chạy này đọc tệp đó")
  public static let nameOtherOutput = Phrase(
    en: "name another file for it; nothing was changed",
    vi: "hãy nêu tệp khác để ghi báo cáo; chưa có gì bị thay đổi")
  public static let twoReportsToOutput = Phrase(
    en: "`{0}` and `{1}` cannot both be printed", vi: "không thể cùng lúc in ra cả `{0}` và `{1}`")
  public static let giveReportFile = Phrase(
    en: "name a file for one of them, as in `{0}`",
    vi: "hãy nêu tệp cho một trong hai, như `{0}`")
  public static let twoReportsToFile = Phrase(
    en: "two reports cannot both be written into `{0}`",
    vi: "không thể ghi hai báo cáo vào cùng một tệp `{0}`")
  public static let nameFileForEach = Phrase(
    en: "name a file of its own for each", vi: "hãy nêu cho mỗi báo cáo một tệp riêng")
  public static let formatSumsNothing = Phrase(
    en: "`--roll-up` cannot be written as `{0}`", vi: "`--roll-up` không ghi được ở dạng `{0}`")
  public static let sumsComeAs = Phrase(
    en: "choose `text`, `html`, `json` or `csv`",
    vi: "hãy chọn `text`, `html`, `json` hoặc `csv`")
  public static let outputWithoutReport = Phrase(
    en: "nothing would be written into `{0}`: every `--format` names its own file",
    vi: "không có gì để ghi vào `{0}`: mỗi `--format` đều đã nêu tệp riêng")
  public static let nothingChanged = Phrase(
    en: "the file is as it was before", vi: "tệp vẫn giữ nguyên như trước")

  // MARK: Why the system refused

  public static let isFolder = Phrase(en: "it is a folder", vi: "đó là một thư mục")
  public static let isNoFolder = Phrase(
    en: "it is a file, and a folder is needed", vi: "đó là một tệp, trong khi cần một thư mục")
  public static let isNoOrdinaryFile = Phrase(
    en: "it is a device or a pipe, not a file with a text",
    vi: "đó là thiết bị hoặc đường ống, không phải tệp văn bản")
  public static let doesNotExist = Phrase(
    en: "its folder does not exist", vi: "thư mục chứa tệp không tồn tại")
  public static let notPermitted = Phrase(
    en: "you are not permitted to", vi: "bạn không có quyền")
  public static let linksInCircle = Phrase(
    en: "its links lead in a circle", vi: "các liên kết dẫn thành vòng tròn")
  public static let nameTooLong = Phrase(en: "its name is too long", vi: "tên tệp quá dài")
  public static let diskFull = Phrase(en: "the disk is full", vi: "đĩa đã đầy")
  public static let diskIsReadOnly = Phrase(
    en: "the disk can only be read", vi: "đĩa chỉ cho phép đọc")
  public static let readerHasEnded = Phrase(
    en: "the program that reads them has ended", vi: "chương trình nhận kết quả đã kết thúc")
  public static let isClosed = Phrase(
    en: "the standard output is closed", vi: "đầu ra chuẩn đã đóng")
  public static let systemSays = Phrase(
    en: "the system says `{0}`", vi: "hệ thống báo `{0}`")

  // MARK: What was done

  public static let oneFixApplied = Phrase(en: "mended 1 place", vi: "đã sửa 1 chỗ")
  public static let fixesAppliedToOne = Phrase(
    en: "mended {0} places in one file", vi: "đã sửa {0} chỗ trong một tệp")
  public static let fixesApplied = Phrase(
    en: "mended {0} places in {1} files", vi: "đã sửa {0} chỗ trong {1} tệp")
  public static let oneFixMends = Phrase(
    en: "`chuan lint --fix` mends 1 of them", vi: "`chuan lint --fix` tự sửa được 1 chỗ")
  public static let fixMends = Phrase(
    en: "`chuan lint --fix` mends {0} of them", vi: "`chuan lint --fix` tự sửa được {0} chỗ")
}
