import Foundation

/// Random numbers (SplitMix64) that come again for the same seed. `SEED=17 swift test` chooses it;
/// every expectation over them names it.
public struct Seeded: RandomNumberGenerator, Sendable {
  public let seed: UInt64
  private var state: UInt64

  public init() {
    seed =
      ProcessInfo.processInfo.environment["SEED"].flatMap(UInt64.init) ?? .random(in: 0...999_999)
    state = seed
  }

  /// For one case of many, which has a seed of its own.
  public init(_ seed: UInt64) {
    self.seed = seed
    state = seed
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  public mutating func below(_ bound: Int) -> Int {
    Int.random(in: 0..<max(1, bound), using: &self)
  }

  public mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }

  /// True as often as a percentage says.
  public mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
}
