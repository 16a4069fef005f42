import Diagnostics

/// The allowances of the author: they silence warnings, and are idle where there are none.
extension Analyst {
  /// The warnings that are left, in reading order.
  func warnings(namedFiles: Set<Int32>) -> [Diagnostic] {
    var occurring: [Declaration: Set<Code>] = [:]
    for finding in findings {
      occurring[finding.declaration, default: []].insert(finding.diagnostic.code)
    }
    for declaration in clashing {
      occurring[declaration, default: []].insert(.contradictingRules)
    }
    var diagnostics: [Diagnostic] = []
    let hasRules = book.plans.contains { !$0.rules.isEmpty }
    for finding in findings {
      let code = finding.diagnostic.code
      if allowances(of: finding.declaration).contains(where: { $0.code == code }) { continue }
      if code == .unusedName {
        guard hasRules, let place = finding.diagnostic.place, namedFiles.contains(place.file)
        else { continue }
      }
      diagnostics.append(finding.diagnostic)
    }
    for declaration in declarations {
      diagnostics += idleAllowances(of: declaration, occurring[declaration] ?? [])
    }
    return diagnostics.inReadingOrder()
  }

  /// The allowances that silence nothing. One for this very warning silences the others; where
  /// there are none it is idle itself.
  private func idleAllowances(
    of declaration: Declaration, _ occurring: Set<Code>
  ) -> [Diagnostic] {
    let allowances = allowances(of: declaration)
    let idle = allowances.filter { $0.code != .idleAllowance && !occurring.contains($0.code) }
    let pardons = allowances.filter { $0.code == .idleAllowance }
    let left = pardons.isEmpty ? idle : idle.isEmpty ? pardons : []
    return left.map { allowance in
      Diagnostic(
        .idleAllowance, Message(.allowsNothing, .words(allowance.code.rawValue)),
        at: allowance.place, help: [Message(.removeAllowance)],
        fix: wholeLine(of: allowance.place).map { Fix(replace: $0, with: "") })
    }
  }

  /// The whole of `allow R312 "why"` around its code, with the blanks and the line end before it
  /// where nothing follows on its line; nil where a comment stands inside, or may.
  private func wholeLine(of code: Place) -> Place? {
    let bytes = sources[code.file].bytes
    let lineEnd = UInt8(ascii: "\n")
    func isBlank(_ index: Int) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) }
    func skippingBlanks(from index: Int) -> Int {
      (index..<bytes.count).first { !isBlank($0) } ?? bytes.count
    }
    func afterBlanks(before index: Int) -> Int {
      (0..<index).last { !isBlank($0) }.map { $0 + 1 } ?? 0
    }
    let word = Array("allow".utf8)
    let wordEnd = afterBlanks(before: min(Int(code.start), bytes.count))
    let start = wordEnd - word.count
    guard start >= 0, Array(bytes[start..<wordEnd]) == word else { return nil }
    // Everything behind the slashes of a comment is part of it, this word too.
    let lineStart = bytes[..<start].lastIndex(of: lineEnd) ?? 0
    let slash = UInt8(ascii: "/")
    let before = bytes[lineStart..<start]
    if zip(before, before.dropFirst()).contains(where: { $0 == (slash, slash) }) { return nil }
    var end = skippingBlanks(from: min(Int(code.end), bytes.count))
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { return nil }
    end += 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    end = min(end + 1, bytes.count)
    let next = skippingBlanks(from: end)
    let isAlone = next == bytes.count || bytes[end..<next].contains(lineEnd)
    return Place(
      file: Int(code.file), start: isAlone ? afterBlanks(before: start) : start, end: end)
  }

  private func allowances(of declaration: Declaration) -> [Allowance] {
    switch declaration {
    case .group(let index): book.groups[index].allowances
    case .indicator(let index): book.indicators[index].metadata.allowances
    case .parameter(let index): book.parameters[index].metadata.allowances
    case .check(let index): book.checks[index].metadata.allowances
    case .plan(let index): book.plans[index].metadata.allowances
    case .rule(let plan, let rule): book.plans[plan].rules[rule].metadata.allowances
    case .duty(let plan, let duty): book.plans[plan].duties[duty].metadata.allowances
    }
  }

  /// Every declaration that may carry allowances.
  private var declarations: [Declaration] {
    var all: [Declaration] = book.groups.indices.map { .group($0) }
    all += book.indicators.indices.map { .indicator($0) }
    all += book.parameters.indices.map { .parameter($0) }
    all += book.checks.indices.map { .check($0) }
    for (index, plan) in book.plans.enumerated() {
      all.append(.plan(index))
      all += plan.rules.indices.map { .rule(plan: index, rule: $0) }
      all += plan.duties.indices.map { .duty(plan: index, duty: $0) }
    }
    return all
  }
}
