import Diagnostics

/// The directory of a zip archive, every entry of which was compared with what stands before its
/// bytes.
///
///     header a | bytes of a | header b | bytes of b | directory: a, b | end
///
/// INVARIANT: the ranges of the members lie before the directory and do not overlap; no name is
/// there twice, and none leads out of the archive.
struct Archive {
  let source: WorkbookSource
  private var members: [String: Member] = [:]
  /// In the order of the directory.
  private(set) var names: [String] = []

  /// A file of the archive.
  struct Member {
    let name: String
    let isDeflated: Bool
    let checksum: UInt32
    /// As the directory states them.
    let compressedSize: Int
    let size: Int
    /// Where its header starts.
    let header: Int
    /// Where its bytes are, once the header was read.
    var bytes = 0..<0
  }

  /// No workbook has as many parts.
  private static let mostMembers = 4_096

  init(_ source: WorkbookSource) throws(Flaw) {
    self.source = source
    let (directory, count) = try Archive.directory(of: source)
    var entries = try source.bytes(at: directory.lowerBound, count: directory.count)[...]
    var folded: Set<String> = []
    var found: [Member] = []
    for _ in 0..<count {
      let member = try Archive.entry(&entries)
      // The names of parts are told apart without regard to case.
      guard folded.insert(member.name.lowercased()).inserted else {
        throw Flaw(.zipRepeatsName, .words(member.name))
      }
      found.append(member)
    }
    guard entries.isEmpty else { throw Flaw(.zipDirectoryBroken) }
    for index in found.indices {
      found[index].bytes = try bytes(of: found[index], before: directory.lowerBound)
    }
    var end = 0
    for member in found.sorted(by: { $0.header < $1.header }) {
      guard member.header >= end else { throw Flaw(.zipMembersOverlap, .words(member.name)) }
      end = member.bytes.upperBound
    }
    for member in found {
      members[member.name.lowercased()] = member
      names.append(member.name)
    }
  }

  func member(_ name: String) -> Member? { members[name.lowercased()] }

  // MARK: The directory

  private static let endSize = 22

  /// Where the directory is and how many entries it has, from the record at the end of the file.
  private static func directory(
    of source: WorkbookSource
  ) throws(Flaw) -> (range: Range<Int>, count: Int) {
    let length = min(source.size, endSize + 0xFFFF)
    guard length >= endSize else { throw Flaw(.notAZip) }
    let tail = try source.bytes(at: source.size - length, count: length)
    // A comment may follow the record: the first from behind whose comment ends with the file.
    var start = length - endSize
    while start >= 0 {
      if tail[start] == 0x50, tail[start...].number32(at: 0) == 0x0605_4B50,
        tail[start...].number16(at: 20) == length - start - endSize
      {
        break
      }
      start -= 1
    }
    guard start >= 0 else { throw Flaw(.notAZip) }
    let record = tail[start...]
    let count = record.number16(at: 10)
    let range = record.number32(at: 16)..<record.number32(at: 16) + record.number32(at: 12)
    let isOneDisk =
      record.number16(at: 4) == 0 && record.number16(at: 6) == 0 && record.number16(at: 8) == count
    guard isOneDisk, range.upperBound == source.size - length + start else {
      throw Flaw(.zipDirectoryBroken)
    }
    guard count <= mostMembers else { throw Flaw(.zipHasTooMany, .number(mostMembers)) }
    return (range, count)
  }

  /// Takes the next entry of the directory.
  private static func entry(_ entries: inout ArraySlice<UInt8>) throws(Flaw) -> Member {
    guard entries.count >= 46, entries.number32(at: 0) == 0x0201_4B50 else {
      throw Flaw(.zipDirectoryBroken)
    }
    let nameLength = entries.number16(at: 28)
    let length = 46 + nameLength + entries.number16(at: 30) + entries.number16(at: 32)
    guard entries.count >= length else { throw Flaw(.zipDirectoryBroken) }
    let start = entries.startIndex + 46
    let name = String(decoding: entries[start..<start + nameLength], as: UTF8.self)
    guard isSound(name) else { throw Flaw(.zipNameLeadsOut, .words(name)) }
    if entries.number16(at: 8) & 1 != 0 { throw Flaw(foreign: .workbookEncrypted, .removePassword) }
    let method = entries.number16(at: 10)
    guard method == 0 || method == 8 else { throw Flaw(.zipMethodUnknown, .words(name)) }
    let member = Member(
      name: name, isDeflated: method == 8,
      checksum: UInt32(truncatingIfNeeded: entries.number32(at: 16)),
      compressedSize: entries.number32(at: 20), size: entries.number32(at: 24),
      header: entries.number32(at: 42))
    guard method == 8 || member.size == member.compressedSize else {
      throw Flaw(.zipHeadersDiffer, .words(name))
    }
    entries = entries.dropFirst(length)
    return member
  }

  /// Whether a name stays within the archive.
  private static func isSound(_ name: String) -> Bool {
    let isPlain = name.utf8.allSatisfy { $0 != 0 && $0 != UInt8(ascii: "\\") }
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return isPlain && !name.isEmpty && parts.first?.isEmpty == false
      && !parts.contains { $0.elementsEqual("..".utf8) || $0.elementsEqual(".".utf8) }
  }

  // MARK: The headers of members

  private func bytes(of member: Member, before end: Int) throws(Flaw) -> Range<Int> {
    guard member.header + 30 <= end else { throw Flaw(.zipIsCut) }
    let header = try source.bytes(at: member.header, count: 30)[...]
    let nameLength = header.number16(at: 26)
    let start = member.header + 30 + nameLength + header.number16(at: 28)
    guard header.number32(at: 0) == 0x0403_4B50, start + member.compressedSize <= end else {
      throw Flaw(.zipIsCut)
    }
    let name = try source.bytes(at: member.header + 30, count: nameLength)
    // Sizes that stand behind the bytes are 0 in the header.
    let isStatedBehind = header.number16(at: 6) & 8 != 0
    func agrees(_ offset: Int, _ stated: Int) -> Bool {
      let value = header.number32(at: offset)
      return value == stated || isStatedBehind && value == 0
    }
    let agrees =
      name.elementsEqual(member.name.utf8) && header.number16(at: 6) & 1 == 0
      && header.number16(at: 8) == (member.isDeflated ? 8 : 0)
      && agrees(14, Int(member.checksum)) && agrees(18, member.compressedSize)
      && agrees(22, member.size)
    guard agrees else { throw Flaw(.zipHeadersDiffer, .words(member.name)) }
    return start..<start + member.compressedSize
  }
}
