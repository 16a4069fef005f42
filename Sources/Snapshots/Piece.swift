import Diagnostics
import Vocabulary

/// A stretch of a file while its rows become columns.
///
///     bytes of the file    ….2030,b,1 LF 2030,c,2 LF 20|30,d,3 LF…
///                             ^ start                  ^ stop
///
/// A piece reads every row that begins before its stop. Where a piece starts is a guess, for a line
/// end may stand amid a quoted cell; the piece before knows where it ended.
///
/// Its buffers are used again for other stretches. INVARIANT: one thread at a time works on it.
final class Piece: @unchecked Sendable {
  let shape: FileShape
  let lanes: UnsafeMutablePointer<Lane>
  /// The lanes that are kept, by index: of many thousand keys they are few.
  let keptLanes: [Int]
  var exceptions: [[Exception]]
  /// For each lane of words, those read before and their integers.
  var words: [Identifiers]
  var wordValues: [[Int64]]

  // The bytes, followed by one that is 0.
  private(set) var window: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// How many there are, and whether they reach the end of the file.
  private(set) var end = 0
  private(set) var reachesEnd = false
  /// The bytes of the file that the window starts and ends at.
  private var fileStart = 0
  private var fileEnd = 0

  /// Where the next record starts in the window, and the lines before it in the piece.
  var position = 0
  var line = 0
  /// Nothing is read behind what is no table.
  var isStopped = false
  private var recordStart = 0
  private var recordLine = 0

  // The rows.
  var rowCount = 0
  private var rowCapacity = 0
  /// What the lanes keep, one lane behind the other.
  private var integers = UnsafeMutablePointer<Int32>.allocate(capacity: 0)
  private var texts = UnsafeMutablePointer<TextPlace>.allocate(capacity: 0)
  private var integerLanes = 0
  private var textLanes = 0
  var years: [Int16] = []
  var closed: [Bool] = []
  var lines: [Int32] = []
  /// Texts whose quotation marks are taken away.
  var unescaped: [UInt8] = []
  // What is known of the objects of a JSON file.
  var json = JSONState.start
  var keys = Identifiers()
  var metKeys: [MetKey] = []
  /// The number of the last object that had each key.
  var keySeen: [Int] = []
  var objectNumber = 0
  var objectStart = 0
  var objectLine = 0

  /// The quotation mark of the cell at which the window ended.
  var openQuote: Int?
  /// Where the record at hand cannot be read on, though the next line may.
  var brokenAt: Int?
  /// Where the last excerpt of the window begins.
  var lastExcerpt = SourceText.Mark()
  /// The record at hand has a year and no blank key.
  var rowIsSound = true
  var findings = Findings()
  /// Those of the record at hand.
  var recordFindings = Findings()

  /// The most bytes a row may take: more is a quotation mark that is never closed, or no table.
  static let longestRow = 1 << 20

  init(_ shape: FileShape) {
    self.shape = shape
    lanes = .allocate(capacity: shape.width)
    keptLanes = (0..<shape.width).filter { shape.kind($0) != .ignored }
    for index in 0..<shape.width {
      let isPercent = shape.grammars[index]?.isPercent == true
      (lanes + index).initialize(
        to: Lane(
          kind: shape.kind(index), index: index, percentPlaces: isPercent ? 2 : 0, scale: 0,
          lowest: 0, highest: 0, integers: integers, texts: texts, marks: shape.marks[index]))
      switch shape.kind(index) {
      case .ignored, .year, .closed: break
      case .identifier, .parent, .name, .text: textLanes += 1
      case .whole, .number, .flag, .word: integerLanes += 1
      }
    }
    if shape.notation == .json {
      for heading in shape.headings {
        _ = keys.intern(heading.text)
        keySeen.append(-1)
      }
    }
    exceptions = Array(repeating: [], count: shape.width)
    words = Array(repeating: Identifiers(), count: shape.width)
    wordValues = Array(repeating: [], count: shape.width)
    capacity = 0
    window = .allocate(capacity: Piece.slack)
    window.initialize(repeating: 0, count: Piece.slack)
  }

  deinit {
    integers.deallocate()
    texts.deallocate()
    lanes.deallocate()
    window.deallocate()
  }

  /// Where the next record starts in the file.
  var filePosition: Int {
    switch shape.encoding {
    case .utf8: fileStart + position
    case .utf16:
      fileStart + lengthInUTF16(UnsafeBufferPointer(start: window, count: position))
    }
  }

  /// The text at a place; valid until the next stretch is read.
  func text(_ place: TextPlace, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    if place.start >= 0 {
      body(UnsafeBufferPointer(start: window + Int(place.start), count: Int(place.count)))
    } else {
      let start = Int(~place.start)
      unescaped.withUnsafeBufferPointer {
        body(UnsafeBufferPointer(rebasing: $0[start..<start + Int(place.count)]))
      }
    }
  }

  // MARK: Reading

