import ArgumentParser
import Content
import Simulation

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// How a conversation is held and shown.
struct PlayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How much you are shown: learn (trust and the reason for every change), practise (trust; the reasons come afterwards), or assess (neither, and nothing can be taken back).",
      valueName: "mode"))
  var mode: Mode = .practise

  @OptionGroup var screen: ScreenOptions

  @Option(help: ArgumentHelp("Let chance fall the same way each time.", valueName: "n"))
  var seed: UInt64?

  @OptionGroup var records: RecordsOptions
  @OptionGroup var language: LanguageOptions

  var manner: Manner {
    Manner(
      mode: mode, isPlain: screen.isPlain, terminal: screen.terminal, seed: seed,
      keepsNothing: records.keepsNothing)
  }

  /// The library, in the language that the trainee wants.
  ///
  /// - Parameter name: The conversation that has to be there in the language, as somebody names it.
  /// - Throws: A message and a status, when there is no library, or it is not translated.
  func openLibrary(for name: String? = nil) throws -> OpenLibrary { try language.openLibrary(for: name) }
}

/// Where conversations come from, and in which language.
struct LanguageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Have conversations in this language, as far as they are translated; what stands around them stays English.",
      valueName: "tag"),
    completion: .custom { _, _, _ in LanguageOptions.languages() })
  var language: String?

  @OptionGroup var library: LibraryOptions

  /// The library, in the language that the trainee wants.
  ///
  /// - Parameter name: The conversation that has to be there in the language, as somebody names it.
  /// - Throws: A message and a status, when there is no library, or it is not translated.
  func openLibrary(for name: String? = nil) throws -> OpenLibrary {
    let library = try library.open(for: name)
    guard let language else { return Self.inLanguageOfSurroundings(library) }
    return try TranslatedLibrary(library).translated(into: language, asking: name)
  }

  /// A library in the language that the environment names, as far as it is translated.
  static func inLanguageOfSurroundings(_ library: OpenLibrary) -> OpenLibrary {
    let wanted = ProcessInfo.processInfo.environment["RAPPORT_LANGUAGE"] ?? ""
    return wanted.isEmpty ? library : TranslatedLibrary(library).translated(ifPossibleInto: wanted)
  }

  /// What a shell may complete to.
  private static func languages() -> [String] {
    (try? OpenLibrary(Surroundings.ofProcess(library: nil))).map {
      TranslatedLibrary($0).tables.languages
    } ?? []
  }
}

extension Mode: ExpressibleByArgument {}
