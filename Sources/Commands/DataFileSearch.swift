import Chuan

/// The tables that `--data` names: files, and folders with their tables.
struct DataFileSearch {
  private(set) var files: [DataFile] = []
  /// What could not be found or read.
  private(set) var diagnostics: [Diagnostic] = []

  /// Places in a text are 32 bits wide.
  static let maximalFileSize = 1 << 30

  /// Reads what each word names, counted from the working folder.
  static func finding(_ words: [String], from workingFolder: String) -> DataFileSearch {
    var search = DataFileSearch()
    for word in words {
      let path = FilePath.isAbsolute(word) ? word : workingFolder + "/" + word
      do throws(Refusal) {
        switch try Disk.facts(of: path).kind {
        case .folder: try search.readFolder(path)
        case .file: try search.read(path, as: FilePath.name(of: word))
        case .link, .other: throw Refusal.isNoFile
        }
      } catch {
        search.fail(word, error)
      }
    }
    return search
  }

  /// Reads the tables of a folder, and those of its folders that are named by a year.
  private mutating func readFolder(_ folder: String) throws(Refusal) {
    for name in try Disk.names(in: folder + "/") where name.utf8.first != UInt8(ascii: ".") {
      let path = folder + "/" + name
      if try Disk.facts(of: path).kind == .folder {
        guard isYear(name) else { continue }
        for table in try Disk.names(in: path + "/") where isTable(table) {
          try read(path + "/" + table, as: name + "/" + table)
        }
      } else if isTable(name) {
        try read(path, as: name)
      }
    }
  }

  private mutating func read(_ path: String, as shown: String) throws(Refusal) {
    let bytes = try Disk.bytes(of: path, atMost: DataFileSearch.maximalFileSize + 1).bytes
    if bytes.count > DataFileSearch.maximalFileSize {
      let limit = Message(.tableTooLarge, .number(DataFileSearch.maximalFileSize >> 20))
      diagnostics.append(
        Diagnostic(
          .unreadableFile, Message(.includeUnreadable, .words(shown), .message(limit)), at: nil))
      return
    }
    files.append(DataFile(path: shown, bytes: bytes))
  }

  private func isTable(_ name: String) -> Bool {
    name.utf8.first != UInt8(ascii: ".") && name.utf8.suffix(4).elementsEqual(".csv".utf8)
  }

  private func isYear(_ name: String) -> Bool {
    name.utf8.count == 4 && name.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private mutating func fail(_ word: String, _ refusal: Refusal) {
    let message =
      refusal.isMissing
      ? Message(.includeNotFound, .words(word))
      : Message(.includeUnreadable, .words(word), .message(refusal.message))
    diagnostics.append(
      Diagnostic(.unreadableFile, message, at: nil, help: [Message(.nameExistingData)]))
  }
}
