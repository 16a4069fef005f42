/// `benchmarks SUBJECT …`: how fast the stages are, on data made here. Compare figures of one run,
/// not of two machines.
let subjects: [(name: String, run: () -> Void)] = [
  ("language", measureLanguage), ("reading", measureReading),
]

let wanted = CommandLine.arguments.dropFirst()
let unknown = wanted.filter { name in !subjects.contains { $0.name == name } }
if unknown.isEmpty {
  for subject in subjects where wanted.isEmpty || wanted.contains(subject.name) { subject.run() }
} else {
  print("unknown: \(unknown.joined(separator: ", "))")
  print("usage: benchmarks [\(subjects.map { $0.name }.joined(separator: " | "))]")
}
