// What reports for tools that follow a build say.
extension Phrase {
  /// Status, rule, area and year.
  public static let findingHeadline = Phrase(en: "{0}: {1} ({2})", vi: "{0}: {1} ({2})")
  public static let reportRefused = Phrase(
    en: "Nothing was judged: the rules or the data were refused",
    vi: "Chưa đánh giá được: quy tắc hoặc số liệu bị từ chối")
  public static let annotationErrors = Phrase(en: "errors {0}", vi: "lỗi {0}")
  public static let annotationWarnings = Phrase(en: "warnings {0}", vi: "cảnh báo {0}")
  public static let annotationNotices = Phrase(en: "notices {0}", vi: "lưu ý {0}")
  public static let annotationsShown = Phrase(
    en: "{0} (shown as annotations: {1})", vi: "{0} (hiển thị {1})")
  public static let annotationSummary = Phrase(en: "{0}", vi: "{0}")
}
