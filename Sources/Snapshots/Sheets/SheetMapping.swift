import Vocabulary

/// What a person said of the sheets of an office that their headings do not say.
public struct SheetMapping: Sendable {
  /// What headings stand for, by their folded texts; nil for what is not to be read.
  var names: [String: String?] = [:]
  /// Which table a sheet holds, by its folded name: an entity by index.
  var tables: [String: Int] = [:]
  /// Of rows that say none.
  public internal(set) var year: Int?
  /// What a lone dash in a column of numbers means.
  var dash = Dash.missing
  /// What separates the decimals in numbers that are typed as text.
  var mark: WrittenNumber.Mark?

  enum Dash: Sendable { case missing, zero }

  /// Nothing was said.
  public init() {}

  func name(for heading: String) -> String? {
    names.isEmpty ? nil : names[HeadingFold.key(heading)] ?? nil
  }

  func ignores(_ heading: String) -> Bool {
    if names.isEmpty { return false }
    if case .some(.none) = names[HeadingFold.key(heading)] { return true }
    return false
  }
}
