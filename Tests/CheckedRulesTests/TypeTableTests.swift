import CheckedRules
import Diagnostics
import Testing

/// Which types go together, as tables: what stands in a row beside what stands in a column gives
/// the type in the cell, or the code of the complaint.
@Suite struct TypeTableTests {
  private static let catalogue = """
    entity commune, communes
    entity school, schools in commune
    field teachers of school: count
    field trained of school: count
    field attendance of school: share
    field examScore of school: number
    field landArea of school: number in ha
    field cost of school: number in million VND
    field digitalLevel of school: level 0 to 3
    field standardLevel of school: level 0 to 2
    field provinceRank of school: rank
    field ready of school: flag
    field reportDate of school: date
    field ownership of school: one of public, private
    field levels of school: any of preschool, primary
    field motto of school: text

    """

  /// An expression of each type.
  private static let samples = [
    "count": "teachers", "share": "attendance", "ratio": "(trained / teachers)",
    "number": "examScore", "area": "landArea", "money": "cost", "bare": "0.5", "percent": "50%",
    "level": "digitalLevel", "other": "standardLevel", "rank": "provinceRank", "truth": "ready",
    "date": "reportDate", "cat": "ownership", "set": "levels", "text": "motto",
  ]

  // MARK: Arithmetic

  /// Percentages never meet plain numbers, units never meet numbers without; a ratio is plain.
  private static let sums = """
    +        count  share  ratio  number area   money  bare   percent
    count    count  R203   number number R205   R205   count  R203
    share    R203   share  ratio  R203   R205   R205   share  share
    ratio    number ratio  ratio  number R205   R205   ratio  ratio
    number   number R203   number number R205   R205   number R203
    area     R205   R205   R205   R205   area   R205   R205   R203
    money    R205   R205   R205   R205   R205   money  R205   R203
    bare     count  share  ratio  number R205   R205   bare   percent
    percent  R203   share  ratio  R203   R203   R203   percent percent
    """

  private static let products = """
    *        count  share  ratio  number area   money  bare   percent
    count    number number number number area   money  number number
    share    number share  ratio  number area   money  ratio  share
    ratio    number ratio  ratio  number area   money  ratio  ratio
    number   number number number number area   money  number number
    area     area   area   area   area   R205   R205   area   area
    money    money  money  money  money  R205   R205   money  money
    bare     number ratio  ratio  number area   money  bare   percent
    percent  number share  ratio  number area   money  percent percent
    """

  /// Two counts, numbers or amounts of one kind make a ratio.
  private static let quotients = """
    /        count  share  ratio  number area   money  bare   percent
    count    ratio  number number number R205   R205   number number
    share    number ratio  ratio  number R205   R205   ratio  ratio
    ratio    number ratio  ratio  number R205   R205   ratio  ratio
    number   number number number ratio  R205   R205   number number
    area     area   area   area   area   ratio  R205   area   area
    money    money  money  money  money  R205   ratio  money  money
    bare     number number number number R205   R205   bare   number
    percent  number ratio  ratio  number R205   R205   percent ratio
    """

  @Test(arguments: [("+", sums), ("-", sums), ("*", products), ("/", quotients)])
  func numbersGive(_ symbol: String, _ table: String) {
    let rows = Table(table)
    for (row, column, expected) in rows.cells {
      let formula = "\(Self.samples[row] ?? "") \(symbol) \(Self.samples[column] ?? "")"
      #expect(Self.type(of: formula) == expected, "\(formula)")
    }
    #expect(rows.cells.count == 64)
  }

  /// What is no number is not computed with, wherever it stands.
  @Test(arguments: ["level", "rank", "truth", "date", "cat", "set"], ["+", "-", "*", "/"])
  func onlyNumbersAreComputedWith(_ type: String, _ symbol: String) {
    let sample = Self.samples[type] ?? ""
    for number in ["teachers", "attendance", "landArea", "1", "50%"] {
      #expect(Self.type(of: "\(sample) \(symbol) \(number)") == "R207")
      #expect(Self.type(of: "\(number) \(symbol) \(sample)") == "R207")
    }
    #expect(Self.type(of: "motto \(symbol) 1") == "R213")
  }

