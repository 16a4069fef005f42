/// Workbooks for tests, each written as the cells of its sheets.
public struct WorkbookMaker {
  /// What stands in a cell, in the words of a test.
  public enum Cell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral
  {
    case blank
    case shared(String)
    case inline(String)
    /// The text of the value as it is stored, and the index of its format.
    case number(String, style: Int = 0)
    case flag(Bool)
    case error(String)
    /// A formula with its cached result; nil where there is none.
    case formula(String, String?)
    case formulaText(String, String)

    public init(stringLiteral text: String) { self = .shared(text) }
    public init(integerLiteral value: Int) { self = .number(String(value)) }
    public init(nilLiteral: ()) { self = .blank }
  }

  public struct Sheet {
    public var name: String
    public var rows: [[Cell]]
    public var merges: [String]
    public var hiddenRows: Set<Int>
    public var isHidden: Bool

    public init(
      _ name: String, _ rows: [[Cell]], merges: [String] = [], hiddenRows: Set<Int> = [],
      isHidden: Bool = false
    ) {
      self.name = name
      self.rows = rows
      self.merges = merges
      self.hiddenRows = hiddenRows
      self.isHidden = isHidden
    }
  }

  public var sheets: [Sheet]
  public var isDeflated = true
  public var countsFrom1904 = false
  /// The codes of the formats with the indexes 1, 2, …
  public static let formats = ["0.0%", "dd/mm/yyyy", "00000", "#,##0"]

  public init(_ sheets: Sheet...) { self.sheets = sheets }

  public var bytes: [UInt8] { ZipMaker.archive(members) }

  /// The parts of the workbook, to be spoilt.
  public var members: [ZipMaker.Member] {
    var strings: [String] = []
    let parts = sheets.enumerated().map { index, sheet in
      ZipMaker.Member(
        "xl/worksheets/sheet\(index + 1).xml", xml(of: sheet, &strings), isDeflated: isDeflated)
    }
    let spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006"
    let list = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(escaped(sheet.name))\" sheetId=\"\(index + 1)\""
        + (sheet.isHidden ? " state=\"hidden\"" : "") + " r:id=\"r\(index + 1)\"/>"
    }
    let links = sheets.indices.map {
      "<Relationship Id=\"r\($0 + 1)\" Type=\"\(office)/worksheet\" "
        + "Target=\"worksheets/sheet\($0 + 1).xml\"/>"
    }
    let formats = WorkbookMaker.formats.enumerated().map {
      "<numFmt numFmtId=\"\(164 + $0)\" formatCode=\"\(escaped($1))\"/>"
    }
    let styles = (["0"] + WorkbookMaker.formats.indices.map { String(164 + $0) }).map {
      "<xf numFmtId=\"\($0)\"/>"
    }
    func part(_ name: String, _ text: String) -> ZipMaker.Member {
      ZipMaker.Member(
        name, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + text,
        isDeflated: isDeflated)
    }
    return [
      part(
        "[Content_Types].xml",
        "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"xml\" "
          + "ContentType=\"application/xml\"/></Types>"),
      part(
        "_rels/.rels",
        "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"a\" "
          + "Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
      part(
        "xl/workbook.xml",
        "<workbook xmlns=\"\(spreadsheet)\" xmlns:r=\"\(office)\"><workbookPr date1904=\""
          + (countsFrom1904 ? "1" : "0") + "\"/><sheets>" + list.joined() + "</sheets></workbook>"),
      part(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(package)/relationships\">" + links.joined()
          + "<Relationship Id=\"s\" Type=\"\(office)/styles\" Target=\"styles.xml\"/>"
          + "<Relationship Id=\"t\" Type=\"\(office)/sharedStrings\" "
          + "Target=\"/xl/sharedStrings.xml\"/></Relationships>"),
      part(
        "xl/styles.xml",
        "<styleSheet xmlns=\"\(spreadsheet)\"><numFmts>" + formats.joined()
          + "</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs>"
          + styles.joined() + "</cellXfs></styleSheet>"),
      part(
        "xl/sharedStrings.xml",
        "<sst xmlns=\"\(spreadsheet)\">"
          + strings.map { "<si><t xml:space=\"preserve\">\(escaped($0))</t></si>" }.joined()
          + "</sst>"),
    ] + parts
  }

  private func xml(of sheet: Sheet, _ strings: inout [String]) -> String {
    var text = "<worksheet><dimension ref=\"A1\"/><sheetData>"
    for (row, cells) in sheet.rows.enumerated() {
      text +=
        "<row r=\"\(row + 1)\"" + (sheet.hiddenRows.contains(row + 1) ? " hidden=\"1\">" : ">")
      for (column, cell) in cells.enumerated() {
        text += xml(of: cell, at: letters(column) + String(row + 1), &strings)
      }
      text += "</row>"
    }
    text += "</sheetData>"
    if !sheet.merges.isEmpty {
      let merges = sheet.merges.map { "<mergeCell ref=\"\($0)\"/>" }
      text += "<mergeCells count=\"1\">" + merges.joined() + "</mergeCells>"
    }
    return text + "</worksheet>"
  }

  private func xml(of cell: Cell, at address: String, _ strings: inout [String]) -> String {
    let start = "<c r=\"\(address)\""
    switch cell {
    case .blank: return ""
    case .shared(let text):
      let index = strings.firstIndex(of: text) ?? strings.count
      if index == strings.count { strings.append(text) }
      return start + " t=\"s\"><v>\(index)</v></c>"
    case .inline(let text):
      return start + " t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
    case .number(let value, let style): return start + " s=\"\(style)\"><v>\(value)</v></c>"
    case .flag(let isTrue): return start + " t=\"b\"><v>\(isTrue ? 1 : 0)</v></c>"
    case .error(let text): return start + " t=\"e\"><v>\(text)</v></c>"
    case .formula(let formula, let result):
      return start + "><f>\(escaped(formula))</f>" + (result.map { "<v>\($0)</v>" } ?? "") + "</c>"
    case .formulaText(let formula, let result):
      return start + " t=\"str\"><f>\(escaped(formula))</f><v>\(escaped(result))</v></c>"
    }
  }

  private func letters(_ column: Int) -> String {
    var rest = column + 1
    var text = ""
    while rest > 0 {
      text = String(Unicode.Scalar(UInt8(65 + (rest - 1) % 26))) + text
      rest = (rest - 1) / 26
    }
    return text
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}
