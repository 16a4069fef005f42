/// What a code means, for people who are not programmers, with a wrong and a right example.
public struct Explanation: Sendable, Hashable {
  public let code: Code
  public let title: Phrase
  /// A short paragraph.
  public let text: Phrase
  /// An example that raises this code.
  public let wrong: String
  /// The example mended.
  public let right: String
  public let example: Example

  /// How an example is to be read.
  public enum Example: Sendable, Hashable {
    /// Rule text that stands after the declarations of `Explanation.prelude`.
    case afterPrelude
    /// Rule text that stands alone.
    case complete
    /// A sketch: the code cannot be shown by one small rule text.
    case schematic
  }

  init(
    _ code: Code, title: Phrase, text: Phrase, wrong: String, right: String,
    example: Example = .afterPrelude
  ) {
    self.code = code
    self.title = title
    self.text = text
    self.wrong = wrong
    self.right = right
    self.example = example
  }

  /// Whether both examples are rule texts that can be checked.
  public var isRunnable: Bool {
    switch example {
    case .afterPrelude, .complete: true
    case .schematic: false
    }
  }

  /// Whether the examples stand after the declarations of `Explanation.prelude`.
  public var usesPrelude: Bool { example == .afterPrelude }

  /// The whole rule text of an example: `wrong` or `right`, after the prelude where it needs it.
  public func ruleText(_ example: String) -> String {
    usesPrelude ? Self.prelude + "\n" + example + "\n" : example + "\n"
  }

  /// The explanations of all codes, in the order of the registry.
  public static let all: [Explanation] =
    dataFiles + workbooks + dataCells + text + grammar + names + types
    + (meaning + limits + warnings).sorted {
      $0.code.order < $1.code.order
    } + tests + usage

  /// The explanation of a code; every code has one.
  public static func of(_ code: Code) -> Explanation {
    // INVARIANT: `all` explains every code; a test compares it with the registry.
    guard let explanation = all.first(where: { $0.code == code }) else {
      preconditionFailure("a code without an explanation")
    }
    return explanation
  }
}