  // MARK: Comparisons

  /// `<`: what has an order, of one kind. Beside a field with categories a name is one of them.
  private static let orders = """
    <       count share ratio number area money bare percent level other rank truth date cat  set
    count   ok    R203  ok    ok     R205 R205  ok   R203    R204  R204  R204 R204  R204 R212 R212
    share   R203  ok    ok    R203   R205 R205  ok   ok      R204  R204  R204 R204  R204 R212 R212
    ratio   ok    ok    ok    ok     R205 R205  ok   ok      R204  R204  R204 R204  R204 R204 R204
    number  ok    R203  ok    ok     R205 R205  ok   R203    R204  R204  R204 R204  R204 R212 R212
    area    R205  R205  R205  R205   ok   R205  R205 R203    R204  R204  R204 R204  R204 R212 R212
    money   R205  R205  R205  R205   R205 ok    R205 R203    R204  R204  R204 R204  R204 R212 R212
    bare    ok    ok    ok    ok     R205 R205  ok   ok      R204  R204  R204 R204  R204 R204 R204
    percent R203  ok    ok    R203   R203 R203  ok   ok      R203  R203  R203 R203  R203 R203 R203
    level   R204  R204  R204  R204   R204 R204  R204 R203    ok    R208  R204 R204  R204 R212 R212
    other   R204  R204  R204  R204   R204 R204  R204 R203    R208  ok    R204 R204  R204 R212 R212
    rank    R204  R204  R204  R204   R204 R204  R204 R203    R204  R204  ok   R204  R204 R212 R212
    truth   R204  R204  R204  R204   R204 R204  R204 R203    R204  R204  R204 R216  R204 R212 R212
    date    R204  R204  R204  R204   R204 R204  R204 R203    R204  R204  R204 R204  ok   R212 R212
    cat     R212  R212  R204  R212   R212 R212  R204 R203    R212  R212  R212 R212  R212 R216 R204
    set     R212  R212  R204  R212   R212 R212  R204 R203    R212  R212  R212 R212  R212 R204 R204
    """

  @Test(arguments: ["<", "<=", ">", ">=", "=", "!="])
  func valuesAreCompared(_ symbol: String) {
    let isOrder = symbol != "=" && symbol != "!="
    let cells = Table(Self.orders).cells
    for row in stride(from: 0, to: cells.count, by: 15).map({ cells[$0..<$0 + 15] }) {
      let comparisons = row.map { cell in
        "\(Self.samples[cell.row] ?? "") \(symbol) \(Self.samples[cell.column] ?? "")"
      }
      let types = Self.types(of: comparisons)
      for (cell, (comparison, type)) in zip(row, zip(comparisons, types)) {
        // Yes or no and categories are equal or not; whole numbers stand beside levels and ranks.
        let isEqual = cell.value == "R216" && !isOrder
        #expect(type == (isEqual || cell.value == "ok" ? "truth" : cell.value), "\(comparison)")
      }
    }
    #expect(cells.count == 15 * 15)
  }

