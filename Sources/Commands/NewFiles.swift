import Chuan

/// Files that are written only where none of them is there yet: it may be filled in already.
enum NewFiles {
  /// Writes all of them or says why not; messages name the folder as the user did.
  static func write(
    _ files: [(name: String, bytes: [UInt8])], into folder: String, named name: String
  ) -> [Diagnostic] {
    let taken = files.filter { (try? Disk.kind(at: FilePath.joined(folder, $0.name))) != nil }
    if !taken.isEmpty {
      return taken.map { file in
        Diagnostic(
          .unwritableFile, Message(.formExists, .words(FilePath.joined(name, file.name))), at: nil,
          help: [Message(.nameOtherFolder)])
      }
    }
    do throws(Refusal) {
      try Disk.makeFolder(folder)
    } catch {
      return [.unwritable(name, error)]
    }
    for file in files {
      do throws(Refusal) {
        try Disk.replace(FilePath.joined(folder, file.name), with: file.bytes)
      } catch {
        return [.unwritable(FilePath.joined(name, file.name), error)]
      }
    }
    return []
  }
}
