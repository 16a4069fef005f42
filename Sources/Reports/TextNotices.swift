import Diagnostics

/// What is to be noticed about the data: code, place and message; many of one code together.
///
///     Remarks on the data: 4
///       - D112 schools.csv:1: no field has the heading `Ghi chú`
///       D116 (3)
///         - …
struct TextNotices {
  private let notices: [Diagnostic]
  private let language: Language
  /// So many of one code stand together under it.
  private static let many = 4
  /// And no more of them than this are shown.
  private static let most = 50

  init(_ notices: [Diagnostic], in language: Language) {
    self.notices = notices
    self.language = language
  }

  func write(to page: inout TextPage, _ places: inout Places) {
    if notices.isEmpty { return }
    page.write(
      Message(.reportNotices, .number(notices.count)).text(in: language), ink: .strong)
    var codes: [Code] = []
    for notice in notices where !codes.contains(notice.code) { codes.append(notice.code) }
    for code in codes {
      let all = notices.filter { $0.code == code }
      if all.count >= TextNotices.many {
        page.write(heading(code, all.count), indent: 2)
      }
      for notice in all.prefix(TextNotices.most) {
        let isBelow = all.count >= TextNotices.many
        page.write(
          "- " + (isBelow ? "" : code.rawValue + " ") + words(of: notice, &places),
          indent: isBelow ? 4 : 2, hanging: 2)
      }
    }
    page.blank()
  }

  private func heading(_ code: Code, _ count: Int) -> String {
    let arguments: [Message.Argument] = [
      .words(code.rawValue), .number(min(count, TextNotices.most)), .number(count),
    ]
    return count > TextNotices.most
      ? Message(.reportNoticesShown, arguments).text(in: language)
      : Message(.reportNoticesOfCode, arguments[0], arguments[2]).text(in: language)
  }

  /// `schools.csv:1: no field has the heading …`
  private func words(of notice: Diagnostic, _ places: inout Places) -> String {
    let message = notice.message.brief.text(in: language)
    guard let source = notice.place.flatMap({ places.source(of: $0) }) else { return message }
    return Message(
      .reportNotice, .words(source.text), .words(message)
    ).text(in: language)
  }
}
