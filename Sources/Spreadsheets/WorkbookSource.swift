/// The bytes of a file that is read here and there, never as a whole.
public struct WorkbookSource {
  let size: Int
  private let read: (_ offset: Int, _ buffer: UnsafeMutableRawBufferPointer) -> Int?

  /// `read` fills a buffer with the bytes from an offset on and says how many there were; nil where
  /// reading failed.
  public init(
    size: Int, read: @escaping (_ offset: Int, _ buffer: UnsafeMutableRawBufferPointer) -> Int?
  ) {
    self.size = size
    self.read = read
  }

  /// Bytes in memory.
  public init(_ bytes: [UInt8]) {
    self.init(size: bytes.count) { offset, buffer in
      guard offset < bytes.count else { return 0 }
      let count = min(buffer.count, bytes.count - offset)
      bytes.withUnsafeBytes {
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + count]))
      }
      return count
    }
  }

  /// So many bytes from an offset on.
  func bytes(at offset: Int, count: Int) throws(Flaw) -> [UInt8] {
    guard offset >= 0, count >= 0, offset <= size - count else { throw Flaw(.zipIsCut) }
    var bytes = [UInt8](repeating: 0, count: count)
    if count == 0 { return bytes }
    let got = bytes.withUnsafeMutableBytes { read(offset, $0) }
    guard got == count else { throw Flaw(.zipIsCut) }
    return bytes
  }
}

/// Little-endian numbers, as archives and old documents write them.
extension ArraySlice where Element == UInt8 {
  func number16(at offset: Int) -> Int {
    Int(self[startIndex + offset]) | Int(self[startIndex + offset + 1]) << 8
  }

  func number32(at offset: Int) -> Int {
    number16(at: offset) | number16(at: offset + 2) << 16
  }
}
