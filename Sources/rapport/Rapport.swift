import ArgumentParser

/// The command line: one file per subcommand.
@main
struct Rapport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rapport",
    abstract: "Practise peer support conversations with a simulated client.",
    usage: """
      rapport
      rapport play SCENARIO
      rapport check
      """,
    discussion: """
      You talk with a client by choosing replies. Every reply moves the client's
      trust, and trust decides what they say next, what they are willing to tell,
      and whether they stay. Afterwards you see why.

      EXAMPLES:
        rapport                           choose a conversation from the list
        rapport play SecondCup            begin this one
        rapport play SecondCup --mode learn
                                          with a reason for every change of trust
        rapport play SecondCup --plain    lines of text, for a screen reader
        rapport play SecondCup --seed 7 --replies 2,1,3
                                          say these first, then go on yourself
        rapport check                     what is wrong with scripts and personas
        rapport test                      whether they do what their test plans say
        rapport explore                   everything that can come of them
        rapport write SecondCup           play it while you write it
        rapport tag                       give lines identifiers that stay
        rapport strings --help            translate conversations
        rapport graph SecondCup --output SecondCup.svg
                                          draw a conversation
        rapport new dialogue "First day"  begin one of your own
        rapport --library ~/my-clients    practise with clients of your own

      A conversation that is broken off goes on where it stopped, any time.

      ENVIRONMENT:
        RAPPORT_LIBRARY   the folder that holds Personas and Dialogues
        RAPPORT_LANGUAGE  the language to hold conversations in, such as es, as far as
                          they are translated; the screens around them stay English
        RAPPORT_DATA      the folder for what is kept of your conversations
        NO_COLOR          set to anything: no colours

      EXIT STATUS:
        0     all went well
        1     `check` has found errors, or a conversation cannot be held
        64    the command line is not understood
        129, 130, 143
              ended by a hang-up, an interrupt, a termination
      """,
    version: "rapport \(version)",
    subcommands: [
      Pick.self, Play.self, List.self, Check.self, Explain.self, Test.self, Tag.self, Strings.self,
      Explore.self, GraphCommand.self, New.self, Write.self,
    ],
    defaultSubcommand: Pick.self)

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.isEmpty else { return main(commandFirst(arguments)) }
    // Where there is nothing to understand, nobody need wait until the commands have said what they take.
    do { try Pick.runUnasked() } catch { exit(withError: error) }
  }

  /// The arguments with the subcommand in front, where the parser wants it: `--library DIR play SecondCup` is as
  /// plain to people as `play SecondCup --library DIR`.
  static func commandFirst(_ arguments: [String]) -> [String] {
    guard arguments.first?.hasPrefix("-") == true, let place = arguments.firstIndex(where: commands.contains),
      (try? parseAsRoot(arguments)) == nil
    else { return arguments }
    var end = place + 1
    var parts = named(arguments[place])?.configuration.subcommands ?? []
    while end < arguments.count, let part = parts.first(where: { name(of: $0) == arguments[end] }) {
      parts = part.configuration.subcommands
      end += 1
    }
    return Array(arguments[place..<end] + arguments[..<place] + arguments[end...])
  }

  /// The version of the program.
  static let version = "0.1.0"

  /// The names of the subcommands.
  static var commands: [String] {
    configuration.subcommands.map(name) + ["help"]
  }

  private static func named(_ command: String) -> (any ParsableCommand.Type)? {
    configuration.subcommands.first { name(of: $0) == command }
  }

  private static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? "\(command)".lowercased()
  }
}
