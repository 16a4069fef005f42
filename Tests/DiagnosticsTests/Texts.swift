import Diagnostics
import Foundation
import Testing

/// Texts with places found by the words at them.
struct Texts {
  var sources = SourceSet()

  init(_ texts: (String, String)...) {
    for (path, text) in texts { _ = sources.add(SourceText(path: path, text: text)) }
  }

  /// The place of the nth (from 1) occurrence of some words.
  func place(_ words: String, _ nth: Int = 1, file: Int = 0) -> Place {
    let bytes = sources.texts[file].bytes
    let wanted = Array(words.utf8)
    var count = 0
    for start in 0...max(0, bytes.count - wanted.count)
    where bytes[start...].starts(with: wanted) {
      count += 1
      if count == nth { return Place(file: file, start: start, end: start + wanted.count) }
    }
    fatalError("the text has no \(words)")
  }
}
