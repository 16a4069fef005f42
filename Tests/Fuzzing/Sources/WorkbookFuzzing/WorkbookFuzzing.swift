import Chuan

/// Reads whatever bytes libFuzzer comes upon: as a whole file, or as a part of one that is otherwise
/// sound, for few files of random bytes get past the checksums. Nothing may crash or hang.
@_cdecl("LLVMFuzzerTestOneInput")
public func readAsWorkbook(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let choice = bytes.first else { return 0 }
  let rest = Array(bytes.dropFirst())
  let file: [UInt8] =
    switch choice % 4 {
    case 0: rest
    case 1: workbook(sheet: rest)
    case 2: workbook(strings: rest)
    default: workbook(styles: rest)
    }
  let reading = Workbook.reading(WorkbookSource(file), named: "a.xlsx")
  guard let workbook = reading.workbook else { return 0 }
  let found = SheetTables.finding(
    in: workbook, of: DataFile(path: "a.xlsx", bytes: []), against: catalogue)
  _ = Snapshot.reading(
    found.tables.compactMap { $0.file }, against: catalogue, withParentsOf: [])
  return 0
}

private let catalogue: Catalogue = {
  let place = Place(file: 0, start: 0, end: 0)
  let school = Entity(
    name: "school", plural: "schools", parent: nil, labels: Labels(vi: "trường"), place: place)
  let types: [(String, FieldType)] = [
    ("rooms", .count(.natural)), ("ratio", .share(.whole)), ("land", .number(nil, .unlimited)),
    ("filed", .date), ("note", .text),
  ]
  return Catalogue(
    entities: [school],
    fields: types.map { name, type in
      Field(
        name: name, entity: 0, type: type, isLasting: false, labels: Labels(), place: place)
    })
}()

// MARK: A workbook with one part of its own

private let soundSheet = """
  <worksheet><sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>\
  <row><c><v>2030</v></c><c t="s"><v>3</v></c><c s="1"><v>12</v></c></row></sheetData></worksheet>
  """
private let soundStrings = """
  <sst><si><t>year</t></si><si><t>school</t></si><si><t>rooms</t></si><si><t>a</t></si></sst>
  """
private let soundStyles = """
  <styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs></styleSheet>
  """

private func workbook(
  sheet: [UInt8]? = nil, strings: [UInt8]? = nil, styles: [UInt8]? = nil
) -> [UInt8] {
  stored([
    (
      "_rels/.rels",
      Array(#"<a><Relationship Id="a" Type="/officeDocument" Target="w.xml"/></a>"#.utf8)
    ),
    ("w.xml", Array(#"<a><sheets><sheet name="S" id="s"/></sheets></a>"#.utf8)),
    (
      "_rels/w.xml.rels",
      Array(
        #"""
        <a><Relationship Id="s" Type="/worksheet" Target="s.xml"/><Relationship Id="t" \#
        Type="/sharedStrings" Target="t.xml"/><Relationship Id="f" Type="/styles" \#
        Target="f.xml"/></a>
        """#.utf8)
    ),
    ("s.xml", sheet ?? Array(soundSheet.utf8)), ("t.xml", strings ?? Array(soundStrings.utf8)),
    ("f.xml", styles ?? Array(soundStyles.utf8)),
  ])
}

/// An archive that compresses nothing.
private func stored(_ members: [(name: String, bytes: [UInt8])]) -> [UInt8] {
  var file: [UInt8] = []
  var directory: [UInt8] = []
  for (name, bytes) in members {
    let sizes =
      number(0, 4) + number(checksum(bytes), 4) + number(bytes.count, 4) + number(bytes.count, 4)
      + number(name.utf8.count, 2)
    let start = file.count
    file += number(0x0403_4B50, 4) + number(20, 2) + number(0, 4) + sizes + number(0, 2)
    file += Array(name.utf8) + bytes
    directory += number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + number(0, 4) + sizes
    directory += number(0, 12) + number(start, 4) + Array(name.utf8)
  }
  let start = file.count
  file += directory + number(0x0605_4B50, 4) + number(0, 4) + number(members.count, 2)
  return file + number(members.count, 2) + number(directory.count, 4) + number(start, 4)
    + number(0, 2)
}

private func number(_ value: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
}

private func checksum(_ bytes: [UInt8]) -> Int {
  var sum: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    sum ^= UInt32(byte)
    for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }
  return Int(~sum)
}
