import Chuan
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Takes away the file that is being written, when somebody ends the process: Ctrl-C, a closed
/// terminal, `kill`.
///
/// What runs on a signal may neither allocate nor lock, so that the path stands ready as C has it.
enum Interruption {
  /// The path of the file that is to be taken away, ended by a NUL.
  private static let path = Path()
  private static let isPathSet = Atomic<Bool>(false)
  private static let capacity = 4_096

  /// Memory that is there from the start to the end of the process.
  private struct Path: @unchecked Sendable {
    let bytes = UnsafeMutablePointer<CChar>.allocate(capacity: Interruption.capacity)
  }

  /// Answers the signals that end a process, unless it was started to pass over them.
  static func watch() {
    _ = (path.bytes, isPathSet.load(ordering: .relaxed))
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let before = signal(number) { number in
        if Interruption.isPathSet.load(ordering: .acquiring) {
          unlink(Interruption.path.bytes)
        }
        // Then it ends as it would have ended.
        signal(number, SIG_DFL)
        raise(number)
      }
      if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
      }
    }
  }

  /// Makes a file that is taken away on a signal until it has its place. No signal comes between.
  static func guarding(
    _ make: () throws(Refusal) -> (file: Int32, name: String)
  ) throws(Refusal) -> (file: Int32, name: String) {
    var blocked = sigset_t()
    var before = sigset_t()
    sigemptyset(&blocked)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&blocked, number) }
    pthread_sigmask(SIG_BLOCK, &blocked, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let made = try make()
    isPathSet.store(false, ordering: .releasing)
    let bytes = Array(made.name.utf8)
    if bytes.count < capacity {
      for (index, byte) in bytes.enumerated() { path.bytes[index] = CChar(bitPattern: byte) }
      path.bytes[bytes.count] = 0
      isPathSet.store(true, ordering: .releasing)
    }
    return made
  }

  /// Nothing is taken away any more.
  static func end() { isPathSet.store(false, ordering: .releasing) }
}
