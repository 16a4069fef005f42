import Zlib

/// Zip archives for tests: sound ones, and ones whose headers say what is not so.
public struct ZipMaker {
  /// A file of an archive, and what its headers say of it where that differs from the truth.
  public struct Member {
    public var name: String
    public var bytes: [UInt8]
    public var isDeflated: Bool
    public var localName: String?
    public var statedSize: Int?
    public var localSize: Int?
    public var checksum: UInt32?
    public var flags = 0
    public var method: Int?
    /// Where its header is said to stand, counted from the true place.
    public var headerShift = 0

    public init(_ name: String, _ bytes: [UInt8], isDeflated: Bool = true) {
      self.name = name
      self.bytes = bytes
      self.isDeflated = isDeflated
    }

    public init(_ name: String, _ text: String, isDeflated: Bool = true) {
      self.init(name, Array(text.utf8), isDeflated: isDeflated)
    }
  }

  public static func archive(_ members: [Member], comment: [UInt8] = []) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let packed = member.isDeflated ? deflated(member.bytes) : member.bytes
      let checksum = member.checksum ?? sum(of: member.bytes)
      let method = member.method ?? (member.isDeflated ? 8 : 0)
      let header = file.count
      let local = Array((member.localName ?? member.name).utf8)
      file += number32(0x0403_4B50) + number16(20) + number16(member.flags) + number16(method)
      file += number32(0) + number32(Int(checksum)) + number32(packed.count)
      file += number32(member.localSize ?? member.statedSize ?? member.bytes.count)
      file += number16(local.count) + number16(0) + local + packed
      let name = Array(member.name.utf8)
      directory += number32(0x0201_4B50) + number16(20) + number16(20) + number16(member.flags)
      directory += number16(method) + number32(0) + number32(Int(checksum))
      directory += number32(packed.count) + number32(member.statedSize ?? member.bytes.count)
      directory += number16(name.count) + number16(0) + number16(0) + number16(0) + number16(0)
      directory += number32(0) + number32(header + member.headerShift) + name
    }
    let start = file.count
    file += directory
    file += number32(0x0605_4B50) + number16(0) + number16(0)
    file += number16(members.count) + number16(members.count)
    file += number32(directory.count) + number32(start) + number16(comment.count) + comment
    return file
  }

  public static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
      &stream, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var result = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
    var input = bytes
    input.withUnsafeMutableBufferPointer { source in
      result.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        deflate(&stream, Z_FINISH)
      }
    }
    return Array(result.prefix(Int(stream.total_out)))
  }

  static func sum(of bytes: [UInt8]) -> UInt32 {
    UInt32(truncatingIfNeeded: crc32(0, bytes, UInt32(bytes.count)))
  }

  private static func number16(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  private static func number32(_ value: Int) -> [UInt8] {
    number16(value) + number16(value >> 16)
  }
}
