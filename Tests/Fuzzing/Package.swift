// swift-tools-version: 6.2
import PackageDescription

// A package of its own: the sanitizer wants flags that no part of the main package may have.
//
//     cd Tests/Fuzzing
//     swift build -c release --product WorkbookFuzzing -Xswiftc -sanitize=fuzzer
//     .build/release/WorkbookFuzzing -max_total_time=60 -rss_limit_mb=512 FOLDER
//
// The flag on the command line is for the rooms: without it libFuzzer does not see which of their
// lines a file reaches. Whatever it finds in FOLDER it starts from; a workbook there stands behind a
// byte that is 0.
let package = Package(
  name: "fuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "chuan", path: "../..")],
  targets: [
    .executableTarget(
      name: "WorkbookFuzzing",
      dependencies: [.product(name: "Chuan", package: "chuan")],
      swiftSettings: [
        .swiftLanguageMode(.v6), .treatAllWarnings(as: .error),
        .unsafeFlags(["-parse-as-library", "-sanitize=fuzzer"]),
      ],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])])
  ]
)
