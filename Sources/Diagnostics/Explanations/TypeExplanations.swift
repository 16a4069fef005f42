// Explanations of types, R2xx.
extension Explanation {
  static let types: [Explanation] = [
    Explanation(
      .unknownCategory,
      title: Phrase(
        en: "A category the field does not have",
        vi: "Loại không có trong trường dữ liệu"),
      text: Phrase(
        en: """
          A field declared `one of` or `any of` has only the categories listed there. Choose one \
          of them, or add the new one to the field.
          """,
        vi: """
          Trường dữ liệu khai báo bằng `one of` hoặc `any of` chỉ có các hạng mục đã liệt kê. Hãy \
          chọn một hạng mục trong đó hoặc bổ sung hạng mục mới vào khai báo.
          """),
      wrong: """
        rule smart
          every school where ownership = state has smartClassrooms >= 1 by 2030
        """,
      right: """
        rule smart
          every school where ownership = public has smartClassrooms >= 1 by 2030
        """),
    Explanation(
      .textInExpression,
      title: Phrase(
        en: "A field of text in a formula",
        vi: "Trường dữ liệu dạng chữ trong công thức"),
      text: Phrase(
        en: """
          Fields of the type `text` hold names and notes for people. They are shown, never \
          compared or calculated with. To compare, declare a field `one of …`.
          """,
        vi: """
          Trường dữ liệu kiểu `text` chứa tên và ghi chú cho người đọc, chỉ để hiển thị chứ \
          không so sánh hay tính toán. Muốn so sánh, hãy khai báo kiểu `one of …`.
          """),
      wrong: """
        rule smart
          every school has schoolName >= 1 by 2030
        """,
      right: """
        rule smart
          every school has smartClassrooms >= 1 by 2030
        """),
    Explanation(
      .cycle,
      title: Phrase(
        en: "Declarations that need each other",
        vi: "Khai báo vòng tròn"),
      text: Phrase(
        en: """
          To know the first one needs the second, and to know the second one needs the first. \
          Nothing can be calculated from that. Let one of them rest on fields alone.
          """,
        vi: """
          Muốn biết cái thứ nhất phải biết cái thứ hai, mà muốn biết cái thứ hai lại phải biết \
          cái thứ nhất. Như vậy không tính được. Hãy để một trong hai chỉ dựa vào trường dữ \
          liệu.
          """),
      wrong: """
        group strongSchool, strongSchools = readySchools where standardLevel = 2
        group readySchool, readySchools = strongSchools where digitalLevel >= 2
        """,
      right: """
        group strongSchool, strongSchools = readySchools where standardLevel = 2
        group readySchool, readySchools = schools where digitalLevel >= 2
        """),
    Explanation(
      .shareOutOfRange,
      title: Phrase(
        en: "A bare number that is no share",
        vi: "Con số không thể là tỷ lệ"),
      text: Phrase(
        en: """
          A share without `%` lies between 0 and 1: `0.56` is 56 %. A bare `56` could mean 56 % \
          or 5600 %; the program does not guess. Write the `%`.
          """,
        vi: """
          Tỷ lệ không ghi `%` phải nằm từ 0 đến 1: `0.56` là 56 %. Ghi `56` thì có thể là 56 % \
          hay 5600 %; chương trình không đoán. Hãy ghi dấu `%`.
          """),
      wrong: """
        parameter target: share = 56

        rule smart
          smartClassroomRatio >= target by 2030
        """,
      right: """
        parameter target: share = 56%

        rule smart
          smartClassroomRatio >= target by 2030
        """),
    Explanation(
      .notOrdered,
      title: Phrase(
        en: "Greater or smaller than something without an order",
        vi: "So sánh hơn kém với thứ không có thứ tự"),
      text: Phrase(
        en: """
          Categories and yes/no values have no order: public is neither more nor less than \
          private. Use `=` or `!=`.
          """,
        vi: """
          Hạng mục và giá trị có/không không có thứ tự: công lập không lớn hơn hay nhỏ hơn tư \
          thục. Hãy dùng `=` hoặc `!=`.
          """),
      wrong: """
        rule smart
          every school has ownership > public by 2030
        """,
      right: """
        rule smart
          every school has ownership = public by 2030
        """),
    Explanation(
      .unknownHeading,
      title: Phrase(
        en: "A heading of a test table that matches nothing",
        vi: "Tiêu đề cột trong bảng của phép thử không khớp"),
      text: Phrase(
        en: """
          The headings of a table are the entity, its parent, `name`, `closed` and names of its \
          fields. This one is none of them; mostly it is misspelt.
          """,
        vi: """
          Tiêu đề cột của bảng là đối tượng, đối tượng cấp trên, `name`, `closed` và tên các \
          trường dữ liệu. Tiêu đề này không thuộc loại nào; phần lớn là gõ sai.
          """),
      wrong: """
        rule smart
          smartClassroomRatio >= 100% by 2030

        test "one school" of demo
          in 2030
          schools | school | smartClassroms
                  | a      | 1
          expect smart undecided
        """,
      right: """
        rule smart
          smartClassroomRatio >= 100% by 2030

        test "one school" of demo
          in 2030
          schools | school | smartClassrooms
                  | a      | 1
          expect smart pass
        """),
    Explanation(
      .wrongTestValue,
      title: Phrase(
        en: "A test expects what the rule cannot measure",
        vi: "Phép thử mong đợi điều quy tắc không đo được"),
      text: Phrase(
        en: """
          The value behind `with` or `between` is compared with what the rule measures: a share \
          with a percentage, a count with a whole number, an area with its unit.
          """,
        vi: """
          Giá trị sau `with` hoặc `between` được so với đại lượng mà quy tắc đo: tỷ lệ thì ghi \
          phần trăm, số đếm thì ghi số nguyên, diện tích thì ghi kèm đơn vị.
          """),
      wrong: """
        rule smart
          smartClassroomRatio >= 100% by 2030

        test "one school" of demo
          in 2030
          schools | school | smartClassrooms
                  | a      | 1
          expect smart pass with 3 ha
        """,
      right: """
        rule smart
          smartClassroomRatio >= 100% by 2030

        test "one school" of demo
          in 2030
          schools | school | smartClassrooms
                  | a      | 1
          expect smart pass with 100%
        """),
    Explanation(
      .declaredTypeDiffers,
      title: Phrase(
        en: "A type that is not that of the formula",
        vi: "Kiểu khai báo khác kiểu của công thức"),
      text: Phrase(
        en: """
          The type written after the `:` says one thing, the formula gives another. Correct the \
          type, or leave it out: the formula has one.
          """,
        vi: """
          Kiểu ghi sau dấu `:` khác với kiểu mà công thức cho ra. Hãy sửa kiểu, hoặc bỏ đi: công \
          thức tự có kiểu.
          """),
      wrong: """
        indicator teacherTotal: share
          = sum of teachers across schools

        rule enough
          teacherTotal >= 1 by 2030
        """,
      right: """
        indicator teacherTotal: count
          = sum of teachers across schools

        rule enough
          teacherTotal >= 1 by 2030
        """),
    Explanation(
      .shiftOfShift,
      title: Phrase(
        en: "Another year of another year",
        vi: "Năm khác của một năm khác"),
      text: Phrase(
        en: """
          `last year` and `in 2025` may be applied once. The year before last of something is \
          hard to read and easy to get wrong; name the year.
          """,
        vi: """
          `last year` và `in 2025` chỉ được dùng một lần. Năm ngoái của năm ngoái vừa khó đọc \
          vừa dễ nhầm; hãy ghi rõ năm.
          """),
      wrong: """
        rule smart
          smartClassroomRatio >= (smartClassroomRatio last year) last year every year
        """,
      right: """
        rule smart
          smartClassroomRatio >= smartClassroomRatio last year every year
        """),
    Explanation(
      .reservedFieldName,
      title: Phrase(
        en: "A field with a name every table has already",
        vi: "Tên trường dữ liệu đã có sẵn trong mọi bảng"),
      text: Phrase(
        en: """
          Every table of data has the columns `year`, `name` and `closed`. A field needs another \
          name.
          """,
        vi: """
          Bảng dữ liệu nào cũng có sẵn các cột `year`, `name`, `closed`. Trường dữ liệu phải \
          mang tên khác.
          """),
      wrong: "field closed of school: flag",
      right: "field closedForRepair of school: flag"),
    Explanation(
      .unknownWarning,
      title: Phrase(
        en: "An allowance for a warning that does not exist",
        vi: "Cho phép một cảnh báo không tồn tại"),
      text: Phrase(
        en: """
          `allow` names the code of a warning that may stand here, and why. Errors cannot be \
          allowed, and this code is no warning. Codes are written as they are printed, with a \
          capital letter.
          """,
        vi: """
          `allow` ghi mã của một cảnh báo được chấp nhận tại đây và lý do. Lỗi thì không thể cho \
          phép, còn mã này không phải là cảnh báo. Mã được viết như khi in ra, với chữ cái hoa ở \
          đầu.
          """),
      wrong: """
        rule smart
          allow R999 "the office wants both"
          smartClassroomRatio >= 100% by 2030
        """,
      right: """
        rule smart
          smartClassroomRatio >= 100% by 2030
        """),
    Explanation(
      .formNotPossible,
      title: Phrase(
        en: "A form of sentence that has no meaning here",
        vi: "Dạng câu không có nghĩa ở đây"),
      text: Phrase(
        en: """
          The words are right one by one, but together they say nothing that could be judged. \
          The message says which form to use instead.
          """,
        vi: """
          Từng từ thì đúng, nhưng ghép lại thì không nói được điều gì có thể xét. Thông báo cho \
          biết nên dùng dạng câu nào.
          """),
      wrong: """
        rule smart
          at least 1.5 schools have smartClassrooms >= 1 by 2030
        """,
      right: """
        rule smart
          at least 2 schools have smartClassrooms >= 1 by 2030
        """,
      example: .schematic),
    Explanation(
      .sharedHeading,
      title: Phrase(
        en: "A heading that stands for two columns",
        vi: "Một tiêu đề ứng với hai cột"),
      text: Phrase(
        en: """
          A column of data is found by the name of its field or by one of its labels. Where two \
          columns of a table share a heading, or a field is called like the year, the id or the \
          name of a row, nobody can tell them apart. Capitals and spacing make no difference.
          """,
        vi: """
          Cột số liệu được nhận ra theo tên hoặc nhãn của trường dữ liệu. Nếu hai cột của một \
          bảng có chung tiêu đề, hoặc nhãn trùng với cột năm, cột mã hay cột tên thì không phân \
          biệt được. Chữ hoa, chữ thường và dấu cách không làm hai tiêu đề khác nhau.
          """),
      wrong: """
        field computers of school: count
          vi "Số máy tính"
        field laptops of school: count
          vi "số máy tính"
        """,
      right: """
        field computers of school: count
          vi "Số máy tính"
        field laptops of school: count
          vi "Số máy tính xách tay"
        """),
  ]
}
