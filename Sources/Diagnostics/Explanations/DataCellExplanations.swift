// Explanations of cells of data, D2xx.
extension Explanation {
  static let dataCells: [Explanation] = [
    Explanation(
      .blankKey,
      title: Phrase(
        en: "A row without its year, id or area",
        vi: "Dòng thiếu năm, mã hoặc địa bàn"),
      text: Phrase(
        en: """
          Every row says which year it is of, what it describes and where that belongs. A \
          row without one of them cannot be counted anywhere.
          """,
        vi: """
          Mỗi dòng phải cho biết thuộc năm nào, mô tả đối tượng nào và đối tượng đó thuộc \
          đâu. Thiếu một trong các ô này thì không thể tính dòng đó vào đâu.
          """),
      wrong: """
        year,school,commune
        2030,,ha-dong
        """,
      right: """
        year,school,commune
        2030,a,ha-dong
        """,
      example: .schematic),
    Explanation(
      .duplicateKey,
      title: Phrase(
        en: "Two rows for one year",
        vi: "Hai dòng cho cùng một năm"),
      text: Phrase(
        en: """
          A school has one row for each year. Two rows would count it twice, or leave open \
          which of them is right.
          """,
        vi: """
          Mỗi trường có một dòng cho mỗi năm. Hai dòng sẽ khiến trường bị tính hai lần, hoặc \
          không biết dòng nào đúng.
          """),
      wrong: """
        year,school,commune
        2030,a,ha-dong
        2030,a,ha-dong
        """,
      right: """
        year,school,commune
        2029,a,ha-dong
        2030,a,ha-dong
        """,
      example: .schematic),
    Explanation(
      .unreadableCell,
      title: Phrase(
        en: "A cell its column cannot hold",
        vi: "Ô không đúng kiểu của cột"),
      text: Phrase(
        en: """
          The cell is not written in a way the type of its field allows. It is never guessed \
          what was meant, and never taken for 0. Where the value is not known, leave the \
          cell blank.
          """,
        vi: """
          Ô được ghi không đúng kiểu dữ liệu của trường. Chương trình không đoán ý người ghi \
          và không coi ô đó là 0. Nếu chưa có số liệu, hãy để trống.
          """),
      wrong: """
        smartClassrooms
        12,5
        """,
      right: """
        smartClassrooms
        12
        """,
      example: .schematic),
    Explanation(
      .cellOutsideRange,
      title: Phrase(
        en: "A value outside the range of its field",
        vi: "Giá trị nằm ngoài khoảng cho phép"),
      text: Phrase(
        en: """
          The field says which values are possible, as 0 % to 100 % for a share, and this \
          one is not.
          """,
        vi: """
          Trường dữ liệu quy định khoảng giá trị cho phép, như 0 % đến 100 % đối với tỷ lệ; \
          giá trị này nằm ngoài khoảng đó.
          """),
      wrong: """
        digitalLevel
        7
        """,
      right: """
        digitalLevel
        3
        """,
      example: .schematic),
    Explanation(
      .ambiguousCell,
      title: Phrase(
        en: "A cell that can be read in two ways",
        vi: "Ô có thể đọc theo hai cách"),
      text: Phrase(
        en: """
          `1.234` is more than a thousand to one reader and less than two to another, and \
          `12.000` is twelve thousand or twelve. Unless the range of the field or another cell \
          of the column settles it, the cell is refused.
          """,
        vi: """
          `1.234` với người này là hơn một nghìn, với người khác là chưa tới hai; `12.000` là \
          mười hai nghìn hoặc mười hai. Nếu khoảng của trường dữ liệu hoặc ô khác trong cột \
          không cho biết cách đọc thì ô bị từ chối.
          """),
      wrong: """
        landArea
        1.234
        """,
      right: """
        landArea
        1.2340
        """,
      example: .schematic),
    Explanation(
      .yearDisagrees,
      title: Phrase(
        en: "A row in the folder of another year",
        vi: "Dòng nằm trong thư mục của năm khác"),
      text: Phrase(
        en: """
          Data may lie in folders named by year. A column `year` beside them must say the \
          same year.
          """,
        vi: """
          Số liệu có thể nằm trong các thư mục mang tên năm. Nếu có cột năm thì cột đó phải \
          ghi đúng năm của thư mục.
          """),
      wrong: """
        2029/schools.csv
        year,school
        2030,a
        """,
      right: """
        2030/schools.csv
        year,school
        2030,a
        """,
      example: .schematic),
    Explanation(
      .unreadableYear,
      title: Phrase(
        en: "A year that is none",
        vi: "Năm không đúng dạng"),
      text: Phrase(
        en: """
          A row belongs to one year, written with four digits. A school year spans two, and \
          only its author knows which of them the figures stand for: `--school-year starts` takes \
          the first, `--school-year ends` the second. The same goes for folders: `2030` or \
          `2029-2030`, and no other words around them.
          """,
        vi: """
          Mỗi dòng thuộc một năm, ghi bằng bốn chữ số. Năm học kéo dài qua hai năm, và chỉ \
          người lập biết số liệu phản ánh năm nào: `--school-year starts` lấy năm đầu, \
          `--school-year ends` lấy năm sau. Tên thư mục cũng vậy: chỉ ghi `2030` hoặc \
          `2029-2030`, không thêm từ nào khác.
          """),
      wrong: """
        year
        2029-2030
        """,
      right: """
        year
        2030
        """,
      example: .schematic),
    Explanation(
      .resultTooLarge,
      title: Phrase(
        en: "A result too large to be exact",
        vi: "Kết quả quá lớn để tính chính xác"),
      text: Phrase(
        en: """
          Every number is computed exactly. A result with more than about 38 digits does not \
          fit; the rule is then undecided rather than rounded.
          """,
        vi: """
          Mọi con số đều được tính chính xác. Kết quả có hơn khoảng 38 chữ số không chứa \
          được; khi đó quy tắc chưa thể kết luận chứ không làm tròn.
          """),
      wrong: """
        budget
        999999999999999999999999999999
        """,
      right: """
        budget
        999999999
        """,
      example: .schematic),
    Explanation(
      .unusableCell,
      title: Phrase(
        en: "A cell of a sheet without a value of its own",
        vi: "Ô không có giá trị riêng"),
      text: Phrase(
        en: """
          A formula that ends in an error such as `#REF!` has no value, and one that was never \
          computed has none in the file: programs that write workbooks often leave that to \
          Excel. A figure in a cell that is merged over several rows or columns belongs to \
          nobody can tell which. None of them is taken for missing, for somebody has meant a \
          value.
          """,
        vi: """
          Công thức báo lỗi như `#REF!` không có giá trị; công thức chưa được tính thì trong tệp \
          không có giá trị, vì phần mềm tạo tệp thường để Excel tính. Số liệu ở ô gộp qua nhiều \
          dòng hoặc cột thì không rõ thuộc về ô nào. Các ô này không bị coi là thiếu số liệu, vì \
          người lập bảng đã có ý ghi một giá trị.
          """),
      wrong: """
        mn-01 | =Tổng!B7 (#REF!)
        """,
      right: """
        mn-01 | 18
        """,
      example: .schematic),
  ]
}
