/// Where a row of data stands, as evidence names it: `schools.csv:14`.
public struct DataPlace: Sendable, Hashable {
  /// Below the folder of the data.
  public let path: String
  /// From 1; the first, where a row has several.
  public let line: Int

  public init(path: String, line: Int) {
    self.path = path
    self.line = line
  }

  public var text: String { path + ":" + String(line) }
}
