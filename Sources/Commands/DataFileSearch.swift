import Chuan

/// The tables that `--data` names: files, and folders with their tables.
struct DataFileSearch {
  private(set) var files: [DataFile] = []
  /// What could not be found or read.
  private(set) var diagnostics: [Diagnostic] = []

  /// Lines are counted in 32 bits.
  static let maximalFileSize = 1 << 31

  /// Opens what each word names, counted from the working folder.
  static func finding(_ words: [String], from workingFolder: String) -> DataFileSearch {
    var search = DataFileSearch()
    for word in words {
      let path = FilePath.isAbsolute(word) ? word : workingFolder + "/" + word
      do throws(Refusal) {
        switch try Disk.facts(of: path).kind {
        case .folder: try search.readFolder(path)
        case .file, .link, .other: search.read(path, as: FilePath.name(of: word))
        }
      } catch {
        search.fail(word, error)
      }
    }
    return search
  }

  /// Opens the tables of a folder, and those of its folders that are named by a year.
  private mutating func readFolder(_ folder: String) throws(Refusal) {
    for name in try Disk.names(in: folder + "/") where name.utf8.first != UInt8(ascii: ".") {
      let path = folder + "/" + name
      if isTable(name) {
        read(path, as: name)
      } else if isYear(name), try Disk.facts(of: path).kind == .folder {
        for table in try Disk.names(in: path + "/") where isTable(table) {
          read(path + "/" + table, as: name + "/" + table)
        }
      }
    }
  }

  private mutating func read(_ path: String, as shown: String) {
    do throws(Refusal) {
      let file = try Disk.opened(path)
      if file.size > DataFileSearch.maximalFileSize {
        let limit = Message(.tableTooLarge, .number(DataFileSearch.maximalFileSize >> 20))
        diagnostics.append(
          Diagnostic(
            .unreadableFile, Message(.includeUnreadable, .words(shown), .message(limit)), at: nil))
        return
      }
      files.append(
        DataFile(path: shown, size: file.size) { offset, buffer in
          file.read(from: offset, into: buffer)
        })
    } catch {
      fail(shown, error)
    }
  }

  private func isTable(_ name: String) -> Bool {
    name.utf8.first != UInt8(ascii: ".")
      && TableFile.endings.contains { name.utf8.suffix($0.utf8.count).elementsEqual($0.utf8) }
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
