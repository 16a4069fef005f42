#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the program asks of the disk, without Foundation: it would double the time to start.
enum Disk {
  /// What a path leads to.
  enum Kind { case file, folder, link, other }

  /// What is known of a file before it is read.
  struct Facts {
    let kind: Kind
    /// The same for every path to the same file.
    let identity: String
    let permissions: mode_t
    let owner: (user: uid_t, group: gid_t)

    fileprivate init(_ status: stat) {
      switch status.st_mode & S_IFMT {
      case S_IFREG: kind = .file
      case S_IFDIR: kind = .folder
      case S_IFLNK: kind = .link
      default: kind = .other
      }
      identity = "\(status.st_dev):\(status.st_ino)"
      permissions = status.st_mode & 0o7777
      owner = (status.st_uid, status.st_gid)
    }
  }

  /// Facts about what a path leads to, through links.
  static func facts(of path: String) throws(Refusal) -> Facts {
    try check(path)
    var status = stat()
    guard stat(path, &status) == 0 else { throw .last }
    return Facts(status)
  }

  /// What lies at a path itself: a link stays a link.
  static func kind(at path: String) throws(Refusal) -> Kind {
    try check(path)
    var status = stat()
    guard lstat(path, &status) == 0 else { throw .last }
    return Facts(status).kind
  }

  /// The one path of a file without links, `.` and `..`.
  static func realPath(of path: String) throws(Refusal) -> String {
    try check(path)
    guard let real = realpath(path, nil) else { throw .last }
    defer { free(real) }
    return String(cString: real)
  }

  /// The names in a folder, sorted by their bytes, without `.` and `..`.
  static func names(in folder: String) throws(Refusal) -> [String] {
    try check(folder)
    guard let stream = opendir(folder) else { throw .last }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      // The end and a failure differ only in this number.
      errno = 0
      guard let entry = readdir(stream) else { break }
      guard let name = entry.pointer(to: \.d_name) else { continue }
      let text = String(cString: UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
      if text != ".", text != ".." { names.append(text) }
    }
    if errno != 0 { throw .last }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The bytes of an ordinary file, no more than a limit, with the facts of the file that was read.
  static func bytes(
    of path: String, atMost limit: Int
  ) throws(Refusal) -> (bytes: [UInt8], facts: Facts) {
    // Looked at before it is opened: opening a device can act, and a pipe has nobody to write.
    try refuseAllButFiles(facts(of: path))
    let file = openForReading(path)
    guard file >= 0 else { throw .last }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .last }
    let facts = Facts(status)
    try refuseAllButFiles(facts)
    return (try bytes(from: file, atMost: limit, expecting: Int(status.st_size)), facts)
  }

  /// An ordinary file that is opened once and read in pieces.
  static func opened(_ path: String) throws(Refusal) -> OpenFile {
    try refuseAllButFiles(facts(of: path))
    let file = openForReading(path)
    guard file >= 0 else { throw .last }
    var status = stat()
    let isKnown = fstat(file, &status) == 0
    let facts = Facts(status)
    let result = OpenFile(file, size: Int(status.st_size), identity: facts.identity)
    guard isKnown else { throw .last }
    try refuseAllButFiles(facts)
    return result
  }

  private static func openForReading(_ path: String) -> Int32 {
    open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  }

  /// The bytes of an open file until its end, no more than a limit.
  static func bytes(
    from file: Int32, atMost limit: Int, expecting size: Int = 0
  ) throws(Refusal) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(max(0, min(size, limit)))
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < limit {
      let count = read(file, &block, min(block.count, limit - bytes.count))
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        guard errno == EAGAIN, wait(for: file, Int16(POLLIN)) else { throw .last }
        continue
      }
      bytes.append(contentsOf: block[..<count])
    }
    return bytes
  }

  /// Writes all bytes to an open file.
  static func write(_ bytes: [UInt8], to file: Int32) throws(Refusal) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        #if canImport(Darwin)
          Darwin.write(file, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        #elseif canImport(Musl)
          Musl.write(file, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        #else
          Glibc.write(file, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        #endif
      }
      if count < 0 {
        if errno == EINTR { continue }
        guard errno == EAGAIN, wait(for: file, Int16(POLLOUT)) else { throw .last }
        continue
      }
      done += count
    }
  }

  /// Puts bytes in the place of a file, as `FileReplacement` does.
  static func replace(_ path: String, with bytes: [UInt8]) throws(Refusal) {
    let replacement = try FileReplacement(of: path)
    do throws(Refusal) {
      try replacement.write(bytes)
    } catch {
      replacement.abandon()
      throw error
    }
    try replacement.finish()
  }

  /// Makes a folder, and those it lies in, where they are missing.
  static func makeFolder(_ path: String) throws(Refusal) {
    try check(path)
    var missing: [String] = []
    var folder = path
    while (try? facts(of: folder))?.kind != .folder, !missing.contains(folder) {
      missing.append(folder)
      folder = FilePath.folder(of: folder)
    }
    for folder in missing.reversed() {
      guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw .last }
    }
    guard try facts(of: path).kind == .folder else { throw .isNoFolder }
  }

  /// An empty file with a name no other file of the folder has.
  static func newFile(
    beside path: String, permissions: mode_t
  ) throws(Refusal) -> (file: Int32, name: String) {
    let folder = FilePath.folder(of: path)
    var attempt = 0
    while true {
      let name = folder + "/.chuan-\(getpid())-\(attempt)"
      let file = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions)
      if file >= 0 { return (file, name) }
      attempt += 1
      guard errno == EEXIST, attempt < 1_000 else { throw .last }
    }
  }

  static func refuseAllButFiles(_ facts: Facts) throws(Refusal) {
    switch facts.kind {
    case .file: break
    case .folder: throw .isFolder
    case .link, .other: throw .isNoFile
    }
  }

  /// No name of a file holds a NUL; the system would take what stands before it for the name.
  private static func check(_ path: String) throws(Refusal) {
    if path.utf8.contains(0) { throw .system(ENOENT) }
  }

  /// Waits until a file that must not block can be read or written.
  private static func wait(for file: Int32, _ event: Int16) -> Bool {
    var asked = pollfd(fd: file, events: event, revents: 0)
    let answer = poll(&asked, 1, -1)
    return answer > 0 || errno == EINTR
  }
}
