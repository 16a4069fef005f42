import Chuan
import Foundation
import Testing

@testable import Commands

@Suite struct DiskTests {
  let place: Workplace
  init() throws { place = try Workplace() }

  private func path(_ name: String) -> String { place.url(name).path(percentEncoded: false) }

  @Test func aNewFileIsWrittenWhole() throws {
    try Disk.replace(path("new.json"), with: Array("[]\n".utf8))
    #expect(try place.text(of: "new.json") == "[]\n")
    #expect(try place.names() == ["new.json"])
    try Disk.replace(path("new.json"), with: [])
    #expect(try place.text(of: "new.json") == "")
  }

  @Test func whatCannotBeReplacedIsTold() throws {
    try place.makeFolder("folder")
    #expect(throws: Refusal.isFolder) { try Disk.replace(path("folder"), with: [1]) }
    let refusal = #expect(throws: Refusal.self) {
      try Disk.replace(path("missing/new.json"), with: [1])
    }
    #expect(refusal?.message.text(in: .en) == "its folder does not exist")
    let endless = String(repeating: "a", count: 5_000)
    #expect(throws: Refusal.self) { try Disk.replace(path(endless), with: [1]) }
    #expect(try place.names() == ["folder"])
  }

  @Test func aNameNeverEndsAtANUL() throws {
    try place.write("a.rules", "x")
    let refusal = #expect(throws: Refusal.self) { try Disk.facts(of: path("a.rules") + "\0b") }
    #expect(refusal?.isMissing == true)
  }

  @Test func noMoreIsReadThanTheLimit() throws {
    try place.write("a.rules", bytes: Array(repeating: 0x41, count: 200_000))
    #expect(try Disk.bytes(of: path("a.rules"), atMost: 70_001).bytes.count == 70_001)
    #expect(try Disk.bytes(of: path("a.rules"), atMost: 1 << 20).bytes.count == 200_000)
  }

  @Test func namesAreSortedByTheirBytes() throws {
    for name in ["b", "a", "B", "é"] { try place.write("names/\(name)", "") }
    let names = try Disk.names(in: path("names"))
    #expect(names == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(names.first == "B" && names.count == 4)
  }

  @Test func pathsAreComparedByWholeNames() {
    #expect(FilePath.rest(of: "/a/b/c", below: "/a") == "b/c")
    #expect(FilePath.rest(of: "/ab/c", below: "/a") == nil)
    #expect(FilePath.rest(of: "/a", below: "/a") == nil)
    #expect(FilePath.rest(of: "/a", below: "") == "a")
    #expect(FilePath.folder(of: "/a") == "" && FilePath.folder(of: "a") == ".")
    #expect(FilePath.name(of: "/a/b") == "b" && FilePath.name(of: "b") == "b")
  }
}
