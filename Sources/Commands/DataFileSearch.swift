import Chuan

/// The tables that `--data` names: files, and folders with their tables.
struct DataFileSearch {
  private(set) var files: [DataFile] = []
  /// Which of them lie on the disk as which file, by the identities of the files.
  private(set) var filesByIdentity: [String: [DataFile]] = [:]
  /// What could not be found or read.
  private(set) var diagnostics: [Diagnostic] = []
  private var found: [Found] = []
  /// The names of the folders down to the folder of the data that is looked through.
  private var folder: [String] = []

  /// A file, or a folder that is not read, before it is known how it is named.
  private struct Found {
    /// Below the folder of the data.
    let path: String
    let folder: [String]
    /// Nil for what is only named.
    let file: OpenFile?
  }

  /// Opens what each word names, counted from the working folder.
  static func finding(_ words: [String], from workingFolder: String) -> DataFileSearch {
    var search = DataFileSearch()
    for word in words {
      let path = FilePath.isAbsolute(word) ? word : workingFolder + "/" + word
      do throws(Refusal) {
        switch try Disk.facts(of: path).kind {
        case .folder:
          search.folder = names(ofFolder: path)
          try search.readFolder(path)
        case .file, .link, .other:
          search.folder = names(ofFolder: FilePath.folder(of: path) + "/")
          search.read(path, as: FilePath.name(of: word))
        }
      } catch {
        search.fail(word, error)
      }
    }
    search.name(below: (try? Disk.realPath(of: workingFolder)) ?? workingFolder)
    return search
  }

  private static func names(ofFolder path: String) -> [String] {
    let real = (try? Disk.realPath(of: path)) ?? path
    return real.split(separator: "/").map { String($0) }
  }

  /// Names everything that was found. What lies under one name in several folders of data stands
  /// behind the last names of these folders, as many as tell them apart:
  ///
  ///     --data 2029/final --data 2030/final       2029/final/schools.csv   2030/final/schools.csv
  private mutating func name(below workingFolder: String) {
    var folders: [String: [[String]]] = [:]
    for item in found where folders[item.path]?.contains(item.folder) != true {
      folders[item.path, default: []].append(item.folder)
    }
    for item in found {
      let others = folders[item.path] ?? []
      var count = others.count > 1 ? 1 : 0
      while count > 0, count < others.map({ $0.count }).max() ?? 0,
        Set(others.map { $0.suffix(count) }).count < others.count
      {
        count += 1
      }
      let folder = item.folder.suffix(count).joined(separator: "/")
      guard let file = item.file else {
        files.append(DataFile(path: item.path, in: folder, bytes: []))
        continue
      }
      let location = FilePath.rest(
        of: "/" + (item.folder + [item.path]).joined(separator: "/"), below: workingFolder)
      let data = DataFile(path: item.path, in: folder, at: location, size: file.size) {
        offset, buffer in
        file.read(from: offset, into: buffer)
      }
      files.append(data)
      filesByIdentity[file.identity, default: []].append(data)
    }
  }

  /// Opens the tables of a folder, and those of its folders that are named by a year. What is not
  /// read is named, so that nobody believes it was.
  private mutating func readFolder(_ folder: String) throws(Refusal) {
    for name in try Disk.names(in: folder + "/") where !isHidden(name) {
      let path = folder + "/" + name
      if isTable(name) {
        read(path, as: name)
      } else if isFolder(path) {
        try readFolder(path, named: name)
      } else if !isNote(name) {
        passOver(name)
      }
    }
  }

  private mutating func readFolder(_ path: String, named name: String) throws(Refusal) {
    guard DataFolder.telling(name).isRead else {
      // What it holds decides whether it is missed; nobody need be able to look into it.
      let tables = ((try? Disk.names(in: path + "/")) ?? []).filter(isTable)
      for table in tables.isEmpty ? [""] : tables { passOver(name + "/" + table) }
      return
    }
    for inner in try Disk.names(in: path + "/") where !isHidden(inner) {
      let shown = name + "/" + inner
      if isTable(inner) {
        read(path + "/" + inner, as: shown)
      } else if isFolder(path + "/" + inner) {
        passOver(shown + "/")
      } else if !isNote(inner) {
        passOver(shown)
      }
    }
  }

  /// Names a file that is not opened, or a folder, whose path ends in `/`.
  private mutating func passOver(_ path: String) {
    found.append(Found(path: path, folder: folder, file: nil))
  }

  private func isFolder(_ path: String) -> Bool { (try? Disk.facts(of: path).kind) == .folder }

  /// Files of the system and of open documents, that nobody sees or made.
  private func isHidden(_ name: String) -> Bool {
    name.utf8.first == UInt8(ascii: ".") || name.utf8.starts(with: "~$".utf8)
      || name == "Thumbs.db" || name == "desktop.ini"
  }

  private func isNote(_ name: String) -> Bool { name.utf8.suffix(3).elementsEqual(".md".utf8) }

  private mutating func read(_ path: String, as shown: String) {
    do throws(Refusal) {
      found.append(Found(path: shown, folder: folder, file: try Disk.opened(path)))
    } catch {
      fail(shown, error)
    }
  }

  private func isTable(_ name: String) -> Bool {
    !isHidden(name)
      && (TableFile.endings + [TableFile.workbookEnding]).contains {
        name.lowercased().utf8.suffix($0.utf8.count).elementsEqual($0.utf8)
      }
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
