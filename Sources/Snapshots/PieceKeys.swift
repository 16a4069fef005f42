import Diagnostics
import Vocabulary

/// A heading, or a key of JSON objects, with the first place it stands at.
struct MetKey {
  let text: String
  let excerpt: SourceText
  let place: Range<Int>

  /// With its lines counted from the start of the file rather than of a piece.
  func moved(by lines: Int) -> MetKey {
    MetKey(text: text, excerpt: excerpt.moved(by: lines), place: place)
  }
}

extension Piece {
  /// The index of a key, which is noted where it is new; below 0 where there are too many.
  func meetKey(_ text: UnsafeBufferPointer<UInt8>, _ place: Range<Int>) -> Int {
    let index = keys.intern(text)
    if index == keySeen.count {
      if index >= HeadingReader.mostColumns { return -1 }
      keySeen.append(-1)
      let excerpt = SourceText.excerpt(
        of: shape.input.file.path, UnsafeBufferPointer(start: window, count: end), around: place,
        line: line, behind: &lastExcerpt)
      metKeys.append(
        MetKey(text: keys[index], excerpt: excerpt.source, place: excerpt.place))
    }
    return index < keySeen.count ? index : -1
  }

  /// A key that an object has not is a missing cell.
  func clear(_ lane: UnsafeMutablePointer<Lane>) {
    switch lane.pointee.kind {
    case .ignored, .year: break
    case .closed: closed[rowCount] = false
    case .identifier, .parent, .name, .text:
      lane.pointee.texts[rowCount] = TextPlace(start: 0, count: 0)
    case .whole, .number, .flag, .word: lane.pointee.integers[rowCount] = Lane.missing
    }
  }

  /// At the end of the file: an array must have ended too.
  func endObjects() {
    switch json {
    case .start, .lines, .ended: break
    case .opened, .behindObject, .behindComma:
      stop(.jsonEndsEarly, end..<end, .jsonIsStrict)
    }
  }

  /// Ends the row of an object, which must have had its keys.
  func endObject() {
    let place = objectStart..<objectStart + 1
    for index in keptLanes where keySeen[index] != objectNumber {
      switch lanes[index].kind {
      case .year, .identifier, .parent:
        rowIsSound = false
        refuse(
          .blankKey, Message(.blankKey, .words(shape.headings[index].text)), place, objectLine,
          [Message(.keysAreNeeded)])
      case .ignored, .name, .closed, .whole, .number, .flag, .word, .text: break
      }
    }
    endRow(line: objectLine)
  }
}
