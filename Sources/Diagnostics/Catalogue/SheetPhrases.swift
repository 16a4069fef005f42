/// What reading says about the tables in sheets.
extension Phrase {
  // MARK: Sheets

  public static let sheetWithoutTable = Phrase(
    en: "the sheet `{0}` of `{1}` has no table of the rules and is not read",
    vi: "trang tính `{0}` của `{1}` không có bảng nào của bộ quy tắc nên không được đọc")
  public static let sheetIsHidden = Phrase(
    en: "the sheet `{0}` of `{1}` is hidden and is not read",
    vi: "trang tính `{0}` của `{1}` đang bị ẩn nên không được đọc")
  public static let showSheet = Phrase(
    en: "unhide the sheet if it is meant", vi: "nếu cần đọc, hãy bỏ ẩn trang tính này")
  public static let sheetNeedsHeadings = Phrase(
    en: "a table needs a column of ids, headed {0}",
    vi: "bảng cần có cột mã, với tiêu đề {0}")
  public static let noTableInWorkbook = Phrase(
    en: "no sheet of `{0}` holds the table `{1}`",
    vi: "không có trang tính nào của `{0}` chứa bảng `{1}`")
  public static let sheetTooLarge = Phrase(
    en: "the table in the sheet `{0}` of `{1}` is too large for a workbook",
    vi: "bảng trong trang tính `{0}` của `{1}` quá lớn đối với một sổ tính")
  public static let sheetOfPupils = Phrase(
    en: "the sheet `{0}` of `{1}` lists persons by name and date of birth",
    vi: "trang tính `{0}` của `{1}` liệt kê từng người theo họ tên và ngày sinh")
  public static let tableOfPupils = Phrase(
    en: "`{0}` lists persons by name and date of birth",
    vi: "`{0}` liệt kê từng người theo họ tên và ngày sinh")
  public static let giveCounts = Phrase(
    en: "give counts, not persons: how many there are in each school",
    vi: "hãy đưa số lượng, không đưa danh sách cá nhân: mỗi trường có bao nhiêu")

  // MARK: Rows

  public static let rowsLeftOut = Phrase(
    en: "rows of the sheet `{0}` of `{1}` are left out: {2}",
    vi: "một số dòng của trang tính `{0}` trong `{1}` không được đọc: {2}")
  public static let rowsLeftOutKind = Phrase(en: "{0} ({1})", vi: "{0} ({1})")
  public static let rowsOfHeadings = Phrase(
    en: "repeated headings", vi: "tiêu đề lặp lại")
  public static let rowsOfNumbers = Phrase(
    en: "numbers of the columns", vi: "dòng đánh số cột")
  public static let rowsOfSections = Phrase(
    en: "headings of parts", vi: "tiêu đề từng phần")
  public static let rowsOfTotals = Phrase(en: "totals", vi: "dòng tổng cộng")
  public static let rowsOfClosing = Phrase(
    en: "notes and signatures", vi: "ghi chú và chữ ký")
  public static let totalDiffers = Phrase(
    en: "the total in `{0}` under `{1}` says {2}, but its rows add up to {3}",
    vi: "dòng tổng ở ô `{0}` của cột `{1}` ghi {2}, nhưng cộng các dòng lại được {3}")
  public static let mendTotal = Phrase(
    en: "the rows are what is judged; see which of them, or the total, is wrong",
    vi: "việc kiểm tra dùng các dòng chi tiết; hãy xem dòng nào, hay dòng tổng, bị sai")
  public static let hiddenRowsRead = Phrase(
    en: "the sheet `{0}` of `{1}` has hidden rows, which are read like all others: {2}",
    vi: "trang tính `{0}` của `{1}` có dòng bị ẩn, vẫn được đọc như các dòng khác: {2}")
  public static let deleteHiddenRows = Phrase(
    en: "delete them if they are not meant", vi: "nếu không dùng, hãy xóa các dòng đó")
  public static let cellsWithoutHeading = Phrase(
    en: "the column of `{0}` has no heading and is not read",
    vi: "cột có ô `{0}` không có tiêu đề nên không được đọc")

  // MARK: Ids

  public static let lostZeros = Phrase(
    en: "the ids `{0}` and `{1}` in the table `{2}` differ only in the zeros before them",
    vi: "hai mã `{0}` và `{1}` trong bảng `{2}` chỉ khác nhau ở các số 0 phía trước")
  public static let shortIdentifier = Phrase(
    en: "the id `{0}` in `{1}` is a number shorter than others, which have {2} digits: "
      + "it may have lost the zeros before it",
    vi: "mã `{0}` ở ô `{1}` là số ngắn hơn các mã khác ({2} chữ số): "
      + "có thể đã mất các số 0 phía trước")
  public static let typeAsText = Phrase(
    en: "format the column of ids as text and type the zeros again",
    vi: "hãy định dạng cột mã là văn bản rồi gõ lại các số 0")

  // MARK: Cells

  public static let cellHoldsError = Phrase(
    en: "the cell `{0}` holds the error `{1}`", vi: "ô `{0}` đang báo lỗi `{1}`")
  public static let formulaWithoutValue = Phrase(
    en: "the formula in `{0}` has no value in the file",
    vi: "công thức ở ô `{0}` không có giá trị lưu trong tệp")
  public static let mergedFigures = Phrase(
    en: "the cell `{0}` is merged over several figures, and nobody can tell whose value it holds",
    vi: "ô `{0}` được gộp qua nhiều ô số liệu nên không rõ giá trị thuộc về dòng hay cột nào")
  public static let mendFormula = Phrase(
    en: "mend its formula, or type the value", vi: "hãy sửa công thức hoặc gõ giá trị vào ô")
  public static let computeFormulas = Phrase(
    en: "open the file in Excel or LibreOffice and save it, so that it is computed",
    vi: "hãy mở tệp bằng Excel hoặc LibreOffice rồi lưu lại để công thức được tính")
  public static let unmergeCells = Phrase(
    en: "unmerge it and fill in each cell", vi: "hãy bỏ gộp ô và ghi từng ô")
}
