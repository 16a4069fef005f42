// What is told of rules without data: lists, and the columns a plan needs.
extension Phrase {
  public static let listSummary = Phrase(
    en: "list plans clause by clause, and the words they are made of",
    vi: "liệt kê kế hoạch theo từng điều khoản, cùng các từ dùng trong đó")
  public static let listFolderExample = Phrase(
    en: "everything a folder of rules holds", vi: "mọi thứ trong một thư mục quy tắc")
  public static let listPlansExample = Phrase(
    en: "one plan, clause by clause", vi: "một kế hoạch, theo từng điều khoản")
  public static let listJSONExample = Phrase(
    en: "the same for other programs", vi: "như trên, cho chương trình khác đọc")
  public static let listOnlyOption = Phrase(
    en: "only this kind; may be repeated",
    vi: "chỉ loại này; ghi nhiều lần được")
  public static let listFormatOption = Phrase(
    en: "for people or programs",
    vi: "cho người đọc hoặc chương trình")
  public static let listStatus = Phrase(
    en: "Exit status: 0 done, 2 wrong usage, rules or files",
    vi: "Mã kết thúc: 0 xong, 2 sai cách dùng, quy tắc hoặc tệp")

  public static let listWithoutClause = Phrase(
    en: "Without a clause", vi: "Không ghi điều khoản")
  public static let listAdvisory = Phrase(
    en: "Advisory: reported, never counted", vi: "Chỉ để tham khảo, không tính vào kết quả")
  public static let listDuty = Phrase(
    en: "Duty: nobody can measure it", vi: "Nhiệm vụ không đo được bằng số liệu")
  public static let listRuleCoverage = Phrase(
    en: "Rules: {0}. As the plan says it: {1}; by interpretation: {2} (advisory: {3}). Duties: {4}",
    vi:
      "Số chỉ tiêu: {0}. Theo đúng văn bản: {1}; phải diễn giải: {2} (chỉ để tham khảo: {3}). Số nhiệm vụ: {4}"
  )
  public static let listClauseCoverage = Phrase(
    en: "Clauses: {0}. Measured: {1}; by interpretation only: {2}; not measurable: {3}",
    vi: "Số điều khoản: {0}. Đo được: {1}; chỉ đo được theo cách hiểu: {2}; không đo được: {3}")
  public static let listGroups = Phrase(en: "Groups", vi: "Các nhóm")
  public static let listIndicators = Phrase(en: "Indicators", vi: "Các chỉ số")
  public static let listParameters = Phrase(en: "Parameters", vi: "Các tham số")
  public static let listChecks = Phrase(en: "Checks of the data", vi: "Các phép kiểm tra số liệu")

  // MARK: What a plan needs

  public static let fieldsSummary = Phrase(
    en: "name the tables and columns a plan needs",
    vi: "nêu các bảng và cột số liệu mà một kế hoạch cần")
  public static let fieldsExample = Phrase(
    en: "what to ask schools for", vi: "cần xin các trường những số liệu gì")
  public static let fieldsCSVExample = Phrase(
    en: "a line for each column", vi: "mỗi cột một dòng")
  public static let fieldsFormatOption = Phrase(
    en: "for people, for a sheet, or for programs (default: text)",
    vi: "cho người đọc, cho bảng tính hoặc cho chương trình (mặc định: text)")
  public static let headingsOption = Phrase(
    en: "head columns in Vietnamese, in English, or by names (default: vi)",
    vi: "tên cột bằng tiếng Việt, tiếng Anh hoặc tên trường (mặc định: vi)")
  public static let planAndFilesPlace = Phrase(en: "PLAN FILE…", vi: "KẾ-HOẠCH TỆP…")
  public static let planAndFiles = Phrase(
    en: "the name of a plan and a file or folder of rules",
    vi: "tên một kế hoạch và một tệp hoặc thư mục quy tắc")
  public static let planNotFound = Phrase(
    en: "no plan is named `{0}`", vi: "không có kế hoạch nào tên là `{0}`")
  public static let plansAre = Phrase(en: "the plans are {0}", vi: "các kế hoạch là {0}")
  public static let neededTable = Phrase(
    en: "{0}: a row for each {1} and year", vi: "{0}: mỗi {1} mỗi năm một dòng")
  public static let neededYear = Phrase(
    en: "the year whose end the row speaks of, as 2026",
    vi: "năm mà dòng số liệu phản ánh (tình hình cuối năm), ví dụ 2026")
  public static let neededIdentifier = Phrase(
    en: "the id of the {0}, the same every year", vi: "mã của {0}, không đổi qua các năm")
  public static let neededParent = Phrase(
    en: "the id of the {0} it belongs to", vi: "mã của {0} quản lý")
  public static let neededForSums = Phrase(
    en: "the id of the {0} it belongs to, to sum up by it; may be left out",
    vi: "mã của {0} quản lý, để tổng hợp; có thể bỏ cột này")
  public static let neededForNames = Phrase(
    en: "No rule reads it; without it reports name the area by its id",
    vi: "Không chỉ tiêu nào dùng; nếu thiếu, báo cáo chỉ ghi mã địa bàn")
  public static let neededName = Phrase(
    en: "the name; may be left out", vi: "tên gọi; có thể bỏ cột này")
  public static let neededClosed = Phrase(
    en: "yes from the year in which it is closed; may be left out",
    vi: "ghi “có” từ năm giải thể hoặc sáp nhập; có thể bỏ cột này")
  public static let neededField = Phrase(en: "Field: {0}", vi: "Trường số liệu: {0}")
  public static let neededBy = Phrase(en: "Read by: {0}", vi: "Dùng cho: {0}")

  // MARK: Forms

  public static let templateSummary = Phrase(
    en: "write empty tables with the columns a plan needs",
    vi: "tạo các bảng trống có đủ cột mà một kế hoạch cần")
  public static let templateExample = Phrase(
    en: "forms for schools to fill in", vi: "biểu mẫu để các trường điền số liệu")
  public static let templateOutputOption = Phrase(
    en: "the folder the tables are written into", vi: "thư mục để ghi các bảng")
  public static let folderPlace = Phrase(en: "FOLDER", vi: "THƯ-MỤC")
  public static let templateKeepsFiles = Phrase(
    en: "A file that exists is never replaced: it may be filled in already",
    vi: "Không bao giờ ghi đè tệp đã có: có thể tệp đó đã được điền số liệu")
  public static let templateStatus = Phrase(
    en: "Exit status: 0 done, 2 wrong usage, rules or files, and nothing is written",
    vi: "Mã kết thúc: 0 xong, 2 sai cách dùng, quy tắc hoặc tệp, khi đó không ghi gì")
  public static let templateNeedsFolder = Phrase(
    en: "`chuan template` needs a folder to write into",
    vi: "`chuan template` cần biết ghi vào thư mục nào")
  public static let nameFolderOfForms = Phrase(
    en: "name it with `--output`, as in `chuan template haDong71 Rules --output Forms`",
    vi: "hãy nêu bằng `--output`, như `chuan template haDong71 Rules --output BieuMau`")
  public static let formExists = Phrase(
    en: "`{0}` exists already and is not replaced: it may be filled in",
    vi: "`{0}` đã có và không bị ghi đè: có thể tệp đó đã được điền số liệu")
  public static let nameOtherFolder = Phrase(
    en: "name another folder behind `--output`, or move the file away; nothing was written",
    vi: "hãy nêu thư mục khác sau `--output`, hoặc chuyển tệp đó đi; chưa ghi gì")
}
