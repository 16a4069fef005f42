import Diagnostics
import Reports
import Snapshots
import Vocabulary

extension Provenance {
  /// What a check rests on. Every file is hashed, which takes its time: only for reports that say it.
  init(
    of rules: CheckedProgram, _ files: [TableFile], rowsIn snapshot: Snapshot,
    waiving waivers: (text: SourceText, count: Int)?
  ) {
    var tables: [Table] = []
    for (entity, table) in snapshot.tables.enumerated() {
      let given = files.filter { $0.entity == entity }
      for (source, read) in zip(given, table?.files ?? []) {
        tables.append(Table(path: read.path, sha256: source.original.sha256, rows: read.rows))
      }
    }
    if let waivers {
      tables.append(
        Table(
          path: waivers.text.path, sha256: SHA256.digest(of: waivers.text.bytes),
          rows: waivers.count))
    }
    let texts = rules.sourcesOfReports(rules.sources).texts.map { text in
      RuleText(path: text.path, sha256: SHA256.digest(of: text.bytes))
    }
    self.init(tables: tables, rules: texts)
  }
}

extension FileLocations {
  /// The files of data where tools find them; those of rules have such paths already.
  public init(of files: [DataFile], in sources: SourceSet) {
    self.init(
      sources,
      data: files.reduce(into: [:]) { paths, file in
        if let location = file.location { paths[file.path] = location }
      })
  }
}

extension DataFile {
  fileprivate var sha256: String {
    var hash = SHA256()
    var block = [UInt8](repeating: 0, count: 1 << 18)
    var offset = 0
    while offset < size {
      let count = block.withUnsafeMutableBytes { read(offset, $0) } ?? 0
      if count == 0 { break }
      block.withUnsafeBytes { hash.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      offset += count
    }
    return hash.digest
  }
}

extension Diagnostic {
  /// Whether it speaks of data rather than of rules.
  var isAboutData: Bool { code.rawValue.utf8.first == UInt8(ascii: "D") }
}
