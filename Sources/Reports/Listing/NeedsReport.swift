import Diagnostics
import Interpreter
import Vocabulary

/// The columns a plan needs, for people and for programs, and as empty tables to be filled in.
public struct NeedsReport {
  private let needs: DataNeeds

  /// The forms it is written in.
  public enum Format: String, Sendable, CaseIterable {
    case text, csv, json
  }

  public init(_ needs: DataNeeds) { self.needs = needs }

  // MARK: For people

  public func text(_ words: ExplanationText) -> [UInt8] {
    var words = words
    words.write(needs)
    return words.bytes
  }

  // MARK: For programs

  private static let version = 1

  /// One object on one line.
  public func json() -> [UInt8] {
    var json = JSONText()
    json.beginObject()
    json.member("format", "chuan-fields")
    json.member("version", NeedsReport.version)
    json.member("plan", needs.plan)
    json.objects("tables", needs.tables) { json, table in
      json.member("table", table.plural)
      json.member("entity", table.entity)
      json.member("label", table.labels)
      json.member("optional", table.isOptional)
      json.objects("columns", table.columns) { json, column in
        json.member("heading", column.heading)
        json.member("holds", column.kind.word)
        json.member("optional", column.kind.isOptional)
        json.strings("rules", column.rules)
        if case .field(let field) = column.kind { json.members(of: field) }
      }
    }
    json.endObject()
    return json.bytes + [0x0A]
  }

  /// A line for each column.
  public func csv() -> [UInt8] {
    var bytes = Array(
      "table,heading,holds,optional,field,type,low,high,lasting,vi,en,also,rules\n".utf8)
    for table in needs.tables {
      for column in table.columns {
        var cells = [
          table.plural, column.heading, column.kind.word, column.kind.isOptional ? "yes" : "no",
        ]
        if case .field(let field) = column.kind {
          let range = field.type.range
          cells += [
            field.name, field.type.text, range?.low.map { exactText($0, .plain) } ?? "",
            range?.high.map { exactText($0, .plain) } ?? "", field.isLasting ? "yes" : "no",
            field.labels.vi ?? "", field.labels.en ?? "", field.labels.also.joined(separator: "; "),
          ]
        } else {
          cells += Array(repeating: "", count: 8)
        }
        cells.append(column.rules.joined(separator: " "))
        bytes.append(line: cells)
      }
    }
    return bytes
  }

  // MARK: Empty tables

  /// A file that holds nothing but headings. It begins with a mark of UTF-8 and parts its cells by
  /// semicolons, so that Excel on a Vietnamese computer opens it as a table.
  public struct Form: Sendable {
    public let name: String
    public let bytes: [UInt8]
  }

  public var forms: [Form] {
    needs.tables.map { table in
      var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
      for (index, column) in table.columns.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ";")) }
        bytes.append(cell: column.heading, before: UInt8(ascii: ";"))
      }
      return Form(name: table.plural + ".csv", bytes: bytes + [0x0D, 0x0A])
    }
  }
}

extension ExplanationText {
  fileprivate mutating func write(_ needs: DataNeeds) {
    let title = needs.labels.words(in: language).map { needs.plan + ": " + $0 } ?? needs.plan
    page.write(title, hanging: 2, ink: .strong)
    for table in needs.tables {
      page.blank()
      let noun = table.labels.words(in: language) ?? table.entity
      page.write(
        words(Message(.neededTable, .words(table.plural + ".csv"), .words(noun))), hanging: 2,
        ink: .strong)
      if table.isOptional { line(Phrase.neededForNames[language]) }
      for column in table.columns {
        line(column.heading)
        line(described(column.kind), indent: 4)
        if case .field(let field) = column.kind {
          line(.neededField, field.name, indent: 4)
          line(.neededBy, column.rules.joined(separator: ", "), indent: 4)
        }
      }
    }
  }

  private func described(_ kind: DataNeeds.NeededColumn.Kind) -> String {
    func noun(_ name: String, _ labels: Labels) -> Message.Argument {
      .words(labels.words(in: language) ?? name)
    }
    switch kind {
    case .year: return Phrase.neededYear[language]
    case .identifier(let name, let labels):
      return words(Message(.neededIdentifier, noun(name, labels)))
    case .parent(let name, let labels): return words(Message(.neededParent, noun(name, labels)))
    case .optionalParent(let name, let labels):
      return words(Message(.neededForSums, noun(name, labels)))
    case .name: return Phrase.neededName[language]
    case .closed: return Phrase.neededClosed[language]
    case .field(let field): return described(field)
    }
  }
}

extension DataNeeds.NeededColumn.Kind {
  fileprivate var word: String {
    switch self {
    case .year: "year"
    case .identifier: "id"
    case .parent, .optionalParent: "parent"
    case .name: "name"
    case .closed: "closed"
    case .field: "field"
    }
  }

  fileprivate var isOptional: Bool {
    switch self {
    case .name, .closed, .optionalParent: true
    case .year, .identifier, .parent, .field: false
    }
  }
}
