import Foundation

/// Random numbers (SplitMix64) that come again for the same seed. `SEED=17 swift test` chooses it;
/// every expectation over them names it.
struct Seeded: RandomNumberGenerator {
  let seed: UInt64
  private var state: UInt64

  init() {
    seed =
      ProcessInfo.processInfo.environment["SEED"].flatMap(UInt64.init) ?? .random(in: 0...999_999)
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// One of some things.
  mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: items.indices, using: &self)]
  }

  /// A number of any size, small ones as often as large ones, and now and then the very ends.
  mutating func anyInteger() -> Int128 {
    switch Int.random(in: 0..<20, using: &self) {
    case 0: return Int128.max
    case 1: return -Int128.max
    case 2: return 0
    case 3:
      // Products of 2, 3 and 5 share divisors with each other.
      var product: Int128 = 1
      for _ in 0..<Int.random(in: 0...50, using: &self) {
        product *= pick([2, 3, 5])
      }
      return product
    default:
      let bits = Int128(Int.random(in: 1...126, using: &self))
      let number = Int128.random(in: 0..<(1 << bits), using: &self)
      return Bool.random(using: &self) ? number : -number
    }
  }
}
