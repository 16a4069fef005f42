import Diagnostics
import RuleSyntax
import Vocabulary

/// Labels that stand where names should: `every trường has …` means `school`, whose label that is.
///
/// The parser, which sees one text, has said that such words are no name. Where all of what a
/// finding of it speaks of are labels, what is said here takes its place.
extension Checker {
  /// Notes that a reference is the label of something that would fit; false where it is none.
  mutating func noteLabel(_ reference: SyntaxNode, wanted: Wanted) -> Bool {
    if noteQuotedName(reference, wanted) { return true }
    let names = namesLabelled(label(of: reference), wanted)
    guard !names.isEmpty, isComplete else { return false }
    let finding = Diagnostic(
      .unknownName,
      Message(.labelForName, .words(shortened(reference.text)), .phrase(wanted.phrase)),
      at: reference.place, help: [didYouMean(names)],
      fix: names.count == 1 ? Fix(replace: reference.place, with: names[0]) : nil)
    if reference.tree.isRepaired(token: reference.tokens.lowerBound) {
      labelUses.append(finding)
    } else {
      report(finding)
    }
    return true
  }

  /// `"preschool"`, `"yes"`: what stands without quotes.
  private mutating func noteQuotedName(_ reference: SyntaxNode, _ wanted: Wanted) -> Bool {
    guard reference.firstTokenKind == .string else { return false }
    let words = label(of: reference)
    var isName = false
    if case .category(let field) = wanted {
      isName = (fields[field].type.categories ?? []).contains { $0.name == words }
    } else if let symbol = symbols[words] {
      isName = name(of: symbol, in: wanted) == words
    }
    guard isName || (wanted == .value && (words == "yes" || words == "no")) else { return false }
    labelUses.append(
      Diagnostic(
        .unexpectedWords, Message(.nameInQuotes, .words(words)), at: reference.place,
        fix: Fix(replace: reference.place, with: words)))
    return true
  }

  /// The words of a reference, taken out of their quotes.
  private func label(of reference: SyntaxNode) -> String {
    reference.firstTokenKind == .string
      ? string(reference.tree, reference.tokens.lowerBound) : reference.text
  }

  /// The names of what fits a place and has a label, each thing once.
  private mutating func namesLabelled(_ label: String, _ wanted: Wanted) -> [String] {
    let key = HeadingFold.key(label)
    if key.isEmpty { return [] }
    if case .category(let field) = wanted {
      let categories = labelledCategories[field] ?? categoriesByLabel(of: field)
      labelledCategories[field] = categories
      return categories[key] ?? []
    }
    let labelled = labelled ?? allLabelled()
    self.labelled = labelled
    return (labelled[key] ?? []).compactMap { name(of: $0, in: wanted) }
  }

  /// The names of the few things whose labels hold some words: `giáo viên` in `Số giáo viên`.
  mutating func namesLabelledLike(_ words: String) -> [String] {
    let key = Array(HeadingFold.key(words).utf8)
    if key.count < 3 { return [] }
    let labelled = labelled ?? allLabelled()
    self.labelled = labelled
    var names: Set<String> = []
    for (label, symbols) in labelled where holds(Array(label.utf8), key) {
      for symbol in symbols {
        if let name = name(of: symbol, in: .value) ?? name(of: symbol, in: .members(.plural)) {
          names.insert(name)
        }
      }
    }
    return names.count <= 3 ? names.sorted() : []
  }

  private func holds(_ label: [UInt8], _ words: [UInt8]) -> Bool {
    guard label.count >= words.count else { return false }
    return (0...(label.count - words.count)).contains { start in
      label[start] == words[0] && label[start..<(start + words.count)].elementsEqual(words)
    }
  }

  /// What a thing is called where it fits; nil where it does not.
  private func name(of symbol: Symbol, in wanted: Wanted) -> String? {
    switch (symbol, wanted) {
    case (.entity, .members(let number)), (.group, .members(let number)),
      (.entity, .entity(let number)):
      names(of: symbol)?[number]
    case (.field(let index), .value): fields[index].name
    case (.field(let index), .field(let entity)):
      fields[index].entity == entity ? fields[index].name : nil
    case (.indicator(let index), .value): indicatorNodes[index].child(.name)?.name
    case (.parameter(let index), .value): parameterNodes[index].child(.name)?.name
    case (.entity, _), (.group, _), (.field, _), (.indicator, _), (.parameter, _), (.disputed, _):
      nil
    }
  }

