import Yarn

extension Session {
  /// The complete state of a conversation: script and client. Small, and cheap to copy.
  ///
  /// What was said is no part of it: two conversations that came to the same state by different ways go on
  /// equally. ``Session`` keeps the transcript; whoever explores all ways needs only this.
  public struct State: Codable, Hashable, Sendable {
    /// The running script.
    public package(set) var machine: VirtualMachine
    /// What has become of the client.
    public internal(set) var client: Client
    /// What the conversation waits for.
    public internal(set) var phase: Phase
    /// How the script says that it ends; it may say so before the last line.
    public internal(set) var ending: Ending?

    /// What a conversation waits for.
    public enum Phase: Codable, Hashable, Sendable {
      /// A reply. The options as the machine offered them.
      case replies([Option])
      case ended(Ending)
    }
  }

  /// What happens between one reply and the next choice.
  public struct Beat: Hashable, Sendable {
    /// Everything said and shown, the reply itself first.
    public internal(set) var entries: [Entry] = []
    /// The turn, if there was a reply.
    public internal(set) var turn: Turn?

    package init(entries: [Entry] = [], turn: Turn? = nil) {
      self.entries = entries
      self.turn = turn
    }
  }
}