  /// Reads the rows that begin in a range of the file. A guessed start is put behind the first line
  /// end; the return value says where the first record began, nil where none does.
  func read(_ range: Range<Int>, startIsGuessed: Bool, scales: [Int]) -> Int? {
    begin(scales)
    fileStart = startIsGuessed ? range.lowerBound - 1 : range.lowerBound
    fileEnd = fileStart
    load(range.upperBound - fileStart + (shape.encoding == .utf8 ? Piece.tail : 0))
    if startIsGuessed {
      let searched = min(end, range.upperBound - fileStart)
      var index = 0
      while index < searched, window[index] != 0x0A { index += 1 }
      if index >= searched { return nil }
      position = index + 1
    }
    let first = filePosition
    // Of UTF-16 the bytes of the stretch itself are in the window, and no more.
    let stop = shape.encoding == .utf8 ? range.upperBound - fileStart : end
    while !isStopped, position < stop {
      if position == end {
        if reachesEnd { break }
        load(Piece.tail)
        continue
      }
      switch shape.notation {
      case .separated: readRecord()
      case .json: readObject()
      }
    }
    if shape.notation == .json, !isStopped, position == end, reachesEnd { endObjects() }
    return first
  }

  /// Behind the stop: the last record mostly ends there.
  private static let tail = 1 << 13

  private func begin(_ scales: [Int]) {
    // Lines are counted from the start of each stretch: the last object may have ended on its first.
    if case .lines(let last) = json { json = .lines(last: last == line ? 0 : -1) }
    end = 0
    position = 0
    line = 0
    reachesEnd = false
    isStopped = false
    rowCount = 0
    unescaped.removeAll(keepingCapacity: true)
    findings = Findings()
    lastExcerpt = SourceText.Mark()
    for index in 0..<shape.width {
      exceptions[index].removeAll(keepingCapacity: true)
      lanes[index].marks = shape.marks[index]
      lanes[index].hasContent = false
      setScale(scales[index], of: lanes + index)
    }
  }

  /// Makes room for one more row.
  func makeRoom() {
    if rowCount < rowCapacity { return }
    let new = max(256, rowCapacity * 2)
    // A cache line more than a power of two apart: else all columns of a row share the few places
    // the cache has for addresses that end alike.
    let stride = new + 16
    let newIntegers = UnsafeMutablePointer<Int32>.allocate(capacity: stride * integerLanes)
    let newTexts = UnsafeMutablePointer<TextPlace>.allocate(capacity: stride * textLanes)
    var (integersBefore, textsBefore) = (0, 0)
    for index in 0..<shape.width {
      let lane = lanes + index
      switch lane.pointee.kind {
      case .ignored, .year, .closed: break
      case .identifier, .parent, .name, .text:
        let texts = newTexts + textsBefore * stride
        texts.update(from: lane.pointee.texts, count: rowCapacity)
        lane.pointee.texts = texts
        textsBefore += 1
      case .whole, .number, .flag, .word:
        let integers = newIntegers + integersBefore * stride
        integers.update(from: lane.pointee.integers, count: rowCapacity)
        lane.pointee.integers = integers
        integersBefore += 1
      }
    }
    integers.deallocate()
    texts.deallocate()
    (integers, texts) = (newIntegers, newTexts)
    years += [Int16](repeating: 0, count: new - rowCapacity)
    closed += [Bool](repeating: false, count: new - rowCapacity)
    lines += [Int32](repeating: 0, count: new - rowCapacity)
    rowCapacity = new
  }

  // MARK: The window

  /// Adds bytes of the file to the window.
  func load(_ wanted: Int) {
    let file = shape.input.file
    let count = max(0, min(wanted, file.size - fileEnd))
    switch shape.encoding {
    case .utf8:
      reserve(end + count)
      let target = UnsafeMutableRawBufferPointer(start: window + end, count: count)
      let got = file.read(fileEnd, target) ?? 0
      end += got
      fileEnd += got
      if got < count { failToRead() }
    case .utf16(let isBigEndian):
      let even = max(2, count & ~1)
      var units = [UInt8](repeating: 0, count: min(even, file.size - fileEnd))
      let got = units.withUnsafeMutableBytes { file.read(fileEnd, $0) ?? 0 }
      if got < units.count { failToRead() }
      // Up to three bytes of UTF-8 for each unit.
      reserve(end + got * 2)
      fileEnd += decodeUTF16(
        units[..<got], isBigEndian, isLast: fileEnd + got >= file.size, window, &end)
    }
    if fileEnd >= file.size { reachesEnd = true }
    window[end] = 0
  }

  private func failToRead() {
    reachesEnd = true
    isStopped = true
    findings.add(
      Finding(
        .unreadableFile,
        Message(
          .includeUnreadable, .words(shape.input.file.path), .phrase(.endedEarly)),
        SourceText(path: shape.input.file.path, bytes: []), 0..<0))
  }

  /// Makes room for so many bytes and for those that are read behind them, eight at a time.
  private func reserve(_ count: Int) {
    if count + Piece.slack < capacity { return }
    let new = count + count / 8 + 2 * Piece.slack
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: new)
    bytes.initialize(repeating: 0, count: new)
    bytes.update(from: window, count: end)
    window.deallocate()
    window = bytes
    capacity = new
  }

  private static let slack = 16

  // MARK: Records

  /// The record at hand goes on behind the window: it is read again with more of the file.
  func extend() {
    position = recordStart
    line = recordLine
    recordFindings = Findings()
    for index in 0..<shape.width {
      while let last = exceptions[index].last, last.row >= rowCount {
        exceptions[index].removeLast()
      }
    }
    load(max(Piece.tail, end - recordStart))
  }

  func beginRecord() {
    recordStart = position
    recordLine = line
    rowIsSound = true
    brokenAt = nil
  }

  var lengthOfRecord: Int { end - recordStart }
  var startOfRecord: Int { recordStart }
  var lineOfRecord: Int { recordLine }
}
