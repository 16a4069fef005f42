import Diagnostics
import Vocabulary

/// Reads one file into the table of its entity: its headings, then its rows in pieces.
///
///     stretch    |-- piece 0 --|-- piece 1 --|-- piece 2 --|     read side by side
///     then       their keys, and each of their columns            added side by side
///
/// What comes out does not depend on how many threads there are: pieces are added in their order,
/// and one whose start was guessed wrongly is read again from where the one before it ended.
struct FileReader {
  let input: TableFile
  let catalogue: Catalogue
  let options: ReadingOptions
  let run: PieceRunner
  private(set) var findings = Findings()
  private(set) var shape: FileShape?

  init(
    _ input: TableFile, _ catalogue: Catalogue, _ options: ReadingOptions,
    _ run: @escaping PieceRunner
  ) {
    self.input = input
    self.catalogue = catalogue
    self.options = options
    self.run = run
  }

  mutating func read(
    into draft: inout TableDraft, _ ids: inout [Identifiers], needsParent: Bool
  ) {
    var headings = HeadingReader(input, catalogue, needsParent: needsParent)
    let shape = headings.shape(options)
    findings.add(headings.findings)
    guard let shape else { return }
    switch shape.keys {
    case .whole:
      self.shape = read(shape, into: &draft, &ids)
      draft.endFile()
    case .missing:
      // Nobody knows whose rows they are: they are kept nowhere.
      var rest = TableDraft(entity: input.entity)
      var nobody = ids.map { _ in Identifiers() }
      _ = read(shape, into: &rest, &nobody)
    }
  }

  /// Reads the rows of a file; returns its shape with what was learnt of its numbers.
  private mutating func read(
    _ known: FileShape, into draft: inout TableDraft, _ ids: inout [Identifiers]
  ) -> FileShape {
    var shape = known
    let mark = draft.mark
    draft.begin(input, headedBy: shape.fieldHeadings)
    var pass = Pass(shape, catalogue, run)
    pass.read(into: &draft, &ids)
    // Only the whole column tells what some of its numbers mean: they are read again.
    let looks = pass.marks.map { $0.secondLook }
    if looks.contains(where: { $0 != nil }) {
      draft.goBack(to: mark)
      for (index, look) in looks.enumerated() {
        if let look {
          shape.marks[index] = look
        } else {
          shape.marks[index].isFirstLook = false
        }
      }
      pass = Pass(shape, catalogue, run)
      pass.read(into: &draft, &ids)
    }
    findings.add(pass.findings)
    noteColumns(pass)
    return shape
  }

  /// Notices about whole columns.
  private mutating func noteColumns(_ pass: Pass) {
    let shape = pass.shape
    for (index, heading) in shape.headings.enumerated() {
      if heading.text.isEmpty, pass.haveContent[index] {
        findings.add(
          Finding(
            .unreadColumn, Message(.columnWithoutHeading, .number(index + 1)),
            heading.excerpt, heading.place)
        )
      }
      let marks = pass.marks[index]
      if marks.notYetCount > 0 {
        let place = input.place(line: marks.firstNotYetLine, heading: index)
        findings.add(
          Finding(
            .notYetInFlag,
            Message(
              .notYetInFlag, .words(heading.text), .number(marks.notYetCount), .words(place)),
            heading.excerpt, heading.place, help: [Message(.writeNoForNotYet)]))
      }
      if marks.hasPlainPercents, !marks.hasPercentsAboveOne {
        findings.add(
          Finding(
            .percentsBelowOne, Message(.percentsBelowOne, .words(heading.text)),
            heading.excerpt, heading.place, help: [Message(.percentsMeanPercents)]))
      }
    }
  }
}

/// One walk over the rows of a file.
private struct Pass {
  let shape: FileShape
  let catalogue: Catalogue
  let run: PieceRunner
  var findings = Findings()
  var marks: [DecimalMarks]
  var haveContent: [Bool]

  init(_ shape: FileShape, _ catalogue: Catalogue, _ run: @escaping PieceRunner) {
    self.shape = shape
    self.catalogue = catalogue
    self.run = run
    marks = shape.marks
    haveContent = Array(repeating: false, count: shape.width)
  }

  mutating func read(into draft: inout TableDraft, _ ids: inout [Identifiers]) {
    let options = shape.options
    let size = shape.input.file.size
    // UTF-16 and JSON are not cut by guessing.
    let isGuessed = shape.encoding == .utf8 && shape.notation == .separated
    let width = isGuessed ? max(1, options.pieces) : 1
    let columns = shape.headings.map { heading -> ColumnBuilder? in
      guard case .field(let field) = heading.column else { return nil }
      let type = catalogue.fields[field].type
      if case .text = type, !options.keepsTexts { return nil }
      if options.fields?.contains(field) == false { return nil }
      return draft.column(field, type)
    }
    var pieces: [Piece] = []
    var position = shape.start
    var lines = shape.line
    var isStopped = false
    let firstRow = draft.rowCount
    while position < size, !isStopped {
      let count = min(width, (size - position + options.pieceSize - 1) / options.pieceSize)
      while pieces.count < count { pieces.append(Piece(shape)) }
      let wave = Wave(
        pieces: pieces, position: position, size: size, pieceSize: options.pieceSize,
        scales: columns.map { $0?.scale ?? 0 })
      run(count, { wave.read($0) }, { _ in })
      let read = wave.settled(count)
      for (piece, linesBefore) in read.pieces {
        findings.add(piece.findings, movedBy: lines + linesBefore)
        isStopped = isStopped || piece.isStopped
        for index in 0..<shape.width {
          marks[index].add(piece.lanes[index].marks, movedBy: lines + linesBefore)
          haveContent[index] = haveContent[index] || piece.lanes[index].hasContent
        }
      }
      add(read.pieces, behind: lines, to: &draft, columns, &ids)
      if position == shape.start {
        reserve(&draft, columns, rows: draft.rowCount - firstRow, of: read.end - position, in: size)
      }
      position = read.end
      lines += read.lines
      if position < size, isFull(draft, ids, lines) {
        findings.add(
          Finding(
            .malformedTable,
            Message(
              .tableTooLong, .words(shape.input.file.path), .number(options.mostRows)),
            SourceText(path: shape.input.file.path, bytes: []), 0..<0,
            help: [Message(.splitRun)]))
        return
      }
    }
  }

