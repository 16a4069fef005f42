import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A page as somebody else's parser reads it: elements with their attributes and words.
final class PageTree {
  let name: String
  let attributes: [String: String]
  private(set) weak var parent: PageTree?
  private(set) var children: [PageTree] = []
  private var words = ""

  init(_ name: String, _ attributes: [String: String] = [:], in parent: PageTree? = nil) {
    self.name = name
    self.attributes = attributes
    self.parent = parent
  }

  /// Nil where the page is not well-formed.
  static func reading(_ page: String) -> PageTree? {
    let text = page.replacing("<!DOCTYPE html>", with: "")
    let reader = Reader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    guard parser.parse() else { return nil }
    return reader.root.children.first
  }

  /// The element and all below it, in the order of the page.
  var all: [PageTree] { [self] + children.flatMap { $0.all } }

  func all(_ name: String) -> [PageTree] { all.filter { $0.name == name } }

  func first(_ name: String, _ attribute: String, _ value: String) -> PageTree? {
    all(name).first { $0[attribute].split(separator: " ").contains(value[...]) }
  }

  subscript(attribute: String) -> String { attributes[attribute] ?? "" }

  /// All words below, in both languages.
  var text: String { words + children.map { $0.text }.joined() }

  /// The elements with the names of their attributes: what hostile words must not change.
  var structure: [String] {
    all.filter { !$0.name.isEmpty }.map {
      $0.name + " " + $0.attributes.keys.sorted().joined(separator: " ")
    }
  }

  private final class Reader: NSObject, XMLParserDelegate {
    let root = PageTree("")
    private lazy var open = [root]

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      guard let parent = open.last else { return }
      let element = PageTree(name, attributes, in: parent)
      parent.children.append(element)
      open.append(element)
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters words: String) {
      open.last?.children.append(PageTree.words(words))
    }
  }

  /// Words between elements stand in the tree as elements without a name.
  private static func words(_ words: String) -> PageTree {
    let leaf = PageTree("")
    leaf.words = words
    return leaf
  }
}
