/// Something said or shown in a conversation.
public enum Entry: Codable, Hashable, Sendable {
  /// Somebody speaks, most often the client.
  case client(speaker: String, text: String)
  /// What can be seen or heard, told by nobody.
  case narration(text: String)
  /// The trainee speaks: the reply of the turn with this index, counted from 0.
  case trainee(text: String, turn: Int)
  /// A hint from the coach, for the mode ``Mode/learn``.
  case coach(text: String)
  /// The client tells something: the id of a fact of the persona.
  case disclosure(fact: String)
  /// A pause in the telling, in milliseconds. It is never a time to beat.
  case pause(milliseconds: Int)
}
