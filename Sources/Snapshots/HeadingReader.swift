import Diagnostics
import Vocabulary

/// Reads the line of headings of a file and finds what its columns hold.
struct HeadingReader {
  let input: TableFile
  let catalogue: Catalogue
  /// Rows must say which area they belong to.
  let needsParent: Bool
  private(set) var findings = Findings()
  private var headings: [MetKey] = []
  /// By position; nil for what is not read.
  private var columns: [Column?] = []
  private var excerpt = SourceText(path: "", bytes: [])

  init(_ input: TableFile, _ catalogue: Catalogue, needsParent: Bool) {
    self.input = input
    self.catalogue = catalogue
    self.needsParent = needsParent
  }

  private var entity: Entity { catalogue.entities[input.entity] }

  /// What is known of a file from its first line, or from all keys of its objects; nil where it
  /// cannot be read.
  mutating func shape(_ options: ReadingOptions) -> FileShape? {
    guard let (text, encoding, mark) = firstBytes() else { return nil }
    if input.isJSON { return shapeOfObjects(text, encoding, mark, options) }
    let delimiter = input.copy == nil ? delimiter(text) : 0x09
    let split = CommaSeparated(text, delimiter: delimiter)
    var line = input.firstLine
    for byte in text[..<split.start] where byte == 0x0A { line += 1 }
    let isWhole = text.count < Piece.longestRow || split.end < text.count
    excerpt = SourceText(
      path: input.file.path, bytes: Array(text[split.start..<split.end]), firstLine: line)
    func inExcerpt(_ place: Range<Int>) -> Range<Int> {
      place.lowerBound - split.start..<place.upperBound - split.start
    }
    if let mistake = split.mistake {
      refuse(
        .malformedTable, Message(mistake.phrase), inExcerpt(mistake.place), [Message(mistake.help)])
      return nil
    }
    if !isWhole || split.record.count > HeadingReader.mostColumns {
      let message =
        isWhole
        ? Message(.tooManyColumns, .number(HeadingReader.mostColumns))
        : Message(.rowTooLong, .number(Piece.longestRow >> 20))
      refuse(.malformedTable, message, 0..<0, [Message(.isItATable)])
      return nil
    }
    if split.record.isEmpty { return refuseEmpty() }
    headings = split.record.map {
      MetKey(text: $0.text, excerpt: excerpt, place: inExcerpt($0.place))
    }
    guard let keys = matchedKeys(options) else { return nil }
    for byte in text[split.start..<split.end] where byte == 0x0A { line += 1 }
    let used = text[..<split.end].withUnsafeBufferPointer {
      encoding == .utf8 ? $0.count : lengthInUTF16($0)
    }
    return shape(
      .separated, encoding, delimiter: delimiter, start: mark + used, line: line, keys, options)
  }

  /// Walks through all objects for their keys, and past all their values.
  private mutating func shapeOfObjects(
    _ text: [UInt8], _ encoding: Encoding, _ mark: Int, _ options: ReadingOptions
  ) -> FileShape? {
    let shape = shape(.json, encoding, delimiter: 0x2C, start: mark, line: 1, .whole, options)
    let piece = Piece(shape)
    var position = mark
    var line = 1
    // What is wrong with an object is found again with its cells.
    var mistakes = Findings()
    while position < input.file.size, !piece.isStopped {
      let end = min(position + options.pieceSize, input.file.size)
      _ = piece.read(position..<end, startIsGuessed: false, scales: [])
      mistakes.add(piece.findings, movedBy: line)
      if piece.metKeys.count > headings.count {
        headings += piece.metKeys[headings.count...].map { $0.moved(by: line) }
      }
      position = piece.filePosition
      line += piece.line
    }
    if piece.isStopped {
      findings.add(mistakes)
      return nil
    }
    if case .start = piece.json { return refuseEmpty() }
    if piece.objectNumber == 0 { return shape }
    if headings.isEmpty {
      excerpt = SourceText(path: input.file.path, bytes: Array(text.prefix(80)))
      headings = [MetKey(text: "", excerpt: excerpt, place: 0..<0)]
    }
    guard let keys = matchedKeys(options) else {
      findings.add(mistakes)
      return nil
    }
    return self.shape(.json, encoding, delimiter: 0x2C, start: mark, line: 1, keys, options)
  }

