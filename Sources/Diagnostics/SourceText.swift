/// One text a person wrote: the bytes of a file or of a part of it, and the path it is shown under.
public struct SourceText: Sendable, Hashable {
  public let path: String
  public let bytes: [UInt8]
  /// The line and the column of the file at which the text starts, from 1.
  public let firstLine: Int
  public let firstColumn: Int
  /// The address of the cell that is spoken of, where the text is a row of a sheet: `Sheet1!D7`.
  public let cell: String?

  public init(
    path: String, bytes: [UInt8], firstLine: Int = 1, firstColumn: Int = 1, cell: String? = nil
  ) {
    self.path = path
    self.bytes = bytes
    self.firstLine = firstLine
    self.firstColumn = firstColumn
    self.cell = cell
  }

  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The text between two byte offsets; bytes that are not UTF-8 become U+FFFD.
  public func text(from start: Int, to end: Int) -> String {
    let low = max(0, min(start, bytes.count))
    let high = max(low, min(end, bytes.count))
    return String(decoding: bytes[low..<high], as: UTF8.self)
  }
}

/// A stretch of bytes in one of the texts of a run.
///
/// INVARIANT: `0 <= start <= end <=` the length of the text.
public struct Place: Sendable, Hashable {
  /// The index of the text in its `SourceSet`.
  public var file: Int32
  public var start: Int32
  public var end: Int32

  public init(file: Int, start: Int, end: Int) {
    self.file = Int32(truncatingIfNeeded: file)
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
  }

  /// From the start of this place to the end of another one in the same text.
  public func through(_ other: Place) -> Place {
    Place(file: Int(file), start: Int(min(start, other.start)), end: Int(max(end, other.end)))
  }

  /// The empty place just before this one.
  public var before: Place { Place(file: Int(file), start: Int(start), end: Int(start)) }

  /// The empty place just after this one.
  public var after: Place { Place(file: Int(file), start: Int(end), end: Int(end)) }
}

/// Every text of a run, found by the index that places carry.
public struct SourceSet: Sendable {
  public private(set) var texts: [SourceText]

  public init(_ texts: [SourceText] = []) {
    self.texts = texts
  }

  /// Adds a text and returns the index its places carry.
  public mutating func add(_ text: SourceText) -> Int {
    texts.append(text)
    return texts.count - 1
  }

  public subscript(file: Int32) -> SourceText { texts[Int(file)] }

  /// The words at a place.
  public func text(at place: Place) -> String {
    texts[Int(place.file)].text(from: Int(place.start), to: Int(place.end))
  }
}

/// Where the lines of a text begin.
///
///     a b ⏎ c d ⏎ e        starts: 0 4 8
public struct LineTable: Sendable {
  private let starts: [Int]
  private let source: SourceText

  public init(_ source: SourceText) {
    var starts = [0]
    source.bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        if bytes[index] == 0x0A { starts.append(index + 1) }
        index += 1
      }
    }
    self.starts = starts
    self.source = source
  }

  public var lineCount: Int { starts.count }

  /// The line of the file that holds a byte offset.
  public func line(of offset: Int) -> Int { source.firstLine + index(of: offset) }

  /// The index in `starts` of the line that holds a byte offset.
  private func index(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The column (from 1, counted in Unicode scalars, as most editors do) of a byte offset.
  public func column(of offset: Int) -> Int {
    let line = index(of: offset)
    var start = starts[line]
    var column = line == 0 ? source.firstColumn : 1
    // Editors do not count the byte order mark some programs put before the first letter.
    if start == 0, source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    for index in start..<min(max(offset, start), source.bytes.count)
    where source.bytes[index] & 0xC0 != 0x80 {
      column += 1
    }
    return column
  }

  /// The byte range of a line, by its number in the file, without its line end.
  public func range(ofLine line: Int) -> Range<Int> {
    let index = line - source.firstLine
    let start = starts[index]
    var end = index + 1 < starts.count ? starts[index + 1] - 1 : source.bytes.count
    if end > start, source.bytes[end - 1] == 0x0D { end -= 1 }
    return start..<max(start, end)
  }

  /// Whether a space or a tab stands at a byte offset.
  func isBlank(at offset: Int) -> Bool {
    source.bytes[offset] == 0x20 || source.bytes[offset] == 0x09
  }

  /// The text of a line, by its number in the file, without its line end.
  public func text(ofLine line: Int) -> String {
    let range = range(ofLine: line)
    return source.text(from: range.lowerBound, to: range.upperBound)
  }
}
