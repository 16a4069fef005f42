import Chuan
import Foundation

/// A check and everything it wrote.
struct Reported {
  let run: CheckRun
  let bytes: [UInt8]

  var text: String { String(decoding: bytes, as: UTF8.self) }
  var ending: CheckRun.Ending { run.ending }
  var codes: [Code] { run.diagnostics.map { $0.code } }

  init(
    _ rules: CheckedProgram, over files: [DataFile], asking request: CheckRequest,
    accepting limit: Int = .max
  ) {
    var bytes: [UInt8] = []
    run = CheckRun.checking(rules, over: files, asking: request) { _, piece in
      bytes += piece
      return bytes.count < limit
    }
    self.bytes = bytes
  }

  /// The sample of the README.
  static func sample(
    asOf years: ClosedRange<Int>?, in language: Language,
    _ change: (inout CheckRequest) -> Void = { _ in }
  ) throws -> Reported {
    let files = try ["schools.csv", "communes.csv"].map {
      DataFile(path: $0, bytes: try bytes("Samples/first-rule/data/" + $0))
    }
    var request = CheckRequest(in: language)
    request.years = years
    change(&request)
    let rules = try bytes("Samples/first-rule/first-rule.rules")
    return Reported(
      .reading(rules, path: "Samples/first-rule/first-rule.rules"), over: files, asking: request)
  }

  /// The bytes of a file of the repository.
  static func bytes(_ path: String) throws -> [UInt8] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return [UInt8](try Data(contentsOf: root.appending(path: path)))
  }
}

extension CheckRequest {
  /// Of the only report that is asked for.
  var format: Report.Format {
    get { forms[0].format }
    set { forms[0].format = newValue }
  }

  /// Of the only report that is asked for.
  var style: TextStyle {
    get { forms[0].style }
    set { forms[0].style = newValue }
  }
}

extension CheckedProgram {
  /// One file of rules.
  static func reading(_ bytes: [UInt8], path: String = "a.rules") -> CheckedProgram {
    CheckedProgram.checking([RulePath(root: "", path: path)]) { path in
      .bytes(bytes, identity: path.path)
    }
  }

  static func reading(_ text: String) -> CheckedProgram { reading(Array(text.utf8)) }
}

/// A small world with a field of every kind: rules about it, and its tables.
struct World {
  var rules: String
  var schools: [String] = []
  var communes: [String] = []
  var years: ClosedRange<Int>? = 2030...2030

  static let declarations = """
    entity commune, communes vi "xã" en "commune"
    entity school, schools in commune vi "trường" en "school"
    field rooms of school: count vi "Số phòng học" en "Classrooms"
    field land of school: number in ha from 0 to 100 vi "Diện tích đất" en "Land"
    field filed of school: date vi "Ngày nộp báo cáo" en "Report filed on"
    field kind of school: one of public vi "công lập" en "public", other
    field planned of commune: flag vi "Đã ban hành kế hoạch" en "Plan issued"
    check roomy of school
      vi "Không trường nào có trên 50 phòng học"
      en "No school has more than 50 classrooms"
      rooms <= 50
    plan p
      vi "Kế hoạch phát triển giáo dục"
      en "Plan for the schools"
      for every commune
      from 2026 to 2030

    """

  init(_ rules: String) { self.rules = rules }

  func reported(
    _ format: Report.Format = .text, in language: Language = .en,
    _ change: (inout CheckRequest) -> Void = { _ in }
  ) -> Reported {
    func file(_ path: String, _ heading: String, _ rows: [String]) -> DataFile {
      DataFile(path: path, bytes: Array(([heading] + rows).joined(separator: "\n").utf8))
    }
    var request = CheckRequest(in: language)
    request.years = years
    request.format = format
    change(&request)
    return Reported(
      .reading(World.declarations + rules),
      over: [
        file("communes.csv", "year,commune,name,planned", communes),
        file("schools.csv", "year,school,commune,name,rooms,land,filed,kind", schools),
      ], asking: request)
  }

  /// Rules with every status, kind of figure and remark.
  static let everything: World = {
    var world = World(
      """
      rule land
        vi "Diện tích đất bình quân đạt chuẩn"
        en "Enough land on average"
        clause "II.1"
        reading "đất của mọi trường, kể cả trường tư thục"
        average of land across schools >= 1.35 ha by 2030
      rule nearly
        share of schools where (rooms >= 1) >= 66.7% by 2030
      rule early
        vi "Báo cáo năm được nộp đúng hạn"
        en "The yearly report is filed in time"
        owner "phòng văn hóa - xã hội"
        highest of filed across schools < 15 November every year
      rule rooms
        sum of rooms across schools >= 9 by 2030, then 120 by 2035
      rule later
        advisory
        sum of rooms across schools >= 9 by 2035
      rule public
        vi "Mọi trường đều là trường công lập, như tinh thần của kế hoạch phát triển giáo dục đã nêu"
        en "Every school is public, as the plan for the development of the schools has it"
        note "chỉ tính trường đang hoạt động"
        every school has kind = public by 2030
      rule planned
        vi "Xã có kế hoạch riêng"
        planned by 2030
      rule none
        every school where rooms > 90 has rooms > 99 by 2030
      rule large
        no school has rooms > 30 by 2030
      rule covered
        share of schools where (rooms >= 1) >= 90% by 2040
      duty d
        vi "Khuyến khích giáo viên tự bồi dưỡng"
        clause "III.2"
      duty e
      """)
    world.communes = ["2029,c,Xã Mẫu,yes", "2030,c,Xã Mẫu,-", "2030,b,Xã Bên,no"]
    world.schools = [
      "2029,a,c,Alpha,1,1.25,14/11/2029,public", "2029,s,c,Sigma,1,1,,public",
      "2030,a,c,Alpha,1,1.25,14/11/2030,public", "2030,b,c,,60,1.4,-,công lập",
      "2030,e,c,Trường Tiểu học và Trung học cơ sở Epsilon,0,-,15/11/2030,other",
      "2030,x,b,Xi,31,1.35,14/11/2030,public",
    ]
    return world
  }()
}
