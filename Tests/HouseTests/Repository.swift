import Foundation

/// The folder this package lies in, as the laws of the house read it.
struct Repository {
  let root: URL

  /// The repository this very file belongs to.
  static let here = Repository(
    root: URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent())

  /// The paths of all files below a folder or file of the repository, relative to the root.
  ///
  /// Hidden files and what was built are left out; a path that does not exist has no files.
  func files(below path: String) -> [String] {
    let start = root.appending(path: path)
    var isFolder: ObjCBool = false
    guard
      FileManager.default.fileExists(
        atPath: start.path(percentEncoded: false), isDirectory: &isFolder)
    else {
      return []
    }
    guard isFolder.boolValue else { return [path] }
    let names = FileManager.default.enumerator(atPath: start.path(percentEncoded: false))
    var result: [String] = []
    while let name = names?.nextObject() as? String {
      guard !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) else { continue }
      let file = start.appending(path: name).path(percentEncoded: false)
      guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else { continue }
      if !isFolder.boolValue { result.append(path + "/" + name) }
    }
    return result.sorted()
  }

  /// The Swift files below a folder.
  func swiftFiles(below path: String) -> [String] {
    files(below: path).filter { $0.hasSuffix(".swift") }
  }

  /// The text of a file; bytes that are not UTF-8 become U+FFFD.
  func text(of path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }

  /// The names of the folders directly in a folder.
  func folders(in path: String) throws -> [String] {
    let folder = root.appending(path: path)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    return names.filter { name in
      let path = folder.appending(path: name).path(percentEncoded: false)
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        && isFolder.boolValue && !name.hasPrefix(".")
    }.sorted()
  }
}
