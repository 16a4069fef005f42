/// Ids, each with its index in the order in which they were first met.
///
///     pool    h a - d o n g t h u - l a m     the bytes of all ids, one behind the other
///     ends                 7             14
///     slots   . 1 . . 0 . . .                 open addressing: index and hash, by the hash
///
/// Two spellings of the same letters (`à` as one character and as two) are one id: they look
/// alike, and nobody can see which of the two a table uses.
public struct Identifiers: Sendable {
  private var pool: [UInt8] = []
  private var ends: [Int32] = []
  private var slots = [Slot](repeating: Slot(), count: 16)
  /// The ids that are not plain ASCII, compared as texts.
  private var marked: [String: Int] = [:]

  /// Empty where the index is below 0.
  private struct Slot {
    var index: Int32 = -1
    var hash: UInt32 = 0
  }

  public init() {}

  public var count: Int { ends.count }
  /// How many bytes they take together.
  var size: Int { pool.count }

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
    let found = slots[slot(of: id, hash(of: id))].index
    return found < 0 ? nil : Int(found)
  }

  /// The index of an id, which is added where it is new.
  mutating func intern(_ id: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = hash(of: id)
    let slot = slot(of: id, hash)
    if slots[slot].index >= 0 { return Int(slots[slot].index) }
    let index = ends.count
    if !isPlain(id) {
      let text = String(decoding: id, as: UTF8.self)
      if let known = marked[text] { return known }
      marked[text] = index
    }
    pool.append(contentsOf: id)
    ends.append(Int32(truncatingIfNeeded: pool.count))
    slots[slot] = Slot(index: Int32(truncatingIfNeeded: index), hash: hash)
    if ends.count * 2 > slots.count { grow() }
    return index
  }

  /// The same, with a look first at the id behind another: tables of several years name the same
  /// things in the same order.
  mutating func intern(_ id: UnsafeBufferPointer<UInt8>, behind last: Int) -> Int {
    let next = last + 1
    if next < ends.count {
      let range = range(of: next)
      let isNext =
        range.count == id.count
        && pool.withUnsafeBufferPointer { areEqual($0, range.lowerBound, id) }
      if isNext { return next }
    }
    return intern(id)
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
  private func slot(of id: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int {
    slots.withUnsafeBufferPointer { slots in
      ends.withUnsafeBufferPointer { ends in
        pool.withUnsafeBufferPointer { pool in
          let mask = slots.count - 1
          var slot = Int(truncatingIfNeeded: hash) & mask
          while slots[slot].index >= 0 {
            if slots[slot].hash == hash {
              let index = Int(slots[slot].index)
              let start = index == 0 ? 0 : Int(ends[index - 1])
              if Int(ends[index]) - start == id.count, areEqual(pool, start, id) { return slot }
            }
            slot = (slot + 1) & mask
          }
          return slot
        }
      }
    }
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    let mask = slots.count - 1
    for entry in old where entry.index >= 0 {
      var slot = Int(truncatingIfNeeded: entry.hash) & mask
      while slots[slot].index >= 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }
}

private func areEqual(
  _ pool: UnsafeBufferPointer<UInt8>, _ start: Int, _ id: UnsafeBufferPointer<UInt8>
) -> Bool {
  for index in 0..<id.count where pool[start + index] != id[index] { return false }
  return true
}

/// Multiplies words of eight bytes, stirred so that the low bits depend on all.
private func hash(of bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
  let raw = UnsafeRawBufferPointer(bytes)
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(truncatingIfNeeded: bytes.count)
  var index = 0
  while index + 8 <= raw.count {
    let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
    index += 8
  }
  var word: UInt64 = 0
  while index < raw.count {
    word = word << 8 | UInt64(raw[index])
    index += 1
  }
  hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
  hash ^= hash >> 32
  return UInt32(truncatingIfNeeded: hash)
}

private func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  bytes.allSatisfy { $0 < 0x80 }
}
