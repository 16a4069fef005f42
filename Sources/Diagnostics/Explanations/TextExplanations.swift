// Explanations of characters, texts and numbers, R1xx.
extension Explanation {
  static let text: [Explanation] = [
    Explanation(
      .unexpectedWords,
      title: Phrase(
        en: "Words that do not belong here",
        vi: "Từ ngữ không đúng chỗ"),
      text: Phrase(
        en: """
          The rule was read up to the marked words, and there something else has to stand. Often \
          a word such as `has`, `where` or `by` was left out, or two words have changed places. \
          The message says what was expected.
          """,
        vi: """
          Quy tắc đọc được đến chỗ gạch chân, nhưng tại đó phải là từ khác. Thường là thiếu một \
          từ như `has`, `where`, `by`, hoặc hai từ bị đổi chỗ. Thông báo cho biết cần viết gì.
          """),
      wrong: """
        rule smart
          every school smartClassrooms >= 1 by 2030
        """,
      right: """
        rule smart
          every school has smartClassrooms >= 1 by 2030
        """),
    Explanation(
      .unknownCharacter,
      title: Phrase(
        en: "A character the language does not know",
        vi: "Ký tự mà ngôn ngữ không dùng"),
      text: Phrase(
        en: """
          Word processors replace what is typed by signs such as ≥, × or curved quotation marks, \
          and put invisible characters between words. Rules are written with the plain keys: \
          `>=`, `*`, `"`.
          """,
        vi: """
          Phần mềm soạn thảo hay tự đổi chữ gõ vào thành các dấu như ≥, × hoặc ngoặc kép cong, \
          và chèn ký tự không nhìn thấy. Quy tắc chỉ dùng các phím thường: `>=`, `*`, `"`.
          """),
      wrong: """
        rule smart
          smartClassroomRatio ≥ 100% by 2030
        """,
      right: """
        rule smart
          smartClassroomRatio >= 100% by 2030
        """),
    Explanation(
      .lookAlikeLetter,
      title: Phrase(
        en: "A letter of another script that looks like ours",
        vi: "Chữ của hệ chữ khác trông giống chữ Latinh"),
      text: Phrase(
        en: """
          The name holds a letter that looks right but comes from another script, for instance a \
          Cyrillic а. To the program these are two different letters. It often happens when text \
          is copied from a web page or a PDF. Type the word again.
          """,
        vi: """
          Trong tên có một chữ trông đúng nhưng thuộc hệ chữ khác, chẳng hạn chữ а Kirin. Với \
          chương trình đó là hai chữ khác nhau. Lỗi này hay gặp khi chép từ trang web hoặc tệp \
          PDF. Hãy gõ lại từ đó.
          """),
      wrong: """
        rule smart
          sm\u{430}rtClassroomRatio >= 100% by 2030
        """,
      right: """
        rule smart
          smartClassroomRatio >= 100% by 2030
        """),
    Explanation(
      .nameSpelling,
      title: Phrase(
        en: "A name with letters names cannot have",
        vi: "Tên có chữ không được dùng"),
      text: Phrase(
        en: """
          Names are written with the letters a to z, A to Z and digits, each further word \
          beginning with a capital: `smartClassrooms`. Vietnamese words with all their marks \
          belong in the labels, after `vi`.
          """,
        vi: """
          Tên chỉ viết bằng chữ a đến z, A đến Z và chữ số, từ sau viết hoa chữ đầu: \
          `smartClassrooms`. Tiếng Việt có dấu viết ở nhãn, sau từ `vi`.
          """),
      wrong: """
        rule phòngHọcThôngMinh
          smartClassroomRatio >= 100% by 2030
        """,
      right: """
        rule phongHocThongMinh
          vi "Phòng học thông minh"
          smartClassroomRatio >= 100% by 2030
        """),
    Explanation(
      .unclosedString,
      title: Phrase(
        en: "A text without its closing quotation mark",
        vi: "Thiếu dấu ngoặc kép đóng"),
      text: Phrase(
        en: """
          A text in quotation marks ends on the line it begins on. Put a `"` where it ends.
          """,
        vi: """
          Đoạn chữ trong ngoặc kép phải kết thúc ngay trên dòng đó. Hãy thêm dấu `"` vào chỗ kết \
          thúc.
          """),
      wrong: """
        rule smart
          vi "Phòng học thông minh
          smartClassroomRatio >= 100% by 2030
        """,
      right: """
        rule smart
          vi "Phòng học thông minh"
          smartClassroomRatio >= 100% by 2030
        """),
    Explanation(
      .unknownEscape,
      title: Phrase(
        en: "A backslash or a quotation mark inside a text",
        vi: "Dấu gạch chéo ngược hoặc dấu ngoặc kép bên trong đoạn chữ"),
      text: Phrase(
        en: """
          Inside a text only `\\"` (a quotation mark) and `\\\\` (a backslash) are written with \
          a backslash. Write the backslash twice where you mean the sign itself.
          """,
        vi: """
          Trong ngoặc kép chỉ có `\\"` (dấu ngoặc kép) và `\\\\` (dấu gạch chéo ngược) được viết \
          với dấu gạch chéo ngược. Nếu muốn có chính dấu đó, hãy viết hai lần.
          """),
      wrong: #"""
        rule smart
          clause "II.2\III"
          smartClassroomRatio >= 100% by 2030
        """#,
      right: #"""
        rule smart
          clause "II.2\\III"
          smartClassroomRatio >= 100% by 2030
        """#),
    Explanation(
      .malformedNumber,
      title: Phrase(
        en: "A number that cannot be read with certainty",
        vi: "Số viết không rõ ràng"),
      text: Phrase(
        en: """
          Numbers have a decimal point and, where they are long, underlines between the \
          thousands: `1.35`, `1_200_000`. A comma, a second point or letters right behind the \
          digits are refused, because a guess could change the target.
          """,
        vi: """
          Trong quy tắc, phần thập phân dùng dấu chấm, hàng nghìn ngăn bằng dấu gạch dưới: \
          `1.35`, `1_200_000`. Dấu phẩy, hai dấu chấm hay chữ dính liền chữ số đều bị từ chối, \
          vì đoán sai là sai chỉ tiêu.
          """),
      wrong: """
        rule smart
          population >= 1.200.000 by 2030
        """,
      right: """
        rule smart
          population >= 1_200_000 by 2030
        """),
    Explanation(
      .malformedDate,
      title: Phrase(
        en: "A day that does not exist or is written differently",
        vi: "Ngày không có thật hoặc viết sai cách"),
      text: Phrase(
        en: """
          A day is written `15 November` (of every year) or `2030-11-15`, and it must be in the \
          calendar.
          """,
        vi: """
          Ngày viết là `15 November` (hằng năm) hoặc `2030-11-15`, và phải có trong lịch.
          """),
      wrong: """
        rule smart
          every school has annualReportDate < 15/11/2030 by 2030
        """,
      right: """
        rule smart
          every school has annualReportDate < 2030-11-15 by 2030
        """),
  ]
}
