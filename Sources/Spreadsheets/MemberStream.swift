import Diagnostics
import Zlib

/// The bytes of a member of an archive, inflated piece by piece, never more than it states.
final class MemberStream {
  private let archive: Archive
  private let member: Archive.Member
  private var stream = z_stream()
  private var isOpen = false
  /// The compressed bytes at hand, and where those behind them stand in the file.
  private var input: [UInt8] = []
  private var used = 0
  private var next: Int
  private var produced = 0
  private var checksum: UInt
  private var isEnded = false

  /// Refuses members that state too large sizes, alone or together; more than they state is never
  /// inflated. One member may not be there twice.
  static func checkSizes(of members: [Archive.Member]) throws(Flaw) {
    let size = members.reduce(0) { $0 + $1.size }
    let compressed = members.reduce(0) { $0 + $1.compressedSize }
    let largest = members.max { $0.size < $1.size }?.name ?? ""
    guard size <= harmlessSize || size / mostGrowth <= compressed else {
      throw Flaw(.zipGrowsTooMuch, .words(largest))
    }
    guard size <= mostBytes else {
      throw Flaw(.zipMemberTooLarge, .words(largest), .number(mostBytes >> 20))
    }
    var headers: Set<Int> = []
    for member in members where !headers.insert(member.header).inserted {
      throw Flaw(.zipRepeatsName, .words(member.name))
    }
  }

  /// Up to here a member may grow in any proportion; a sheet of blank cells with styles does.
  private static let harmlessSize = 1 << 24
  /// How many times larger than its compressed bytes any other member may be.
  private static let mostGrowth = 64
  /// And the most that may be inflated at all.
  private static let mostBytes = 1 << 27

  init(_ member: Archive.Member, of archive: Archive) throws(Flaw) {
    self.archive = archive
    self.member = member
    next = member.bytes.lowerBound
    checksum = crc32(0, nil, 0)
    try MemberStream.checkSizes(of: [member])
    guard member.isDeflated else { return }
    // Below 0: a bare stream, without a header of its own.
    let status = inflateInit2_(
      &stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw Flaw(.zipStreamBroken, .words(member.name)) }
    isOpen = true
  }

  deinit {
    if isOpen { inflateEnd(&stream) }
  }

  /// Fills the start of a buffer and says with how many bytes; 0 at the end, where everything must
  /// be as stated.
  func read(into buffer: UnsafeMutableBufferPointer<UInt8>) throws(Flaw) -> Int {
    if isEnded { return 0 }
    let count = member.isDeflated ? try inflated(into: buffer) : try stored(into: buffer)
    produced += count
    guard produced <= member.size else { throw Flaw(.zipSizeIsWrong, .words(member.name)) }
    checksum = crc32(checksum, buffer.baseAddress, UInt32(truncatingIfNeeded: count))
    if count == 0 {
      isEnded = true
      guard produced == member.size else { throw Flaw(.zipSizeIsWrong, .words(member.name)) }
      guard checksum == UInt(member.checksum) else {
        throw Flaw(.zipChecksumIsWrong, .words(member.name))
      }
    }
    return count
  }

  private func stored(into buffer: UnsafeMutableBufferPointer<UInt8>) throws(Flaw) -> Int {
    let count = min(buffer.count, member.bytes.upperBound - next)
    let bytes = try archive.source.bytes(at: next, count: count)
    next += count
    _ = buffer.update(fromContentsOf: bytes)
    return count
  }

  private func inflated(into buffer: UnsafeMutableBufferPointer<UInt8>) throws(Flaw) -> Int {
    stream.next_out = buffer.baseAddress
    stream.avail_out = UInt32(truncatingIfNeeded: buffer.count)
    var status = Z_OK
    while status == Z_OK, stream.avail_out > 0 {
      if used == input.count {
        let count = min(1 << 16, member.bytes.upperBound - next)
        input = try archive.source.bytes(at: next, count: count)
        next += count
        used = 0
      }
      status = input.withUnsafeMutableBufferPointer { bytes in
        stream.next_in = bytes.baseAddress.map { $0 + used }
        stream.avail_in = UInt32(truncatingIfNeeded: bytes.count - used)
        let status = inflate(&stream, Z_NO_FLUSH)
        used = bytes.count - Int(stream.avail_in)
        stream.next_in = nil
        return status
      }
      // More is wanted where there is none.
      if status == Z_BUF_ERROR || used == input.count && next == member.bytes.upperBound {
        break
      }
    }
    guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
      throw Flaw(.zipStreamBroken, .words(member.name))
    }
    return buffer.count - Int(stream.avail_out)
  }
}
