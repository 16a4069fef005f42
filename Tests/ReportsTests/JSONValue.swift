import Foundation

/// JSON as the tests of reports read it.
indirect enum JSONValue: Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(_ text: String) throws {
    self = try JSONValue(
      JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed))
  }

  private init(_ value: Any) {
    switch value {
    case let number as NSNumber where String(cString: number.objCType) == "c":
      self = .bool(number.boolValue)
    case let number as NSNumber: self = .number(number.doubleValue)
    case let string as String: self = .string(string)
    case let array as [Any]: self = .array(array.map { JSONValue($0) })
    case let object as [String: Any]: self = .object(object.mapValues { JSONValue($0) })
    default: self = .null
    }
  }

  subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { return members[key] }
    return nil
  }

  var array: [JSONValue]? {
    if case .array(let items) = self { return items }
    return nil
  }

  var string: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  var integer: Int? {
    if case .number(let number) = self { return Int(exactly: number) }
    return nil
  }

  /// The value with each of its parts in turn replaced by what `change` makes of it.
  func mutants(_ change: (JSONValue) -> [JSONValue]) -> [JSONValue] {
    var result = change(self)
    switch self {
    case .array(let items):
      for (index, item) in items.enumerated() {
        for mutant in item.mutants(change) {
          var items = items
          items[index] = mutant
          result.append(.array(items))
        }
      }
    case .object(let members):
      for (key, member) in members {
        for mutant in member.mutants(change) {
          var members = members
          members[key] = mutant
          result.append(.object(members))
        }
      }
    case .null, .bool, .number, .string: break
    }
    return result
  }
}
