import Chuan

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Why the system would not do something with a file.
enum Refusal: Error, Equatable {
  /// The number the system gave.
  case system(Int32)
  case isFolder
  case isNoFolder
  /// A pipe, a device: something that has no bytes of its own.
  case isNoFile

  /// What the system refused last.
  static var last: Refusal { .system(errno) }

  var isMissing: Bool { self == .system(ENOENT) || self == .system(ENOTDIR) }

  /// The reason as the end of a sentence: `the file … cannot be read: …`.
  var message: Message {
    switch self {
    case .isFolder: Message(.isFolder)
    case .isNoFolder: Message(.isNoFolder)
    case .isNoFile: Message(.isNoOrdinaryFile)
    case .system(let number): Refusal.message(of: number)
    }
  }

  private static func message(of number: Int32) -> Message {
    switch number {
    case ENOENT, ENOTDIR: Message(.doesNotExist)
    case EACCES, EPERM: Message(.notPermitted)
    case EISDIR: Message(.isFolder)
    case ELOOP: Message(.linksInCircle)
    case ENAMETOOLONG: Message(.nameTooLong)
    case ENOSPC, EDQUOT, EFBIG: Message(.diskFull)
    case EROFS: Message(.diskIsReadOnly)
    case EPIPE: Message(.readerHasEnded)
    case EBADF: Message(.isClosed)
    default: Message(.systemSays, .words(String(cString: strerror(number))))
    }
  }
}
