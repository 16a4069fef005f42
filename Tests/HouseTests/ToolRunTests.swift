import Foundation
import Testing

@Suite struct ToolRunTests {
  private let folder = FileManager.default.temporaryDirectory

  @Test func tellsStatusOutputAndErrors() async throws {
    let run = try await ToolRun.running(
      ["bash", "-c", "echo out; echo err >&2; exit 3"], in: folder)
    #expect(run.status == 3)
    #expect(run.output == "out\n")
    #expect(run.errors == "err\n")
  }

  @Test func aMissingProgramIsAFailure() async throws {
    let run = try await ToolRun.running(["no-such-program-of-the-house"], in: folder)
    #expect(run.status == 127)
  }

  @Test func aProgramThatHangsIsStopped() async throws {
    await #expect(throws: ToolRun.TookTooLong.self) {
      try await ToolRun.running(["sleep", "600"], in: folder, timeout: .milliseconds(100))
    }
  }
}
