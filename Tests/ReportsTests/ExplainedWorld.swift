import Chuan

/// A world whose rules are explained: every kind of measure, with missing cells, a school that fell
/// silent, a named group, a dated parameter, and areas below areas.
enum ExplainedWorld {
  static let rules = """
    entity province, provinces vi "tỉnh" en "province"
    entity commune, communes in province vi "xã" en "commune"
    entity school, schools in commune vi "trường" en "school"
      also "mã trường"
    field levels of school: any of preschool vi "mầm non" en "preschool", primary vi "tiểu học" en "primary" lasting
      vi "Cấp học" en "Levels"
    field rooms of school: count up to 40
      vi "Số phòng học thông minh" en "Smart classrooms" also "Phòng TM"
    field trained of school: count vi "Số giáo viên đã bồi dưỡng" en "Teachers trained"
    field teachers of school: count vi "Số giáo viên" en "Teachers"
    field land of school: number in ha from 0 to 100 vi "Diện tích đất" en "Land"
    field standard of school: level 0 to 3 vi "Mức chuẩn quốc gia" en "National standard"
    field planned of commune: flag vi "Đã ban hành kế hoạch" en "Plan issued"
    field filed of commune: date vi "Ngày nộp báo cáo" en "Report filed on"
    group preschool, preschools = schools where levels includes preschool
      vi "trường mầm non" en "preschool"
    indicator smartShare: share
      vi "Tỷ lệ trường mầm non có phòng học thông minh"
      en "Share of preschools with a smart classroom"
      = share of preschools where rooms >= 1
    indicator trainedShare
      vi "Tỷ lệ giáo viên đã bồi dưỡng" en "Share of teachers trained"
      // a ratio of two sums, not an average of shares
      = sum of trained across schools
        / sum of teachers across schools
    parameter smartTarget: share
      vi "Mức phấn đấu về phòng học thông minh"
      = 50% from 2026, 80% from 2030
    check roomy of school
      vi "Không trường nào có trên 3 phòng học thông minh"
      en "No school has more than 3 smart classrooms"
      rooms <= 3
    plan commune71
      vi "Kế hoạch của xã" en "Plan of the commune"
      document "UBND xã, tháng 3 năm 2026"
      for every commune
      from 2026 to 2030
    rule smart
      vi "Trường mầm non có phòng học thông minh" en "Preschools have smart classrooms"
      clause "II.2"
      reading "tính cả trường tư thục"
      smartShare >= smartTarget by 2030
    rule trained
      trainedShare >= 90% by 2030
    rule land
      average of land across schools >= 1.35 ha by 2030
    rule each
      every school has rooms >= 1 by 2030
    rule standard
      at least 2 preschools have standard >= 2 by 2030
    rule kept
      trainedShare >= trainedShare last year every year
    rule rooms
      sum of rooms across schools >= 9 by 2028, then 20 by 2035
    rule planned
      planned and filed < 15 November by 2030
    rule later
      share of schools where (rooms >= 1) >= 90% by 2040
    rule crowded
      no school has teachers > 45 by 2030
    plan province71
      for every province
      from 2026 to 2030
    rule trained
      at least 80% of communes have trainedShare >= 90% by 2030

    """

  static let communes = """
    year,commune,province,name,planned,Ngày nộp báo cáo
    2029,c,p,Xã Mẫu,no,
    2030,c,p,Xã Mẫu,yes,14/11/2030
    2030,e,p,Xã Bên,yes,-
    """
  static let schools = """
    năm;mã trường;commune;name;levels;Phòng TM;trained;teachers;land;standard
    2029;mn-1;c;Mầm non Hoa Sen;preschool;0;10;20;1,2;1
    2029;mn-2;c;Mầm non Ánh Dương;preschool;1;12;12;1,4;2
    2029;th-1;c;Tiểu học Số 1;primary;2;30;40;1;-
    2029;th-9;c;Tiểu học Số 9;primary;3;8;8;2;1
    2030;mn-1;c;Mầm non Hoa Sen;;1;16;20;1,2;2
    2030;mn-2;c;Mầm non Ánh Dương;;-;12;12;-;-
    2030;th-1;c;Tiểu học Số 1;;4;36;40;1,1;3
    2030;xa-1;e;Liên cấp Xã Bên;primary;0;18;20;1,5;0
    2030;xa-2;e;Điểm trường mới;-;2;0;0;1,5;0
    """

  static func explained(
    _ rule: String, in language: Language, of rules: String = Self.rules, withData: Bool = true,
    width: Int = 80,
    _ change: (inout ExplainRequest) -> Void = { _ in }
  ) -> ExplainRun {
    var request = ExplainRequest(rule, in: language)
    request.style = TextStyle(width: width)
    request.areas = withData && !rule.hasPrefix("province71") ? ["c"] : []
    change(&request)
    let files = [
      DataFile(path: "communes.csv", bytes: Array(communes.utf8)),
      DataFile(path: "schools.csv", bytes: Array(schools.utf8)),
    ]
    return .explaining(.reading(rules), over: withData ? files : nil, asking: request)
  }
}

extension ExplainRun {
  var words: String { String(decoding: text, as: UTF8.self) }
}
