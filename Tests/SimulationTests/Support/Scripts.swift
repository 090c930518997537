import Testing
import Yarn
import YarnCompiler

@testable import Simulation

extension Scenario {
  /// A conversation with a script written in a test. The nodes `Warning` and `Leaves` are added to it.
  static func scripted(
    _ script: String, start: String = "Start", persona: Persona = .plain(), hash: String = "script"
  ) throws -> Scenario {
    let source = script + Self.ends
    let compilation = Compiler.compile(
      [SourceFile(path: "Test.yarn", text: source)], functions: ScriptInterface.functions)
    let problems = compilation.diagnostics.filter { $0.severity == .error }
    let program = try #require(compilation.program, "\(problems.map(\.message))")
    return Scenario(
      id: start, title: start, persona: persona, program: program, warningNode: "Warning",
      leavesNode: "Leaves", contentHash: hash, personaHash: "persona")
  }

  private static let ends = """

    title: Warning
    ---
    Ida: I don't think this is for me.
    ===
    title: Leaves
    ---
    Ida takes her coat.
    <<ending leaves "Ida left with the tea still warm.">>
    ===

    """

  /// A short visit: each reply a different road, with everything a script can say to the simulation.
  static func visit() throws -> Scenario {
    try scripted(
      """
      title: Start
      ---
      Ida puts the kettle on.
      Ida: You're the one they sent?
      <<thinking "Another visitor with a folder.">>
      <<coach "Leave room at the start.">>
      -> What would you like me to know? #technique:open_question #fit:130 #line:ask
          <<why "She had wanted to begin herself.">>
          Ida: That I used to bake.
          <<disclose bakery>>
      -> You should get up earlier. #technique:persuade #line:tip
          <<why "Nobody had asked for a plan.">>
          Ida: Is that so.
      -> You need to pay him back. Today. #technique:direct #line:order
          Ida: Out of what?
      -> Nothing leaves this room, whatever it is. #technique:secrecy_promise #line:secret
          Ida: Good.
      <<jump Table>>
      ===
      title: Table
      ---
      <<wait 0.5>>
      <<thinking "She is still here.">>
      Ida: Some nights I don't see the point of any of it.
      <<risk_cue suicide>>
      -> Are you thinking of killing yourself? #technique:safety_check #line:safety
          Ida: Thinking. Not more than that.
      -> That sounds heavy. #technique:complex_reflection #line:heavy
          Ida: It is heavy. {trust()} of it.
      -> (You wait.) #technique:silence #line:wait
          She looks at the window.
      -> I spoke out of turn. What did I miss? <<if rupture() == "open">> #technique:repair #line:sorry
          Ida: That I had tried that.
      <<thinking "That was said, then.">>
      <<if can_disclose(30)>>
          Ida: I owe my brother.
          <<disclose debt>>
      <<endif>>
      -> You stayed with it. #technique:affirmation #line:affirm
          Ida: I did.
          <<ending opens_up "Ida said what she owed.">>
      -> I have to go. #technique:boundary #line:go
          <<ending stays_polite "Ida poured a second cup for nobody.">>
      ===
      """)
  }

  /// A long conversation with chance in it, in which everything can be said again and again.
  static func longTalk(persona: Persona = .plain(startTrust: 60, floor: 2)) throws -> Scenario {
    try scripted(
      """
      title: Start
      ---
      <<declare $rounds = 0>>
      <<jump Round>>
      ===
      title: Round
      ---
      <<set $rounds = $rounds + 1>>
      Ida: Cup {$rounds}, spoon {dice(6)}.
      <<thinking "Round {$rounds}, at {trust()}.">>
      <<if dice(6) == 1>>
          <<risk_cue safety>>
      <<endif>>
      -> How was it? #technique:open_question #line:question
          Ida: {random_range(1, 9)} of ten.
      -> It was a lot. #technique:complex_reflection #fit:130 #line:reflection
          Ida: It was.
      -> No wonder. #technique:validation #line:validation
          Ida: No?
      -> You kept at it. #technique:affirmation #line:affirmation
          Ida: I did.
      -> I took the same bus. #technique:self_disclosure #depth:3 #line:story
          Ida: Did you.
      -> I cut you off. I'm sorry. <<if rupture() != "none">> #technique:repair #line:repair
          Ida: You did.
      -> Try tea. #technique:persuade #line:tip
          <<why "She has tea.">>
          Ida: I have tea.
      -> At least it is Friday. #technique:minimise #line:friday
          Ida: It's Thursday.
      -> Are you safe at home? #technique:safety_check #line:safe
          Ida: Mostly.
      -> I have to go. <<if turn() > 30>> #technique:boundary #line:go
          <<ending stays_polite "It grew dark.">>
          <<stop>>
      <<if can_disclose(55) and not disclosed("debt")>>
          <<detour Debt>>
      <<endif>>
      <<jump Round>>
      ===
      title: Debt
      ---
      Ida: I owe my brother.
      <<disclose debt>>
      ===
      """, persona: persona)
  }
}

extension Session {
  /// The places of the replies that can be said.
  var available: [Int] { replies.indices.filter { replies[$0].isAvailable } }

  /// Says the reply whose line has this name.
  mutating func say(_ line: String) throws {
    let index = try #require(replies.firstIndex { $0.lineID == "line:\(line)" }, "no reply \(line)")
    try choose(index)
  }

  /// Says some replies by chance, and now and then takes one back.
  mutating func wander(_ count: Int, takingBack: Bool = true, using random: inout SplitMix64) throws {
    for _ in 0..<count {
      if takingBack, !turns.isEmpty, Int.random(in: 0..<6, using: &random) == 0 {
        try takeBack(to: Int.random(in: turns.indices, using: &random))
      } else if let reply = available.randomElement(using: &random) {
        try choose(reply)
      }
    }
  }
}
