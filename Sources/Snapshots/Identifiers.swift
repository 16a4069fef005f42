/// Ids, each with its index in the order in which they were first met.
///
///     pool    h a - d o n g t h u - l a m     the bytes of all ids, one behind the other
///     ends                 7             14
///     slots   . 1 . . 0 . . .                 open addressing: the index by the hash of the bytes
///
/// Two spellings of the same letters (`à` as one character and as two) are one id: they look
/// alike, and nobody can see which of the two a table uses.
public struct Identifiers: Sendable {
  private var pool: [UInt8] = []
  private var ends: [Int32] = []
  private var slots: [Int32] = [Int32](repeating: -1, count: 16)
  /// The ids that are not plain ASCII, compared as texts.
  private var marked: [String: Int] = [:]

  public init() {}

  public var count: Int { ends.count }

  /// The id with an index.
  public subscript(index: Int) -> String {
    String(decoding: pool[range(of: index)], as: UTF8.self)
  }

  /// The index of an id; nil for one that was never met.
  public func index(of id: String) -> Int? {
    Array(id.utf8).withUnsafeBufferPointer { bytes in
      index(of: bytes) ?? (isPlain(bytes) ? nil : marked[id])
    }
  }

  /// The index of an id in this very spelling.
  func index(of id: UnsafeBufferPointer<UInt8>) -> Int? {
    let found = slots[slot(of: id)]
    return found < 0 ? nil : Int(found)
  }

  /// The index of an id, which is added where it is new.
  mutating func intern(_ id: UnsafeBufferPointer<UInt8>) -> Int {
    let slot = slot(of: id)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    let index = ends.count
    if !isPlain(id) {
      let text = String(decoding: id, as: UTF8.self)
      if let known = marked[text] { return known }
      marked[text] = index
    }
    pool.append(contentsOf: id)
    ends.append(Int32(truncatingIfNeeded: pool.count))
    slots[slot] = Int32(truncatingIfNeeded: index)
    if ends.count * 2 > slots.count { grow() }
    return index
  }

  mutating func intern(_ id: String) -> Int {
    Array(id.utf8).withUnsafeBufferPointer { intern($0) }
  }

  /// Lends the bytes of an id.
  func withBytes<Result>(
    of index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let range = range(of: index)
    return pool.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private func range(of index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  /// The slot that holds these bytes, or the empty one in which they belong.
  private func slot(of id: UnsafeBufferPointer<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash(of: id)) & mask
    while slots[slot] >= 0 {
      let range = range(of: Int(slots[slot]))
      if range.count == id.count, pool[range].elementsEqual(id) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for index in ends.indices {
      let range = range(of: index)
      let slot = pool.withUnsafeBufferPointer {
        self.slot(of: UnsafeBufferPointer(rebasing: $0[range]))
      }
      slots[slot] = Int32(truncatingIfNeeded: index)
    }
  }
}

/// FNV-1a over words of eight bytes, stirred at the end so that the low bits depend on all.
private func hash(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  var word: UInt64 = 0
  for (index, byte) in bytes.enumerated() {
    word = word << 8 | UInt64(byte)
    if index & 7 == 7 {
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      word = 0
    }
  }
  hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
  return hash ^ hash >> 32
}

private func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  bytes.allSatisfy { $0 < 0x80 }
}
