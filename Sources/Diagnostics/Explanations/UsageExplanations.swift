// Explanations of usage and files, U1xx.
extension Explanation {
  static let usage: [Explanation] = [
    Explanation(
      .unknownVerb,
      title: Phrase(
        en: "A command the program does not have",
        vi: "Lệnh không có trong chương trình"),
      text: Phrase(
        en: """
          The first word after `chuan` says what to do: `check`, `lint`, `fmt`, `test`, \
          `explain` or `dump`.
          """,
        vi: """
          Từ đầu tiên sau `chuan` là việc cần làm: `check`, `lint`, `fmt`, `test`, `explain` \
          hoặc `dump`.
          """),
      wrong: "chuan chek Rules --data data",
      right: "chuan check Rules --data data",
      example: .schematic),
    Explanation(
      .unknownOption,
      title: Phrase(
        en: "An option the command does not have",
        vi: "Tùy chọn không có trong lệnh này"),
      text: Phrase(
        en: """
          Options begin with `--`. This one does not belong to the command; perhaps it is \
          misspelt, or belongs to another command.
          """,
        vi: """
          Tùy chọn bắt đầu bằng `--`. Lệnh này không có tùy chọn đó; có thể gõ sai, hoặc đó là \
          tùy chọn của lệnh khác.
          """),
      wrong: "chuan check Rules --dta data",
      right: "chuan check Rules --data data",
      example: .schematic),
    Explanation(
      .missingOptionValue,
      title: Phrase(
        en: "An option without its value",
        vi: "Tùy chọn thiếu giá trị"),
      text: Phrase(
        en: """
          The option needs a value right after it.
          """,
        vi: """
          Ngay sau tùy chọn này phải ghi giá trị.
          """),
      wrong: "chuan check Rules --data",
      right: "chuan check Rules --data data",
      example: .schematic),
    Explanation(
      .wrongOptionValue,
      title: Phrase(
        en: "A value the option does not take",
        vi: "Giá trị không hợp với tùy chọn"),
      text: Phrase(
        en: """
          The option takes only certain values; the message lists them.
          """,
        vi: """
          Tùy chọn này chỉ nhận một số giá trị nhất định; thông báo liệt kê các giá trị đó.
          """),
      wrong: "chuan check Rules --data data --format word",
      right: "chuan check Rules --data data --format text",
      example: .schematic),
    Explanation(
      .missingArgument,
      title: Phrase(
        en: "Something the command needs was not given",
        vi: "Lệnh thiếu thông tin cần thiết"),
      text: Phrase(
        en: """
          The command needs to know what to work on, for instance which rule files or which \
          data.
          """,
        vi: """
          Lệnh cần biết làm việc với gì, chẳng hạn tệp quy tắc nào, dữ liệu nào.
          """),
      wrong: "chuan check",
      right: "chuan check Rules --data data",
      example: .schematic),
    Explanation(
      .unreadableFile,
      title: Phrase(
        en: "A file that cannot be read",
        vi: "Không đọc được tệp"),
      text: Phrase(
        en: """
          There is no such file, or you may not read it, or it is a folder. Check the spelling \
          of the path and the folder you are in.
          """,
        vi: """
          Không có tệp này, hoặc bạn không có quyền đọc, hoặc đó là thư mục. Hãy kiểm tra lại \
          đường dẫn và thư mục hiện tại.
          """),
      wrong: "chuan lint Rules/scool.rules",
      right: "chuan lint Rules/school.rules",
      example: .schematic),
    Explanation(
      .unwritableFile,
      title: Phrase(
        en: "A file that cannot be written",
        vi: "Không ghi được tệp"),
      text: Phrase(
        en: """
          The folder does not exist, is full or may not be written to, the file is open in \
          another program, or it is one that the run reads: a report never takes the place of \
          the data or rules it speaks of. Nothing was changed.
          """,
        vi: """
          Thư mục không tồn tại, đã đầy hoặc không cho phép ghi, tệp đang mở trong chương trình \
          khác, hoặc đó là tệp mà chính lần chạy này đọc: báo cáo không bao giờ ghi đè lên số \
          liệu hay quy tắc mà nó nói đến. Chưa có gì bị thay đổi.
          """),
      wrong: "chuan check Rules --data data --output /missing/report.json --format json",
      right: "chuan check Rules --data data --output report.json --format json",
      example: .schematic),
    Explanation(
      .noRuleFiles,
      title: Phrase(
        en: "A folder without rule files",
        vi: "Thư mục không có tệp quy tắc"),
      text: Phrase(
        en: """
          The program reads all files of the folder whose names end in `.rules`, and there are \
          none. Perhaps another folder is meant.
          """,
        vi: """
          Chương trình đọc mọi tệp có đuôi `.rules` trong thư mục, nhưng ở đây không có tệp nào. \
          Có thể bạn muốn chỉ thư mục khác.
          """),
      wrong: "chuan lint data",
      right: "chuan lint Rules",
      example: .schematic),
    Explanation(
      .unknownTopic,
      title: Phrase(
        en: "Nothing to explain under this name",
        vi: "Không có gì để giải thích với tên này"),
      text: Phrase(
        en: """
          `chuan explain` takes a code such as `R203`, or the name of a rule together with the \
          files it stands in.
          """,
        vi: """
          `chuan explain` nhận một mã như `R203`, hoặc tên quy tắc cùng các tệp chứa quy tắc đó.
          """),
      wrong: "chuan explain R999",
      right: "chuan explain R203",
      example: .schematic),
    Explanation(
      .repeatedOption,
      title: Phrase(
        en: "An option given twice",
        vi: "Một tùy chọn được ghi hai lần"),
      text: Phrase(
        en: """
          The option holds for the whole run, so it is given once. Only `--data`, `--use`, \
          `--rule`, `--area` and `--allow` may be repeated.
          """,
        vi: """
          Tùy chọn này áp dụng cho cả lần chạy nên chỉ ghi một lần. Chỉ `--data`, `--use`, \
          `--rule`, `--area` và `--allow` được ghi nhiều lần.
          """),
      wrong: "chuan lint Rules --lang vi --lang en",
      right: "chuan lint Rules --lang vi",
      example: .schematic),
    Explanation(
      .surplusArgument,
      title: Phrase(
        en: "A word too many",
        vi: "Thừa một từ"),
      text: Phrase(
        en: """
          The command takes fewer words than were given. A name with spaces in it stands in \
          quotes.
          """,
        vi: """
          Lệnh nhận ít từ hơn số đã ghi. Tên có dấu cách phải đặt trong dấu ngoặc kép.
          """),
      wrong: "chuan explain R203 R204",
      right: "chuan explain R203",
      example: .schematic),
    Explanation(
      .unknownChoice,
      title: Phrase(
        en: "A name that nothing has",
        vi: "Tên không có"),
      text: Phrase(
        en: """
          `--rule` picks rules by their names and `--area` areas by their ids, `--for` a kind of \
          area by its name. Nothing is called what was given; the message lists what resembles it.
          """,
        vi: """
          `--rule` chọn quy tắc theo tên, `--area` chọn địa bàn theo mã, `--for` chọn loại địa bàn \
          theo tên. Không có gì mang tên đã ghi; thông báo liệt kê những tên gần giống.
          """),
      wrong: "chuan check Rules --data data --rule internett",
      right: "chuan check Rules --data data --rule internet",
      example: .schematic),
    Explanation(
      .malformedWaivers,
      title: Phrase(
        en: "A table of waivers that cannot be read",
        vi: "Bảng miễn trừ không đọc được"),
      text: Phrase(
        en: """
          A waiver says which rule need not be met, from which year until which, why, and who \
          approved it; it may name an area, a member of it such as a school, and a clause. It is a \
          line of a table with these columns.
          """,
        vi: """
          Mỗi miễn trừ ghi quy tắc nào không phải đạt, từ năm nào đến năm nào, lý do và người phê \
          duyệt; có thể ghi thêm địa bàn, đơn vị như một trường, và điều khoản. Mỗi miễn trừ là một \
          dòng của bảng có các cột ấy.
          """),
      wrong: "rule,from,until,reason,approved by\ninternet,2026,soon,no cable,People's Council",
      right: "rule,from,until,reason,approved by\ninternet,2026,2028,no cable,People's Council",
      example: .schematic),
    Explanation(
      .lapsedWaiver,
      title: Phrase(
        en: "A waiver that has ended",
        vi: "Miễn trừ đã hết hạn"),
      text: Phrase(
        en: """
          Waivers count by the year of the check, never by the clock. This one ended before that \
          year; nobody should believe that it still counts.
          """,
        vi: """
          Miễn trừ tính theo năm được xét, không theo đồng hồ. Miễn trừ này kết thúc trước năm đó; \
          không ai nên nghĩ rằng nó còn hiệu lực.
          """),
      wrong: "internet,2026,2028,no cable,People's Council",
      right: "internet,2026,2030,no cable,People's Council",
      example: .schematic),
    Explanation(
      .unmatchedWaiver,
      title: Phrase(
        en: "A waiver of nothing",
        vi: "Miễn trừ không dùng đến"),
      text: Phrase(
        en: """
          No rule, area or member that was judged is called as this line has it, so that what it \
          was meant for counts.
          """,
        vi: """
          Không có quy tắc, địa bàn hay đơn vị nào mang tên ghi ở dòng này, nên nơi định miễn trừ \
          vẫn bị tính.
          """),
      wrong: "internett,2026,2028,no cable,People's Council",
      right: "internet,2026,2028,no cable,People's Council",
      example: .schematic),
    Explanation(
      .malformedMapping,
      title: Phrase(
        en: "A line of a mapping that says nothing",
        vi: "Dòng không hiểu được trong bảng đối chiếu"),
      text: Phrase(
        en: """
          The file behind `--map` says what the sheets of an office do not, one thing to a line: \
          what a heading stands for, by the name of a field, or that it is not read; which table a \
          sheet holds; the year of rows that say none; whether a comma or a point separates decimals \
          in numbers typed as text; and whether a lone dash means 0 or nothing known. What stands \
          behind `//` is a remark.
          """,
        vi: """
          Tệp sau `--map` nói những điều mà trang tính không ghi, mỗi dòng một điều: tiêu đề ứng với \
          trường dữ liệu nào, hoặc không đọc; trang tính chứa bảng nào; năm của các dòng không ghi \
          năm; dấu phẩy hay dấu chấm ngăn phần thập phân ở số gõ dạng văn bản; và dấu gạch ngang \
          nghĩa là 0 hay chưa có số liệu. Phần sau `//` là ghi chú.
          """),
      wrong: "heading \"Phòng KC\" = solidClassrooms",
      right: "heading \"Phòng KC\" is solidClassrooms",
      example: .schematic),
  ]
}
