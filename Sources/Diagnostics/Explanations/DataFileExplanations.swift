// Explanations of files of data, D1xx.
extension Explanation {
  static let dataFiles: [Explanation] = [
    Explanation(
      .dataNotUnicode,
      title: Phrase(
        en: "A file in an unknown encoding",
        vi: "Tệp có bảng mã không rõ"),
      text: Phrase(
        en: """
          Files of data are text in UTF-8, or in UTF-16 with the mark that says so. Other \
          encodings read like UTF-8 until the first letter with a mark, which then becomes \
          another one; so they are refused, as is a file with NUL characters. In Excel, choose \
          Save As and the type `CSV UTF-8`.
          """,
        vi: """
          Tệp số liệu là văn bản UTF-8, hoặc UTF-16 có ký tự đánh dấu ở đầu tệp. Bảng mã khác \
          chỉ giống UTF-8 cho đến chữ có dấu đầu tiên, rồi chữ ấy biến thành chữ khác; vì vậy \
          tệp bị từ chối, tệp có ký tự NUL cũng vậy. Trong Excel, hãy chọn Lưu dưới dạng, kiểu \
          `CSV UTF-8`.
          """),
      wrong: "schools.csv saved as CSV (MS-DOS)",
      right: "schools.csv saved as CSV UTF-8",
      example: .schematic),
    Explanation(
      .emptyDataFile,
      title: Phrase(
        en: "A file without a heading",
        vi: "Tệp không có tiêu đề cột"),
      text: Phrase(
        en: """
          A file of 0 bytes says nothing, not even that there are no schools. A table \
          without rows is a line of headings.
          """,
        vi: """
          Tệp rỗng không nói lên điều gì, kể cả việc không có trường nào. Bảng không có dòng \
          số liệu vẫn phải có một dòng tiêu đề cột.
          """),
      wrong: "(nothing)",
      right: "year,school,commune",
      example: .schematic),
    Explanation(
      .malformedTable,
      title: Phrase(
        en: "Text that is no table",
        vi: "Văn bản không phải là bảng"),
      text: Phrase(
        en: """
          A cell that holds a delimiter, a line end or a quotation mark stands in quotation \
          marks as a whole, and a mark inside it is written twice. Otherwise nobody can tell \
          where the cell ends. A row takes 1 MiB at most, a table 16,384 columns. A table in \
          JSON is an array of objects, or one object to a line, without nested values.
          """,
        vi: """
          Ô có dấu phân cách, dấu xuống dòng hoặc dấu ngoặc kép phải được đặt trọn trong dấu \
          ngoặc kép, và dấu ngoặc kép bên trong được viết hai lần. Nếu không thì không biết \
          ô kết thúc ở đâu. Một dòng dài tối đa 1 MiB, một bảng có tối đa 16.384 cột. Bảng JSON \
          là một mảng đối tượng, hoặc mỗi dòng một đối tượng, không có giá trị lồng nhau.
          """),
      wrong: """
        2030,a,Trường "Hoa Sen", cơ sở 2
        """,
      right: """
        2030,a,"Trường ""Hoa Sen"", cơ sở 2"
        """,
      example: .schematic),
    Explanation(
      .raggedDataRow,
      title: Phrase(
        en: "A row with too many or too few cells",
        vi: "Dòng thừa hoặc thiếu ô"),
      text: Phrase(
        en: """
          Every row has one cell for each heading. A row that has more or fewer has mostly a \
          decimal comma without quotation marks, and all cells behind it stand in the wrong \
          column.
          """,
        vi: """
          Mỗi dòng có đúng một ô cho mỗi tiêu đề. Dòng thừa hoặc thiếu ô thường do dấu phẩy \
          thập phân không nằm trong dấu ngoặc kép, làm mọi ô phía sau lệch cột.
          """),
      wrong: """
        year,school,landArea
        2030,a,1,35
        """,
      right: """
        year,school,landArea
        2030,a,"1,35"
        """,
      example: .schematic),
    Explanation(
      .missingKeyColumn,
      title: Phrase(
        en: "A table without a column that tells its rows apart",
        vi: "Bảng thiếu cột khóa"),
      text: Phrase(
        en: """
          A table needs the columns `year` and the id of what it lists, and the area each \
          row belongs to wherever a rule looks at the members of an area. In a folder named \
          by a year the column `year` may be left out.
          """,
        vi: """
          Bảng cần cột `year` (năm) và cột mã, cùng cột địa bàn mà mỗi dòng thuộc về khi có \
          quy tắc xét các thành viên của địa bàn. Trong thư mục mang tên năm thì có thể bỏ \
          cột năm.
          """),
      wrong: """
        school,smartClassrooms
        a,2
        """,
      right: """
        year,school,commune,smartClassrooms
        2030,a,ha-dong,2
        """,
      example: .schematic),
    Explanation(
      .ambiguousHeading,
      title: Phrase(
        en: "A heading that fits two fields",
        vi: "Tiêu đề hợp với hai trường dữ liệu"),
      text: Phrase(
        en: """
          Headings are compared without regard to capitals, spacing and where the tone mark \
          stands. This one fits several columns the rules know; head it with the name of \
          one.
          """,
        vi: """
          Tiêu đề được so khớp không phân biệt chữ hoa, khoảng trắng và vị trí đặt dấu \
          thanh. Tiêu đề này hợp với nhiều cột; hãy dùng đúng tên của một trường dữ liệu.
          """),
      wrong: "year,school,Phòng",
      right: "year,school,smartClassrooms",
      example: .schematic),
    Explanation(
      .repeatedHeading,
      title: Phrase(
        en: "Two columns for one field",
        vi: "Hai cột cho một trường dữ liệu"),
      text: Phrase(
        en: """
          Two headings of the table stand for the same thing, by name or by label. Which \
          column counts cannot be known.
          """,
        vi: """
          Hai tiêu đề của bảng cùng chỉ một thứ, theo tên hoặc theo nhãn. Không thể biết cột \
          nào được tính.
          """),
      wrong: "year,năm,school",
      right: "year,school",
      example: .schematic),
    Explanation(
      .noTables,
      title: Phrase(
        en: "Data without any table",
        vi: "Số liệu không có bảng nào"),
      text: Phrase(
        en: """
          A folder of data holds a file for each kind of thing, named by its plural: \
          `schools.csv`, `communes.csv`, `provinces.csv`. None was found.
          """,
        vi: """
          Thư mục số liệu có một tệp cho mỗi loại đối tượng, đặt tên theo dạng số nhiều: \
          `schools.csv`, `communes.csv`, `provinces.csv`. Không tìm thấy tệp nào như vậy.
          """),
      wrong: "Data/truong-hoc.csv",
      right: "Data/schools.csv",
      example: .schematic),
    Explanation(
      .planWithoutRows,
      title: Phrase(
        en: "A plan for an area the data do not know",
        vi: "Kế hoạch cho địa bàn không có trong số liệu"),
      text: Phrase(
        en: """
          No row up to the year of the check names the area of this plan. Mostly the id in \
          the plan or in the data is misspelt.
          """,
        vi: """
          Không có dòng nào đến năm kiểm tra nhắc đến địa bàn của kế hoạch này. Thường là mã \
          trong kế hoạch hoặc trong số liệu bị gõ sai.
          """),
      wrong: """
        for commune "hadong"
        """,
      right: """
        for commune "ha-dong"
        """,
      example: .schematic),
    Explanation(
      .unreadDataFile,
      title: Phrase(
        en: "A file or folder that is not read",
        vi: "Tệp hoặc thư mục không được đọc"),
      text: Phrase(
        en: """
          The name of the file is not the plural of any entity of the rules, so it is not \
          read. Folders in the folder of the data are read where they are named by a year. \
          Notes that end in `.md` and hidden files are passed over without a word.
          """,
        vi: """
          Tên tệp không phải dạng số nhiều của đối tượng nào trong bộ quy tắc, nên tệp không \
          được đọc. Thư mục con của thư mục số liệu chỉ được đọc khi mang tên một năm. Ghi chú \
          có đuôi `.md` và tệp ẩn được bỏ qua mà không báo.
          """),
      wrong: "school.csv",
      right: "schools.csv",
      example: .schematic),
    Explanation(
      .unreadColumn,
      title: Phrase(
        en: "A column that matches no field",
        vi: "Cột không khớp trường dữ liệu nào"),
      text: Phrase(
        en: """
          A heading matches a field by its name, its labels, or a further heading after \
          `also`. This one matches nothing; if a rule needs the column, add the heading to \
          its field.
          """,
        vi: """
          Tiêu đề khớp với trường dữ liệu theo tên, theo nhãn, hoặc theo tiêu đề ghi sau \
          `also`. Tiêu đề này không khớp gì cả; nếu quy tắc cần cột này, hãy thêm tiêu đề \
          vào trường dữ liệu.
          """),
      wrong: "year,school,Phòng TM",
      right: """
        field smartClassrooms of school: count
          also "Phòng TM"
        """,
      example: .schematic),
    Explanation(
      .fieldWithoutColumn,
      title: Phrase(
        en: "A field without a column",
        vi: "Trường dữ liệu không có cột"),
      text: Phrase(
        en: """
          The table has no column for these fields. Their values are missing everywhere, so \
          that a rule which reads them stays undecided.
          """,
        vi: """
          Bảng không có cột cho các trường dữ liệu này. Giá trị của chúng bị thiếu ở mọi \
          dòng, nên quy tắc dùng đến chúng sẽ chưa đủ số liệu.
          """),
      wrong: "year,school",
      right: "year,school,smartClassrooms",
      example: .schematic),
    Explanation(
      .percentsBelowOne,
      title: Phrase(
        en: "Percents that look like fractions",
        vi: "Phần trăm trông như phân số"),
      text: Phrase(
        en: """
          The heading contains `%`, so that plain numbers below it are percents. None of \
          them is above 1: perhaps they were meant as fractions of 1.
          """,
        vi: """
          Tiêu đề có dấu `%` nên các số bên dưới được hiểu là phần trăm. Không số nào lớn \
          hơn 1: có thể chúng được ghi dưới dạng phần của 1.
          """),
      wrong: """
        Tỷ lệ (%)
        0.985
        """,
      right: """
        Tỷ lệ (%)
        98.5
        """,
      example: .schematic),
    Explanation(
      .absentTable,
      title: Phrase(
        en: "A table that was not given",
        vi: "Thiếu một bảng"),
      text: Phrase(
        en: """
          Rules read rows of this table, but the data have no such file. What it would say is \
          missing everywhere, so that these rules stay undecided. The file is named by the \
          plural of its entity.
          """,
        vi: """
          Có quy tắc dùng đến bảng này nhưng số liệu không có tệp như vậy. Mọi giá trị của \
          bảng bị coi là thiếu, nên các quy tắc ấy sẽ chưa đủ số liệu. Tên tệp là dạng số \
          nhiều của đối tượng.
          """),
      wrong: "Data/schools.csv",
      right: """
        Data/schools.csv
        Data/communes.csv
        """,
      example: .schematic),
    Explanation(
      .lostParent,
      title: Phrase(
        en: "An area without a row",
        vi: "Địa bàn không có dòng số liệu"),
      text: Phrase(
        en: """
          Rows say that they belong to an area which has no row in the table of areas, in any \
          year. They count for an area of that id alone, and for none of the table; often \
          a spreadsheet has taken the zeros before an id away.
          """,
        vi: """
          Có dòng ghi thuộc về một địa bàn không có dòng nào, ở năm nào, trong bảng địa bàn. \
          Các dòng đó chỉ được tính cho riêng mã ấy, không tính cho địa bàn nào trong bảng; \
          thường là do bảng tính đã làm mất các số 0 ở đầu mã.
          """),
      wrong: """
        year,school,commune
        2030,a,12
        """,
      right: """
        year,school,commune
        2030,a,00012
        """,
      example: .schematic),
    Explanation(
      .notYetInFlag,
      title: Phrase(
        en: "`chưa có` where the answer is yes or no",
        vi: "`chưa có` ở cột có hay không"),
      text: Phrase(
        en: """
          Everywhere `chưa có` says that there is no figure yet, and rules that need it stay \
          undecided. In a column of yes and no it may have been meant as no: then write \
          `không` or `no`.
          """,
        vi: """
          Ở mọi cột, `chưa có` nghĩa là chưa có số liệu, nên quy tắc cần đến ô đó sẽ chưa đủ \
          số liệu. Ở cột trả lời có hay không, người ghi có thể muốn nói là không: khi đó hãy \
          ghi `không`.
          """),
      wrong: """
        school,Có Internet
        a,chưa có
        """,
      right: """
        school,Có Internet
        a,không
        """,
      example: .schematic),
  ]
}
