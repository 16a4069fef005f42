import Chuan

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Does what the command line of this process asks for, and ends it with the status of the run.
public func runProcess() -> Never {
  // A reader that has ended and a limit on files are answered with a message, not with a signal.
  signal(SIGPIPE, SIG_IGN)
  signal(SIGXFSZ, SIG_IGN)
  Interruption.watch()
  var surroundings = Surroundings.ofProcess()
  var hasWritten = false
  surroundings.standardOutput = { bytes in
    hasWritten = hasWritten || !bytes.isEmpty
    do throws(Refusal) {
      try Disk.write(bytes, to: STDOUT_FILENO)
      return nil
    } catch {
      return error.message
    }
  }
  var outcome = Outcome.running(surroundings)
  do throws(Refusal) {
    try Disk.write(outcome.output, to: STDOUT_FILENO)
    // Some disks tell only now that they are full.
    if hasWritten || !outcome.output.isEmpty, close(STDOUT_FILENO) != 0 { throw Refusal.last }
  } catch {
    outcome.status = .unusable
    outcome.errors += Run(surroundings).text(of: [.unwritableOutput(error.message)])
  }
  // Where even this fails, nobody is left to be told.
  try? Disk.write(outcome.errors, to: STDERR_FILENO)
  exit(outcome.status.rawValue)
}

extension Surroundings {
  fileprivate static func ofProcess() -> Surroundings {
    var environment: [String: String] = [:]
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "TERM", "COLUMNS"] {
      if let value = getenv(name) { environment[name] = String(cString: value) }
    }
    return Surroundings(
      arguments: Array(CommandLine.arguments.dropFirst()),
      environment: environment,
      workingFolder: (try? Disk.realPath(of: ".")) ?? ".",
      isOutputTerminal: isatty(STDOUT_FILENO) == 1,
      isErrorsTerminal: isatty(STDERR_FILENO) == 1,
      terminalColumns: columnsOfTerminal(),
      standardInput: { limit in try? Disk.bytes(from: STDIN_FILENO, atMost: limit) },
      progress: isatty(STDERR_FILENO) == 1
        ? { bytes in try? Disk.write(bytes, to: STDERR_FILENO) } : nil)
  }

  /// How wide the terminal behind the standard output is; nil where it does not say.
  private static func columnsOfTerminal() -> Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