  @Test(arguments: ["<", ">=", "=", "!="])
  func literalsAreCompared(_ symbol: String) {
    func type(_ left: String, _ right: String) -> [String] {
      [Self.type(of: "\(left) \(symbol) \(right)"), Self.type(of: "\(right) \(symbol) \(left)")]
    }
    let isOrder = symbol == "<" || symbol == ">="
    #expect(type("digitalLevel", "2") == ["truth", "truth"])
    #expect(type("digitalLevel", "1.5") == ["R204", "R204"])
    #expect(type("provinceRank", "100") == ["truth", "truth"])
    #expect(type("provinceRank", "0.5") == ["R204", "R204"])
    #expect(type("reportDate", "15 November") == ["truth", "truth"])
    #expect(type("reportDate", "2030-11-15") == ["truth", "truth"])
    #expect(type("reportDate", "2030") == ["R204", "R204"])
    #expect(type("ready", "yes") == (isOrder ? ["R216", "R216"] : ["truth", "truth"]))
    #expect(type("ownership", "public") == (isOrder ? ["R216", "R216"] : ["truth", "truth"]))
    #expect(type("ownership", "state") == ["R212", "R212"])
    #expect(type("attendance", "1") == ["truth", "truth"])
    #expect(type("attendance", "1.01") == ["R215", "R215"])
    #expect(type("attendance", "-0.1") == ["R215", "R215"])
    #expect(type("(trained / teachers)", "20") == ["truth", "truth"])
    #expect(type("landArea", "5_000 m2") == ["truth", "truth"])
    #expect(type("landArea", "1.35") == ["R205", "R205"])
    #expect(type("cost", "350 million VND") == ["truth", "truth"])
    #expect(type("cost", "1.35 ha") == ["R205", "R205"])
    #expect(type("(landArea / landArea)", "1") == ["truth", "truth"])
    #expect(type("(landArea / teachers)", "1 ha") == ["truth", "truth"])
    #expect(type("(landArea / teachers)", "1") == ["R205", "R205"])
    #expect(type("(examScore / examScore)", "50%") == ["truth", "truth"])
    #expect(type("number of schools", "50%") == ["R203", "R203"])
    #expect(type("motto", "1") == ["R213", "R213"])
  }

  // MARK: Aggregates

  /// Averages and medians take numbers; lowest and highest what has an order; sums what adds up.
  private static let aggregates = """
    of       count  share  ratio  number area   money  bare   percent level rank truth date cat  set  text
    sum      count  R210   ratio  number area   money  number R210    R210  R210 R210  R210 R210 R210 R213
    average  number share  ratio  number area   money  number share   R210  R210 R210  R210 R210 R210 R213
    median   number share  ratio  number area   money  number share   R210  R210 R210  R210 R210 R210 R213
    lowest   count  share  ratio  number area   money  number share   level rank R210  date R210 R210 R213
    highest  count  share  ratio  number area   money  number share   level rank R210  date R210 R210 R213
    """

  @Test func aggregatesGive() {
    let rows = Table(Self.aggregates)
    for (function, type, expected) in rows.cells {
      let formula = "\(function) of \(Self.samples[type] ?? "") across schools"
      #expect(Self.type(of: formula) == expected, "\(formula)")
    }
    #expect(rows.cells.count == 75)
    #expect(Self.type(of: "number of schools") == "count")
    #expect(Self.type(of: "number of schools where ready") == "count")
    #expect(Self.type(of: "share of schools where ready") == "share")
    #expect(Self.type(of: "share of schools") == "R223")
  }

  // MARK: Declared types

  private static let declarations = """
    :              count share ratio number area money bare percent level rank truth date
    count          ok    R219  R219  R219   R219 R219  R219 R219    R219  R219 R219  R219
    share          R219  ok    ok    R219   R219 R219  ok   ok      R219  R219 R219  R219
    number         ok    R219  ok    ok     R219 R219  ok   R219    R219  R219 R219  R219
    number_in_m2   R219  R219  R219  R219   ok   R219  R219 R219    R219  R219 R219  R219
    number_in_VND  R219  R219  R219  R219   R219 ok    R219 R219    R219  R219 R219  R219
    level_0_to_3   R219  R219  R219  R219   R219 R219  R219 R219    ok    R219 R219  R219
    level_0_to_2   R219  R219  R219  R219   R219 R219  R219 R219    R219  R219 R219  R219
    rank           R219  R219  R219  R219   R219 R219  R219 R219    R219  ok   R219  R219
    flag           R219  R219  R219  R219   R219 R219  R219 R219    R219  R219 ok    R219
    date           R219  R219  R219  R219   R219 R219  R219 R219    R219  R219 R219  ok
    text           R223  R223  R223  R223   R223 R223  R223 R223    R223  R223 R223  R223
    """

