import Diagnostics
import Interpreter

extension Waiver {
  /// `Waived from 2026 to 2028 by the People's Council: under repair (Decision 12)`
  func text(in language: Language) -> String {
    let why = clause.map { reason + " (" + $0 + ")" } ?? reason
    let rest: [Message.Argument] = [
      .number(years.lowerBound), .number(years.upperBound), .words(approvedBy), .words(why),
    ]
    let message =
      member.map { Message(.reportWaiverOf, [.words($0)] + rest) } ?? Message(.reportWaiver, rest)
    return message.text(in: language)
  }
}

extension JSONText {
  /// What speaks of a verdict, and whether it therefore does not count.
  mutating func members(ofWaiversOf verdict: Verdict, _ places: inout Places) {
    member("waived", verdict.isWaived)
    key("waivers")
    beginArray()
    for waiver in verdict.waivers {
      beginObject()
      member("area", waiver.area)
      member("member", waiver.member)
      member("from", waiver.years.lowerBound)
      member("until", waiver.years.upperBound)
      member("reason", waiver.reason)
      member("approvedBy", waiver.approvedBy)
      member("clause", waiver.clause)
      key("source")
      if let source = places.source(of: waiver.place) {
        self.source(source.path, line: source.line)
      } else {
        null()
      }
      endObject()
    }
    endArray()
  }
}