  private func shape(
    _ notation: FileShape.Notation, _ encoding: Encoding, delimiter: UInt8, start: Int, line: Int,
    _ keys: FileShape.Keys, _ options: ReadingOptions
  ) -> FileShape {
    FileShape(
      input: input, notation: notation, encoding: encoding, delimiter: delimiter, keys: keys,
      headings: zip(headings, columns).map {
        FileShape.Heading(text: $0.text, column: $1, excerpt: $0.excerpt, place: $0.place)
      }, grammars: grammars(),
      marks: Array(repeating: DecimalMarks(input.mark), count: headings.count), options: options,
      start: start, line: line)
  }

  /// As many as a sheet of Excel has.
  static let mostColumns = 16_384
  /// What is longer is a line that another delimiter parts.
  private static let longestHeading = 4_096

  /// The start of the file as UTF-8, long enough for the longest row; nil where that is no text.
  private mutating func firstBytes() -> (text: [UInt8], encoding: Encoding, mark: Int)? {
    var count = 1 << 14
    while true {
      let wanted = min(count, input.file.size)
      var bytes = [UInt8](repeating: 0, count: wanted)
      let got = bytes.withUnsafeMutableBytes { input.file.read(0, $0) ?? 0 }
      guard got == wanted else {
        refuse(
          .unreadableFile,
          Message(.includeUnreadable, .words(input.file.path), .phrase(.endedEarly)), 0..<0, [])
        return nil
      }
      let (encoding, mark) = Encoding.told(by: bytes)
      let isAll = wanted == input.file.size
      let text = decoded(bytes[mark...], encoding, isLast: isAll)
      if input.isJSON, !text.isEmpty { return (text, encoding, mark) }
      let split = CommaSeparated(text, delimiter: 0x2C)
      if !isAll, text.count < Piece.longestRow, split.end == text.count || split.record.isEmpty {
        count *= 4
        continue
      }
      if text.isEmpty { return refuseEmpty() }
      let start = Array(text[..<split.end])
      let wrong = start.firstIndex(of: 0) ?? start.withUnsafeBufferPointer { firstInvalid($0) }
      if let wrong {
        var top = SourceText.Mark()
        let found = start.withUnsafeBufferPointer {
          let line = $0[..<wrong].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
          return SourceText.excerpt(
            of: input.file.path, $0, around: wrong..<wrong + 1, line: line, behind: &top)
        }
        excerpt = found.source
        let phrase: Phrase = start[wrong] == 0 ? .dataHoldsNUL : .dataNotUnicode
        refuse(
          .dataNotUnicode, Message(phrase, .words(input.file.path)), found.place,
          [Message(.saveTableAsUTF8)])
        return nil
      }
      return (text, encoding, mark)
    }
  }

  private func decoded(
    _ bytes: ArraySlice<UInt8>, _ encoding: Encoding, isLast: Bool
  ) -> [UInt8] {
    switch encoding {
    case .utf8: return Array(bytes)
    case .utf16(let isBigEndian):
      return [UInt8](unsafeUninitializedCapacity: bytes.count * 2 + 4) { buffer, count in
        guard let base = buffer.baseAddress else { return }
        _ = decodeUTF16(bytes, isBigEndian, isLast: isLast, base, &count)
      }
    }
  }

  private mutating func refuseEmpty<Anything>() -> Anything? {
    excerpt = SourceText(path: input.file.path, bytes: [])
    refuse(
      .emptyDataFile, Message(.emptyDataFile, .words(input.file.path)), 0..<0,
      [Message(.emptyTableNeedsHeadings)])
    return nil
  }

  /// The delimiter with which the line of headings names most columns of the table, for a heading
  /// may itself hold a comma.
  private func delimiter(_ text: [UInt8]) -> UInt8 {
    let known = catalogue.headings[input.entity]
    var best: (delimiter: UInt8, matches: Int, cells: Int) = (UInt8(ascii: ","), -1, 0)
    for candidate in [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09] {
      let split = CommaSeparated(text, delimiter: candidate)
      let matches =
        split.mistake != nil
        ? -1
        : split.record.prefix(HeadingReader.mostColumns).filter {
          (1...HeadingReader.longestHeading).contains($0.place.count)
            && !known.columns(met: $0.text).isEmpty
        }.count
      if (matches, split.record.count) > (best.matches, best.cells) {
        best = (candidate, matches, split.record.count)
      }
    }
    return best.delimiter
  }

  // MARK: What the columns hold

