/// What `--help` says.
extension Phrase {
  public static let programSummary = Phrase(
    en: "does a plan reach its targets? Rules that people can read, checked exactly",
    vi: "kế hoạch có đạt chỉ tiêu không? Quy tắc ai cũng đọc được, kiểm tra chính xác")
  public static let examplesHeading = Phrase(en: "Examples", vi: "Ví dụ")
  public static let commandsHeading = Phrase(en: "Commands", vi: "Các lệnh")
  public static let usageHeading = Phrase(en: "Usage", vi: "Cách dùng")
  public static let optionsHeading = Phrase(en: "Options", vi: "Tùy chọn")
  public static let commonOptionsHeading = Phrase(
    en: "Options of every command", vi: "Tùy chọn của mọi lệnh")
  public static let optionsPlace = Phrase(en: "[OPTIONS]", vi: "[TÙY CHỌN]")
  public static let filesPlace = Phrase(en: "FILE…", vi: "TỆP…")
  public static let commandPlace = Phrase(en: "[COMMAND]", vi: "[LỆNH]")
  public static let topicPlace = Phrase(en: "[CODE | RULE FILE…]", vi: "[MÃ | QUY-TẮC TỆP…]")

  // MARK: Options of every command

  public static let languageOption = Phrase(
    en: "speak Vietnamese or English (default: as the system does)",
    vi: "nói tiếng Việt hoặc tiếng Anh (mặc định: theo hệ thống)")
  public static let colorOption = Phrase(
    en: "when to use colours (default: on a terminal)",
    vi: "khi nào dùng màu (mặc định: khi in ra màn hình)")
  public static let helpOption = Phrase(en: "print this help", vi: "in hướng dẫn này")
  public static let versionOption = Phrase(
    en: "print the versions of program, rule language and report",
    vi: "in phiên bản của chương trình, ngôn ngữ quy tắc và báo cáo")

  // MARK: lint

