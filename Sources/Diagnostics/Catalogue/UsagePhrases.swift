/// What the commands say about their arguments and files (codes U1xx).
extension Phrase {
  public static let nameExistingFile = Phrase(
    en: "name a file of rules, or a folder that has some",
    vi: "hãy nêu một tệp quy tắc, hoặc một thư mục có tệp quy tắc")
}