  private mutating func matchHeadings() {
    let known = catalogue.headings[input.entity]
    var taken: [Column: MetKey] = [:]
    for heading in headings {
      if heading.text.isEmpty {
        columns.append(nil)
        continue
      }
      let found = known.columns(met: heading.text)
      columns.append(found.first)
      if found.isEmpty {
        refuse(
          .unreadColumn, Message(.unreadColumn, .words(heading.text)), heading, [])
      } else if found.count > 1 {
        let names = found.map { Message.Argument.quoted(name(of: $0)) }
        refuse(
          .ambiguousHeading, Message(.ambiguousHeading, .words(heading.text), .series(names)),
          heading, [Message(.headWithFieldName)])
      } else if let first = taken[found[0]] {
        findings.add(
          Finding(
            .repeatedHeading,
            Message(.repeatedHeading, .words(heading.text), .words(name(of: found[0]))),
            heading.excerpt, heading.place, help: [Message(.keepOneColumn)],
            note: (Message(.firstHere), first.excerpt == heading.excerpt ? first.place : nil)))
        columns[columns.count - 1] = nil
      }
      if let column = found.first { taken[column] = taken[column] ?? heading }
    }
  }

  private mutating func noteAbsentFields(_ options: ReadingOptions) {
    let absent = catalogue.fields(of: input.entity).filter { field in
      options.missedFields?.contains(field) != false && !columns.contains(.field(field))
    }
    if absent.isEmpty { return }
    let names = absent.map { index in
      let field = catalogue.fields[index]
      let label = Phrase(en: field.labels.en ?? field.name, vi: field.labels.vi ?? field.name)
      return Message.Argument.message(Message(.quoted, .phrase(label)))
    }
    refuse(
      .fieldWithoutColumn,
      Message(.fieldsWithoutColumn, .words(input.file.path), .series(names)),
      headings[0], [])
  }

  /// Finds out what the columns hold; nil where so little of it is known that its cells tell
  /// nothing.
  private mutating func matchedKeys(_ options: ReadingOptions) -> FileShape.Keys? {
    if NamedPupils.areListed(under: headings.map { $0.text }) {
      refuse(
        .namedPupils, Message(.tableOfPupils, .words(input.file.path)), headings[0],
        [Message(.giveCounts)])
      return nil
    }
    matchHeadings()
    noteAbsentFields(options)
    let absent = absentKeyColumns()
    for column in absent {
      var help = [Message(.headingMayBe, .quoted(name(of: column)))]
      if column == .identifier, let name = columns.firstIndex(of: .name) {
        // The word for the entity heads its names; a lone column of them may be meant as ids.
        help.append(
          Message(.columnHoldsNames, .words(headings[name].text), .words(entity.name)))
      }
      refuse(
        .missingKeyColumn,
        Message(.missingKeyColumn, .words(entity.plural), .words(name(of: column))),
        headings[0], help)
    }
    if !absent.contains(where: { $0 == .year || $0 == .identifier }) { return .whole }
    return columns.contains { $0 != nil && $0 != .name } ? .missing : nil
  }

  private func absentKeyColumns() -> [Column] {
    var needed: [Column] = [.identifier]
    if input.year == nil { needed.insert(.year, at: 0) }
    if needsParent, entity.parent != nil { needed.append(.parent) }
    return needed.filter { !columns.contains($0) }
  }

  private func grammars() -> [CellGrammar?] {
    zip(headings, columns).map { heading, column in
      guard case .field(let field) = column else { return nil }
      let type = catalogue.fields[field].type
      var isPercent = false
      if case .share = type { isPercent = heading.text.utf8.contains(UInt8(ascii: "%")) }
      return CellGrammar(type, isPercent: isPercent)
    }
  }

  private func name(of column: Column) -> String {
    switch column {
    case .year: "year"
    case .identifier: entity.name
    case .parent: entity.parent.map { catalogue.entities[$0].name } ?? ""
    case .name: "name"
    case .closed: "closed"
    case .field(let index): catalogue.fields[index].name
    }
  }

  // MARK: Findings

  private mutating func refuse(
    _ code: Code, _ message: Message, _ heading: MetKey, _ help: [Message]
  ) {
    findings.add(Finding(code, message, heading.excerpt, heading.place, help: help))
  }

  private mutating func refuse(
    _ code: Code, _ message: Message, _ place: Range<Int>, _ help: [Message]
  ) {
    let count = excerpt.bytes.count
    let low = min(place.lowerBound, count)
    findings.add(
      Finding(code, message, excerpt, low..<max(low, min(place.upperBound, count)), help: help))
  }
}

extension Message.Argument {
  static func quoted(_ name: String) -> Message.Argument {
    .message(Message(.quoted, .words(name)))
  }
}
