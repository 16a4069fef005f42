import Diagnostics
import Interpreter
import Reports

extension Report {
  /// Writes verdicts without evidence, made in pieces that several threads share; false where the
  /// report was not taken.
  mutating func write(
    _ verdicts: BareVerdicts, asOf year: Int, running run: PieceRunner,
    noticing notice: ([Diagnostic]) -> Void, _ show: (_ done: Int) -> Void,
    _ write: ([UInt8]) -> Bool
  ) -> Bool {
    begin(asOf: year)
    var done = 0
    while done < verdicts.pieceCount {
      let first = done
      let count = min(Report.piecesAtOnce, verdicts.pieceCount - first)
      var pieces = [(Piece, [Diagnostic])](repeating: (Piece(), []), count: count)
      pieces.withUnsafeMutableBufferPointer { buffer in
        // Each piece is written by one thread, which alone touches its place.
        nonisolated(unsafe) let places = buffer
        run(count) { index in
          let diagnostics = verdicts.judge(first + index) { places[index].0.add($0, $1) }
          places[index].1 = diagnostics
        }
      }
      for (piece, diagnostics) in pieces {
        add(piece)
        notice(diagnostics)
        if !write(takeBytes()) { return false }
      }
      done += count
      show(done)
    }
    return write(takeBytes())
  }

  /// So many pieces wait for each other to be written in order.
  private static let piecesAtOnce = 16
}
