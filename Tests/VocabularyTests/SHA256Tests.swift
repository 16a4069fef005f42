import Testing
import Vocabulary

@Suite struct SHA256Tests {
  /// The examples of FIPS 180-4 and of the validation programme, and the empty text.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
        + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func thePublishedExamples(text: String, digest: String) {
    #expect(SHA256.digest(of: Array(text.utf8)) == digest)
  }

  @Test func aMillionTimesTheLetterA() {
    let digest = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    #expect(SHA256.digest(of: Array(repeating: 0x61, count: 1_000_000)) == digest)
    var hash = SHA256()
    for _ in 0..<1_000 { hash.update(Array(repeating: 0x61, count: 1_000)) }
    #expect(hash.digest == digest)
  }

  @Test func piecesGiveWhatTheWholeGives() {
    let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    for length in 0...300 {
      let whole = SHA256.digest(of: Array(bytes[..<length]))
      for size in [1, 3, 63, 64, 65, 128] {
        var hash = SHA256()
        for start in stride(from: 0, to: length, by: size) {
          hash.update(Array(bytes[start..<min(start + size, length)]))
        }
        #expect(hash.digest == whole, "\(length) bytes in pieces of \(size)")
      }
    }
  }

  @Test func theDigestIsOfWhatWasTakenSoFar() {
    var hash = SHA256()
    hash.update(Array("ab".utf8))
    #expect(hash.digest == SHA256.digest(of: Array("ab".utf8)))
    hash.update(Array("c".utf8))
    #expect(hash.digest == SHA256.digest(of: Array("abc".utf8)))
  }
}
