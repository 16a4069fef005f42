import Diagnostics
import Vocabulary

/// Markup under construction: the literals of the program as they are, everything else escaped.
///
///     let cell: Markup = "<td title=\"\(row.id)\">\(row.name)</td>"
///
/// It is well-formed XML as well as HTML, so that any parser can hold it to its structure.
struct Markup: ExpressibleByStringInterpolation, Sendable {
  private(set) var bytes: [UInt8]

  init() { bytes = [] }
  init(stringLiteral markup: String) { bytes = Array(markup.utf8) }
  init(stringInterpolation pieces: Interpolation) { bytes = pieces.bytes }

  static func += (left: inout Markup, right: Markup) { left.bytes += right.bytes }

  /// What is put between the literals.
  struct Interpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    init(literalCapacity: Int, interpolationCount: Int) { bytes.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ markup: String) { bytes += Array(markup.utf8) }

    /// Words from anywhere, in text or between the quotation marks of an attribute.
    mutating func appendInterpolation(_ words: String) { bytes.append(escaping: words) }

    mutating func appendInterpolation(_ number: Int) {
      bytes.append(whole: Int128(number))
    }

    mutating func appendInterpolation(_ markup: Markup) { bytes += markup.bytes }

    mutating func appendInterpolation(_ words: Both) { bytes += words.markup.bytes }

    mutating func appendInterpolation(_ phrase: Phrase) {
      bytes += Both(phrase).markup.bytes
    }

    mutating func appendInterpolation(_ message: Message) {
      bytes += Both(message).markup.bytes
    }

    mutating func appendInterpolation(_ labels: Labels, else name: String) {
      bytes += labels.markup(else: name).bytes
    }
  }
}

/// Words in both languages of the page; its switch shows one of them.
struct Both {
  let vi: String
  let en: String

  init(_ phrase: Phrase) {
    vi = phrase.vi
    en = phrase.en
  }

  init(_ message: Message) {
    self.init { message.text(in: $0) }
  }

  init(_ words: (Language) -> String) {
    vi = words(.vi)
    en = words(.en)
  }

  /// Nil where there is nothing to say in one of the languages.
  init?(ifAny words: (Language) -> String?) {
    guard let vi = words(.vi), let en = words(.en) else { return nil }
    self.vi = vi
    self.en = en
  }

  /// Words that are the same in both stand once; Vietnamese is the language of the page itself.
  var markup: Markup {
    if vi.utf8.elementsEqual(en.utf8) { return "\(vi)" }
    return "<i>\(vi)</i><i lang=\"en\">\(en)</i>"
  }
}

extension Labels {
  /// The label in both languages, or the one there is, or a name.
  fileprivate func markup(else name: String) -> Markup {
    switch (vi, en) {
    case (let vi?, let en?): Both { $0 == .vi ? vi : en }.markup
    case (let vi?, nil): "<bdi lang=\"vi\">\(vi)</bdi>"
    case (nil, let en?): "<bdi lang=\"en\">\(en)</bdi>"
    case (nil, nil): "<bdi>\(name)</bdi>"
    }
  }
}

extension [UInt8] {
  /// Text whose signs cannot be taken for markup; characters nobody sees are shown by their number.
  fileprivate mutating func append(escaping text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": append(contentsOf: "&amp;".utf8)
      case "<": append(contentsOf: "&lt;".utf8)
      case ">": append(contentsOf: "&gt;".utf8)
      case "\"": append(contentsOf: "&quot;".utf8)
      case "'": append(contentsOf: "&#39;".utf8)
      case _ where DisplayWidth.mustBeEscaped(scalar) || scalar.value & 0xFFFE == 0xFFFE:
        append(escaping: DisplayWidth.escape(scalar))
      default: append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }
}
