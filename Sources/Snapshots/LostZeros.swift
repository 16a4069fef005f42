import Diagnostics
import Vocabulary

extension Snapshot {
  /// Notices of ids that differ only in the zeros before them: a spreadsheet has taken them away
  /// from one, and one school is counted as two.
  func lostZeros() -> [Diagnostic] {
    catalogue.entities.indices.flatMap { entity -> [Diagnostic] in
      let ids = ids[entity]
      // Of areas that have a table, those without a row are told already.
      let count = tables[entity]?.thingCount ?? ids.count
      var byBareID: [[UInt8]: Int] = [:]
      var pairs: [(short: Int, long: Int)] = []
      for index in 0..<count {
        let id = ids[index]
        guard id.utf8.count <= 40, id.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
          continue
        }
        let bare = Array(id.utf8.drop { $0 == 0x30 })
        guard let other = byBareID[bare] else {
          byBareID[bare] = index
          continue
        }
        let isShorter = id.utf8.count < ids[other].utf8.count
        pairs.append(isShorter ? (index, other) : (other, index))
      }
      let most = 100
      return pairs.prefix(most).map { pair in
        Diagnostic(
          .lostZeros,
          Message(
            .lostZeros, .words(ids[pair.short]), .words(ids[pair.long]),
            .words(catalogue.entities[entity].plural)), at: nil, help: [Message(.typeAsText)])
      }
    }
  }
}
