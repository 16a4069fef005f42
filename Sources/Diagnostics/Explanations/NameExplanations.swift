// Explanations of names, R2xx.
extension Explanation {
  static let names: [Explanation] = [
    Explanation(
      .unknownName,
      title: Phrase(
        en: "A name nobody declared",
        vi: "Tên chưa được khai báo"),
      text: Phrase(
        en: """
          The name is not declared in these files or in those they use. Mostly it is misspelt; \
          sometimes the file that declares it is missing from the `use` lines.
          """,
        vi: """
          Tên này chưa được khai báo trong các tệp đang đọc. Phần lớn là gõ sai; đôi khi là \
          thiếu dòng `use` cho tệp khai báo nó.
          """),
      wrong: """
        rule smart
          smartClasroomRatio >= 100% by 2030
        """,
      right: """
        rule smart
          smartClassroomRatio >= 100% by 2030
        """),
    Explanation(
      .duplicateName,
      title: Phrase(
        en: "A name declared twice",
        vi: "Tên được khai báo hai lần"),
      text: Phrase(
        en: """
          Entities, fields, groups, indicators and parameters share one list of names; rules and \
          duties have one for each plan. Give the second one another name, or remove it.
          """,
        vi: """
          Loại đối tượng, trường dữ liệu, nhóm, chỉ số và tham số dùng chung một danh sách tên; quy \
          tắc và nhiệm vụ thì theo từng kế hoạch. Hãy đổi tên hoặc bỏ một khai báo.
          """),
      wrong: """
        field computers of school: count
        field computers of school: count
        """,
      right: """
        field computers of school: count
        field laptops of school: count
        """),
    Explanation(
      .percentAgainstNumber,
      title: Phrase(
        en: "A percentage against a plain number",
        vi: "So sánh phần trăm với số thường"),
      text: Phrase(
        en: """
          A share is compared with a percentage (`100%`), a count with a number (`100`). `share \
          of … >= 100` and `number of … >= 50%` mix the two. Add or remove the `%`, or measure \
          the other thing.
          """,
        vi: """
          Tỷ lệ so với phần trăm (`100%`), số đếm so với con số (`100`). `share of … >= 100` và \
          `number of … >= 50%` là lẫn hai loại. Hãy thêm hoặc bỏ dấu `%`, hoặc đo đại lượng \
          khác.
          """),
      wrong: """
        rule smart
          every school has smartClassrooms >= 50% by 2030
        """,
      right: """
        rule smart
          every school has smartClassrooms >= 50 by 2030
        """),
    Explanation(
      .typesDiffer,
      title: Phrase(
        en: "Two things that cannot be compared",
        vi: "Hai loại không so sánh được với nhau"),
      text: Phrase(
        en: """
          The two sides are of different kinds, for instance a date and a number. Compare a date \
          with a date, a count with a count.
          """,
        vi: """
          Hai vế khác loại, chẳng hạn một bên là ngày, một bên là số. Hãy so ngày với ngày, số \
          đếm với số đếm.
          """),
      wrong: """
        rule smart
          every school has annualReportDate < 15 every year
        """,
      right: """
        rule smart
          every school has annualReportDate < 15 November every year
        """),
    Explanation(
      .unitsDiffer,
      title: Phrase(
        en: "Two different units",
        vi: "Hai đơn vị đo khác nhau"),
      text: Phrase(
        en: """
          Units of one kind are converted exactly (ha, m2 and km2; VND in thousands, millions \
          and billions). An area and an amount of money have nothing in common, and a number \
          without a unit does not say what it counts.
          """,
        vi: """
          Đơn vị cùng loại được quy đổi chính xác (ha, m2, km2; nghìn, triệu, tỷ đồng). Diện \
          tích và tiền không quy đổi được cho nhau, còn số không có đơn vị thì không rõ là đo \
          gì.
          """),
      wrong: """
        rule smart
          every school has landArea >= 350 million VND by 2030
        """,
      right: """
        rule smart
          every school has landArea >= 1.35 ha by 2030
        """),
    Explanation(
      .conditionExpected,
      title: Phrase(
        en: "A value where a condition has to stand",
        vi: "Cần điều kiện nhưng lại ghi giá trị"),
      text: Phrase(
        en: """
          After `has`, `where`, `and`, `or` and `not` comes something that is true or false. A \
          number alone is neither: compare it with something.
          """,
        vi: """
          Sau `has`, `where`, `and`, `or`, `not` phải là điều có thể đúng hoặc sai. Chỉ một con \
          số thì chưa đủ: hãy so sánh nó với một mức.
          """),
      wrong: """
        rule smart
          every school has teachers by 2030
        """,
      right: """
        rule smart
          every school has teachers >= 1 by 2030
        """),
    Explanation(
      .valueExpected,
      title: Phrase(
        en: "Arithmetic with something that is no number",
        vi: "Tính toán với thứ không phải con số"),
      text: Phrase(
        en: """
          `+`, `-`, `*` and `/` need numbers. A condition is only true or false, and levels, ranks, \
          dates and categories are not amounts; count the rows instead: `number of … where`.
          """,
        vi: """
          `+`, `-`, `*` và `/` cần con số. Điều kiện chỉ đúng hoặc sai; mức độ, thứ hạng, ngày và \
          hạng mục không phải số lượng; hãy đếm số dòng: `number of … where`.
          """),
      wrong: """
        rule planned
          planIssued + 1 >= 2 by 2030
        """,
      right: """
        rule planned
          planIssued by 2030
        """),
    Explanation(
      .scalesDiffer,
      title: Phrase(
        en: "Levels of two different scales",
        vi: "Mức độ của hai thang khác nhau"),
      text: Phrase(
        en: """
          Level 2 of the national standard and level 2 of digital transformation have nothing to \
          do with each other. Compare each field with a level of its own scale.
          """,
        vi: """
          Mức 2 của chuẩn quốc gia và mức 2 về chuyển đổi số không liên quan gì đến nhau. Hãy so \
          mỗi trường dữ liệu với mức trong thang của chính nó.
          """),
      wrong: """
        rule smart
          every school has standardLevel = digitalLevel by 2030
        """,
      right: """
        rule smart
          every school has standardLevel >= 2 and digitalLevel >= 2 by 2030
        """),
    Explanation(
      .wrongEntity,
      title: Phrase(
        en: "A field of something else",
        vi: "Trường dữ liệu của đối tượng khác"),
      text: Phrase(
        en: """
          The field belongs to another kind of thing than the one the sentence speaks of. For \
          the area a school lies in, write `commune.` before the field.
          """,
        vi: """
          Trường dữ liệu này thuộc đối tượng khác với đối tượng câu đang nói đến. Nếu muốn nói \
          về xã của trường học, hãy viết `commune.` trước tên trường dữ liệu.
          """),
      wrong: """
        rule smart
          every school has population >= 100 by 2030
        """,
      right: """
        rule smart
          every school has commune.population >= 100 by 2030
        """),
    Explanation(
      .wrongAggregate,
      title: Phrase(
        en: "A calculation this kind of field does not allow",
        vi: "Phép tính không hợp với loại dữ liệu"),
      text: Phrase(
        en: """
          `sum`, `average` and `median` need counts, shares or numbers. An average of ranks or \
          of categories means nothing.
          """,
        vi: """
          `sum`, `average`, `median` chỉ dùng cho số đếm, tỷ lệ hoặc số. Trung bình của thứ hạng \
          hay của các loại thì vô nghĩa.
          """),
      wrong: """
        rule smart
          average of provinceRank across schools <= 100 by 2030
        """,
      right: """
        rule smart
          every school has provinceRank <= 100 by 2030
        """),
    Explanation(
      .wrongKindOfName,
      title: Phrase(
        en: "A name of another kind than is needed here",
        vi: "Tên thuộc loại khác với loại cần ở đây"),
      text: Phrase(
        en: """
          The name exists, but is for instance a field where a group has to stand. The message \
          says what it is and what is needed.
          """,
        vi: """
          Tên này có thật, nhưng chẳng hạn là trường dữ liệu trong khi chỗ này cần một nhóm. \
          Thông báo cho biết nó là gì và cần loại nào.
          """),
      wrong: """
        rule smart
          every teachers has smartClassrooms >= 1 by 2030
        """,
      right: """
        rule smart
          every school has smartClassrooms >= 1 by 2030
        """),
  ]
}
