import Diagnostics
import Vocabulary

extension SheetMapping {
  /// Reads what a person said of the sheets of an office, one thing to a line:
  ///
  ///     heading "Phòng kiên cố hóa" is solidClassrooms    // or: is unread
  ///     sheet "Biểu 1" is schools
  ///     year 2030
  ///     decimals comma                                    // or: decimals point
  ///     dash is 0                                         // or: dash is missing
  public static func reading(
    _ source: SourceText, in file: Int, against catalogue: Catalogue
  ) -> (mapping: SheetMapping, diagnostics: [Diagnostic]) {
    var reader = MappingReader(source, file, catalogue)
    reader.read()
    return (reader.mapping, reader.diagnostics)
  }
}

/// Reads the lines of a mapping.
private struct MappingReader {
  private let source: SourceText
  private let file: Int
  private let catalogue: Catalogue
  /// By entity.
  private let headings: [Headings]
  private(set) var mapping = SheetMapping()
  private(set) var diagnostics: [Diagnostic] = []

  /// A word of a line, or the text between quotation marks.
  private struct Word {
    let text: String
    let place: Place
    let isQuoted: Bool
  }

  init(_ source: SourceText, _ file: Int, _ catalogue: Catalogue) {
    self.source = source
    self.file = file
    self.catalogue = catalogue
    headings = catalogue.headings
  }

  mutating func read() {
    var start = 0
    for line in source.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if let words = words(of: line, at: start), !words.isEmpty { read(words) }
      start += line.count + 1
    }
  }

  private mutating func read(_ words: [Word]) {
    let isAssigned = words.count == 4 && words[1].isQuoted && words[2].text == "is"
    switch words[0].text {
    case "heading" where isAssigned: map(words[1].text, to: words[3])
    case "sheet" where isAssigned: mapSheet(words[1].text, to: words[3])
    case "year" where words.count == 2:
      let year = Array(words[1].text.utf8).withUnsafeBufferPointer { WrittenYear($0) }
      if let year, year.second == nil { mapping.year = year.first } else { refuse(words[1]) }
    case "decimals" where words.count == 2:
      switch words[1].text {
      case "comma": mapping.mark = .comma
      case "point": mapping.mark = .point
      default: refuse(words[1])
      }
    case "dash" where words.count == 3 && words[1].text == "is":
      switch words[2].text {
      case "0": mapping.dash = .zero
      case "missing": mapping.dash = .missing
      default: refuse(words[2])
      }
    default: refuse(words[0])
    }
  }

  private mutating func map(_ heading: String, to name: Word) {
    if name.text == "unread" {
      mapping.names[HeadingFold.key(heading)] = .some(nil)
      return
    }
    if headings.contains(where: { !$0.columns(for: name.text).isEmpty }) {
      mapping.names[HeadingFold.key(heading)] = name.text
      return
    }
    let known =
      catalogue.fields.map { $0.name } + catalogue.entities.map { $0.name }
      + ["year", "name", "closed", "unread"]
    refuse(name, unknownAmong: known)
  }

  private mutating func mapSheet(_ sheet: String, to name: Word) {
    let entity = catalogue.entities.firstIndex { $0.plural == name.text }
    guard let entity else {
      return refuse(name, unknownAmong: catalogue.entities.map { $0.plural })
    }
    mapping.tables[HeadingFold.key(sheet)] = entity
  }

  private mutating func refuse(_ word: Word, unknownAmong known: [String]) {
    let similar = Spelling.nearest(to: word.text, among: known)
    let names = similar.map { Message.Argument.message(Message(.quoted, .words($0))) }
    diagnostics.append(
      Diagnostic(
        .malformedMapping, Message(.mappingNamesNothing, .words(word.text)), at: word.place,
        help: names.isEmpty ? [] : [Message(.didYouMeanOneOf, .choice(names))]))
  }

  private mutating func refuse(_ word: Word) {
    diagnostics.append(
      Diagnostic(
        .malformedMapping, Message(.mappingNotUnderstood, .words(word.text)), at: word.place,
        help: [Message(.mappingIs)]))
  }

  /// The words of a line before its comment; nil where a quotation mark is not closed.
  private mutating func words(of line: ArraySlice<UInt8>, at start: Int) -> [Word]? {
    var words: [Word] = []
    var index = line.startIndex
    func place(_ range: Range<Int>) -> Place {
      let offset = start - line.startIndex
      return Place(file: file, start: range.lowerBound + offset, end: range.upperBound + offset)
    }
    while index < line.endIndex {
      let byte = line[index]
      if byte == 0x20 || byte == 0x09 || byte == 0x0D {
        index += 1
        continue
      }
      if line[index...].starts(with: "//".utf8) { break }
      let first = index
      if byte == 0x22 {
        guard let end = line[(first + 1)...].firstIndex(of: 0x22) else {
          refuse(
            Word(text: "\"", place: place(first..<line.endIndex), isQuoted: false))
          return nil
        }
        words.append(
          Word(
            text: String(decoding: line[(first + 1)..<end], as: UTF8.self),
            place: place(first..<end + 1), isQuoted: true))
        index = end + 1
      } else {
        while index < line.endIndex, line[index] > 0x20, line[index] != 0x22 { index += 1 }
        words.append(
          Word(
            text: String(decoding: line[first..<index], as: UTF8.self),
            place: place(first..<index), isQuoted: false))
      }
    }
    return words
  }
}
