// Explanations of plans, years and targets, R3xx.
extension Explanation {
  static let meaning: [Explanation] = [
    Explanation(
      .ruleOutsidePlan,
      title: Phrase(
        en: "A rule that belongs to no plan",
        vi: "Quy tắc không thuộc kế hoạch nào"),
      text: Phrase(
        en: """
          Rules, duties and tests follow the plan they belong to: it says for which area and \
          which years they hold. Put a `plan` before the rule.
          """,
        vi: """
          Quy tắc, nhiệm vụ và phép thử đứng sau kế hoạch của chúng, vì kế hoạch nói rõ địa bàn \
          và thời gian. Hãy thêm `plan` trước quy tắc.
          """),
      wrong: """
        entity commune, communes
        entity school, schools in commune

        field smartClassrooms of school: count

        rule smart
          every school has smartClassrooms >= 1 by 2030
        """,
      right: """
        entity commune, communes
        entity school, schools in commune

        field smartClassrooms of school: count

        plan demo
          for every commune
          from 2026 to 2030

        rule smart
          every school has smartClassrooms >= 1 by 2030
        """,
      example: .complete),
    Explanation(
      .deadlineBeforePlan,
      title: Phrase(
        en: "A deadline before the plan begins",
        vi: "Thời hạn trước khi kế hoạch bắt đầu"),
      text: Phrase(
        en: """
          The rule would have been due before its plan started. Correct the year of the rule, or \
          the `from` of the plan.
          """,
        vi: """
          Quy tắc đến hạn trước khi kế hoạch bắt đầu. Hãy sửa năm của quy tắc hoặc năm `from` \
          của kế hoạch.
          """),
      wrong: """
        rule smart
          smartClassroomRatio >= 100% by 2020
        """,
      right: """
        rule smart
          smartClassroomRatio >= 100% by 2030
        """),
    Explanation(
      .milestonesOutOfOrder,
      title: Phrase(
        en: "Milestones that run backwards in time",
        vi: "Các mốc không theo thứ tự thời gian"),
      text: Phrase(
        en: """
          Each part after `then` has a later year than the one before it.
          """,
        vi: """
          Mỗi mốc sau `then` phải có năm muộn hơn mốc trước.
          """),
      wrong: """
        rule smart
          smartClassroomRatio >= 80% by 2030, then 100% by 2028
        """,
      right: """
        rule smart
          smartClassroomRatio >= 80% by 2028, then 100% by 2030
        """),
    Explanation(
      .looserMilestone,
      title: Phrase(
        en: "A later milestone that asks for less",
        vi: "Mốc sau dễ hơn mốc trước"),
      text: Phrase(
        en: """
          A later milestone must not ask for less than the one before; otherwise the earlier one \
          would be the real target.
          """,
        vi: """
          Mốc sau không được dễ hơn mốc trước (với `at most` thì con số không được lớn hơn); nếu \
          không thì mốc trước mới là chỉ tiêu thật.
          """),
      wrong: """
        rule smart
          smartClassroomRatio >= 80% by 2028, then 60% by 2030
        """,
      right: """
        rule smart
          smartClassroomRatio >= 80% by 2028, then 100% by 2030
        """),
    Explanation(
      .parameterWithoutValue,
      title: Phrase(
        en: "A parameter without a value in a year that needs one",
        vi: "Tham số chưa có giá trị cho năm cần dùng"),
      text: Phrase(
        en: """
          A dated parameter has its first value `from` some year. A rule that is judged earlier \
          finds none. Give a value for the earlier years. A check leaves the rows of years \
          without a value alone.
          """,
        vi: """
          Tham số theo thời gian bắt đầu có giá trị từ một năm nhất định. Quy tắc xét sớm hơn \
          thì không có giá trị để dùng. Hãy ghi giá trị cho những năm trước đó. Khai báo `check` \
          bỏ qua các hàng của năm chưa có giá trị.
          """),
      wrong: """
        parameter target: share = 50% from 2028

        rule smart
          smartClassroomRatio >= target by 2027
        """,
      right: """
        parameter target: share = 40% from 2026, 50% from 2028

        rule smart
          smartClassroomRatio >= target by 2027
        """),
    Explanation(
      .incompletePlan,
      title: Phrase(
        en: "A plan that does not say for whom or when",
        vi: "Kế hoạch thiếu địa bàn hoặc thời gian"),
      text: Phrase(
        en: """
          A plan needs its area (`for commune "…"` or `for every commune`) and its years (`from \
          2026 to 2030`).
          """,
        vi: """
          Kế hoạch phải có địa bàn (`for commune "…"` hoặc `for every commune`) và thời gian \
          (`from 2026 to 2030`).
          """),
      wrong: """
        plan draft
          from 2026 to 2030
        """,
      right: """
        plan draft
          for commune "ha-dong"
          from 2026 to 2030
        """),
    Explanation(
      .emptyRange,
      title: Phrase(
        en: "A range that holds nothing",
        vi: "Khoảng giá trị rỗng"),
      text: Phrase(
        en: """
          The end of the range lies before its beginning. Exchange the two.
          """,
        vi: """
          Cận trên của khoảng nhỏ hơn cận dưới. Hãy đổi chỗ hai số.
          """),
      wrong: "field yard of school: number in m2 from 100 to 0",
      right: "field yard of school: number in m2 from 0 to 100"),
    Explanation(
      .milestonesNotPossible,
      title: Phrase(
        en: "Milestones in a sentence that cannot have them",
        vi: "Câu này không thể có nhiều mốc"),
      text: Phrase(
        en: """
          `then` raises the target of a measure, or the quantity after `at least`, `more than`, \
          `at most` and `fewer than`. `every` and `no` leave nothing to raise: write two rules, \
          or a quantity.
          """,
        vi: """
          `then` nâng mức của một chỉ tiêu, hoặc nâng số lượng sau `at least`, `more than`, `at \
          most`, `fewer than`. Với `every` và `no` thì không còn gì để nâng: hãy viết hai quy \
          tắc hoặc dùng một số lượng.
          """),
      wrong: """
        rule smart
          every school has smartClassrooms >= 1 by 2028, then 2 by 2030
        """,
      right: """
        rule smart
          at least 80% of schools have smartClassrooms >= 1 by 2028, then 100% by 2030
        """),
  ]
}
