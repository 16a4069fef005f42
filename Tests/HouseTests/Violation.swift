import Testing

/// A place in the repository where a law of the house is broken.
struct Violation: Equatable, CustomStringConvertible {
  let file: String
  let line: Int
  let law: String

  var description: String { "\(file):\(line): \(law)" }
}

/// Reports every violation as a failure of its own, so that one run names them all.
func report(_ violations: [Violation], at location: SourceLocation = #_sourceLocation) {
  for violation in violations {
    Issue.record("\(violation.description)", sourceLocation: location)
  }
}
