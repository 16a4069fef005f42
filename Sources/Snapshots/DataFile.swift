/// A file of data, under its path below the folder of the data: `schools.csv`, `2029/schools.csv`.
///
/// It is read in pieces and never kept whole.
public struct DataFile: Sendable {
  /// As messages and reports name it: behind the last names of the folder of the data, where
  /// another folder has such a file too.
  public let path: String
  /// Below the folder of the data: tells which table it is.
  public let pathInFolder: String
  /// Counted from the working folder, where it lies below it.
  public let location: String?
  /// In bytes.
  public let size: Int
  /// Fills a buffer with the bytes from an offset on; says how many there were, nil where reading
  /// failed.
  public let read: @Sendable (_ offset: Int, _ buffer: UnsafeMutableRawBufferPointer) -> Int?

  public init(
    path: String, in folder: String = "", at location: String? = nil, size: Int,
    read: @escaping @Sendable (_ offset: Int, _ buffer: UnsafeMutableRawBufferPointer) -> Int?
  ) {
    self.path = folder.isEmpty ? path : folder + "/" + path
    pathInFolder = path
    self.location = location
    self.size = size
    self.read = read
  }

  /// Other bytes under the name of a file.
  init(copyOf file: DataFile, bytes: [UInt8]) {
    let copy = DataFile(path: file.path, bytes: bytes)
    path = file.path
    pathInFolder = file.pathInFolder
    location = file.location
    size = copy.size
    read = copy.read
  }

  /// A file whose bytes are in memory.
  public init(path: String, in folder: String = "", bytes: [UInt8]) {
    self.init(path: path, in: folder, size: bytes.count) { offset, buffer in
      let count = min(buffer.count, bytes.count - offset)
      if count <= 0 { return 0 }
      bytes.withUnsafeBytes { source in
        buffer.copyMemory(
          from: UnsafeRawBufferPointer(rebasing: source[offset..<offset + count]))
      }
      return count
    }
  }
}

/// A file that holds rows of one entity.
public struct TableFile: Sendable {
  /// By index in the catalogue.
  public let entity: Int
  /// Of the folder it lies in, where that is named by a year.
  public let year: Int?
  public let file: DataFile
  /// What number its first line has: 1, unless the table stands amid another text.
  let firstLine: Int
  let isJSON: Bool
  /// The table of a sheet, copied: then `file` holds the copy, and this the workbook itself.
  let copy: (sheet: SheetCopy, workbook: DataFile)?
  /// What separates the decimals in its texts, where somebody has said so.
  let mark: WrittenNumber.Mark?

  public init(entity: Int, year: Int?, file: DataFile) {
    self.entity = entity
    self.year = year
    self.file = file
    firstLine = 1
    copy = nil
    mark = nil
    isJSON = !file.path.utf8.suffix(4).elementsEqual(".csv".utf8)
  }

  /// A table of comma-separated cells that stands amid another text.
  init(entity: Int, year: Int, file: DataFile, firstLine: Int) {
    self.entity = entity
    self.year = year
    self.file = file
    self.firstLine = firstLine
    isJSON = false
    copy = nil
    mark = nil
  }

  /// The table of a sheet of a workbook.
  init(
    entity: Int, year: Int?, file: DataFile, copy: SheetCopy, mark: WrittenNumber.Mark?
  ) {
    self.entity = entity
    self.year = year
    self.file = DataFile(copyOf: file, bytes: copy.bytes)
    firstLine = copy.firstLine
    isJSON = false
    self.copy = (copy, file)
    self.mark = mark
  }

  /// The file as it lies in the folder of the data.
  public var original: DataFile { copy?.workbook ?? file }

  /// How messages name the cell on a line under the heading with an index.
  func place(line: Int, heading index: Int) -> String {
    file.path + ":" + (copy?.sheet.address(line: line, cell: index) ?? String(line))
  }

  /// What the names of tables end in.
  public static let endings = [".csv", ".json", ".jsonl", ".ndjson"]
  /// What the names of workbooks end in.
  public static let workbookEnding = ".xlsx"
}
