/// The versions other programs and rule files rely on.
public enum Version {
  public static let program = "0.1.0"
  /// Rule files of this version keep parsing and meaning what they mean.
  public static let language = 1
  /// Within a version the report only grows.
  public static let report = 1
}