  public static let checkSummary = Phrase(
    en: "judge data by rules", vi: "đối chiếu số liệu với quy tắc")
  public static let checkFolderExample = Phrase(
    en: "as of the latest year", vi: "tính đến năm mới nhất")
  public static let checkYearExample = Phrase(
    en: "as of the end of 2030", vi: "tính đến hết năm 2030")
  public static let pathPlace = Phrase(en: "PATH", vi: "ĐƯỜNG-DẪN")
  public static let yearPlace = Phrase(en: "YEAR", vi: "NĂM")
  public static let dataOption = Phrase(
    en: "a table, or a folder of tables; may be repeated",
    vi: "một bảng, hoặc một thư mục chứa các bảng; có thể ghi nhiều lần")
  public static let asOfOption = Phrase(
    en: "a year, or years as 2025..2030 (default: the latest in the data)",
    vi: "một năm, hoặc các năm như 2025..2030 (mặc định: năm mới nhất)")
  public static let filePlace = Phrase(en: "FILE", vi: "TỆP")
  public static let namePlace = Phrase(en: "NAME", vi: "TÊN")
  public static let idPlace = Phrase(en: "ID", vi: "MÃ")
  public static let sentencePlace = Phrase(en: "SENTENCE", vi: "CÂU")
  public static let entityPlace = Phrase(en: "ENTITY", vi: "ĐỐI-TƯỢNG")
  public static let checkCSVExample = Phrase(
    en: "a line for each verdict, into a file", vi: "mỗi kết quả một dòng, ghi vào tệp")
  public static let checkPageExample = Phrase(
    en: "a page for browsers and paper", vi: "trang web để xem và in ra giấy")
  public static let checkSentenceExample = Phrase(
    en: "one sentence instead of files of rules", vi: "một câu thay cho các tệp quy tắc")
  public static let formPlace = Phrase(en: "FORM", vi: "DẠNG")
  public static let checkFormatOption = Phrase(
    en: "the form of the report, and its file; may be repeated (default: text)",
    vi: "dạng báo cáo và tệp ghi báo cáo; có thể ghi nhiều lần (mặc định: text)")
  public static let formsAre = Phrase(
    en: "Forms: `text`, `html`, `json`, `csv`, `markdown`, `junit`, `sarif`, `github`, "
      + "`gitlab`, `tap`",
    vi: "Các dạng: `text`, `html`, `json`, `csv`, `markdown`, `junit`, `sarif`, `github`, "
      + "`gitlab`, `tap`")
  public static let checkOutputOption = Phrase(
    en: "write the report into a file, which is replaced only when it is whole",
    vi: "ghi báo cáo vào tệp; tệp cũ chỉ được thay khi báo cáo đã trọn vẹn")
  public static let checkRuleOption = Phrase(
    en: "judge only the rule of this name; may be repeated",
    vi: "chỉ đánh giá quy tắc có tên này; có thể ghi nhiều lần")
  public static let checkAreaOption = Phrase(
    en: "judge only the area with this id; may be repeated",
    vi: "chỉ đánh giá địa bàn có mã này; có thể ghi nhiều lần")
  public static let checkAllowOption = Phrase(
    en: "end with 0 though rules are undecided, or though nothing is due yet",
    vi: "kết thúc bằng 0 dù chưa đủ số liệu, hoặc chưa đến hạn")
  public static let checkStrictOption = Phrase(
    en: "count a pass that rests on doubtful rows as undecided",
    vi: "coi kết quả đạt dựa trên số liệu đáng ngờ là chưa đủ số liệu")
  public static let checkSentenceOption = Phrase(
    en: "judge one sentence", vi: "đánh giá một câu")
  public static let checkUseOption = Phrase(
    en: "a file whose words the sentence uses; may be repeated",
    vi: "tệp khai báo những từ dùng trong câu; có thể ghi nhiều lần")
  public static let checkForOption = Phrase(
    en: "the kind of area the sentence is judged for, where there are several",
    vi: "loại địa bàn mà câu được đánh giá, khi có nhiều loại")
  public static let tablesAreNamed = Phrase(
    en: "A folder of tables holds `schools.csv` and the like, perhaps in folders named by year",
    vi: "Thư mục số liệu chứa `schools.csv` và các tệp tương tự, có thể nằm trong thư mục theo năm")
  public static let checkStatus = Phrase(
    en: "Status: 0 all due rules pass, 1 some fail, 2 usage or rules, 3 data, 4 not decided",
    vi: "Mã kết thúc: 0 đạt, 1 chưa đạt, 2 cách dùng hoặc quy tắc, 3 số liệu, 4 chưa kết luận")
  public static let lintSummary = Phrase(
    en: "look for mistakes in rules", vi: "tìm lỗi trong quy tắc")
  public static let lintFolderExample = Phrase(
    en: "all rules of a folder", vi: "mọi quy tắc trong một thư mục")
  public static let lintFixExample = Phrase(
    en: "mend what can be mended", vi: "tự sửa những lỗi sửa được")
  public static let lintJSONExample = Phrase(
    en: "findings for other programs", vi: "kết quả cho chương trình khác đọc")
  public static let lintFormatOption = Phrase(
    en: "findings for people or for tools (default: text)",
    vi: "kết quả cho người đọc hoặc cho công cụ (mặc định: text)")
  public static let lintStrictOption = Phrase(
    en: "count warnings as mistakes", vi: "coi cảnh báo như lỗi")
  public static let lintFixOption = Phrase(
    en: "mend the files named, and print what remains",
    vi: "sửa các tệp đã nêu rồi in những lỗi còn lại")
  public static let lintAnalysisOption = Phrase(
    en: "also say what was analysed, and what could not be",
    vi: "cho biết phần đã phân tích và phần không phân tích được")
  public static let foldersAreSearched = Phrase(
    en: "A folder stands for all its `.rules` files, those of its folders included",
    vi: "Một thư mục thay cho mọi tệp `.rules` trong đó, kể cả trong các thư mục con")
  public static let lintStatus = Phrase(
    en:
      "Exit status: 0 no errors, 1 errors (with `--strict` also warnings), 2 wrong usage or files",
    vi:
      "Mã kết thúc: 0 không có lỗi, 1 có lỗi (với `--strict` cả cảnh báo), 2 sai cách dùng hoặc tệp"
  )

  // MARK: fmt

  public static let formatSummary = Phrase(
    en: "lay rule files out in the one way they all share",
    vi: "trình bày các tệp quy tắc theo một kiểu thống nhất")
  public static let formatFolderExample = Phrase(
    en: "lay out all rules of a folder", vi: "trình bày lại mọi quy tắc trong thư mục")
  public static let formatDiffExample = Phrase(
    en: "show what would change", vi: "cho xem những chỗ sẽ thay đổi")
  public static let formatCheckExample = Phrase(
    en: "list files that would change", vi: "liệt kê các tệp sẽ thay đổi")
  public static let formatInputExample = Phrase(
    en: "from standard input to standard output", vi: "từ đầu vào chuẩn ra đầu ra chuẩn")
  public static let formatCheckOption = Phrase(
    en: "write nothing; list files that would change, with status 1",
    vi: "không ghi gì; liệt kê các tệp sẽ thay đổi, mã kết thúc 1")
  public static let formatDiffOption = Phrase(
    en: "write nothing; show the lines that would change",
    vi: "không ghi gì; cho xem các dòng sẽ thay đổi")
  public static let filesWithErrorsStay = Phrase(
    en: "A file that cannot be read as rules is left as it is",
    vi: "Tệp không đọc được thành quy tắc thì giữ nguyên")
  public static let formatStatus = Phrase(
    en:
      "Exit status: 0 done, 1 files with errors (with `--check` also changes), 2 wrong usage or files",
    vi: "Mã kết thúc: 0 xong, 1 tệp có lỗi (với `--check` cả khi cần đổi), 2 sai cách dùng hoặc tệp"
  )

