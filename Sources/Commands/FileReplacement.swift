import Chuan

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file that is written piece by piece and takes the place of another at the end, so that at
/// every moment either the old or the new file is there whole: the bytes go into a new file beside
/// it, which then takes its name.
///
/// A link stays a link: what it leads to is replaced. Permissions stay as they are. Ends with
/// `finish` or `abandon`, once.
struct FileReplacement {
  private let target: String
  private let old: Disk.Facts?
  private let new: Interruption.Guarded

  init(of path: String) throws(Refusal) {
    var target = path
    var old: Disk.Facts?
    do throws(Refusal) {
      target = try Disk.realPath(of: path)
      let facts = try Disk.facts(of: target)
      try Disk.refuseAllButFiles(facts)
      guard access(target, W_OK) == 0 else { throw Refusal.last }
      old = facts
    } catch {
      guard error == .system(ENOENT) else { throw error }
    }
    let place = target
    let permissions: mode_t = old == nil ? 0o666 : 0o600
    new = try Interruption.guarding { () throws(Refusal) in
      try Disk.newFile(beside: place, permissions: permissions)
    }
    self.target = target
    self.old = old
  }

  func write(_ bytes: [UInt8]) throws(Refusal) { try Disk.write(bytes, to: new.file) }

  /// Gives the new file its name; where that fails, the old one stays.
  func finish() throws(Refusal) {
    do throws(Refusal) {
      if let old {
        // Only the superuser may give a file away; for others the owner is the same anyway.
        _ = fchown(new.file, old.owner.user, old.owner.group)
        guard fchmod(new.file, old.permissions) == 0 else { throw Refusal.last }
      }
      guard fsync(new.file) == 0 else { throw Refusal.last }
    } catch {
      abandon()
      throw error
    }
    guard close(new.file) == 0, rename(new.name, target) == 0 else {
      let refusal = Refusal.last
      unlink(new.name)
      Interruption.end(new)
      throw refusal
    }
    Interruption.end(new)
  }

  /// Leaves the old file as it is.
  func abandon() {
    close(new.file)
    unlink(new.name)
    Interruption.end(new)
  }
}
