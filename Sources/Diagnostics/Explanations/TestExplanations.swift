extension Explanation {
  /// T1xx: tests of rules.
  static let tests: [Explanation] = [
    Explanation(
      .expectationNotMet,
      title: Phrase(
        en: "A test that comes out otherwise",
        vi: "Phép thử cho kết quả khác"),
      text: Phrase(
        en: """
          The tables of the test were judged by the rules, and the verdict is not the expected \
          one, or the measure is not exactly the expected value. Either the rule does not say \
          what was meant, or the expectation is wrong; the rows shown tell which.
          """,
        vi: """
          Các bảng của phép thử đã được đánh giá theo quy tắc, nhưng kết quả khác mong đợi, hoặc \
          số đo không đúng bằng giá trị mong đợi. Có thể quy tắc chưa nói đúng ý, hoặc kết quả \
          mong đợi ghi sai; các dòng được nêu cho biết là trường hợp nào.
          """),
      wrong: """
        test "one of two" of demo
          in 2030
          schools | school | smartClassrooms
                  | a      | 1
                  | b      | 0
          expect smart pass
        """,
      right: """
        test "one of two" of demo
          in 2030
          schools | school | smartClassrooms
                  | a      | 1
                  | b      | 0
          expect smart fail with 50%
        """,
      example: .schematic),
    Explanation(
      .noTests,
      title: Phrase(
        en: "No test was found",
        vi: "Không tìm thấy phép thử nào"),
      text: Phrase(
        en: """
          `chuan test` was given rules without a single test. That is no success: perhaps another \
          file was meant.
          """,
        vi: """
          `chuan test` nhận được bộ quy tắc không có phép thử nào. Như vậy không phải là thành \
          công: có thể bạn muốn chỉ tệp khác.
          """),
      wrong: "chuan test Rules/catalogue",
      right: "chuan test Rules",
      example: .schematic),
    Explanation(
      .coverageTooLow,
      title: Phrase(
        en: "Too few rules are tested",
        vi: "Quá ít chỉ tiêu có phép thử"),
      text: Phrase(
        en: """
          A rule counts as covered when tests expected it to pass and to fail, and it did both. \
          `--min-coverage` says how many of all rules that must be; `--coverage` lists those that \
          lack something.
          """,
        vi: """
          Chỉ tiêu được coi là đã kiểm khi có phép thử mong đợi đạt và phép thử mong đợi chưa đạt, \
          và cả hai đều xảy ra. `--min-coverage` nói cần bao nhiêu phần của mọi chỉ tiêu; \
          `--coverage` liệt kê những chỉ tiêu còn thiếu.
          """),
      wrong: "chuan test --min-coverage 100 Rules",
      right: "chuan test --coverage Rules",
      example: .schematic),
  ]
}
