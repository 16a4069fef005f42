/// `benchmarks [language | nation [COMMUNES]] …`: how fast the stages are, on rules and data made
/// here. Compare figures of one run, not of two machines.
var words = CommandLine.arguments.dropFirst()[...]
if words.isEmpty { words = ["language", "nation"] }
while let word = words.popFirst() {
  switch word {
  case "language": measureLanguage()
  case "nation":
    let communes = words.first.flatMap { Int($0) }
    if communes != nil { words.removeFirst() }
    measureStages(communes: max(1, communes ?? Nation.communes))
  default:
    print("unknown: \(word)")
    print("usage: benchmarks [language | nation [COMMUNES]] …")
    words = []
  }
}
