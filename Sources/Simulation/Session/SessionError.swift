import Yarn

/// Why a conversation could not go on, or could not be taken up again.
public enum SessionError: Error, Hashable, Sendable {
  /// The script failed while it ran.
  case script(RuntimeError)
  /// The script gave a command that cannot be carried out.
  case command(CommandProblem, file: String, line: Int)
  /// A reply of the script is not tagged as it must be.
  case reply(TagProblem, file: String, line: Int)
  /// The script went on and on without offering a reply.
  case endless(node: String)
  /// There is no reply with this place among so many.
  case noSuchReply(Int, of: Int)
  /// The reply is shown, but cannot be said now.
  case unavailableReply(Int)
  /// The conversation is over.
  case ended
  /// There is no turn with this index to go back to.
  case noSuchTurn(Int)
  /// The mode takes nothing back.
  case nothingTakenBack(Mode)
  /// The journal is of another conversation, or the script, persona or model has changed since.
  case otherContent(JournalMismatch)
  /// The journal says a reply that is not offered at this turn, counted from 0.
  case otherReply(turn: Int, lineID: String)

  /// What is wrong, in one clause.
  public var message: String {
    switch self {
    case .script(let error): error.message
    case .command(let problem, _, _): problem.message
    case .reply(let problem, _, _): problem.message
    case .endless(let node): "the script goes on from `\(node)` without ever offering a reply"
    case .noSuchReply(let index, let count): "there is no reply \(index + 1) among \(count)"
    case .unavailableReply(let index): "reply \(index + 1) cannot be said now"
    case .ended: "the conversation is over"
    case .noSuchTurn(let index): "there is no turn \(index + 1) to go back to"
    case .nothingTakenBack(let mode): "nothing can be taken back in the mode `\(mode.rawValue)`"
    case .otherContent(let mismatch): mismatch.message
    case .otherReply(let turn, let lineID): "the reply `\(lineID)` is not offered at turn \(turn + 1)"
    }
  }

  /// The way out, if there is one to tell.
  public var help: String? {
    switch self {
    case .script(let error): error.help
    case .command(let problem, _, _): problem.help
    case .reply(let problem, _, _): problem.help
    case .endless: "let every round of a loop offer at least one reply that is available"
    case .otherContent, .otherReply: "a session can only be taken up with the text it was held with"
    case .noSuchReply, .unavailableReply, .ended, .noSuchTurn, .nothingTakenBack: nil
    }
  }

  /// Where in a script it happened: the file's path, and the line counted from 1.
  public var place: (file: String, line: Int)? {
    switch self {
    case .script(let error):
      if let file = error.file, let line = error.line { (file, line) } else { nil }
    case .command(_, let file, let line), .reply(_, let file, let line): (file, line)
    case .endless, .noSuchReply, .unavailableReply, .ended, .noSuchTurn, .nothingTakenBack, .otherContent,
      .otherReply:
      nil
    }
  }
}

/// What a journal does not agree with.
public enum JournalMismatch: Hashable, Sendable {
  case scenario(String)
  case script
  case persona
  case model(Int)

  /// What is wrong, in one clause.
  public var message: String {
    switch self {
    case .scenario(let id): "the session is of the conversation `\(id)`"
    case .script: "the script has changed since the session was held"
    case .persona: "the client has changed since the session was held"
    case .model(let version): "the session was held with version \(version) of the trust model"
    }
  }
}
