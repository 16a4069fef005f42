/// The registry of everything the program can complain about. A code is never reused.
///
/// D1xx files of data · D2xx cells of data · R1xx text and grammar · R2xx names and types ·
/// R3xx meaning and limits · T1xx tests of rules · U1xx usage and files.
/// Each has an explanation (`Explanation.of`), printed by `chuan explain R203`.
public enum Code: String, Sendable, CaseIterable, Hashable {
  // Files of data
  case dataNotUnicode = "D101"
  case emptyDataFile = "D102"
  case malformedTable = "D103"
  case raggedDataRow = "D104"
  case missingKeyColumn = "D105"
  case ambiguousHeading = "D106"
  case repeatedHeading = "D107"
  case noTables = "D108"
  case planWithoutRows = "D109"
  case unreadDataFile = "D110"
  case unreadColumn = "D112"
  case fieldWithoutColumn = "D113"
  case percentsBelowOne = "D114"
  case absentTable = "D115"
  case lostParent = "D116"
  case notYetInFlag = "D117"
  case unreadableWorkbook = "D118"
  case foreignWorkbook = "D119"
  case namedPupils = "D120"
  case unreadSheet = "D121"
  case rowsLeftOut = "D122"
  case totalDiffers = "D123"
  case lostZeros = "D124"
  case hiddenRowsRead = "D125"

  // Cells of data
  case blankKey = "D201"
  case duplicateKey = "D202"
  case unreadableCell = "D203"
  case cellOutsideRange = "D204"
  case ambiguousCell = "D205"
  case yearDisagrees = "D206"
  case unreadableYear = "D207"
  case resultTooLarge = "D208"
  case unusableCell = "D209"

  // Text and grammar
  case unexpectedWords = "R101"
  case unknownCharacter = "R102"
  case lookAlikeLetter = "R103"
  case nameSpelling = "R104"
  case unclosedString = "R105"
  case unknownEscape = "R106"
  case malformedNumber = "R107"
  case malformedDate = "R108"
  case reservedWord = "R109"
  case chainedComparison = "R110"
  case whereNeedsParentheses = "R111"
  case missingTiming = "R112"
  case shiftOfLiteral = "R113"
  case misplacedMetadata = "R114"
  case repeatedMetadata = "R115"
  case notUnicode = "R116"
  case raggedRow = "R117"
  case unclosedParenthesis = "R118"
  case unknownStatement = "R119"
  case malformedYear = "R120"
  case unknownUnit = "R121"

  // Names and types
  case unknownName = "R201"
  case duplicateName = "R202"
  case percentAgainstNumber = "R203"
  case typesDiffer = "R204"
  case unitsDiffer = "R205"
  case conditionExpected = "R206"
  case valueExpected = "R207"
  case scalesDiffer = "R208"
  case wrongEntity = "R209"
  case wrongAggregate = "R210"
  case wrongKindOfName = "R211"
  case unknownCategory = "R212"
  case textInExpression = "R213"
  case cycle = "R214"
  case shareOutOfRange = "R215"
  case notOrdered = "R216"
  case unknownHeading = "R217"
  case wrongTestValue = "R218"
  case declaredTypeDiffers = "R219"
  case shiftOfShift = "R220"
  case reservedFieldName = "R221"
  case unknownWarning = "R222"
  case formNotPossible = "R223"
  case sharedHeading = "R224"

  // Meaning and limits
  case ruleOutsidePlan = "R301"
  case deadlineBeforePlan = "R302"
  case milestonesOutOfOrder = "R303"
  case looserMilestone = "R304"
  case parameterWithoutValue = "R305"
  case incompletePlan = "R306"
  case includeNotFound = "R307"
  case includeCycle = "R308"
  case includeOutsideRoot = "R309"
  case emptyRange = "R310"
  case milestonesNotPossible = "R311"
  case impliedRule = "R312"
  case contradictingRules = "R313"
  case alwaysTrue = "R314"
  case alwaysFalse = "R315"
  case emptyGroup = "R316"
  case rankReversed = "R317"
  case unusedName = "R318"
  case idleAllowance = "R319"
  case incompleteTest = "R320"
  case doubtfulLabel = "R321"
  case groupedDigits = "R322"
  case missingPercent = "R323"
  case nestedTooDeep = "R331"
  case fileTooLarge = "R332"
  case numberTooLong = "R333"
  case tooManyIncludes = "R334"
  case tooManyFindings = "R335"
  case tooManyCategories = "R336"
  case tooManyWarnings = "R337"

  // Tests of rules
  case expectationNotMet = "T101"
  case noTests = "T102"
  case coverageTooLow = "T103"

  // Usage and files
  case unknownVerb = "U101"
  case unknownOption = "U102"
  case missingOptionValue = "U103"
  case wrongOptionValue = "U104"
  case missingArgument = "U105"
  case unreadableFile = "U106"
  case unwritableFile = "U107"
  case noRuleFiles = "U108"
  case unknownTopic = "U109"
  case repeatedOption = "U110"
  case surplusArgument = "U111"
  case unknownChoice = "U121"
  case malformedWaivers = "U122"
  case lapsedWaiver = "U123"
  case unmatchedWaiver = "U124"
  case malformedMapping = "U131"

  public var severity: Severity {
    switch self {
    case .impliedRule, .contradictingRules, .alwaysTrue, .alwaysFalse, .emptyGroup, .rankReversed,
      .unusedName, .idleAllowance, .doubtfulLabel, .groupedDigits, .missingPercent,
      .tooManyWarnings, .planWithoutRows, .unreadDataFile, .unreadColumn, .fieldWithoutColumn,
      .percentsBelowOne, .absentTable,
      .lostParent, .notYetInFlag, .unreadSheet, .rowsLeftOut, .totalDiffers, .lostZeros,
      .hiddenRowsRead, .resultTooLarge:
      .warning
    default: .error
    }
  }

  /// A number that orders codes as their texts are ordered: R103 before R203 before U101.
  var order: Int {
    var order = 0
    for byte in rawValue.utf8 { order = order << 8 | Int(byte) }
    return order
  }
}
