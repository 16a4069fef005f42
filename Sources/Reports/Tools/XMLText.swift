import Diagnostics

/// XML under construction: only legal characters, none that acts on a terminal or turns the
/// direction of reading.
///
///     xml.open("skipped", ["message": "a<b"])      <skipped message="a&lt;b">
struct XMLText {
  private var text = ""
  private var depth = 0

  mutating func takeBytes() -> [UInt8] {
    defer { text = "" }
    return Array(text.utf8)
  }

  mutating func declare() { text += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" }

  mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
    begin(name, attributes)
    text += ">\n"
    depth += 1
  }

  mutating func close(_ name: String) {
    depth -= 1
    indent()
    text += "</" + name + ">\n"
  }

  /// An element with nothing in it.
  mutating func empty(_ name: String, _ attributes: [(String, String)] = []) {
    begin(name, attributes)
    text += "/>\n"
  }

  /// An element with lines of text in it.
  mutating func element(_ name: String, _ attributes: [(String, String)], _ lines: [String]) {
    begin(name, attributes)
    text += ">" + lines.map { XMLText.escaping($0) }.joined(separator: "\n")
    text += "</" + name + ">\n"
  }

  private mutating func begin(_ name: String, _ attributes: [(String, String)]) {
    indent()
    text += "<" + name
    for (key, value) in attributes { text += " " + key + "=\"" + XMLText.escaping(value) + "\"" }
  }

  private mutating func indent() { text += String(repeating: "  ", count: depth) }

  private static func escaping(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in DisplayWidth.escaping(text).unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      // The last two of the plane are no characters, and no XML may hold them.
      case "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
