import Foundation
import Testing

/// Law: no file speaks of somebody's machine, and none puts work off.
@Suite struct WordLawTests {
  @Test func noFileHasAForbiddenWord() throws {
    let places = ["Sources", "Tests", "Rules", "Samples", "README.md", "Package.swift", ".ci"]
    let endings = [".swift", ".rules", ".md", ".ci/run", ".ci/embedded"]
    let files = places.flatMap { Repository.here.files(below: $0) }
      .filter { file in endings.contains { file.hasSuffix($0) } }
    #expect(files.contains("Package.swift") && files.contains(".ci/run"))
    for file in files {
      let text = try Repository.here.text(of: file)
      // Few texts have such letters at all; only those are looked at line by line.
      if mayViolate(text) { report(wordViolations(in: text, file: file)) }
    }
  }

  @Test(arguments: ["home", "Users", "root", "tmp", "opt", "var", "work", "private", "workspace"])
  func findsAPathOfAMachine(folder: String) {
    let text = "first\nlet path = \"/\(folder)/an/rules\""
    #expect(mayViolate(text))
    #expect(wordViolations(in: text, file: "A.swift").map(\.line) == [2])
  }

  @Test func findsAPathOnADrive() {
    let text = "C:" + #"\Users\an"#
    #expect(mayViolate(text) && wordViolations(in: text, file: "A.md").count == 1)
  }

  @Test(arguments: ["TO" + "DO", "FIX" + "ME"])
  func findsWorkPutOff(word: String) {
    let text = "// \(word): later"
    #expect(mayViolate(text) && wordViolations(in: text, file: "A.swift").count == 1)
  }

  @Test(arguments: [
    "see https://example.org/home/index.html", "Sources/var/a.swift", "a/tmp/b", "../var/a",
    "/etc/passwd", "TODOS are fine, todo", "province/commune", "\"/home\"",
  ])
  func acceptsOrdinaryText(text: String) {
    #expect(wordViolations(in: text, file: "A.swift") == [])
  }
}

// Written apart, so that this file obeys the law it states.
private let folders = [
  "home", "Users", "root", "tmp", "opt", "var", "work", "private", "workspace",
]
.map { "/" + $0 + "/" }
private let drive = ":" + #"\Users\"#
private let words = ["TO" + "DO", "FIX" + "ME"]

/// Whether the letters of what is forbidden occur in a text, wherever in a word or path.
private func mayViolate(_ text: String) -> Bool {
  (folders + words + [drive]).contains { strstr(text, $0) != nil }
}

/// The lines of a text that name a folder of some machine or put work off.
private func wordViolations(in text: String, file: String) -> [Violation] {
  var result: [Violation] = []
  for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    func violation(_ law: String) {
      result.append(Violation(file: file, line: index + 1, law: law))
    }
    let isPath = folders.contains { folder in
      line.ranges(of: folder).contains { range in !continues(line, before: range.lowerBound) }
    }
    if isPath || line.contains(drive) { violation("a path of a machine") }
    for word in words
    where line.ranges(of: word).contains(where: { range in
      !continues(line, before: range.lowerBound) && !isLetter(line, at: range.upperBound)
    }) {
      violation("`\(word)`: what is left to do belongs in an issue")
    }
  }
  return result
}

/// Whether what starts at an index is the rest of a longer path, address or word.
private func continues(_ line: Substring, before index: Substring.Index) -> Bool {
  guard index > line.startIndex else { return false }
  let previous = line[line.index(before: index)]
  return previous.isLetter || previous.isNumber || "._-/~".contains(previous)
}

private func isLetter(_ line: Substring, at index: Substring.Index) -> Bool {
  index < line.endIndex && line[index].isLetter
}
