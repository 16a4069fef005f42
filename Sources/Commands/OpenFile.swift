#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file that is open for reading, as long as anybody holds it.
final class OpenFile: Sendable {
  let size: Int
  /// The same for every path to the same file.
  let identity: String
  private let file: Int32

  init(_ file: Int32, size: Int, identity: String) {
    self.file = file
    self.size = size
    self.identity = identity
  }

  deinit { close(file) }

  /// Fills a buffer with the bytes from an offset on; says how many there were, fewer only at the
  /// end, and nil where the system refuses.
  func read(from offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    var done = 0
    while done < buffer.count {
      let count = pread(
        file, buffer.baseAddress.map { $0 + done }, buffer.count - done, off_t(offset + done))
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        return nil
      }
      done += count
    }
    return done
  }
}
