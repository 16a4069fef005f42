// Explanations of grammar, R1xx.
extension Explanation {
  static let grammar: [Explanation] = [
    Explanation(
      .reservedWord,
      title: Phrase(
        en: "A word of the language used as a name",
        vi: "Dùng từ của ngôn ngữ làm tên"),
      text: Phrase(
        en: """
          Words such as `every`, `rule`, `by` or `share` have a fixed meaning and cannot be \
          names. Make the name longer.
          """,
        vi: """
          Những từ như `every`, `rule`, `by`, `share` đã có nghĩa cố định nên không thể làm tên. \
          Hãy đặt tên dài hơn.
          """),
      wrong: """
        rule every
          smartClassroomRatio >= 100% by 2030
        """,
      right: """
        rule everySchoolSmart
          smartClassroomRatio >= 100% by 2030
        """),
    Explanation(
      .chainedComparison,
      title: Phrase(
        en: "Two comparisons in a row",
        vi: "Hai phép so sánh nối liền nhau"),
      text: Phrase(
        en: """
          `1 <= x <= 20` is not read as people read it. Write two comparisons and join them with \
          `and`.
          """,
        vi: """
          `1 <= x <= 20` không được hiểu như cách ta đọc. Hãy viết thành hai phép so sánh nối \
          bằng `and`.
          """),
      wrong: """
        rule smart
          every school has 1 <= smartClassrooms <= 20 by 2030
        """,
      right: """
        rule smart
          every school has smartClassrooms >= 1 and smartClassrooms <= 20 by 2030
        """),
    Explanation(
      .whereNeedsParentheses,
      title: Phrase(
        en: "A condition that has to stand in parentheses",
        vi: "Điều kiện phải đặt trong ngoặc đơn"),
      text: Phrase(
        en: """
          After `where` comes a condition. Where the formula goes on behind it, nobody can tell \
          at which word the condition ends, so it is put in parentheses.
          """,
        vi: """
          Sau `where` là điều kiện. Nếu công thức còn viết tiếp thì không rõ điều kiện kết thúc \
          ở đâu, vì vậy phải đặt điều kiện trong ngoặc đơn.
          """),
      wrong: """
        rule smart
          number of preschools where provinceRank <= 100 >= 1 by 2030
        """,
      right: """
        rule smart
          number of preschools where (provinceRank <= 100) >= 1 by 2030
        """),
    Explanation(
      .missingTiming,
      title: Phrase(
        en: "A rule that does not say when",
        vi: "Quy tắc không nói thời hạn"),
      text: Phrase(
        en: """
          Every rule says when it is judged: `by 2030` (from that year on), `in 2027` (that year \
          alone) or `every year`.
          """,
        vi: """
          Quy tắc nào cũng phải nói khi nào xét: `by 2030` (từ năm đó trở đi), `in 2027` (chỉ \
          năm đó) hoặc `every year` (hằng năm).
          """),
      wrong: """
        rule smart
          smartClassroomRatio >= 100%
        """,
      right: """
        rule smart
          smartClassroomRatio >= 100% by 2030
        """),
    Explanation(
      .shiftOfLiteral,
      title: Phrase(
        en: "A fixed value in another year",
        vi: "Giá trị cố định không có năm khác"),
      text: Phrase(
        en: """
          `in 2025` and `last year` ask for the value something had in another year. A number \
          such as `80%` is the same in all years; say which measure is meant.
          """,
        vi: """
          `in 2025` và `last year` hỏi giá trị của một số liệu ở năm khác. Con số như `80%` thì \
          năm nào cũng vậy; hãy nói rõ chỉ tiêu nào.
          """),
      wrong: """
        rule smart
          smartClassroomRatio >= 80% last year every year
        """,
      right: """
        rule smart
          smartClassroomRatio >= smartClassroomRatio last year every year
        """),
    Explanation(
      .misplacedMetadata,
      title: Phrase(
        en: "A label or remark in the wrong place",
        vi: "Nhãn hoặc ghi chú đặt sai chỗ"),
      text: Phrase(
        en: """
          Labels, `clause`, `note` and the like stand between the name and the sentence or \
          formula, and only with the statements they are meant for.
          """,
        vi: """
          Nhãn, `clause`, `note` và các dòng tương tự đứng giữa tên và câu quy tắc hoặc công \
          thức, và chỉ đi với loại khai báo phù hợp.
          """),
      wrong: """
        rule smart
          smartClassroomRatio >= 100% by 2030
          vi "Phòng học thông minh"
        """,
      right: """
        rule smart
          vi "Phòng học thông minh"
          smartClassroomRatio >= 100% by 2030
        """),
    Explanation(
      .repeatedMetadata,
      title: Phrase(
        en: "The same remark twice",
        vi: "Ghi chú lặp lại"),
      text: Phrase(
        en: """
          Each kind of label or remark may stand once with a statement. Keep one of them, or put \
          both into one text.
          """,
        vi: """
          Mỗi loại nhãn hoặc ghi chú chỉ được ghi một lần. Hãy giữ lại một, hoặc gộp cả hai vào \
          một dòng.
          """),
      wrong: """
        rule smart
          clause "II.2"
          clause "II.3"
          smartClassroomRatio >= 100% by 2030
        """,
      right: """
        rule smart
          clause "II.2, II.3"
          smartClassroomRatio >= 100% by 2030
        """),
    Explanation(
      .notUnicode,
      title: Phrase(
        en: "A file that is not saved as UTF-8",
        vi: "Tệp không được lưu dạng UTF-8"),
      text: Phrase(
        en: """
          Rule files are read as UTF-8. Old Vietnamese encodings such as TCVN3 or VNI, and \
          UTF-16, are refused, because letters would be read wrongly. Save the file as UTF-8 in \
          your editor.
          """,
        vi: """
          Tệp quy tắc phải là UTF-8. Bảng mã cũ như TCVN3, VNI và cả UTF-16 đều bị từ chối vì sẽ \
          đọc sai chữ. Hãy lưu lại tệp ở dạng UTF-8.
          """),
      wrong: "// saved as UTF-16",
      right: "// saved as UTF-8",
      example: .schematic),
    Explanation(
      .raggedRow,
      title: Phrase(
        en: "A row with more or fewer cells than the heading",
        vi: "Dòng thừa hoặc thiếu ô so với tiêu đề"),
      text: Phrase(
        en: """
          Each row of a table has one cell for each heading. A cell nobody knows is written `-`, \
          never left out.
          """,
        vi: """
          Mỗi dòng của bảng có đúng một ô cho mỗi cột. Ô chưa có số liệu thì ghi `-`, không được \
          bỏ.
          """),
      wrong: """
        rule smart
          smartClassroomRatio >= 100% by 2030

        test "one school" of demo
          in 2030
          schools | school | smartClassrooms
                  | a      | 1 | 2
          expect smart pass
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
      .unclosedParenthesis,
      title: Phrase(
        en: "A parenthesis without its partner",
        vi: "Ngoặc đơn không có cặp"),
      text: Phrase(
        en: """
          Every `(` needs a `)`. Add the missing one, or take the other away.
          """,
        vi: """
          Mỗi dấu `(` cần một dấu `)`. Hãy thêm dấu còn thiếu hoặc bỏ dấu thừa.
          """),
      wrong: """
        rule smart
          every school has (smartClassrooms >= 1 by 2030
        """,
      right: """
        rule smart
          every school has (smartClassrooms >= 1) by 2030
        """),
    Explanation(
      .unknownStatement,
      title: Phrase(
        en: "A statement that begins with an unknown word",
        vi: "Khai báo bắt đầu bằng từ lạ"),
      text: Phrase(
        en: """
          A file is made of statements, and each begins with one of the words `use`, `entity`, \
          `field`, `group`, `indicator`, `parameter`, `check`, `plan`, `rule`, `duty` or `test`.
          """,
        vi: """
          Tệp gồm các khai báo, mỗi khai báo bắt đầu bằng một trong các từ `use`, `entity`, \
          `field`, `group`, `indicator`, `parameter`, `check`, `plan`, `rule`, `duty`, `test`.
          """),
      wrong: "entiti school, schools",
      right: "entity school, schools",
      example: .complete),
    Explanation(
      .malformedYear,
      title: Phrase(
        en: "A year that is not written with four digits",
        vi: "Năm không viết đủ bốn chữ số"),
      text: Phrase(
        en: """
          Years are written in full: `2030`, not `30`.
          """,
        vi: """
          Năm phải viết đủ bốn chữ số: `2030`, không phải `30`.
          """),
      wrong: """
        rule smart
          smartClassroomRatio >= 100% by 30
        """,
      right: """
        rule smart
          smartClassroomRatio >= 100% by 2030
        """),
    Explanation(
      .unknownUnit,
      title: Phrase(
        en: "A unit the language does not know",
        vi: "Đơn vị đo lạ"),
      text: Phrase(
        en: """
          Known units are `ha`, `m2` and `km2` for areas, and `VND` for money, also `thousand \
          VND`, `million VND` and `billion VND`.
          """,
        vi: """
          Các đơn vị dùng được: `ha`, `m2`, `km2` cho diện tích và `VND` cho tiền, kể cả \
          `thousand VND`, `million VND`, `billion VND`.
          """),
      wrong: "field playground of school: number in acres",
      right: "field playground of school: number in m2"),
  ]
}
