/// What `chuan import` says.
extension Phrase {
  public static let importSummary = Phrase(
    en: "show how workbooks are read, and write their tables as CSV",
    vi: "cho biết sổ tính được hiểu thế nào, và ghi các bảng thành CSV")
  public static let importExample = Phrase(
    en: "what is understood; nothing is written", vi: "hiểu được những gì; chưa ghi gì")
  public static let importMapExample = Phrase(
    en: "by a mapping, into a folder", vi: "có bảng đối chiếu; ghi vào thư mục")
  public static let importMapOption = Phrase(
    en: "what headings stand for, the year, decimals, and what a dash means",
    vi: "ý nghĩa của tiêu đề, năm, dấu thập phân, và dấu gạch ngang nghĩa là gì")
  public static let importOutputOption = Phrase(
    en: "write the tables into this folder", vi: "ghi các bảng vào thư mục này")
  public static let importIsDry = Phrase(
    en: "Without `--output` nothing is written", vi: "Không có `--output` thì không ghi gì")
  public static let importStatus = Phrase(
    en: "Exit status: 0 done, 2 wrong usage, rules, mapping or files, 3 data refused",
    vi: "Mã kết thúc: 0 xong, 2 sai cách dùng, quy tắc, bảng đối chiếu hoặc tệp, 3 từ chối số liệu"
  )
  public static let importNeedsRules = Phrase(
    en: "`chuan import` needs the rules that declare what the tables hold",
    vi: "`chuan import` cần các quy tắc khai báo nội dung của bảng")
  public static let nameRulesOfImport = Phrase(
    en: "name them with `--use`, as in `chuan import --use Rules schools.xlsx`",
    vi: "hãy nêu bằng `--use`, như `chuan import --use Rules schools.xlsx`")

  // MARK: What was understood

  public static let importSheet = Phrase(
    en: "sheet `{0}`: table `{1}`, headings in row {2}, rows that are read: {3}",
    vi: "trang tính `{0}`: bảng `{1}`, tiêu đề ở dòng {2}, số dòng được đọc: {3}")
  public static let importUnreadSheet = Phrase(
    en: "sheet `{0}`: not read", vi: "trang tính `{0}`: không đọc")
  public static let importYear = Phrase(
    en: "rows without a year are of {0}", vi: "dòng không ghi năm là của năm {0}")
  public static let importNotRead = Phrase(en: "not read", vi: "không đọc")
  public static let importReadAs = Phrase(en: "`{0}`", vi: "`{0}`")
  public static let importReadAsField = Phrase(en: "`{0}`: {1}", vi: "`{0}`: {1}")
  public static let importLeftOut = Phrase(
    en: "left out as {0}: {1}", vi: "không đọc vì là {0}: {1}")
  public static let importWritesNothing = Phrase(
    en: "Nothing was written; `--output FOLDER` writes these tables as CSV",
    vi: "Chưa ghi gì; `--output THƯ-MỤC` sẽ ghi các bảng này thành CSV")

  // MARK: The mapping

  public static let mappingNotUnderstood = Phrase(
    en: "`{0}` says nothing in a mapping", vi: "`{0}` không có nghĩa trong bảng đối chiếu")
  public static let mappingIs = Phrase(
    en: "a line is `heading \"…\" is FIELD`, `heading \"…\" is unread`, `sheet \"…\" is TABLE`, "
      + "`year 2030`, `decimals comma` or `point`, `dash is 0` or `missing`",
    vi: "mỗi dòng là `heading \"…\" is TRƯỜNG`, `heading \"…\" is unread`, `sheet \"…\" is BẢNG`, "
      + "`year 2030`, `decimals comma` hoặc `point`, `dash is 0` hoặc `missing`")
  public static let mappingNamesNothing = Phrase(
    en: "the rules declare no `{0}`", vi: "bộ quy tắc không khai báo `{0}`")
}
