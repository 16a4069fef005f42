extension Explanation {
  /// The declarations most examples stand after, ending with the plan their rules belong to.
  public static let prelude = """
    entity province, provinces
    entity commune, communes in province
    entity school, schools in commune

    field levels of school: any of preschool, primary, lowerSecondary, upperSecondary
    field ownership of school:
      one of public vi "công lập" en "public", private vi "tư thục" en "private"
    field schoolName of school: text
    field smartClassrooms of school: count
    field teachers of school: count
    field teachersTrained of school: count
    field standardLevel of school: level 0 to 2
    field digitalLevel of school: level 0 to 3
    field provinceRank of school: rank
    field landArea of school: number in ha from 0 to 100
    field annualReportDate of school: date
    field planIssued of commune: flag
    field population of commune: count
    field totalBudget of commune: number in VND
    field educationBudget of commune: number in VND

    group preschool, preschools = schools where levels includes preschool
    group generalSchool, generalSchools
      = schools where levels includes primary or levels includes lowerSecondary
        or levels includes upperSecondary

    indicator smartClassroomRatio: share
      vi "Tỷ lệ trường có phòng học thông minh"
      en "Schools with a smart classroom"
      = share of schools where smartClassrooms >= 1

    plan neighbour
      for commune "thu-lam"
      from 2026 to 2030

    rule halfOfTheSchools
      smartClassroomRatio >= 50% by 2030

    plan demo
      for commune "ha-dong"
      from 2026 to 2030

    """
}
