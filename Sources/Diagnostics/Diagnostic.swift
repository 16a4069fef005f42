/// How bad a finding is: an error stops the run, a warning does not.
public enum Severity: String, Sendable, Hashable {
  case error
  case warning
}

/// One finding about a text a person wrote: what is wrong, where, what it clashes with, what to do.
public struct Diagnostic: Sendable, Hashable {
  public let code: Code
  public let message: Message
  /// The offending words; nil where the finding is about no text (the command line, a missing file).
  public let place: Place?
  /// Other places that take part, and remarks without a place.
  public var notes: [Note]
  /// What to do, in one sentence each.
  public var help: [Message]
  /// An edit that mends it, where one exists that surely means what the author meant.
  public var fix: Fix?

  public init(
    _ code: Code, _ message: Message, at place: Place?, notes: [Note] = [], help: [Message] = [],
    fix: Fix? = nil
  ) {
    self.code = code
    self.message = message
    self.place = place
    self.notes = notes
    self.help = help
    self.fix = fix
  }

  public var severity: Severity { code.severity }

  /// Another place that takes part in a finding, or a remark.
  public struct Note: Sendable, Hashable {
    public let place: Place?
    public let message: Message

    public init(_ message: Message, at place: Place? = nil) {
      self.place = place
      self.message = message
    }
  }
}

/// A mend a machine can apply: edits in the text of the finding, none overlapping another.
public struct Fix: Sendable, Hashable {
  public let edits: [Edit]

  public init(_ edits: [Edit]) {
    self.edits = edits
  }

  public init(replace place: Place, with text: String) {
    self.init([Edit(place, text)])
  }

  /// The bytes at a place give way to a text.
  public struct Edit: Sendable, Hashable {
    public let place: Place
    public let text: String

    public init(_ place: Place, _ text: String) {
      self.place = place
      self.text = text
    }
  }
}
