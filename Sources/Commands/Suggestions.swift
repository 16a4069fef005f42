import Chuan

extension Message {
  /// `did you mean …?` where anything resembles a word, else another help.
  static func suggesting(_ similar: [String], else other: Message) -> Message {
    if similar.isEmpty { return other }
    return Message(
      .didYouMeanOneOf, .choice(similar.map { .message(Message(.quoted, .words($0))) }))
  }
}
