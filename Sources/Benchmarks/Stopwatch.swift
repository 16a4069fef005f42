/// The times of several runs of the same work, in seconds.
struct Stopwatch {
  private var seconds: [Double] = []

  /// Runs work `times` times after one run that does not count, and keeps what each run took.
  static func measuring(times: Int, _ work: () -> Void) -> Stopwatch {
    var watch = Stopwatch()
    let clock = ContinuousClock()
    work()
    for _ in 0..<times {
      let elapsed = clock.measure(work).components
      watch.seconds.append(Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18)
    }
    watch.seconds.sort()
    return watch
  }

  var median: Double { seconds[seconds.count / 2] }

  /// `12.3 ms (11.9–14.0)`
  var text: String {
    "\(milliseconds(median)) ms (\(milliseconds(seconds[0]))–\(milliseconds(seconds[seconds.count - 1])))"
  }

  private func milliseconds(_ seconds: Double) -> String { decimal(seconds * 1000) }
}

/// A figure with one decimal.
func decimal(_ value: Double) -> String {
  let tenths = Int(value * 10 + 0.5)
  return "\(tenths / 10).\(tenths % 10)"
}
