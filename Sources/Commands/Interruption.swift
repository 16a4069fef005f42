import Chuan
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Takes away the files that are being written, when somebody ends the process: Ctrl-C, a closed
/// terminal, `kill`.
///
/// What runs on a signal may neither allocate nor lock, so that the paths stand ready as C has them,
/// each in a slot:
///
///     taken    …0101     slots 0 and 2 hold paths
enum Interruption {
  /// The paths of the files that are to be taken away, each ended by a NUL.
  private static let slots = Slots()
  /// The slots that hold paths, a bit each.
  private static let taken = Atomic<UInt32>(0)
  private static let capacity = 4_096

  /// Memory that is there from the start to the end of the process.
  private struct Slots: @unchecked Sendable {
    let bytes = UnsafeMutablePointer<CChar>.allocate(
      capacity: UInt32.bitWidth * Interruption.capacity)

    func path(_ slot: Int) -> UnsafeMutablePointer<CChar> {
      bytes + slot * Interruption.capacity
    }
  }

  /// A file that is being written.
  struct Guarded {
    let file: Int32
    let name: String
    /// Nil where it is not taken away: its path is too long, or there are too many.
    fileprivate let slot: Int?
  }

  /// Answers the signals that end a process, unless it was started to pass over them.
  static func watch() {
    _ = (slots.bytes, taken.load(ordering: .relaxed))
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let before = signal(number) { number in
        let taken = Interruption.taken.load(ordering: .acquiring)
        for slot in 0..<UInt32.bitWidth where taken & (1 << slot) != 0 {
          unlink(Interruption.slots.path(slot))
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
  ) throws(Refusal) -> Guarded {
    var blocked = sigset_t()
    var before = sigset_t()
    sigemptyset(&blocked)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&blocked, number) }
    pthread_sigmask(SIG_BLOCK, &blocked, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let made = try make()
    let bytes = Array(made.name.utf8)
    let free = taken.load(ordering: .relaxed).trailingOneBits
    guard bytes.count < capacity, free < UInt32.bitWidth else {
      return Guarded(file: made.file, name: made.name, slot: nil)
    }
    let path = slots.path(free)
    for (index, byte) in bytes.enumerated() { path[index] = CChar(bitPattern: byte) }
    path[bytes.count] = 0
    taken.bitwiseOr(1 << free, ordering: .releasing)
    return Guarded(file: made.file, name: made.name, slot: free)
  }

  /// The file is not taken away any more.
  static func end(_ guarded: Guarded) {
    if let slot = guarded.slot { taken.bitwiseAnd(~(1 << slot), ordering: .releasing) }
  }
}

extension UInt32 {
  /// The number of the lowest bit that is not set.
  fileprivate var trailingOneBits: Int { (~self).trailingZeroBitCount }
}
