import Foundation
import Testing

/// The program as a process: streams that fail, and limits of the system.
@Suite struct ProcessTests {
  let place: Workplace
  init() throws { place = try Workplace() }

  /// The program that was built together with the tests.
  private static let program: URL? = {
    let arguments = CommandLine.arguments.first.map { [URL(filePath: $0)] } ?? []
    let bundles = Bundle.allBundles.map(\.bundleURL)
    return (arguments + bundles).lazy.flatMap { start in
      sequence(first: start, next: { $0.path.count > 1 ? $0.deletingLastPathComponent() : nil })
    }
    .map { $0.appending(path: "chuan") }
    .first {
      var isFolder: ObjCBool = true
      return FileManager.default.fileExists(atPath: $0.path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
  }()

  /// Runs a line of the shell in which `$CHUAN` is the program.
  private func shell(_ line: String) throws -> (status: Int32, output: String, errors: String) {
    let program = try #require(Self.program, "`swift build` has not built the program")
    let (output, errors) = (place.url("output"), place.url("errors"))
    for file in [output, errors] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = place.folder
    process.environment = ["CHUAN": program.path(percentEncoded: false), "PATH": "/usr/bin:/bin"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return (
      process.terminationStatus, try place.text(of: "output"), try place.text(of: "errors")
    )
  }

  @Test func theStatusAndTheStreamsAreThoseOfTheRun() throws {
    try place.write("a.rules", Workplace.plan("nothing >= 1 by 2030"))
    let found = try shell("\"$CHUAN\" lint a.rules")
    #expect(found.status == 1)
    #expect(found.output.hasPrefix("error[R"))
    #expect(found.errors.hasSuffix("errors\n"))
    #expect(try shell("LANG=vi_VN.UTF-8 \"$CHUAN\" lint a.rules").output.hasPrefix("lỗi[R"))
    let wrong = try shell("\"$CHUAN\" lint")
    #expect(wrong.status == 2 && wrong.output.isEmpty && wrong.errors.hasPrefix("error[U105]"))
    let piped = try shell("printf '// a  \\n' | \"$CHUAN\" fmt -")
    #expect(piped.status == 0 && piped.output == "// a\n" && piped.errors.isEmpty)
  }

  @Test func aReaderThatHasEndedIsToldOf() throws {
    let run = try shell("{ sleep 0.2; \"$CHUAN\" explain; echo $? >&2; } | :")
    #expect(run.errors.hasPrefix("error[U107]: the results cannot be written: "))
    #expect(run.errors.hasSuffix("\n2\n"))
  }

  @Test func aClosedOutputIsToldOf() throws {
    let run = try shell("\"$CHUAN\" explain >&-")
    #expect(run.status == 2)
    #expect(run.errors.contains("the standard output is closed"))
  }

  @Test(
    .enabled("only Linux has this device", { FileManager.default.fileExists(atPath: "/dev/full") }))
  func aFullDiskIsToldOf() throws {
    let run = try shell("\"$CHUAN\" explain >/dev/full")
    #expect(run.status == 2)
    #expect(run.errors.contains("the results cannot be written: the disk is full"))
  }

  @Test(arguments: ["fmt a.rules", "lint --fix a.rules"])
  func aFileThatCannotBeWrittenStaysWhole(command: String) throws {
    let text = Workplace.school + Workplace.plan("smartClassroomRatio  >=  100 by 2030")
    try place.write("a.rules", text)
    // No file may become longer than nothing; what the program says goes through a pipe.
    let run = try shell("{ (ulimit -f 0; \"$CHUAN\" \(command) 2>&1); echo $?; } | cat")
    #expect(run.output.contains("[U107]: the file `a.rules` cannot be written"), "\(run.output)")
    #expect(run.output.hasSuffix("\n2\n"))
    #expect(try place.text(of: "a.rules") == text)
    #expect(try place.names() == ["a.rules", "errors", "output"])
  }

  /// A small plan with its data, below a folder.
  private func writePlan(below folder: String) throws {
    try place.write(folder + "/words/school.rules", Workplace.school)
    try place.write(
      folder + "/plans/a.rules", "use \"../words/school.rules\"\n" + Workplace.plan())
    try place.write(
      folder + "/data/schools.csv",
      "year,school,commune,smartClassrooms\n2029,á,ha-dong,1\n2030,á,ha-dong,\n2030,b,ha-dong,0\n")
  }

  @Test(arguments: ["text", "json", "csv"])
  func aReportHasTheSameBytesEverywhere(format: String) throws {
    try writePlan(below: "here")
    try writePlan(below: "other/there")
    let command = "\"$CHUAN\" check --lang vi --as-of 2029..2030 --format \(format)"
    let first = try shell("cd here && \(command) plans --data data")
    #expect(first.status == 1 && !first.output.isEmpty)
    for line in [
      "cd other/there && TZ=Asia/Ho_Chi_Minh LC_ALL=tr_TR.UTF-8 \(command) --data data plans",
      "cd here && TZ=Pacific/Kiritimati LANG=C taskset 1 \(command) plans --data ../here/data",
      "cd here && \(command) plans/a.rules --data data/schools.csv | cat",
      "cd here && COLUMNS=40 TERM=xterm \(command) plans --data data",
      "cd here && \(command) plans --data data --output out && cat out; cat out",
      "\(command) here/plans --data here/data",
      "\(command) ./here/plans/a.rules --data ./here/data",
      "cd here/data && \(command) ../plans/a.rules --data .",
      "cd / && \(command) \"$OLDPWD/here/plans\" --data \"$OLDPWD/here/data/schools.csv\"",
      "cd here && \(command) plans/a.rules words/school.rules ./plans --data data",
    ] {
      #expect(try shell(line).output == first.output, "\(line)")
    }
  }

  @Test func aReportThatCannotBeWrittenLeavesTheOldFile() throws {
    try writePlan(below: "here")
    try place.write("here/out.csv", "old")
    let full = try shell(
      """
      cd here; { (ulimit -f 0; "$CHUAN" check plans --data data --format csv --output out.csv 2>&1)
      echo $?; } | cat
      """)
    #expect(full.output.contains("[U107]: the file `out.csv` cannot be written"), "\(full.output)")
    #expect(full.output.hasSuffix("\n2\n"))
    #expect(try place.text(of: "here/out.csv") == "old")
    #expect(try place.names(in: "here") == ["data", "out.csv", "plans", "words"])
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func aRunThatIsEndedLeavesNoFileBehind(signal: Int32) throws {
    try writePlan(below: "here")
    let rows = (0..<20_000).map { "2030,s\($0),ha-dong,0" }
    let text = (["year,school,commune,smartClassrooms", "2000,a,ha-dong,1"] + rows)
    try place.write("here/data/schools.csv", text.joined(separator: "\n"))
    try place.write("here/out.json", "old")
    let program = try #require(Self.program, "`swift build` has not built the program")
    let process = Process()
    process.executableURL = program
    process.arguments = [
      "check", "plans", "--data", "data", "--as-of", "2030..2130", "--format", "json", "--output",
      "out.json",
    ]
    process.currentDirectoryURL = place.url("here")
    process.standardError = FileHandle.nullDevice
    // Threads of the tests block signals, and a process begins as its thread is.
    var (all, before) = (sigset_t(), sigset_t())
    sigfillset(&all)
    pthread_sigmask(SIG_UNBLOCK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try process.run()
    func isWriting() throws -> Bool {
      try place.names(in: "here").contains { $0.hasPrefix(".chuan-") }
    }
    while process.isRunning, try !isWriting() { usleep(1_000) }
    #expect(try isWriting())
    kill(process.processIdentifier, signal)
    // Whoever passes over the signal is ended all the same.
    for _ in 0..<5_000 where process.isRunning { usleep(1_000) }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == signal)
    #expect(try place.names(in: "here") == ["data", "out.json", "plans", "words"])
    #expect(try place.text(of: "here/out.json") == "old")
  }

  @Test(
    .enabled("only Linux has this device", { FileManager.default.fileExists(atPath: "/dev/full") }))
  func aReportNobodyCanTakeIsAnError() throws {
    try writePlan(below: "here")
    let run = try shell("cd here; \"$CHUAN\" check plans --data data >/dev/full")
    #expect(run.status == 2 && run.errors.contains("the results cannot be written"))
    let closed = try shell("cd here; \"$CHUAN\" check plans --data data >&-")
    #expect(closed.status == 2 && closed.errors.contains("the standard output is closed"))
    let ended = try shell(
      "cd here; { sleep 0.2; \"$CHUAN\" check plans --data data; echo $? >&2; } | :")
    #expect(ended.errors.hasSuffix("\n2\n"))
  }
}
