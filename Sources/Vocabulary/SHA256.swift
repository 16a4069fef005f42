/// The SHA-256 of bytes that arrive piece by piece (FIPS 180-4): by it a report names its inputs.
///
///     var hash = SHA256()
///     hash.update(header)
///     hash.update(rows)
///     hash.digest             the same as of header + rows in one piece
public struct SHA256: Sendable {
  /// a b c d e f g h of the standard.
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]
  /// The beginning of a block that is not full yet.
  private var rest: [UInt8] = []
  private var count: UInt64 = 0
  /// Room for the message schedule, so that no block asks for memory.
  private var schedule = [UInt32](repeating: 0, count: 64)

  private static let blockSize = 64

  public init() {}

  /// Takes the next bytes.
  public mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { update($0) }
  }

  /// Takes the next bytes.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    count &+= UInt64(bytes.count)
    var start = 0
    if !rest.isEmpty {
      start = min(SHA256.blockSize - rest.count, bytes.count)
      rest.append(contentsOf: bytes[..<start])
      if rest.count < SHA256.blockSize { return }
      let block = rest
      block.withUnsafeBytes { mix($0) }
      rest.removeAll(keepingCapacity: true)
    }
    let whole = (bytes.count - start) / SHA256.blockSize * SHA256.blockSize
    mix(UnsafeRawBufferPointer(rebasing: bytes[start..<(start + whole)]))
    rest.append(contentsOf: bytes[(start + whole)...])
  }

  /// The hash of everything taken so far, in 64 digits; more may follow.
  public var digest: String {
    var last = self
    let bits = count &* 8
    var padding: [UInt8] = [0x80]
    let filled = (rest.count + 1 + 8) % SHA256.blockSize
    if filled > 0 {
      padding += [UInt8](repeating: 0, count: SHA256.blockSize - filled)
    }
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      padding.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
    last.update(padding)
    var text: [UInt8] = []
    let digits = Array("0123456789abcdef".utf8)
    for word in last.state {
      for shift in stride(from: UInt32(28), through: 0, by: -4) {
        text.append(digits[Int(word >> shift & 0xF)])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The hash of bytes in one piece.
  public static func digest(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.digest
  }

  /// Mixes whole blocks into the state.
  private mutating func mix(_ blocks: UnsafeRawBufferPointer) {
    state.withUnsafeMutableBufferPointer { state in
      schedule.withUnsafeMutableBufferPointer { schedule in
        SHA256.constants.withUnsafeBufferPointer { constants in
          for start in stride(from: 0, to: blocks.count, by: SHA256.blockSize) {
            SHA256.expand(
              UnsafeRawBufferPointer(rebasing: blocks[start..<(start + SHA256.blockSize)]),
              into: schedule)
            SHA256.compress(schedule, constants, into: state)
          }
        }
      }
    }
  }

  private static func expand(
    _ block: UnsafeRawBufferPointer, into words: UnsafeMutableBufferPointer<UInt32>
  ) {
    for index in 0..<16 {
      words[index] = UInt32(
        bigEndian: block.loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self))
    }
    for index in 16..<64 {
      let near = words[index &- 2]
      let far = words[index &- 15]
      let first = far.turned(7) ^ far.turned(18) ^ (far &>> 3)
      let second = near.turned(17) ^ near.turned(19) ^ (near &>> 10)
      words[index] = words[index &- 16] &+ first &+ words[index &- 7] &+ second
    }
  }

  private static func compress(
    _ words: UnsafeMutableBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>,
    into state: UnsafeMutableBufferPointer<UInt32>
  ) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    // Eight rounds at a time: the letters trade places by name, and nothing is moved.
    for index in stride(from: 0, to: 64, by: 8) {
      func round(
        _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32,
        _ g: UInt32, _ h: inout UInt32, _ offset: Int
      ) {
        h &+= constants[index &+ offset] &+ words[index &+ offset]
        h &+= (e.turned(6) ^ e.turned(11) ^ e.turned(25)) &+ (g ^ (e & (f ^ g)))
        d &+= h
        h &+= (a.turned(2) ^ a.turned(13) ^ a.turned(22)) &+ ((a & b) | (c & (a | b)))
      }
      round(a, b, c, &d, e, f, g, &h, 0)
      round(h, a, b, &c, d, e, f, &g, 1)
      round(g, h, a, &b, c, d, e, &f, 2)
      round(f, g, h, &a, b, c, d, &e, 3)
      round(e, f, g, &h, a, b, c, &d, 4)
      round(d, e, f, &g, h, a, b, &c, 5)
      round(c, d, e, &f, g, h, a, &b, 6)
      round(b, c, d, &e, f, g, h, &a, 7)
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}

extension UInt32 {
  /// Its bits turned to the right; those that fall out come in on the left.
  @inline(__always)
  fileprivate func turned(_ places: UInt32) -> UInt32 {
    (self &>> places) | (self &<< (32 &- places))
  }
}
