import Chuan
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Names and cells are hostile until escaped: whatever they hold, every report keeps its structure.
@Suite struct HostileTextTests {
  /// Of rules and data alike.
  static let payloads = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "]]><x/>", "<!-- a", "--><b>",
    "&amp;&#x202E;&lt;", "\"},{\"a\":\"b", "\\\",\\", "\\", "=1+1", "@SUM(A1)", "+1", "-1",
    "' OR 1=1",
    "| a | b |", "`code` **b** _i_ ~~s~~", "[x](javascript:1) ![i](http://e.vn/a)", "@everyone #1",
    "www.e.vn https://e.vn a@e.vn", "# heading", "1. item", "- item", "---", "... x", "{0} {{1}}",
    "::error::x", "%0A::error file=a::x", "%25 %3A,", "##[error]x", "ok 1 - x", "a # todo b",
    "# SKIP", "Bail out! x", "TAP version 14", "1..0", "$x^2$", "\u{FFFD}", "a\u{301}\u{302}",
    "đ ỗ ữ",
  ]

  /// Only data can hold these.
  static let cells = [
    "a\n::error::x", "a\nBail out! x\nok 9", "a\r\nb", "a\tb", "\tb",
    "a\u{202E}b",
    "a\u{2028}b\u{2029}c", "a\u{200B}\u{FEFF}b", "a\u{FFFE}b", "a\u{FFFF}b", "a\u{85}b", "\u{E000}",
    "\u{10FFFF}",
  ]

  @Test(arguments: payloads)
  func ofRulesAndData(payload: String) throws { try compare(payload, inRules: payload) }

  @Test(arguments: cells)
  func ofData(payload: String) throws { try compare(payload, inRules: "words") }

  private func compare(_ cell: String, inRules words: String) throws {
    let plain = reports(cell: "cell", inRules: "words")
    let hostile = reports(cell: cell, inRules: words)
    for format in Report.Format.allCases {
      let text = try #require(hostile[format])
      let shape = try shape(of: text, format)
      #expect(try shape == self.shape(of: plain[format] ?? "", format), "\(format): \(text)")
      #expect(!shape.isEmpty, "\(format)")
      #expect(!text.unicodeScalars.contains(where: actsOnTerminal), "\(format): \(text)")
    }
  }

  /// CSV holds cells as they are.
  private func actsOnTerminal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1B, 0x07, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  // MARK: The reports

  private func reports(cell: String, inRules words: String) -> [Report.Format: String] {
    let quoted = words.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let rules = """
      entity commune, communes
      entity school, schools in commune
      field rooms of school: count vi "Phòng \(quoted)"
      check roomy of school
        vi "\(quoted)"
        rooms <= 50
      plan p
        vi "\(quoted)"
        for every commune
        from 2026 to 2030
      rule a
        vi "\(quoted)"
        clause "\(quoted)"
        reading "\(quoted)"
        owner "\(quoted)"
        note "\(quoted)"
        every school has rooms >= 1 by 2030
      rule b
        advisory
        sum of rooms across schools >= 1000 by 2030
      rule c
        sum of rooms across schools >= 70 by 2030
      rule d
        every school has rooms >= 0 by 2030
      duty e
        vi "\(quoted)"
        clause "\(quoted)"
      """
    let name = "\"" + cell.replacing("\"", with: "\"\"") + "\""
    // No key may hold a control character.
    let id = "\"" + words.replacing("\"", with: "\"\"") + "\""
    let schools = """
      year,school,commune,name,rooms,\(name)
      2029,s,c,\(name),1,
      2030,first,c,\(name),0,
      2030,second,c,\(name),60,
      2030,\(id),c,\(name),,
      """
    let communes = "year,commune,name\n2030,c,\(name)\n"
    var request = CheckRequest(in: .vi)
    request.years = 2030...2030
    request.waivers = SourceText(
      path: "waivers.csv",
      text: "rule,from,until,reason,approved by,clause\nc,2030,2030,\(name),\(name),\(name)\n")
    request.forms = Report.Format.allCases.map { Report.Form($0) }
    var bytes = request.forms.map { _ in [UInt8]() }
    let run = CheckRun.checking(
      .reading(rules),
      over: [
        DataFile(path: "schools.csv", bytes: Array(schools.utf8)),
        DataFile(path: "communes.csv", bytes: Array(communes.utf8)),
      ], asking: request
    ) { report, piece in
      bytes[report] += piece
      return true
    }
    #expect(run.isWhole, "\(run.diagnostics)")
    return Dictionary(
      uniqueKeysWithValues: zip(
        Report.Format.allCases, bytes.map { String(decoding: $0, as: UTF8.self) }))
  }

  // MARK: Their structure

  private func shape(of text: String, _ format: Report.Format) throws -> [String] {
    switch format {
    // People read it; lines break where words are long.
    case .text: ["lines"]
    case .json, .sarif, .gitlab: try [shape(of: JSONValue(text))]
    case .csv: CSVShape.rows(of: text).map { String($0.count) }
    case .junit: try XMLShape.elements(of: text)
    case .html: try #require(PageTree.reading(text)).structure
    case .tap: try lines(text).map(tapKind)
    case .github: lines(text).map(commandKind)
    case .markdown: lines(text).map(markdownKind)
    }
  }

  private func lines(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func shape(of value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .bool: "bool"
    case .number: "number"
    case .string: "string"
    case .array(let items): "[" + items.map { shape(of: $0) }.joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.sorted { $0.key < $1.key }.map { $0.key + ":" + shape(of: $0.value) }
        .joined(separator: ",") + "}"
    }
  }

  /// The kind of a line of TAP; strings of YAML must be strings of JSON.
  private func tapKind(_ line: String) throws -> String {
    if line.hasPrefix("# ") { return "comment" }
    for start in ["ok ", "not ok "] where line.hasPrefix(start) {
      let directive = line.replacing("\\\\", with: "").replacing("\\#", with: "")
        .split(separator: "#").dropFirst().map { $0.prefix(6) }
      return start + directive.joined()
    }
    if let mark = line.firstIndex(of: "\""), line.hasPrefix("  ") {
      _ = try JSONValue(String(line[mark...]))
      return String(line[..<mark])
    }
    return line
  }

  private func commandKind(_ line: String) -> String {
    guard line.hasPrefix("::") else { return line }
    let parts = line.dropFirst(2).split(separator: "::", maxSplits: 1)
    let names = parts[0].split(separator: ",").map { $0.split(separator: "=")[0] }
    return names.joined(separator: ",") + " "
      + String(parts[1].components(separatedBy: "%0A").count)
  }

  /// The markup of a line: how it begins, and how many cells a row has.
  private func markdownKind(_ line: String) -> String {
    let bare = line.replacing("\\\\", with: "")
    var markup = ""
    var isEscaped = false
    for scalar in bare.unicodeScalars {
      if !isEscaped, "|`*_[]<>#~$!".unicodeScalars.contains(scalar) {
        markup.unicodeScalars.append(scalar)
      }
      isEscaped = !isEscaped && scalar == "\\"
    }
    let comments = markup.replacing("<!>", with: "")
    return String(bare.prefix(2)) == "- " ? "- " + comments : comments
  }
}

/// The rows of a text of comma-separated values.
enum CSVShape {
  static func rows(of text: String) -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: rows[rows.count - 1].append("")
      case "\n" where !isQuoted: rows.append([""])
      default: rows[rows.count - 1][rows[rows.count - 1].count - 1].unicodeScalars.append(scalar)
      }
    }
    return rows
  }
}

/// The elements of an XML text with the names of their attributes, as an independent parser reads
/// them.
final class XMLShape: NSObject, XMLParserDelegate {
  private var elements: [String] = []
  private(set) var attributes: [[String: String]] = []

  static func elements(of text: String) throws -> [String] { try reading(text).elements }

  static func reading(_ text: String) throws -> XMLShape {
    let shape = XMLShape()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = shape
    if !parser.parse() { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
    return shape
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.append(name + " " + attributes.keys.sorted().joined(separator: ","))
    self.attributes.append(attributes)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    elements.append("/" + name)
  }
}
