import Diagnostics
import Spreadsheets
import TestSupport
import Vocabulary

extension WorkbookReading {
  /// The cells of all sheets: `Sheet1!A1 text Hoa Sen`.
  var lines: [String] {
    (workbook?.sheets ?? []).flatMap { sheet in
      sheet.cells.map { cell in
        sheet.address(row: Int(cell.row), column: Int(cell.column)) + " \(cell.kind) "
          + sheet.text(of: cell)
      }
    }
  }

  var messages: [String] { diagnostics.map { $0.message.text(in: .en) } }
}

func reading(_ workbook: WorkbookMaker) -> WorkbookReading { reading(workbook.bytes) }

func reading(_ bytes: [UInt8]) -> WorkbookReading {
  Workbook.reading(WorkbookSource(bytes), named: "a.xlsx")
}

extension WorkbookMaker {
  /// A small sound workbook, one part of which is replaced.
  static func spoilt(_ name: String, _ text: String) -> [UInt8] {
    var members = WorkbookMaker(Sheet("Sheet1", [["a", 1]])).members
    members.removeAll { $0.name == name }
    return ZipMaker.archive(members + [ZipMaker.Member(name, text)])
  }

  /// One whose sheet holds these rows as they stand.
  static func rows(_ xml: String) -> [UInt8] {
    spoilt("xl/worksheets/sheet1.xml", "<worksheet><sheetData>\(xml)</sheetData></worksheet>")
  }
}
