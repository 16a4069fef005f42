/// The part of JSON Schema (draft 2020-12) that the schema of reports is written in.
///
/// A keyword it does not know is refused: one that is passed over would check nothing.
struct JSONSchema {
  private let root: JSONValue

  struct Unreadable: Error, Equatable { let about: String }

  init(_ text: String) throws {
    root = try JSONValue(text)
    try check(root, at: "#")
  }

  /// What a value breaks, with the place of each breach; nothing where it is as the schema says.
  func breaches(of value: JSONValue) -> [String] { breaches(of: value, root, at: "") }

  // MARK: The schema itself

  private static let remarks: Set = ["$schema", "$id", "title", "description"]
  private static let keywords: Set = [
    "type", "properties", "required", "additionalProperties", "items", "enum", "const", "oneOf",
    "anyOf", "$ref", "$defs", "pattern", "minimum",
  ]

  private func check(_ schema: JSONValue, at place: String) throws {
    guard case .object(let members) = schema else { throw Unreadable(about: place) }
    for (key, member) in members where !Self.remarks.contains(key) {
      guard Self.keywords.contains(key) else { throw Unreadable(about: place + "/" + key) }
      switch (key, member) {
      case ("properties", .object(let parts)), ("$defs", .object(let parts)):
        for (name, part) in parts { try check(part, at: place + "/" + key + "/" + name) }
      case ("items", _), ("additionalProperties", _): try check(member, at: place + "/" + key)
      case ("oneOf", .array(let parts)), ("anyOf", .array(let parts)):
        for part in parts { try check(part, at: place + "/" + key) }
      case ("$ref", .string(let name)):
        if target(name) == nil { throw Unreadable(about: place + "/$ref " + name) }
      case ("pattern", .string(let pattern)):
        guard (try? Regex(pattern)) != nil else { throw Unreadable(about: place + "/pattern") }
      case ("type", .string), ("type", .array), ("required", .array), ("enum", .array),
        ("const", _), ("minimum", .number):
        break
      default: throw Unreadable(about: place + "/" + key)
      }
    }
  }

  private func target(_ name: String) -> JSONValue? {
    guard name.hasPrefix("#/$defs/") else { return nil }
    return root["$defs"]?[String(name.dropFirst("#/$defs/".count))]
  }

  // MARK: Values

  private func breaches(of value: JSONValue, _ schema: JSONValue, at place: String) -> [String] {
    guard case .object(let members) = schema else { return [] }
    var result: [String] = []
    if let types = members["type"] {
      let names = types.array ?? [types]
      if !names.contains(where: { has(value, type: $0.string ?? "") }) {
        result.append("\(place): the type is wrong")
      }
    }
    if let only = members["const"], value != only { result.append("\(place): is not the constant") }
    if let choices = members["enum"]?.array, !choices.contains(value) {
      result.append("\(place): is none of the choices")
    }
    if case .number(let least)? = members["minimum"], case .number(let number) = value,
      number < least
    {
      result.append("\(place): is too small")
    }
    if let pattern = members["pattern"]?.string, let text = value.string,
      (try? Regex(pattern).firstMatch(in: text)) == nil
    {
      result.append("\(place): does not match")
    }
    if let name = members["$ref"]?.string, let other = target(name) {
      result += breaches(of: value, other, at: place)
    }
    for (key, allowed) in [("oneOf", 1...1), ("anyOf", 1...Int.max)] {
      guard let parts = members[key]?.array else { continue }
      let count = parts.filter { breaches(of: value, $0, at: place).isEmpty }.count
      if !allowed.contains(count) { result.append("\(place): fits \(count) of \(key)") }
    }
    return result + breachesOfParts(of: value, members, at: place)
  }

  private func breachesOfParts(
    of value: JSONValue, _ schema: [String: JSONValue], at place: String
  ) -> [String] {
    var result: [String] = []
    switch value {
    case .object(let members):
      for name in schema["required"]?.array ?? [] where members[name.string ?? ""] == nil {
        result.append("\(place): has no \(name)")
      }
      for (key, member) in members {
        if let own = schema["properties"]?[key] {
          result += breaches(of: member, own, at: place + "/" + key)
        } else if let others = schema["additionalProperties"] {
          result += breaches(of: member, others, at: place + "/" + key)
        }
      }
    case .array(let items):
      guard let each = schema["items"] else { break }
      for (index, item) in items.enumerated() {
        result += breaches(of: item, each, at: place + "/\(index)")
      }
    case .null, .bool, .number, .string: break
    }
    return result
  }

  private func has(_ value: JSONValue, type: String) -> Bool {
    switch value {
    case .null: type == "null"
    case .bool: type == "boolean"
    case .number(let number):
      type == "number" || (type == "integer" && number == number.rounded())
    case .string: type == "string"
    case .array: type == "array"
    case .object: type == "object"
    }
  }
}
