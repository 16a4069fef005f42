import Diagnostics
import Interpreter
import Reports

extension Report {
  /// Writes verdicts without evidence, made in pages that several threads share; false where the
  /// report was not taken.
  mutating func write(
    _ verdicts: BareVerdicts, asOf year: Int, running run: PieceRunner,
    noticing notice: ([Diagnostic]) -> Void, _ show: @escaping (_ done: Int) -> Void,
    _ write: @escaping ([UInt8]) -> Bool
  ) -> Bool {
    begin(asOf: year)
    let heading = takeBytes()
    let pages = OrderedPages(verdicts, self, show, write)
    pages.write(heading)
    run(verdicts.pageCount, pages.make, pages.settle)
    self = pages.report
    notice(pages.diagnostics)
    return pages.isTaken
  }
}

/// Pages that are made by several threads and written in their order.
///
/// INVARIANT: a page is made by one thread, which alone touches its place; one thread at a time
/// settles.
private final class OrderedPages: @unchecked Sendable {
  private let verdicts: BareVerdicts
  private let pieces: UnsafeMutableBufferPointer<(Report.Piece, [Diagnostic])?>
  private(set) var report: Report
  private(set) var diagnostics: [Diagnostic] = []
  /// False once a page was not taken.
  private(set) var isTaken = true
  private let show: (_ done: Int) -> Void
  private let take: ([UInt8]) -> Bool

  init(
    _ verdicts: BareVerdicts, _ report: Report, _ show: @escaping (Int) -> Void,
    _ take: @escaping ([UInt8]) -> Bool
  ) {
    self.verdicts = verdicts
    self.report = report
    self.show = show
    self.take = take
    pieces = .allocate(capacity: verdicts.pageCount)
    pieces.initialize(repeating: nil)
  }

  deinit {
    pieces.deinitialize()
    pieces.deallocate()
  }

  @Sendable func make(_ index: Int) {
    let (page, diagnostics) = verdicts.page(index)
    pieces[index] = (Report.Piece(page), diagnostics)
  }

  @Sendable func settle(_ index: Int) {
    guard let (piece, found) = pieces[index] else { return }
    pieces[index] = nil
    report.add(piece)
    diagnostics += found
    write(piece.bytes)
    show(index + 1)
  }

  func write(_ bytes: [UInt8]) {
    if isTaken { isTaken = take(bytes) }
  }
}
