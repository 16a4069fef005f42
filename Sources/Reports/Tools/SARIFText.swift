import Diagnostics

/// The parts that SARIF is made of.
extension JSONText {
  /// A message; its own signs for links and arguments are none here.
  mutating func message(_ key: String, _ text: String) {
    self.key(key)
    beginObject()
    member("text", sarifText(text))
    endObject()
  }

  mutating func artifact(_ path: String, _ hash: String) {
    key("location")
    artifactLocation(path)
    key("hashes")
    beginObject()
    member("sha-256", hash)
    endObject()
  }

  private mutating func artifactLocation(_ path: String) {
    beginObject()
    member("uri", uri(path))
    member("uriBaseId", "%SRCROOT%")
    endObject()
  }

  mutating func location(
    _ path: String, line: Int, column: Int? = nil, id: Int? = nil, logical name: String? = nil,
    saying words: String? = nil
  ) {
    beginObject()
    if let id { member("id", id) }
    key("physicalLocation")
    beginObject()
    key("artifactLocation")
    artifactLocation(path)
    key("region")
    beginObject()
    member("startLine", line)
    if let column { member("startColumn", column) }
    endObject()
    endObject()
    if let name {
      objects("logicalLocations", [name]) { json, name in
        json.member("fullyQualifiedName", name)
      }
    }
    if let words { message("message", words) }
    endObject()
  }

  /// What a code means.
  mutating func members(of code: Code, in language: Language) {
    let explanation = Explanation.of(code)
    member("id", code.rawValue)
    message("shortDescription", explanation.title[language])
    message("fullDescription", explanation.text[language])
    message("help", explanation.text[language])
    key("defaultConfiguration")
    beginObject()
    member("level", code.severity.rawValue)
    endObject()
  }
}

/// Text in which no brace stands for an argument and no bracket for a link.
private func sarifText(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\", "[", "]": result.append("\\")
    case "{", "}": result.append(scalar)
    default: break
    }
    result.append(scalar)
  }
  return String(result)
}

/// A path as a relative URI: `Rules/xã.rules` is `Rules/x%C3%A3.rules`.
func uri(_ path: String) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
      UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      bytes.append(byte)
    default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
