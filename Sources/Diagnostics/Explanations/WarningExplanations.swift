// Explanations of warnings and tests, R3xx.
extension Explanation {
  static let warnings: [Explanation] = [
    Explanation(
      .impliedRule,
      title: Phrase(
        en: "A rule that another one says already",
        vi: "Quy tắc đã nằm trong quy tắc khác"),
      text: Phrase(
        en: """
          Whenever the other rule holds, this one holds too, so it can never change the result. \
          Remove it, or correct its year or target.
          """,
        vi: """
          Hễ quy tắc kia đạt thì quy tắc này cũng đạt, nên nó không bao giờ làm thay đổi kết \
          quả. Hãy bỏ đi, hoặc sửa năm hay mức chỉ tiêu.
          """),
      wrong: """
        rule mostSchools
          smartClassroomRatio >= 80% by 2030

        rule allSchools
          smartClassroomRatio >= 100% by 2030
        """,
      right: """
        rule mostSchools
          smartClassroomRatio >= 80% by 2028

        rule allSchools
          smartClassroomRatio >= 100% by 2030
        """),
    Explanation(
      .contradictingRules,
      title: Phrase(
        en: "Two rules that can never both hold",
        vi: "Hai quy tắc không bao giờ cùng đạt"),
      text: Phrase(
        en: """
          Both rules judge the same measure in the same year, and no value satisfies both. One \
          of them has a wrong sign, target or year.
          """,
        vi: """
          Hai quy tắc xét cùng một chỉ tiêu trong cùng một năm, nhưng không có giá trị nào thỏa \
          mãn cả hai. Một quy tắc đã sai dấu, sai mức hoặc sai năm.
          """),
      wrong: """
        rule high
          smartClassroomRatio >= 90% by 2030

        rule low
          smartClassroomRatio <= 50% by 2030
        """,
      right: """
        rule high
          smartClassroomRatio >= 90% by 2030

        rule low
          smartClassroomRatio <= 50% in 2027
        """),
    Explanation(
      .alwaysTrue,
      title: Phrase(
        en: "A comparison that is always true",
        vi: "Phép so sánh luôn đúng"),
      text: Phrase(
        en: """
          Every value the field can have satisfies the comparison, so it asks for nothing. \
          Mostly the number or the sign is wrong.
          """,
        vi: """
          Mọi giá trị có thể có của trường dữ liệu đều thỏa mãn, nên phép so sánh không đòi hỏi \
          gì. Phần lớn là sai con số hoặc sai dấu.
          """),
      wrong: """
        rule smart
          every school has smartClassrooms >= 0 by 2030
        """,
      right: """
        rule smart
          every school has smartClassrooms >= 1 by 2030
        """),
    Explanation(
      .alwaysFalse,
      title: Phrase(
        en: "A comparison that is never true",
        vi: "Phép so sánh không bao giờ đúng"),
      text: Phrase(
        en: """
          No value the field can have satisfies the comparison, so the target can never be \
          reached. Mostly the number or the sign is wrong. A formula that divides by what can \
          only be 0 never has a value, and no target on it is ever reached.
          """,
        vi: """
          Không giá trị nào của trường dữ liệu thỏa mãn, nên chỉ tiêu không bao giờ đạt được. \
          Phần lớn là sai con số hoặc sai dấu. Công thức chia cho một số chỉ có thể bằng 0 thì \
          không có kết quả, nên chỉ tiêu dựa vào đó cũng không bao giờ đạt được.
          """),
      wrong: """
        rule smart
          every school has digitalLevel > 3 by 2030
        """,
      right: """
        rule smart
          every school has digitalLevel >= 3 by 2030
        """),
    Explanation(
      .emptyGroup,
      title: Phrase(
        en: "A group that can have no member",
        vi: "Nhóm không thể có thành viên nào"),
      text: Phrase(
        en: """
          The conditions of the group exclude each other. Often `and` stands where `or` is \
          meant.
          """,
        vi: """
          Các điều kiện của nhóm loại trừ nhau. Thường là ghi `and` trong khi muốn nói `or`.
          """),
      wrong: """
        group mixedSchool, mixedSchools
          = schools where ownership = public and ownership = private

        rule smart
          every mixedSchool has smartClassrooms >= 1 by 2030
        """,
      right: """
        group publicSchool, publicSchools
          = schools where ownership = public

        rule smart
          every publicSchool has smartClassrooms >= 1 by 2030
        """),
    Explanation(
      .rankReversed,
      title: Phrase(
        en: "A rank read the wrong way round",
        vi: "Hiểu ngược thứ hạng"),
      text: Phrase(
        en: """
          Rank 1 is the best. `rank >= 100` means place 100 or worse; in the top 100 is `rank <= \
          100`.
          """,
        vi: """
          Hạng 1 là cao nhất. `rank >= 100` nghĩa là hạng 100 trở xuống; nằm trong tốp 100 phải \
          viết `rank <= 100`.
          """),
      wrong: """
        rule smart
          at least 1 preschool has provinceRank >= 100 by 2030
        """,
      right: """
        rule smart
          at least 1 preschool has provinceRank <= 100 by 2030
        """),
    Explanation(
      .unusedName,
      title: Phrase(
        en: "A name nothing uses",
        vi: "Tên không được dùng đến"),
      text: Phrase(
        en: """
          The group, indicator or parameter is declared, but no rule uses it. Perhaps a rule is \
          missing or names another one by mistake.
          """,
        vi: """
          Nhóm, chỉ số hoặc tham số đã khai báo nhưng không quy tắc nào dùng. Có thể còn thiếu quy \
          tắc, hoặc quy tắc ghi nhầm tên khác.
          """),
      wrong: """
        parameter target: share = 80%

        rule smart
          smartClassroomRatio >= 80% by 2030
        """,
      right: """
        parameter target: share = 80%

        rule smart
          smartClassroomRatio >= target by 2030
        """),
    Explanation(
      .idleAllowance,
      title: Phrase(
        en: "An allowance that allows nothing",
        vi: "Dòng cho phép không còn tác dụng"),
      text: Phrase(
        en: """
          The warning named after `allow` does not occur here any more. Remove the line, so that \
          it hides nothing later.
          """,
        vi: """
          Cảnh báo ghi sau `allow` không còn xuất hiện ở đây. Hãy bỏ dòng này để sau này nó \
          không che mất cảnh báo thật.
          """),
      wrong: """
        rule smart
          allow R312 "both are in the plan"
          smartClassroomRatio >= 100% by 2030
        """,
      right: """
        rule smart
          smartClassroomRatio >= 100% by 2030
        """),
    Explanation(
      .incompleteTest,
      title: Phrase(
        en: "A test without a year, an expectation or one area",
        vi: "Phép thử thiếu năm, kết quả mong đợi hoặc địa bàn"),
      text: Phrase(
        en: """
          A test names a year with `in`, gives tables of data, and says with `expect` what must \
          come of it. Where its tables name several areas, `area "ha-dong"` says which is judged; \
          a plan for one area is judged for that alone.
          """,
        vi: """
          Phép thử ghi năm bằng `in`, có bảng số liệu, và dùng `expect` để nói kết quả phải ra \
          sao. Khi các bảng nêu nhiều địa bàn, `area "ha-dong"` cho biết xét địa bàn nào; kế hoạch \
          của một địa bàn thì chỉ xét địa bàn ấy.
          """),
      wrong: """
        rule smart
          smartClassroomRatio >= 100% by 2030

        test "one school" of demo
          in 2030
          schools | school | smartClassrooms
                  | a      | 1
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
      .doubtfulLabel,
      title: Phrase(
        en: "A label that may be the field's or its last category's",
        vi: "Nhãn chưa rõ của trường dữ liệu hay của hạng mục cuối"),
      text: Phrase(
        en: """
          The labels of a field stand behind its last category, whose own labels look the same. \
          The last category takes one label of each kind the first category has; the rest are \
          the field's, wherever the lines end. Where the layout seems to say otherwise, label \
          all categories or none, and begin a line with the labels of the field.
          """,
        vi: """
          Nhãn của trường dữ liệu đứng sau hạng mục cuối, mà nhãn của hạng mục ấy cũng viết y như \
          vậy. Hạng mục cuối nhận mỗi loại nhãn mà hạng mục đầu có; phần còn lại là nhãn của \
          trường dữ liệu, dù ngắt dòng thế nào. Khi cách trình bày có vẻ nói khác, hãy đặt nhãn \
          cho mọi hạng mục hoặc không hạng mục nào, và viết nhãn của trường dữ liệu ở dòng mới.
          """),
      wrong: """
        field kind of school: one of public vi "công lập", private
          vi "Loại hình"
        """,
      right: """
        field kind of school: one of public vi "công lập", private vi "tư thục"
          vi "Loại hình"
        """),
    Explanation(
      .groupedDigits,
      title: Phrase(
        en: "A point that may have been meant for thousands",
        vi: "Dấu chấm có thể là dấu phân nhóm hàng nghìn"),
      text: Phrase(
        en: """
          Rules write decimals behind a point, and groups of digits with `_`: `1.200` is a little \
          more than one, `1_200` is twelve hundred. Counts are whole, so three digits behind a \
          point are doubtful beside one, and so they are in `5.000 m2` and `350.000 VND`.
          """,
        vi: """
          Trong quy tắc, dấu chấm đứng trước phần thập phân, còn các nhóm chữ số cách nhau bằng \
          `_`: `1.200` chỉ hơn một một chút, `1_200` mới là một nghìn hai trăm. Số đếm là số \
          nguyên, nên ba chữ số sau dấu chấm bên cạnh số đếm là điều đáng ngờ; `5.000 m2` và \
          `350.000 VND` cũng vậy.
          """),
      wrong: """
        rule teachersEnough
          sum of teachers across schools >= 1.200 by 2030
        """,
      right: """
        rule teachersEnough
          sum of teachers across schools >= 1_200 by 2030
        """),
    Explanation(
      .missingPercent,
      title: Phrase(
        en: "A share beside a number without a percent sign",
        vi: "Tỷ lệ đứng cạnh một số không có dấu phần trăm"),
      text: Phrase(
        en: """
          One count over another is 1 where they are alike: `80` beside it is eighty times the \
          whole, and 80 of 100 are `80%`. Where the name or the label calls it a share, the sign \
          was surely forgotten. With `: share` behind its name this is an error at once; what may \
          be more than the whole, like pupils to teachers, is a `number`.
          """,
        vi: """
          Số này chia cho số kia bằng 1 khi hai số bằng nhau: `80` bên cạnh nó là gấp tám mươi \
          lần toàn bộ, còn 80 trên 100 là `80%`. Khi tên hoặc nhãn đã gọi đó là tỷ lệ thì hẳn là \
          quên dấu phần trăm. Nếu ghi `: share` sau tên thì đây là lỗi ngay; thứ có thể lớn hơn \
          toàn bộ, như số học sinh trên một giáo viên, là `number`.
          """),
      wrong: """
        indicator aiShare
          = sum of teachersTrained across schools / sum of teachers across schools

        rule trained
          aiShare >= 80 by 2030
        """,
      right: """
        indicator aiShare: share
          = sum of teachersTrained across schools / sum of teachers across schools

        rule trained
          aiShare >= 80% by 2030
        """),
  ]
}
