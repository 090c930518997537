import Yarn

/// The functions and commands by which a script speaks to the simulation, as data: for the compiler, for
/// editors, and for the session that answers them.
public enum ScriptInterface {
  /// A function that scripts may call.
  public struct Function: Hashable, Sendable {
    public var name: FunctionName
    public var parameters: [Parameter]
    public var result: ValueType
    /// What it gives back, in sentences.
    public var documentation: String

    /// What the compiler needs to know of it.
    public var signature: FunctionSignature {
      FunctionSignature(name: name.rawValue, parameters: parameters.map(\.type), result: result)
    }
  }

  /// A command that scripts may give.
  public struct Command: Hashable, Sendable {
    public var name: CommandName
    public var parameters: [Parameter]
    /// What it does, in sentences.
    public var documentation: String
  }

  /// What a function or command is given.
  public struct Parameter: Hashable, Sendable {
    public var name: String
    public var type: ValueType
    public var documentation: String
  }

  /// The signatures of all functions, for the compiler.
  public static var functions: [FunctionSignature] { functionTable.map(\.signature) }

  /// The function with this name.
  public static func function(named name: String) -> Function? {
    functionTable.first { $0.name.rawValue == name }
  }

  /// The command with this name.
  public static func command(named name: String) -> Command? {
    commands.first { $0.name.rawValue == name }
  }

  /// All functions, with what editors show of them.
  public static let functionTable = [
    Function(
      name: .trust, parameters: [], result: .number,
      documentation: "How much the client trusts the trainee, 0 to 100, with one decimal."),
    Function(
      name: .band, parameters: [], result: .number,
      documentation: "How open the client is: 0 closed, 1 guarded, 2 testing, 3 opening, 4 trusting."),
    Function(
      name: .rupture, parameters: [], result: .string,
      documentation: "Whether the relationship is whole: \"none\", \"open\" or \"repairing\"."),
    Function(
      name: .canDisclose,
      parameters: [
        Parameter(name: "gate", type: .number, documentation: "The trust it takes, 0 to 100.")
      ], result: .bool,
      documentation: """
        Whether the client would tell something now: trust has reached the gate, no rupture is open, and one \
        of the last two replies made room for it (a reflection, an open question, a silence). After a direct \
        question about safety, a gate of 15 or less opens by trust alone.
        """),
    Function(
      name: .disclosed,
      parameters: [
        Parameter(name: "fact", type: .string, documentation: "The id of a fact in the persona's file.")
      ], result: .bool,
      documentation: "Whether the client has told this fact."),
    Function(
      name: .techniqueCount,
      parameters: [
        Parameter(name: "technique", type: .string, documentation: "The id of a technique.")
      ], result: .number,
      documentation: "How many replies so far carried this technique, as `technique` or as `also`."),
    Function(
      name: .lastTechnique, parameters: [], result: .string,
      documentation: """
        The technique of the last reply, as it was scored: a third question in a row is \"interrogate\". \
        Empty before the first reply.
        """),
    Function(
      name: .turn, parameters: [], result: .number,
      documentation: "How many replies the trainee has given."),
  ]

  /// All commands, with what editors show of them.
  public static let commands = [
    Command(
      name: .why,
      parameters: [Parameter(name: "reason", type: .string, documentation: "One sentence, in quotes.")],
      documentation: "Why the reply lands as it does, for the debrief. First in the reply's body."),
    Command(
      name: .thinking,
      parameters: [Parameter(name: "thought", type: .string, documentation: "One sentence, in quotes.")],
      documentation: "What the client thinks now, for the debrief. Before the replies."),
    Command(
      name: .disclose,
      parameters: [
        Parameter(name: "fact", type: .string, documentation: "The id of a fact in the persona's file.")
      ],
      documentation: "The client has told this fact. Once told, never untold."),
    Command(
      name: .riskCue,
      parameters: [
        Parameter(
          name: "kind", type: .string,
          documentation: RiskKind.allCases.map(\.rawValue).joined(separator: ", "))
      ],
      documentation: "The client hints at a risk. The trainee has three replies to ask about it directly."),
    Command(
      name: .roleFlag,
      parameters: [
        Parameter(
          name: "limit", type: .string,
          documentation: RoleFlag.allCases.map(\.rawValue).joined(separator: ", "))
      ],
      documentation: "The last reply crossed a limit of the role. Promises of secrecy, colluding and "
        + "rescuing are flagged by their technique already."),
    Command(
      name: .coach,
      parameters: [Parameter(name: "hint", type: .string, documentation: "One sentence, in quotes.")],
      documentation: "A hint for the trainee, shown in the mode `learn`."),
    Command(
      name: .ending,
      parameters: [
        Parameter(
          name: "kind", type: .string,
          documentation: Ending.Kind.allCases.map(\.rawValue).joined(separator: ", ")),
        Parameter(
          name: "story", type: .string, documentation: "The story in one sentence, in quotes."),
      ],
      documentation: "How the conversation ends. The script then runs to its end."),
    Command(
      name: .wait,
      parameters: [Parameter(name: "seconds", type: .number, documentation: "0 to 60.")],
      documentation: "A pause in the telling."),
  ]
}

/// The names of the functions that scripts may call.
public enum FunctionName: String, CaseIterable, Hashable, Sendable {
  case trust, band, rupture
  case canDisclose = "can_disclose"
  case disclosed
  case techniqueCount = "technique_count"
  case lastTechnique = "last_technique"
  case turn
}

/// The names of the commands that scripts may give.
public enum CommandName: String, CaseIterable, Hashable, Sendable {
  case why, thinking, disclose
  case riskCue = "risk_cue"
  case roleFlag = "role_flag"
  case coach, ending, wait
}
