extension Explanation {
  /// D118 to D125: what is wrong with workbooks, and what is to be noticed about their sheets.
  static let workbooks: [Explanation] = [
    Explanation(
      .unreadableWorkbook,
      title: Phrase(
        en: "A workbook that cannot be read",
        vi: "Sổ tính không đọc được"),
      text: Phrase(
        en: """
          A file `.xlsx` is an archive of several parts. It is refused as a whole where the parts \
          contradict each other, where one is missing or broken, and where they would unpack to \
          far more than the tables of a province: such files are damaged, or made to do harm. A \
          workbook may have 1,000,000 cells and 16 MiB of text. Saving it anew mends what a \
          program has written wrong.
          """,
        vi: """
          Tệp `.xlsx` là một gói gồm nhiều phần. Tệp bị từ chối toàn bộ khi các phần mâu thuẫn \
          với nhau, khi thiếu hoặc hỏng một phần, và khi giải nén ra lớn hơn nhiều so với số \
          liệu của cả một tỉnh: tệp như vậy đã hỏng, hoặc được tạo ra để phá hoại. Một sổ tính \
          có tối đa 1.000.000 ô và 16 MiB văn bản. Lưu lại tệp sẽ sửa được những gì phần mềm đã \
          ghi sai.
          """),
      wrong: "schools.xlsx, half of which was downloaded",
      right: "schools.xlsx, opened in Excel and saved anew",
      example: .schematic),
    Explanation(
      .foreignWorkbook,
      title: Phrase(
        en: "A spreadsheet in another format",
        vi: "Bảng tính ở định dạng khác"),
      text: Phrase(
        en: """
          Of spreadsheets only the format `.xlsx` is read, without a password. Documents of Excel 97 \
          to 2003 (`.xls`), binary workbooks (`.xlsb`) and OpenDocument (`.ods`) are opened in Excel \
          or LibreOffice and saved as `.xlsx`, or as CSV. What counts is what is in the file, \
          whatever its name ends in.
          """,
        vi: """
          Trong các loại bảng tính, chương trình chỉ đọc định dạng `.xlsx` không có mật khẩu. Tài \
          liệu Excel 97 đến 2003 (`.xls`), sổ tính nhị phân (`.xlsb`) và OpenDocument (`.ods`) \
          cần được mở bằng Excel hoặc LibreOffice rồi lưu thành `.xlsx` hoặc CSV. Điều quyết định \
          là nội dung tệp, không phải phần đuôi của tên tệp.
          """),
      wrong: "schools.xls",
      right: "schools.xlsx",
      example: .schematic),
    Explanation(
      .namedPupils,
      title: Phrase(
        en: "A list of persons",
        vi: "Danh sách cá nhân"),
      text: Phrase(
        en: """
          Rules need how many pupils, teachers or inhabitants there are, never who they are. A \
          table with a column of full names and a column of dates of birth is refused, so that \
          no child's data get into reports. Count the rows by school and give the counts.
          """,
        vi: """
          Quy tắc chỉ cần biết có bao nhiêu học sinh, giáo viên, người dân, không cần biết đó là \
          ai. Bảng có cột họ và tên cùng cột ngày sinh bị từ chối để dữ liệu của trẻ em không \
          lọt vào báo cáo. Hãy đếm số dòng theo từng trường rồi đưa số lượng.
          """),
      wrong: """
        Họ và tên,Ngày sinh,Trường
        Nguyễn Thị An,2/9/2019,mn-01
        """,
      right: """
        Năm,Mã trường,Số trẻ
        2030,mn-01,215
        """,
      example: .schematic),
    Explanation(
      .unreadSheet,
      title: Phrase(
        en: "A sheet without a table",
        vi: "Trang tính không có bảng"),
      text: Phrase(
        en: """
          In a workbook every sheet is looked through for the headings of a table, within its \
          first 100 rows. A sheet without them, such as one of notes, is passed over, and so is \
          a hidden one. Headings are the names, labels and further headings of the fields; a \
          table needs at least its column of ids.
          """,
        vi: """
          Chương trình tìm tiêu đề của bảng trong 100 dòng đầu của từng trang tính. Trang tính \
          không có tiêu đề bảng, ví dụ trang ghi chú, được bỏ qua; trang tính bị ẩn cũng vậy. \
          Tiêu đề là tên, nhãn và các tiêu đề khác của trường dữ liệu; bảng cần ít nhất cột mã.
          """),
      wrong: """
        Tên trường | Số phòng
        """,
      right: """
        Năm | Mã trường | Tên trường | Số phòng
        """,
      example: .schematic),
    Explanation(
      .rowsLeftOut,
      title: Phrase(
        en: "Rows that are no data",
        vi: "Dòng không phải số liệu"),
      text: Phrase(
        en: """
          Sheets for people hold rows that list nothing: headings once more, the numbers of the \
          columns, headings of parts, totals, notes and signatures. They are recognised by what \
          they say, named here and left out. A row with an id of its own is always read.
          """,
        vi: """
          Trang tính dành cho người đọc có những dòng không phải số liệu: tiêu đề lặp lại, dòng \
          đánh số cột, tiêu đề từng phần, dòng tổng cộng, ghi chú và chữ ký. Chương trình nhận \
          ra chúng theo nội dung, nêu ở đây và không đọc. Dòng có mã riêng thì luôn được đọc.
          """),
      wrong: """
        | Tổng cộng | 120
        """,
      right: """
        mn-01 | Hoa Sen | 60
        mn-02 | Ánh Dương | 60
        """,
      example: .schematic),
    Explanation(
      .totalDiffers,
      title: Phrase(
        en: "A total that is not the sum",
        vi: "Dòng tổng không khớp"),
      text: Phrase(
        en: """
          A row of totals is not read, but it is compared with what the rows above it add up to. \
          Where the two differ, one of the rows, or the total, is wrong. The verdicts rest on \
          the rows.
          """,
        vi: """
          Dòng tổng cộng không được đọc, nhưng được so với tổng của các dòng phía trên. Khi hai \
          số khác nhau thì có dòng chi tiết, hoặc chính dòng tổng, bị sai. Kết luận dựa vào các \
          dòng chi tiết.
          """),
      wrong: """
        mn-01 | 60
        mn-02 | 60
        Tổng cộng | 121
        """,
      right: """
        mn-01 | 60
        mn-02 | 60
        Tổng cộng | 120
        """,
      example: .schematic),
    Explanation(
      .lostZeros,
      title: Phrase(
        en: "An id without the zeros before it",
        vi: "Mã bị mất số 0 ở đầu"),
      text: Phrase(
        en: """
          A spreadsheet takes `00123` for the number 123 and drops the zeros, unless the cell is \
          formatted as text. Then the same school has two ids, one with zeros and one without, \
          and is taken for two. Ids are compared as they are written; nobody guesses the zeros.
          """,
        vi: """
          Bảng tính coi `00123` là số 123 và bỏ các số 0, trừ khi ô được định dạng là văn bản. \
          Khi đó cùng một trường có hai mã, một có số 0 và một không, nên bị coi là hai trường. \
          Mã được so đúng như cách viết; chương trình không đoán các số 0.
          """),
      wrong: """
        2029,00123
        2030,123
        """,
      right: """
        2029,00123
        2030,00123
        """,
      example: .schematic),
    Explanation(
      .hiddenRowsRead,
      title: Phrase(
        en: "Hidden rows",
        vi: "Dòng bị ẩn"),
      text: Phrase(
        en: """
          Rows that are hidden, by hand or by a filter, are in the file like all others, and \
          Excel counts them in its sums. They are read too, and named here, because nobody sees \
          them.
          """,
        vi: """
          Dòng bị ẩn, bằng tay hoặc do bộ lọc, vẫn nằm trong tệp như các dòng khác, và Excel vẫn \
          tính chúng trong các tổng. Chương trình cũng đọc các dòng đó và nêu ở đây, vì không ai \
          nhìn thấy chúng.
          """),
      wrong: """
        rows 15 to 18 hidden by a filter
        """,
      right: """
        rows 15 to 18 shown, or deleted
        """,
      example: .schematic),
  ]
}
