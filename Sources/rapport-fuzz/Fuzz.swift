import ArgumentParser
import Foundation

/// Runs the language over inputs that nobody would write, and keeps those that break a law.
@main
struct Fuzz: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rapport-fuzz",
    abstract: "Read and run mutated scripts, projects, definitions, plans, tables and markup.",
    discussion: """
      Every input follows from the seed and its number. An input that crashes, does not
      end, takes too much memory or breaks a law is made as small as it can be and
      written to a file, which `rapport-fuzz try FILE` runs again.

        swift run -c release rapport-fuzz --minutes 10
        swift run -c release rapport-fuzz --minutes 1 --seed 7
      """, subcommands: [Run.self, Try.self, Work.self], defaultSubcommand: Run.self)
}

extension Fuzz {
  struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Look for inputs that break a law.")

    @OptionGroup var limits: FuzzLimits

    @Flag(help: "Make what was found no smaller.")
    var whole = false

    @Option(help: "How long to look, in minutes.")
    var minutes = 10.0

    @Option(help: "What the inputs follow from.")
    var seed: UInt64 = 1

    @Option(help: "The number of the first input.")
    var from: UInt64 = 0

    @Option(help: ArgumentHelp("Where to keep what was found.", valueName: "folder"))
    var output = ".build/fuzz"

    @Option(help: "After how many findings to stop.")
    var most = 10

    func run() throws {
      var hunt = Hunt(
        seed: seed, from: from, until: Date(timeIntervalSinceNow: minutes * 60), limits: limits,
        output: URL(filePath: output), minimises: !whole)
      try hunt.run(most: most)
      if hunt.findings > 0 { throw ExitCode.failure }
    }
  }

  struct Try: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Run one input, as a file.")

    @OptionGroup var limits: FuzzLimits

    @Argument(help: "The file; its name tells what it is.", completion: .file())
    var file: String

    func run() throws {
      let input = try FuzzInput(reading: URL(filePath: file))
      limits.inSmallRoom {
        do {
          try Trial.run(input)
        } catch {
          Verdict.leave(saying: error)
        }
      }
    }
  }

  /// What ``Run`` starts: it says the number of each input before it runs it.
  struct Work: ParsableCommand {
    static let configuration = CommandConfiguration(shouldDisplay: false)

    @OptionGroup var limits: FuzzLimits
    @Option var seed: UInt64
    @Option var from: UInt64

    func run() throws {
      let seeds = FuzzSeeds()
      limits.inSmallRoom {
        for index in from... {
          withUnsafeBytes(of: index.littleEndian) { FileHandle.standardOutput.write(Data($0)) }
          do {
            try Trial.run(FuzzInput(seed: seed, index: index, from: seeds))
          } catch {
            Verdict.leave(saying: error)
          }
        }
      }
    }
  }
}
