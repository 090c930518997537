import ArgumentParser

/// `rapport new`: first versions of clients and conversations.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a first version of a client or a conversation, to be made yours.",
    discussion: """
      What is written passes `rapport check` and can be played at once; its comments
      say what each part is for. A file that is there is never written over.

      EXAMPLES:
        rapport new dialogue "The garden gate"
                                          a conversation, and a client to hold it with
        rapport new dialogue "The garden gate" --persona walt
        rapport new persona "Rosa Lind"
        rapport new dialogue "First day" --library ~/my-clients
                                          begins a library there if there is none
      """,
    subcommands: [NewDialogueCommand.self, NewPersonaCommand.self])
}
