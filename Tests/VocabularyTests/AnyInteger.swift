import TestSupport

extension Seeded {
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