  private func isFull(_ draft: TableDraft, _ ids: [Identifiers], _ lines: Int) -> Bool {
    let sizes = [draft.rowCount, lines, draft.sizeOfNames] + ids.map { $0.size }
    return sizes.contains { $0 > shape.options.mostRows }
  }

  /// Adds the keys on one thread and the columns on the others.
  private func add(
    _ pieces: [(piece: Piece, linesBefore: Int)], behind lines: Int, to draft: inout TableDraft,
    _ columns: [ColumnBuilder?], _ ids: inout [Identifiers]
  ) {
    let parent = catalogue.entities[shape.input.entity].parent
    let keys = KeyTask(draft, ids)
    let wanted = columns.indices.filter { columns[$0] != nil }
    draft = TableDraft(entity: shape.input.entity)
    ids = []
    let add = { @Sendable (task: Int) in
      if task == 0 {
        for (piece, before) in pieces {
          keys.draft.append(piece, behind: lines + before, &keys.ids, parent: parent)
        }
        return
      }
      let index = wanted[task - 1]
      guard let column = columns[index] else { return }
      for (piece, _) in pieces { piece.add(lane: index, to: column) }
    }
    run(wanted.count + 1, add, { _ in })
    draft = keys.draft
    ids = keys.ids
  }

  /// Makes room for the rest of a file, judging by its start.
  private func reserve(
    _ draft: inout TableDraft, _ columns: [ColumnBuilder?], rows: Int, of read: Int, in size: Int
  ) {
    if read == 0 || size - shape.start <= read { return }
    let expected = Double(rows) * Double(size - shape.start) / Double(read) * 1.02
    draft.reserve(draft.rowCount + Int(expected) - rows)
    for case let column? in columns { column.reserve(column.count + Int(expected) - rows) }
  }
}

/// The keys of a table while a thread adds to them.
private final class KeyTask: @unchecked Sendable {
  var draft: TableDraft
  var ids: [Identifiers]

  init(_ draft: TableDraft, _ ids: [Identifiers]) {
    self.draft = draft
    self.ids = ids
  }
}

/// Pieces that are read side by side.
private final class Wave: @unchecked Sendable {
  private let pieces: [Piece]
  private let position: Int
  private let size: Int
  private let pieceSize: Int
  private let scales: [Int]
  /// Where each piece began; nil where no record does.
  private let starts: UnsafeMutablePointer<Int?>

  init(pieces: [Piece], position: Int, size: Int, pieceSize: Int, scales: [Int]) {
    self.pieces = pieces
    self.position = position
    self.size = size
    self.pieceSize = pieceSize
    self.scales = scales
    starts = .allocate(capacity: pieces.count)
    starts.initialize(repeating: nil, count: pieces.count)
  }

  deinit { starts.deallocate() }

  private func range(_ index: Int) -> Range<Int> {
    let start = position + index * pieceSize
    return start..<min(start + pieceSize, size)
  }

  func read(_ index: Int) {
    starts[index] = pieces[index].read(
      range(index), startIsGuessed: index > 0, scales: scales)
  }

  /// The pieces in their order, those whose start was guessed wrongly read again, with the lines
  /// before each of them; and where they end.
  func settled(_ count: Int) -> (pieces: [(piece: Piece, linesBefore: Int)], lines: Int, end: Int) {
    var result: [(piece: Piece, linesBefore: Int)] = []
    var lines = 0
    var end = position
    for index in 0..<count {
      let range = range(index)
      // The last record before reached over the whole of this piece.
      if end >= range.upperBound { continue }
      if starts[index] != end {
        _ = pieces[index].read(end..<range.upperBound, startIsGuessed: false, scales: scales)
      }
      result.append((pieces[index], lines))
      lines += pieces[index].line
      end = pieces[index].filePosition
      if pieces[index].isStopped { break }
    }
    return (result, lines, end)
  }
}

extension Piece {
  /// Adds the cells of a lane to the column of its field.
  func add(lane index: Int, to column: ColumnBuilder) {
    let lane = lanes[index]
    switch lane.kind {
    case .ignored, .year, .identifier, .parent, .name, .closed: break
    case .text:
      for row in 0..<rowCount {
        text(lane.texts[row]) { bytes in
          column.append(bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self))
        }
      }
    case .whole, .number, .flag, .word:
      column.append(
        UnsafeBufferPointer(start: lane.integers, count: rowCount), scale: lane.scale,
        exceptions[index])
    }
  }
}
