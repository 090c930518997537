// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "rapport",
  products: [
    .library(name: "Yarn", targets: ["Yarn"]),
    .library(name: "YarnCompiler", targets: ["YarnCompiler"]),
    .executable(name: "rapport", targets: ["rapport"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Each target names every module that it imports itself: what it does not name it is not built anew for.

    // The dialogue language: a library of its own, which knows nothing of trust.
    .target(name: "Yarn", dependencies: ["CMemory"]),
    .target(name: "CMemory"),
    .target(name: "YarnCompiler", dependencies: ["Yarn"]),

    // The simulated client, and what is read, kept and shown of it.
    .target(name: "Simulation", dependencies: ["Yarn"]),
    .target(name: "Content", dependencies: ["Simulation", "Yarn", "YarnCompiler", "CYAML"]),
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
    .target(name: "Authoring", dependencies: ["Content", "Simulation", "Yarn", "YarnCompiler"]),
    .target(name: "Records", dependencies: ["Simulation", "CSQLite"]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "Interface", dependencies: ["Simulation"]),

    // The terminal: the only code that knows curses, signals and file descriptors.
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
    .target(name: "CTermGuard"),
    .target(
      name: "Terminal",
      dependencies: ["Interface", "CNcurses", "CTermGuard"],
      swiftSettings: [.defaultIsolation(MainActor.self)]),

    .executableTarget(
      name: "rapport",
      dependencies: [
        "Content", "Authoring", "Records", "Interface", "Terminal", "Simulation", "Yarn", "YarnCompiler",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      linkerSettings: [
        // At a fixed address nothing has to be relocated at the start: that is 1.7 MiB less in memory.
        .unsafeFlags(["-Xclang-linker", "-no-pie"], .when(platforms: [.linux], configuration: .release))
      ]),

    // Measurements: `swift run -c release rapport-benchmark`, with a bare curses program as the reference.
    .executableTarget(
      name: "bare-curses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .executableTarget(
      name: "rapport-benchmark",
      dependencies: [
        "Authoring", "Content", "Simulation", "Yarn", "YarnCompiler", "PseudoTerminal", "rapport",
        "bare-curses",
      ]),

    // Mutated scripts for as long as one likes: `swift run -c release rapport-fuzz --minutes 10`.
    .executableTarget(
      name: "rapport-fuzz",
      dependencies: [
        "Yarn", "YarnCompiler", "ScriptLaws",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // What the tests share.
    .target(name: "Golden", path: "Tests/Support/Golden"),
    .target(name: "ScriptLaws", dependencies: ["Yarn", "YarnCompiler"], path: "Tests/Support/ScriptLaws"),
    .target(name: "CPseudoTerminal", path: "Tests/Support/CPseudoTerminal"),
    .target(
      name: "PseudoTerminal", dependencies: ["CPseudoTerminal"],
      path: "Tests/Support/PseudoTerminal"),

    .testTarget(name: "YarnTests", dependencies: ["Yarn"]),
    .testTarget(
      name: "YarnCompilerTests", dependencies: ["Yarn", "YarnCompiler", "Golden", "ScriptLaws"],
      exclude: ["Golden"]),
    .testTarget(
      name: "SimulationTests", dependencies: ["Simulation", "Yarn", "YarnCompiler", "Golden"],
      exclude: ["Golden"]),
    .testTarget(
      name: "ContentTests", dependencies: ["Content", "Simulation", "Yarn", "YarnCompiler", "Golden"],
      exclude: ["Golden"]),
    .testTarget(
      name: "AuthoringTests",
      dependencies: [
        "Authoring", "Content", "Simulation", "Yarn", "YarnCompiler", "Golden", "ScriptLaws",
      ],
      exclude: ["Golden"]),
    .testTarget(name: "RecordsTests", dependencies: ["Records", "Simulation"]),
    .testTarget(
      name: "InterfaceTests", dependencies: ["Interface", "Simulation", "YarnCompiler", "Golden"],
      exclude: ["Golden"]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "Interface", "Yarn", "PseudoTerminal"]),
    .testTarget(
      name: "RapportTests",
      dependencies: [
        "rapport", "Authoring", "Content", "Interface", "Records", "Simulation", "Yarn", "YarnCompiler",
        "PseudoTerminal", "Golden", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
