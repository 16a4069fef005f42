// The words around findings and explanations.
extension Phrase {
  public static let error = Phrase(en: "error", vi: "lỗi")
  public static let warning = Phrase(en: "warning", vi: "cảnh báo")
  public static let note = Phrase(en: "note", vi: "ghi chú")
  public static let help = Phrase(en: "help", vi: "gợi ý")
  public static let writeThisInstead = Phrase(en: "write this instead", vi: "hãy viết thế này")

  public static let oneError = Phrase(en: "1 error", vi: "1 lỗi")
  public static let errors = Phrase(en: "{0} errors", vi: "{0} lỗi")
  public static let oneWarning = Phrase(en: "1 warning", vi: "1 cảnh báo")
  public static let warnings = Phrase(en: "{0} warnings", vi: "{0} cảnh báo")
  public static let nothingFound = Phrase(
    en: "no errors, no warnings", vi: "không có lỗi, không có cảnh báo")

  public static let cyrillic = Phrase(en: "Cyrillic", vi: "Kirin")
  public static let greek = Phrase(en: "Greek", vi: "Hy Lạp")
  public static let fullWidth = Phrase(en: "full-width", vi: "toàn khổ")
  public static let mathematical = Phrase(en: "mathematical", vi: "toán học")
  public static let phonetic = Phrase(en: "phonetic", vi: "ngữ âm")

  public static let wrongExample = Phrase(en: "Wrong", vi: "Sai")
  public static let rightExample = Phrase(en: "Right", vi: "Đúng")
  public static let codeIndexTitle = Phrase(
    en: "What the messages mean", vi: "Ý nghĩa của các thông báo")
  public static let codeIndexIntroduction = Phrase(
    en: "Every message carries a code. `chuan explain R203` prints the explanation of one code",
    vi: "Mỗi thông báo mang một mã. `chuan explain R203` in phần giải thích của một mã")
  public static let sharedDeclarations = Phrase(
    en: "Most examples stand after these declarations",
    vi: "Phần lớn các ví dụ đứng sau những khai báo này")
  public static let dataFileCodes = Phrase(en: "Files of data", vi: "Tệp số liệu")
  public static let dataCellCodes = Phrase(en: "Cells of data", vi: "Ô số liệu")
  public static let textCodes = Phrase(en: "Text and grammar", vi: "Chữ viết và ngữ pháp")
  public static let nameCodes = Phrase(en: "Names and types", vi: "Tên gọi và kiểu dữ liệu")
  public static let meaningCodes = Phrase(en: "Meaning and limits", vi: "Ý nghĩa và giới hạn")
  public static let usageCodes = Phrase(en: "Usage and files", vi: "Cách dùng và tệp")
}
