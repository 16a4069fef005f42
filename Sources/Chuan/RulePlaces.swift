import Diagnostics
import RuleSyntax

extension CheckedProgram {
  /// The texts of the rules, and whatever stands behind them in a run, under the paths by which
  /// reports name them: from the deepest folder that holds all files, wherever it lies and from
  /// wherever it was named. (The root of a file depends on the working folder.)
  ///
  ///     D/Rules/plans/a.rules      plans/a.rules
  ///     D/Rules/words.rules        words.rules
  func sourcesOfReports(_ sources: SourceSet) -> SourceSet {
    let paths = files.paths.map { path in
      (path.root + "/" + path.path).utf8.split(separator: UInt8(ascii: "/")).map { Array($0) }
    }
    let common = paths.dropFirst().reduce(paths.first?.dropLast().count ?? 0) { count, path in
      let shared = zip(paths[0].prefix(count), path.dropLast()).prefix { $0 == $1 }
      return shared.count
    }
    return SourceSet(
      sources.texts.enumerated().map { index, text in
        guard paths.indices.contains(index) else { return text }
        let bytes = paths[index].dropFirst(common).joined(separator: [UInt8(ascii: "/")])
        return SourceText(
          path: String(decoding: Array(bytes), as: UTF8.self), bytes: text.bytes,
          firstLine: text.firstLine, firstColumn: text.firstColumn)
      })
  }
}