  @Test func indicatorsAreDeclaredAs() {
    let rows = Table(Self.declarations)
    for (declared, type, expected) in rows.cells {
      let text = "indicator x: \(declared.replacing("_", with: " ")) = \(Self.samples[type] ?? "")"
      let checking = Checking(Self.catalogue + text)
      let found = checking.diagnostics.first?.code.rawValue ?? "ok"
      #expect(found == expected, "\(text)")
    }
    #expect(rows.cells.count == 132)
  }

  private static let parameters = """
    :              3    -1   1.5  0.5  80%  150% 2_ha 5_VND yes  2030-11-15 15_November
    count          ok   R219 R219 R219 R219 R219 R219 R219  R219 R219       R219
    share          R215 R215 R215 ok   ok   R215 R219 R219  R219 R219       R219
    number         ok   ok   ok   ok   R219 R219 R219 R219  R219 R219       R219
    number_in_ha   R205 R205 R205 R205 R219 R219 ok   R219  R219 R219       R219
    number_in_VND  R205 R205 R205 R205 R219 R219 R219 ok    R219 R219       R219
    rank           ok   R219 R219 R219 R219 R219 R219 R219  R219 R219       R219
    flag           R219 R219 R219 R219 R219 R219 R219 R219  ok   R219       R219
    date           R219 R219 R219 R219 R219 R219 R219 R219  R219 ok         ok
    level_0_to_3   R223 R223 R223 R223 R223 R223 R223 R223  R223 R223       R223
    text           R223 R223 R223 R223 R223 R223 R223 R223  R223 R223       R223
    """

  @Test func parametersHold() {
    for (declared, value, expected) in Table(Self.parameters).cells {
      let text = "parameter x: \(declared) = \(value)".replacing("_", with: " ")
      let checking = Checking(Self.catalogue + text)
      #expect(checking.diagnostics.map(\.code.rawValue).first ?? "ok" == expected, "\(text)")
      #expect(checking.diagnostics.count <= 1)
    }
  }

  // MARK: Reading

  /// The type a formula gives, or the code of the one complaint about it.
  private static func type(of formula: String) -> String { types(of: [formula])[0] }

  /// The same of several formulas, which are lines of one program.
  private static func types(of formulas: [String]) -> [String] {
    let lines = formulas.enumerated().map { "indicator x\($0) = \($1)\n" }
    let checking = Checking(catalogue + lines.joined())
    let firstLine = catalogue.split(separator: "\n", omittingEmptySubsequences: false).count
    let found = Dictionary(grouping: checking.linesAndCodes) { $0.line - firstLine }
    return formulas.indices.map { index in
      switch found[index]?.count {
      case 1: found[index]?[0].code.rawValue ?? ""
      case nil: name(of: checking.book.indicators[index].formula.type)
      default: "several: \(checking.findings)"
      }
    }
  }

  private static func name(of type: ValueType) -> String {
    switch type {
    case .quantity(let quantity): return "\(quantity)"
    case .level: return "level"
    case .rank: return "rank"
    case .truth: return "truth"
    case .date: return "date"
    case .category: return "category"
    case .set: return "set"
    case .unknown: return "unknown"
    }
  }
}

/// A table with a heading row and a heading column, split at spaces.
private struct Table {
  let cells: [(row: String, column: String, value: String)]

  init(_ text: String) {
    let rows = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    let columns = rows[0].dropFirst()
    cells = rows.dropFirst().flatMap { row in
      zip(columns, row.dropFirst()).map { (row[0], $0, $1) }
    }
  }
}
