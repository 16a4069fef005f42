import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The threads that work is shared among.
public enum Threads {
  /// As many as there are processors, within reason: each takes memory for its pieces.
  public static let count = max(1, min(4, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))

  /// Runs a body once for each number below a count, and returns when all are done; `settle` is
  /// called for each number in order, by whichever thread has made the next one ready.
  public static func run(
    _ count: Int, _ body: @Sendable (Int) -> Void, _ settle: @Sendable (Int) -> Void
  ) {
    let helpers = min(Threads.count, count) - 1
    guard helpers > 0 else {
      for index in 0..<max(0, count) {
        body(index)
        settle(index)
      }
      return
    }
    withoutActuallyEscaping(body) { body in
      withoutActuallyEscaping(settle) { settle in
        let work = Work(count, body, settle)
        var threads: [pthread_t] = []
        for _ in 0..<helpers {
          guard let thread = start(work) else { break }
          threads.append(thread)
        }
        work.run()
        for thread in threads { pthread_join(thread, nil) }
      }
    }
  }

  /// Nil where the system gives no more threads: the others do the work.
  private static func start(_ work: Work) -> pthread_t? {
    let pointer = Unmanaged.passRetained(work).toOpaque()
    #if canImport(Darwin)
      var thread: pthread_t?
      let status = pthread_create(&thread, nil, { runWork($0) }, pointer)
    #else
      var thread = pthread_t()
      let status = pthread_create(&thread, nil, { $0.flatMap { runWork($0) } }, pointer)
    #endif
    if status == 0 { return thread }
    Unmanaged<Work>.fromOpaque(pointer).release()
    return nil
  }
}

/// Numbers that threads take one after the other.
private final class Work: Sendable {
  private let next = Atomic<Int>(0)
  private let count: Int
  private let body: @Sendable (Int) -> Void
  private let settle: @Sendable (Int) -> Void
  private let settled: Mutex<Settled>

  /// What is settled: everything below a number; and which numbers behind it are ready.
  private struct Settled {
    var next = 0
    var isReady: [Bool]
  }

  init(
    _ count: Int, _ body: @escaping @Sendable (Int) -> Void,
    _ settle: @escaping @Sendable (Int) -> Void
  ) {
    self.count = count
    self.body = body
    self.settle = settle
    settled = Mutex(Settled(isReady: Array(repeating: false, count: count)))
  }

  func run() {
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      if index >= count { return }
      body(index)
      settled.withLock { settled in
        settled.isReady[index] = true
        while settled.next < count, settled.isReady[settled.next] {
          settle(settled.next)
          settled.next += 1
        }
      }
    }
  }
}

private func runWork(_ pointer: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
  Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().run()
  return nil
}
