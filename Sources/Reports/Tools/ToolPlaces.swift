import Diagnostics
import Vocabulary

/// Where the files of a run lie for tools that know a repository: counted from the working folder.
public struct FileLocations: Sendable {
  /// The texts that places speak of, under such paths where they are files of rules.
  public let sources: SourceSet
  /// Such paths of files of data, by the paths reports name them by.
  public let data: [String: String]

  public init(_ sources: SourceSet, data: [String: String] = [:]) {
    self.sources = sources
    self.data = data
  }
}

/// Places in the words of tools: paths from the working folder, and what lines hold.
struct ToolPlaces {
  private let locations: FileLocations
  private var places: Places
  private var hashes: [Int32: LineHashes] = [:]

  init(_ locations: FileLocations) {
    self.locations = locations
    places = Places(locations.sources)
  }

  mutating func source(of place: Place) -> Places.Source? {
    guard let source = places.source(of: place) else { return nil }
    return Places.Source(
      path: path(source.path), line: source.line, column: source.column, cell: source.cell)
  }

  func path(_ path: String) -> String { locations.data[path] ?? path }

  /// What tells the line of a place from the others of its file, wherever it moves.
  mutating func lineHash(of place: Place) -> String? {
    guard let line = places.source(of: place)?.line else { return nil }
    let table = hashes[place.file] ?? LineHashes(of: locations.sources[place.file].bytes)
    hashes[place.file] = table
    return table[line]
  }
}

/// The hash of each line of a text, as GitHub computes `primaryLocationLineHash`: a rolling hash of
/// the hundred UTF-16 units from the start of the line, without blanks, and how often it came
/// before.
///
///     every school has rooms >= 1      4d1c0f6b7a1f2c3e:1
struct LineHashes {
  private var hashes: [Int: String] = [:]
  private var window = [UInt64](repeating: 0, count: Self.size)
  /// The line that begins at each place of the window.
  private var lines = [Int?](repeating: nil, count: Self.size)
  private var counts: [UInt64: Int] = [:]
  private var index = 0
  private var hash: UInt64 = 0

  private static let size = 100
  private static let factor: UInt64 = 37
  /// The weight of what leaves the window.
  private static let oldest = (0..<size).reduce(1 as UInt64) { weight, _ in weight &* factor }

  init(of bytes: [UInt8]) {
    var line = 0
    var isAtStart = true
    var isAfterReturn = false
    for unit in String(decoding: bytes, as: UTF8.self).utf16 {
      let isBlank = unit == 0x20 || unit == 0x09 || (isAfterReturn && unit == 0x0A)
      isAfterReturn = unit == 0x0D
      if isBlank { continue }
      let shown = unit == 0x0D ? 0x0A : unit
      settle()
      if isAtStart {
        line += 1
        lines[index] = line
      }
      isAtStart = shown == 0x0A
      take(UInt64(shown))
    }
    // The end of the text counts as a unit, and begins a line where none has begun.
    settle()
    if isAtStart { lines[index] = line + 1 }
    take(0xFFFF)
    for _ in 0..<Self.size {
      settle()
      take(0)
    }
  }

  subscript(line: Int) -> String? { hashes[line] }

  /// The line that began a window ago has its hash now.
  private mutating func settle() {
    guard let line = lines[index] else { return }
    counts[hash, default: 0] += 1
    hashes[line] = String(hash, radix: 16) + ":" + String(counts[hash] ?? 1)
    lines[index] = nil
  }

  private mutating func take(_ unit: UInt64) {
    let before = window[index]
    window[index] = unit
    hash = Self.factor &* hash &+ unit &- Self.oldest &* before
    index = (index + 1) % Self.size
  }
}
