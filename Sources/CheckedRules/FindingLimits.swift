import Diagnostics

extension [Diagnostic] {
  /// How many findings of one code are shown.
  private static var most: Int { 100 }

  /// The findings in reading order, of each code only so many, as more help nobody; what is left
  /// out is said once for mistakes, unless that is said already, and once for warnings.
  public func limited(isSaid: Bool = false) -> [Diagnostic] {
    var counts: [Code: Int] = [:]
    var shown: [Diagnostic] = []
    var unsaid: [Severity: Diagnostic] = [:]
    for finding in inReadingOrder() {
      counts[finding.code, default: 0] += 1
      if counts[finding.code, default: 0] <= Self.most {
        shown.append(finding)
      } else if unsaid[finding.severity] == nil {
        unsaid[finding.severity] = finding
      }
    }
    let number = Message.Argument.number(Self.most)
    if let first = unsaid[.error], !isSaid {
      shown.append(
        Diagnostic(
          .tooManyFindings, Message(.tooManyFindingsOfOneKind, number), at: first.place,
          help: [Message(.mendFirst)]))
    }
    if let first = unsaid[.warning] {
      shown.append(
        Diagnostic(
          .tooManyWarnings, Message(.tooManyWarningsOfOneKind, number), at: first.place,
          help: [Message(.mendShown)]))
    }
    return shown.inReadingOrder()
  }
}
