import Diagnostics
import Vocabulary

/// Complains about rows whose thing and year another row has before. Where they stand is read from
/// the files once more: places of cells are not kept.
struct DuplicateRows {
  private let table: Table
  private let duplicates: [TableDraft.Duplicate]

  init(_ table: Table, _ duplicates: [TableDraft.Duplicate]) {
    self.table = table
    self.duplicates = duplicates.sorted { $0.row < $1.row }
  }

  /// Adds to the findings of the files, whose shapes are in the order of the table's sources.
  func refuse(_ shapes: [FileShape], _ files: [Int], _ findings: inout [Findings]) {
    var next = 0
    for (number, shape) in shapes.enumerated() {
      let end =
        number + 1 < table.sources.count ? table.sources[number + 1].firstRow : table.rowCount
      var own: [TableDraft.Duplicate] = []
      while next < duplicates.count, duplicates[next].row < end {
        own.append(duplicates[next])
        next += 1
      }
      if !own.isEmpty { refuse(own, shape, &findings[files[number]]) }
    }
  }

  private func refuse(
    _ duplicates: [TableDraft.Duplicate], _ shape: FileShape, _ findings: inout Findings
  ) {
    let room = max(0, Findings.most - findings.items.count)
    let lines = LineSearch(
      in: shape, duplicates.prefix(room).map { Int(table.rowLines[$0.row]) })
    for (index, duplicate) in duplicates.enumerated() {
      guard index < room else {
        findings.count(.duplicateKey)
        continue
      }
      let id = table.ids[table.thing(ofRow: duplicate.row)]
      let line = Int(table.rowLines[duplicate.row])
      let (excerpt, place) = lines.cell(.identifier, ofLine: line)
      findings.add(
        Finding(
          .duplicateKey,
          Message(.duplicateKey, .words(id), .number(table.year(ofRow: duplicate.row))), excerpt,
          place, help: [Message(.keepOneRow)],
          note: (
            Message(.firstRowHere, .words(table.place(ofRow: duplicate.first).text)), nil
          )))
    }
  }
}

/// Lines of a file, found by walking through it once more.
struct LineSearch {
  private let shape: FileShape
  private var found: [Int: [UInt8]] = [:]

  /// As much of a line as is looked at.
  private static let longest = 1 << 14

  /// `lines` are in order.
  init(in shape: FileShape, _ lines: [Int]) {
    self.shape = shape
    var wanted = lines[...]
    var line = shape.line
    let file = shape.input.file
    var offset = shape.start
    let unit = shape.encoding == .utf8 ? 1 : 2
    while offset < file.size, let next = wanted.first {
      var bytes = [UInt8](repeating: 0, count: min(1 << 16, file.size - offset))
      let got = bytes.withUnsafeMutableBytes { file.read(offset, $0) ?? 0 }
      if got == 0 { return }
      var index = 0
      while index + unit <= got, line < next {
        if LineSearch.isLineEnd(bytes, index, shape.encoding) { line += 1 }
        index += unit
      }
      offset += index
      if line < next {
        if index == 0 { return }
        continue
      }
      found[line] = text(at: offset)
      wanted = wanted.drop { $0 == line }
    }
  }

  private static func isLineEnd(_ bytes: [UInt8], _ index: Int, _ encoding: Encoding) -> Bool {
    switch encoding {
    case .utf8: bytes[index] == 0x0A
    case .utf16(true): bytes[index] == 0 && bytes[index + 1] == 0x0A
    case .utf16(false): bytes[index] == 0x0A && bytes[index + 1] == 0
    }
  }

  /// The text at an offset of the file, as UTF-8.
  private func text(at offset: Int) -> [UInt8] {
    let file = shape.input.file
    var bytes = [UInt8](repeating: 0, count: min(LineSearch.longest, file.size - offset))
    let got = bytes.withUnsafeMutableBytes { file.read(offset, $0) ?? 0 }
    switch shape.encoding {
    case .utf8: return Array(bytes[..<got])
    case .utf16(let isBigEndian):
      return [UInt8](unsafeUninitializedCapacity: got * 2 + 4) { buffer, count in
        guard let base = buffer.baseAddress else { return }
        _ = decodeUTF16(bytes[..<got], isBigEndian, isLast: true, base, &count)
      }
    }
  }

  /// An excerpt of a line with the cell of a column.
  func cell(_ column: Column, ofLine line: Int) -> (source: SourceText, place: Range<Int>) {
    let text = found[line] ?? []
    // Of an object the line is enough.
    let isSeparated = shape.notation == .separated
    let record = isSeparated ? CommaSeparated(text, delimiter: shape.delimiter).record : []
    let index = shape.heading(of: column) ?? 0
    let place = index < record.count ? record[index].place : 0..<0
    var top = SourceText.Mark()
    return text.withUnsafeBufferPointer {
      SourceText.excerpt(of: shape.input.file.path, $0, around: place, line: line, behind: &top)
    }
  }
}