  // MARK: dump

  public static let dumpSummary = Phrase(
    en: "print the cells of data as they were read", vi: "in các ô số liệu đúng như đã đọc")
  public static let dumpFolderExample = Phrase(
    en: "all tables of a folder",
    vi: "mọi bảng trong một thư mục")
  public static let dumpTableExample = Phrase(
    en: "one table as CSV", vi: "một bảng dưới dạng CSV")
  public static let dumpUseOption = Phrase(
    en: "rules that declare the tables and their fields",
    vi: "tệp quy tắc khai báo các bảng và trường dữ liệu")
  public static let dumpFormatOption = Phrase(
    en: "for people or for programs (default: text)",
    vi: "cho người đọc hoặc cho chương trình (mặc định: text)")
  public static let dumpTableOption = Phrase(
    en: "only this table, as `schools`", vi: "chỉ bảng này, như `schools`")
  public static let schoolYearOption = Phrase(
    en: "which year of `2025-2026` is meant: 2025 or 2026",
    vi: "năm học `2025-2026` thuộc năm nào: 2025 hay 2026")
  public static let pathsPlace = Phrase(en: "PATH…", vi: "ĐƯỜNG-DẪN…")
  public static let fileOfData = Phrase(
    en: "a file or folder of data", vi: "một tệp hoặc thư mục số liệu")
  public static let dumpStatus = Phrase(
    en: "Exit status: 0 done, 2 wrong usage, rules or files, 3 data refused",
    vi: "Mã kết thúc: 0 xong, 2 sai cách dùng, quy tắc hoặc tệp, 3 số liệu bị từ chối")
  public static let dumpNeedsRules = Phrase(
    en: "`chuan dump` needs the rules that declare what the tables hold",
    vi: "`chuan dump` cần các quy tắc khai báo nội dung của bảng")
  public static let nameRulesOfTables = Phrase(
    en: "name them with `--use`, as in `chuan dump --use Rules Data`",
    vi: "hãy nêu bằng `--use`, như `chuan dump --use Rules Data`")
  public static let csvHoldsOneTable = Phrase(
    en: "CSV holds one table, and the data have several",
    vi: "CSV chỉ chứa một bảng, còn số liệu có nhiều bảng")
  public static let chooseTable = Phrase(
    en: "choose one with `--table`: {0}", vi: "hãy chọn bằng `--table`: {0}")
  public static let dumpTable = Phrase(
    en: "`{0}`: number of rows {1}", vi: "`{0}`: số dòng {1}")
  public static let dumpColumn = Phrase(
    en: "`{0}`: {1}; missing cells {2}", vi: "`{0}`: {1}; số ô thiếu {2}")
  public static let dumpClosed = Phrase(en: "closed", vi: "đã giải thể")

  // MARK: explain and help

  public static let explainSummary = Phrase(
    en: "what a message means, or why a rule has its verdict",
    vi: "ý nghĩa một thông báo, hoặc vì sao một quy tắc có kết quả như vậy")
  public static let explainExample = Phrase(
    en: "what a code means", vi: "ý nghĩa của một mã")
  public static let explainRuleExample = Phrase(
    en: "what a rule says, and what it reads", vi: "một quy tắc nói gì và đọc số liệu nào")
  public static let explainVerdictExample = Phrase(
    en: "why it has its verdict, with every row", vi: "vì sao có kết quả đó, với từng dòng số liệu")
  public static let explainAreaOption = Phrase(
    en: "explain the verdict for the area with this id; may be repeated",
    vi: "giải thích kết quả của địa bàn có mã này; có thể ghi nhiều lần")
  public static let explainAsOfOption = Phrase(
    en: "a year (default: the latest in the data)", vi: "một năm (mặc định: năm mới nhất)")
  public static let explainProgramOption = Phrase(
    en: "print what the rule, or every rule of a plan, is compiled to",
    vi: "in ra chương trình dịch từ quy tắc, hoặc từ cả kế hoạch")
  public static let explainNamesRules = Phrase(
    en: "A rule is named as `rule`, or as `plan.rule` where several plans have one of that name",
    vi: "Gọi quy tắc bằng `rule`, hoặc `plan.rule` khi nhiều kế hoạch có quy tắc cùng tên")
  public static let explainStatus = Phrase(
    en: "Exit status: 0 done, 2 wrong usage, rules or files, 3 data refused",
    vi: "Mã kết thúc: 0 xong, 2 sai cách dùng, quy tắc hoặc tệp, 3 số liệu bị từ chối")
  public static let explainListExample = Phrase(en: "the list of all codes", vi: "danh sách mọi mã")
  public static let helpSummary = Phrase(
    en: "say how a command is used", vi: "hướng dẫn dùng một lệnh")
  public static let helpExample = Phrase(
    en: "how a command is used", vi: "cách dùng một lệnh")
}
