/// Where a row of data stands, as evidence names it: `schools.csv:14`, `schools.xlsx:Sheet1!C14`.
public struct DataPlace: Sendable, Hashable {
  /// Below the folder of the data.
  public let path: String
  /// From 1; the first, where a row has several.
  public let line: Int
  /// The address of the cell that names the row, where it stands in a sheet.
  public let cell: String?

  public init(path: String, line: Int, cell: String? = nil) {
    self.path = path
    self.line = line
    self.cell = cell
  }

  public var text: String { path + ":" + (cell ?? String(line)) }
}
