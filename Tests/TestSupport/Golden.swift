import Foundation
import Testing

/// Compares a text with a file in the folder `Golden` beside the test that asks;
/// `UPDATE_GOLDEN=1 swift test` rewrites the file.
public func expectGolden(
  _ text: String, _ name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let url = URL(filePath: file).deletingLastPathComponent()
    .appending(path: "Golden").appending(path: name)
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try Data(text.utf8).write(to: url)
  }
  let expected = try Data(contentsOf: url)
  #expect(
    text.utf8.elementsEqual(expected), "\(name) differs:\n\(text)", sourceLocation: sourceLocation)
}