  private func allLabelled() -> [String: [Symbol]] {
    var labelled: [String: [Symbol]] = [:]
    func add(_ labels: Labels, _ symbol: Symbol, named name: String?) {
      // What has no name of its own cannot be suggested.
      guard let name, symbols[name] == symbol else { return }
      for label in texts(of: labels) {
        let key = HeadingFold.key(label)
        if labelled[key]?.contains(symbol) != true { labelled[key, default: []].append(symbol) }
      }
    }
    for (index, entity) in entities.enumerated() {
      add(entity.labels, .entity(index), named: entity.name)
    }
    for (index, field) in fields.enumerated() {
      add(field.labels, .field(index), named: field.name)
    }
    for (index, node) in groupNodes.enumerated() {
      add(labels(of: node), .group(index), named: node.child(.name)?.name)
    }
    for (index, node) in indicatorNodes.enumerated() {
      add(labels(of: node), .indicator(index), named: node.child(.name)?.name)
    }
    for (index, node) in parameterNodes.enumerated() {
      add(labels(of: node), .parameter(index), named: node.child(.name)?.name)
    }
    return labelled
  }

  private func texts(of labels: Labels) -> [String] {
    [labels.vi, labels.en].compactMap { $0 } + labels.also
  }

  private func categoriesByLabel(of field: Int) -> [String: [String]] {
    var names: [String: [String]] = [:]
    for category in fields[field].type.categories ?? [] {
      for key in Set(texts(of: category.labels).map { HeadingFold.key($0) }) {
        names[key, default: []].append(category.name)
      }
    }
    return names
  }

  /// The places of the words a finding without a mend speaks of, which are said once a text.
  private func placesSaid(by finding: Diagnostic, among uses: [Place: [Diagnostic]]) -> [Place] {
    guard let first = finding.place, uses[first] != nil else { return [] }
    guard finding.code == .nameSpelling,
      let source = trees.first(where: { $0.file == Int(first.file) })?.source
    else { return [first] }
    func words(_ place: Place) -> String {
      source.text(from: Int(place.start), to: Int(place.end))
    }
    let same = uses.keys.filter { $0.file == first.file && words($0) == words(first) }
    return same.sorted { $0.start < $1.start }
  }

  /// Says of labels what the findings of the texts could not, in the place of those findings.
  /// `remark = "x"`: that texts cannot be compared is said of the field, not of the text, too.
  mutating func answerText(behind node: SyntaxNode) {
    let tree = node.tree
    func next(_ token: Int) -> Int {
      var token = token
      while token < tree.kinds.count - 1, tree.kinds[token].isTrivia { token += 1 }
      return token
    }
    let sign = next(node.tokens.upperBound)
    let text = next(min(sign + 1, tree.kinds.count - 1))
    guard tree.kinds[sign].isComparison, tree.kinds[text] == .string else { return }
    let place = tree.place(ofToken: text)
    for finding in tree.diagnostics
    where finding.place == place && finding.code == .unexpectedWords {
      answered.insert(finding)
    }
  }

  mutating func answerTexts() {
    if labelUses.isEmpty { return }
    var uses: [Place: [Diagnostic]] = [:]
    for use in labelUses {
      if let place = use.place { uses[place, default: []].append(use) }
    }
    for finding in trees.flatMap({ $0.diagnostics })
    where finding.code == .nameSpelling || finding.code == .unexpectedWords {
      let places = finding.fix?.edits.map { $0.place } ?? placesSaid(by: finding, among: uses)
      guard !places.isEmpty, places.allSatisfy({ uses[$0] != nil }) else { continue }
      answered.insert(finding)
      for place in places { diagnostics += uses[place] ?? [] }
    }
  }
}
