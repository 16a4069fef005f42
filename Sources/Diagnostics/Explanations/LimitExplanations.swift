// Explanations of included files and limits, R3xx.
extension Explanation {
  static let limits: [Explanation] = [
    Explanation(
      .includeNotFound,
      title: Phrase(
        en: "A used file that does not exist",
        vi: "Tệp được dùng không tồn tại"),
      text: Phrase(
        en: """
          The path after `use` is read from the folder of the file it stands in. There is no \
          such file there.
          """,
        vi: """
          Đường dẫn sau `use` tính từ thư mục của tệp đang viết. Ở đó không có tệp này.
          """),
      wrong: "use \"../catalogue/scool.rules\"",
      right: "use \"../catalogue/school.rules\"",
      example: .schematic),
    Explanation(
      .includeCycle,
      title: Phrase(
        en: "Files that use each other",
        vi: "Các tệp dùng lẫn nhau theo vòng"),
      text: Phrase(
        en: """
          The files use each other in a circle. Put what both need into a third file.
          """,
        vi: """
          Các tệp gọi nhau thành vòng tròn. Hãy chuyển phần cả hai cùng cần sang một tệp thứ ba.
          """),
      wrong: """
        // school.rules
        use "commune.rules"

        // commune.rules
        use "school.rules"
        """,
      right: """
        // school.rules
        use "entities.rules"

        // commune.rules
        use "entities.rules"
        """,
      example: .schematic),
    Explanation(
      .includeOutsideRoot,
      title: Phrase(
        en: "A used file outside the working folder",
        vi: "Tệp được dùng nằm ngoài thư mục làm việc"),
      text: Phrase(
        en: """
          Rules read only files within the working folder, so that a rule file of somebody else \
          cannot read yours. Copy the file into the folder, or start the program further up.
          """,
        vi: """
          Quy tắc chỉ đọc tệp trong thư mục làm việc, để tệp quy tắc của người khác không đọc \
          được tệp của bạn. Hãy chép tệp vào thư mục, hoặc chạy chương trình từ thư mục cấp \
          trên.
          """),
      wrong: "use \"../../../other/school.rules\"",
      right: "use \"../catalogue/school.rules\"",
      example: .schematic),
    Explanation(
      .nestedTooDeep,
      title: Phrase(
        en: "Formulas or areas nested too deep",
        vi: "Công thức hoặc địa bàn lồng nhau quá sâu"),
      text: Phrase(
        en: """
          Formulas may be nested 256 deep: name parts of the formula as indicators and use their \
          names. With all indicators and groups they build on, one below the other, they may be \
          nested 400 deep: compute more in one formula. Entities may lie in each other 32 deep.
          """,
        vi: """
          Công thức được lồng tối đa 256 tầng: hãy tách từng phần thành chỉ số rồi dùng tên của \
          chúng. Tính cả các chỉ số và nhóm mà công thức dựa vào, từ tầng này sang tầng khác, được \
          lồng tối đa 400 tầng: hãy tính nhiều hơn trong một công thức. Các loại đối tượng được \
          nằm trong nhau tối đa 32 cấp.
          """),
      wrong: "indicator deep = ((((((1))))))   // 300 parentheses",
      right: "indicator flat = 1",
      example: .schematic),
    Explanation(
      .fileTooLarge,
      title: Phrase(
        en: "A file that is too large",
        vi: "Tệp quá lớn"),
      text: Phrase(
        en: """
          A rule file beyond the limit is refused before it is read; perhaps a data file was \
          given by mistake. Split it into several files and join them with `use`.
          """,
        vi: """
          Tệp quy tắc vượt giới hạn bị từ chối trước khi đọc; có thể đã đưa nhầm tệp dữ liệu. \
          Hãy chia thành nhiều tệp và nối bằng `use`.
          """),
      wrong: "chuan lint schools.csv",
      right: "chuan lint school.rules",
      example: .schematic),
    Explanation(
      .numberTooLong,
      title: Phrase(
        en: "A number with too many digits",
        vi: "Số có quá nhiều chữ số"),
      text: Phrase(
        en: """
          Numbers have at most 30 digits, so that every calculation stays exact.
          """,
        vi: """
          Số có nhiều nhất 30 chữ số, để mọi phép tính luôn chính xác.
          """),
      wrong: """
        rule smart
          population >= 1234567890123456789012345678901 by 2030
        """,
      right: """
        rule smart
          population >= 12_345 by 2030
        """),
    Explanation(
      .tooManyIncludes,
      title: Phrase(
        en: "Too many used files",
        vi: "Dùng quá nhiều tệp"),
      text: Phrase(
        en: """
          One run reads only a limited number of files. Give fewer files, or join small ones.
          """,
        vi: """
          Mỗi lần chạy chỉ đọc một số tệp có hạn. Hãy đưa ít tệp hơn hoặc gộp các tệp nhỏ.
          """),
      wrong: """
        use "part-0001.rules"
        use "part-0002.rules"   // and thousands more
        """,
      right: "use \"parts.rules\"",
      example: .schematic),
    Explanation(
      .tooManyFindings,
      title: Phrase(
        en: "More findings than are shown",
        vi: "Quá nhiều lỗi nên không hiển thị hết"),
      text: Phrase(
        en: """
          After a great many findings the rest is not shown. Mostly one mistake near the top is \
          the cause of many; mend that first.
          """,
        vi: """
          Khi có quá nhiều lỗi, phần còn lại không được hiển thị. Thường một lỗi ở gần đầu kéo \
          theo nhiều lỗi khác; hãy sửa lỗi đó trước.
          """),
      wrong: "smart smart smart smart   // thousands of times",
      right: """
        rule smart
          smartClassroomRatio >= 100% by 2030
        """,
      example: .schematic),
    Explanation(
      .tooManyWarnings,
      title: Phrase(
        en: "More warnings than are shown",
        vi: "Quá nhiều cảnh báo nên không hiển thị hết"),
      text: Phrase(
        en: """
          Of one kind of warning the first hundred are shown. The rules can be used all the same; \
          mend the ones that are shown, and the next ones appear.
          """,
        vi: """
          Mỗi loại cảnh báo chỉ hiển thị một trăm cảnh báo đầu tiên. Quy tắc vẫn dùng được; hãy \
          sửa những chỗ đã hiển thị, các cảnh báo tiếp theo sẽ hiện ra.
          """),
      wrong: "indicator unused1 = number of schools   // and hundreds more",
      right: """
        rule smart
          smartClassroomRatio >= 100% by 2030
        """,
      example: .schematic),
    Explanation(
      .tooManyCategories,
      title: Phrase(
        en: "Too many categories to combine",
        vi: "Quá nhiều loại để kết hợp"),
      text: Phrase(
        en: """
          A cell of `any of` may hold every combination of its categories, and so they are 63 \
          at most. Of `one of` there may be any number.
          """,
        vi: """
          Ô kiểu `any of` có thể ghi mọi tổ hợp các loại, nên chỉ được có tối đa 63 loại. Kiểu \
          `one of` thì bao nhiêu loại cũng được.
          """),
      wrong: """
        field subjects of school: any of s01, s02, s03   // and 61 more
        """,
      right: """
        field subjects of school: any of sciences, languages, arts
        """,
      example: .schematic),
  ]
}
