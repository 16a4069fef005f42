import Foundation

/// What a program of the machine answered: its exit status and what it printed.
struct ToolRun {
  let status: Int32
  let output: String
  let errors: String

  /// The program was still running when its time was up.
  struct TookTooLong: Error {
    let command: String
  }

  /// Runs a program found on the path; a missing program answers with status 127.
  static func running(
    _ command: [String], in folder: URL, timeout: Duration = .seconds(120)
  ) async throws -> ToolRun {
    let scratch = FileManager.default.temporaryDirectory
      .appending(path: "house-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    // Files, not pipes: a full pipe nobody reads would stop the program for ever.
    let output = scratch.appending(path: "output")
    let errors = scratch.appending(path: "errors")
    for file in [output, errors] { try Data().write(to: file) }

    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()

    let deadline = ContinuousClock.now + timeout
    while process.isRunning {
      guard ContinuousClock.now < deadline else {
        process.terminate()
        throw TookTooLong(command: command.joined(separator: " "))
      }
      try await Task.sleep(for: .milliseconds(20))
    }
    return ToolRun(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}
