/// What reading says about workbooks (.xlsx).
extension Phrase {
  // MARK: Files that are no workbook we read

  public static let unreadableWorkbook = Phrase(
    en: "the workbook `{0}` cannot be read: {1}", vi: "không đọc được sổ tính `{0}`: {1}")
  public static let foreignWorkbook = Phrase(
    en: "`{0}` is not read: {1}", vi: "không đọc `{0}`: {1}")
  public static let saveWorkbookAnew = Phrase(
    en: "open it in Excel or LibreOffice and save it under another name as `.xlsx`",
    vi: "hãy mở tệp bằng Excel hoặc LibreOffice rồi lưu với tên khác, kiểu `.xlsx`")
  public static let saveAsXLSX = Phrase(
    en: "open it in Excel or LibreOffice and save it as `Excel Workbook (.xlsx)`",
    vi: "hãy mở tệp bằng Excel hoặc LibreOffice rồi lưu theo kiểu `Excel Workbook (.xlsx)`")
  public static let removePassword = Phrase(
    en: "open it in Excel, remove its password (File, Info, Protect Workbook) and save it",
    vi: "hãy mở tệp bằng Excel, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc) rồi lưu lại")
  public static let workbookEncrypted = Phrase(
    en: "it is protected by a password", vi: "tệp được bảo vệ bằng mật khẩu")
  public static let workbookOfOtherKind = Phrase(
    en: "of spreadsheets only `.xlsx` is read", vi: "trong các loại bảng tính chỉ đọc `.xlsx`")
  public static let workbookIsOld = Phrase(
    en: "it is a document of Excel 97 to 2003 (`.xls`)",
    vi: "đây là tài liệu Excel 97 đến 2003 (`.xls`)")
  public static let workbookIsBinary = Phrase(
    en: "it is a binary workbook (`.xlsb`)", vi: "đây là sổ tính nhị phân (`.xlsb`)")
  public static let workbookIsOpenDocument = Phrase(
    en: "it is an OpenDocument spreadsheet (`.ods`)", vi: "đây là bảng tính OpenDocument (`.ods`)")

  // MARK: Broken archives

  public static let notAZip = Phrase(
    en: "it does not end as a workbook does", vi: "phần cuối tệp không phải của một sổ tính")
  public static let zipIsCut = Phrase(
    en: "a part of it is missing", vi: "tệp bị thiếu một phần")
  public static let zipDirectoryBroken = Phrase(
    en: "its directory is broken", vi: "mục lục bên trong tệp bị hỏng")
  public static let zipHasTooMany = Phrase(
    en: "it holds more than {0} files", vi: "bên trong có hơn {0} tệp")
  public static let zipRepeatsName = Phrase(
    en: "it holds `{0}` twice", vi: "bên trong có hai lần `{0}`")
  public static let zipNameLeadsOut = Phrase(
    en: "the name `{0}` leads out of it", vi: "tên `{0}` dẫn ra ngoài tệp")
  public static let zipMembersOverlap = Phrase(
    en: "`{0}` overlaps another part", vi: "`{0}` chồng lên phần khác")
  public static let zipHeadersDiffer = Phrase(
    en: "its directory and the header of `{0}` say different things",
    vi: "mục lục và phần đầu của `{0}` không khớp nhau")
  public static let zipMethodUnknown = Phrase(
    en: "`{0}` is compressed in an unknown way", vi: "`{0}` được nén theo cách không biết")
  public static let zipGrowsTooMuch = Phrase(
    en: "`{0}` would unpack to far more than a sheet holds",
    vi: "`{0}` khi giải nén sẽ lớn hơn một trang tính bình thường rất nhiều")
  public static let zipMemberTooLarge = Phrase(
    en: "with `{0}` it would unpack to more than {1} MiB",
    vi: "cùng với `{0}`, tệp khi giải nén lớn hơn {1} MiB")
  public static let zipStreamBroken = Phrase(
    en: "the compressed bytes of `{0}` are broken", vi: "dữ liệu nén của `{0}` bị hỏng")
  public static let zipSizeIsWrong = Phrase(
    en: "`{0}` is not as large as stated", vi: "kích thước của `{0}` không đúng như đã ghi")
  public static let zipChecksumIsWrong = Phrase(
    en: "the checksum of `{0}` is wrong", vi: "mã kiểm của `{0}` không đúng")

  // MARK: Broken parts

  public static let xmlNotUTF8 = Phrase(
    en: "`{0}` is not written in UTF-8", vi: "`{0}` không được ghi bằng UTF-8")
  public static let xmlHasDoctype = Phrase(
    en: "`{0}` declares a document type, which no workbook does",
    vi: "`{0}` khai báo kiểu tài liệu (DOCTYPE), sổ tính không bao giờ có khai báo này")
  public static let xmlUnknownEntity = Phrase(
    en: "`{0}` refers to an unknown character", vi: "`{0}` có tham chiếu ký tự không hợp lệ")
  public static let xmlBroken = Phrase(
    en: "`{0}` is no well-formed XML", vi: "`{0}` không phải là XML đúng quy cách")
  public static let xmlTooDeep = Phrase(
    en: "`{0}` nests its elements too deep", vi: "`{0}` lồng các phần tử quá sâu")
  public static let xmlTagTooLong = Phrase(
    en: "`{0}` has a tag that does not end", vi: "`{0}` có thẻ không kết thúc")
  public static let noWorkbookPart = Phrase(
    en: "no sheets are in it", vi: "bên trong không có trang tính nào")
  public static let workbookPartMissing = Phrase(
    en: "`{0}` is missing in it", vi: "bên trong thiếu `{0}`")
  public static let tooManySheets = Phrase(
    en: "it has more than {0} sheets", vi: "sổ tính có hơn {0} trang tính")
  public static let tooManyFormats = Phrase(
    en: "it has too many cell formats", vi: "sổ tính có quá nhiều kiểu định dạng ô")
  public static let workbookTooLarge = Phrase(
    en: "it has more than {0} cells", vi: "sổ tính có hơn {0} ô")
  public static let tooMuchText = Phrase(
    en: "its cells hold more than {0} MiB of text", vi: "các ô chứa hơn {0} MiB văn bản")
  public static let cellAddressWrong = Phrase(
    en: "sheet `{0}` has no place for `{1}` here", vi: "trang tính `{0}` không thể có ô `{1}` ở đây"
  )
  public static let cellBroken = Phrase(
    en: "the cell {0} is broken", vi: "ô {0} bị hỏng")
  public static let noSuchString = Phrase(
    en: "the cell {0} asks for the text with the number `{1}`, which is not there",
    vi: "ô {0} cần đoạn văn bản số `{1}` nhưng không có đoạn nào như vậy")
}
