import Chuan

/// Lexing, parsing, formatting and checking of rule text.
func measureLanguage() {
  let large = RuleTextMaker.plan(rules: 60_000)
  let megabytes = Double(large.utf8.count) / 1e6
  let source = SourceText(path: "large.rules", text: large)
  let tree = SyntaxTree.parsing(source, file: 0)
  let parsing = Stopwatch.measuring(times: 9) { _ = SyntaxTree.parsing(source, file: 0) }
  print("language")
  print(
    "  parse       \(decimal(megabytes)) MB in \(parsing.text): "
      + "\(decimal(megabytes / parsing.median)) MB/s, \(tree.tokenCount) tokens, "
      + "\(tree.diagnostics.count) findings")

  let plan = SourceText(path: "plan.rules", text: RuleTextMaker.plan(rules: 10_000))
  let trees = [SyntaxTree.parsing(plan, file: 0)]
  let checked = RuleBook.checking(trees)
  let checking = Stopwatch.measuring(times: 9) { _ = RuleBook.checking(trees) }
  print(
    "  check       \(checked.book.plans.first?.rules.count ?? 0) rules in \(checking.text), "
      + "\(checked.diagnostics.count) findings")
  let sources = SourceSet([plan])
  let analysing = Stopwatch.measuring(times: 5) {
    _ = checked.book.analysing(sources: sources, namedFiles: [0])
  }
  let analysis = checked.book.analysing(sources: sources, namedFiles: [0])
  print(
    "  analyse     the same in \(analysing.text), \(analysis.diagnostics.count) warnings, "
      + "\(analysis.remarks.count) remarks")
}

/// Rule text of any size, of the shapes real plans have.
enum RuleTextMaker {
  static func plan(rules: Int) -> String {
    var text = """
      // Made for measuring.
      entity commune, communes
      entity school, schools in commune
        vi "trường" en "school"


      """
    for field in 0..<50 {
      text += "field places\(field) of school: count\n"
      text += "  vi \"Số chỗ loại \(field)\"\n  en \"Places of kind \(field)\"\n"
    }
    text += """
      field level of school: level 0 to 3
      field kind of school: one of preschool, primary, secondary
      field area of school: number in ha from 0 to 100

      group preschool, preschools = schools where kind = preschool
        vi "trường mầm non"


      """
    for indicator in 0..<50 {
      text += "indicator share\(indicator): share\n"
      text += "  vi \"Tỷ lệ trường có chỗ loại \(indicator)\"\n"
      text += "  = share of schools where (places\(indicator) >= \(indicator + 1))\n\n"
    }
    text += "plan measured\n  vi \"Kế hoạch\"\n  for every commune\n  from 2026 to 2030\n"
    for rule in 0..<rules { text += self.rule(rule) }
    return text
  }

  private static func rule(_ number: Int) -> String {
    let kind = number % 50
    let sentence =
      switch number % 6 {
      case 0: "share\(kind) >= \(number % 90 + 1)% by \(2026 + number % 5)"
      case 1: "every school has places\(kind) >= \(number) by 2030"
      case 2: "at least \(number % 100)% of preschools have level >= 2 by 2028, then 100% by 2030"
      case 3:
        "sum of places\(kind) across schools / sum of places\((kind + 1) % 50) across schools "
          + "> 0.\(number) every year from 2026 to 2030"
      case 4: "number of schools where (places\(kind) >= 1 and level >= 1) >= \(number) in 2027"
      default: "average of area across preschools >= \(number % 100).\(number) ha by 2029"
      }
    return """

      rule r\(number)
        vi "Chỉ tiêu số \(number) của kế hoạch"
        clause "II.\(number % 9)"
        \(sentence)

      """
  }
}
