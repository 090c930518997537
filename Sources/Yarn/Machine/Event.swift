/// What happened in a dialogue: the machine runs from one event to the next.
public enum Event: Hashable, Codable, Sendable {
  /// The flow entered the node with this name, or came back to it from a detour.
  case nodeStart(String)
  /// Somebody says a line.
  case line(Line)
  /// The machine waits for a selection.
  case options([Option])
  /// A command for the program around the machine.
  indirect case command(Command)
  /// The node with this name is complete; the flow is about to leave it.
  case nodeEnd(String)
  /// The dialogue is over.
  case dialogueEnd
}

/// A line as the machine delivers it: which one, and the values for its inline expressions.
///
/// ``Program/text(of:)`` makes the text, ``Program/record(of:)`` has its identity and tags.
public struct Line: Hashable, Codable, Sendable {
  /// The line's place in ``Program/lines``.
  public var index: Int
  /// The texts that replace `{0}`, `{1}`, ….
  public var substitutions: [String]

  public init(index: Int, substitutions: [String] = []) {
    self.index = index
    self.substitutions = substitutions
  }
}

/// One of the options that the machine offers.
public struct Option: Hashable, Codable, Sendable {
  public var line: Line
  /// False if the option has a condition that does not hold; such an option is delivered all the same.
  public var isAvailable: Bool

  public init(line: Line, isAvailable: Bool) {
    self.line = line
    self.isAvailable = isAvailable
  }
}

/// A command that the script gives to the program around the machine.
public struct Command: Hashable, Codable, Sendable {
  /// The text between `<<` and `>>`, its expressions replaced by their values.
  public var text: String
  /// The text split at blanks; quotes keep words together.
  public var words: [String] { CommandWords.split(text) }
  /// The path of the file the command stands in.
  public var file: String
  /// The line of that file, counted from 1.
  public var lineNumber: Int

  public init(text: String, file: String, lineNumber: Int) {
    self.text = text
    self.file = file
    self.lineNumber = lineNumber
  }
}
