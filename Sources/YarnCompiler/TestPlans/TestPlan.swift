import Yarn

/// What a script is to do, written down beside it: which lines come, which options, and what is selected.
///
///     # SecondCup.testplan
///     line: `Walt: They said there'd be somebody to talk to.`
///     option: `That's me, and I have time.`
///     option: `I only have a minute.` [disabled]
///     select: 1
///     line: `Walt: Start. Well.`
///     stop
///     ---
///     node: SecondCup
///     set: $met_before = true
///     line: *
///
/// The form is that of Yarn's own conformance suite. A plan has one run or several, `---` between them; variables,
/// and what was seen, last from run to run. `#` begins a comment. A program may know further steps, `trust: 40..60`
/// for instance; what stands behind the colon is for it to read.
public struct TestPlan: Hashable, Sendable {
  /// One step of a run.
  public struct Step: Hashable, Sendable {
    public var kind: Kind
    /// Where it stands in the plan, in UTF-8 bytes.
    public var range: Range<Int>
  }

  public enum Kind: Hashable, Sendable {
    /// The next event is a line with this text; any line, if nil. The tags are among its tags.
    case line(String?, tags: [String])
    /// One of the options that come next.
    case option(String, isAvailable: Bool, tags: [String])
    /// The next event is the options listed before; select one, counted from 1, or none if it is 0.
    case select(Int)
    /// The next event is a command with this text; any command, if nil.
    case command(String?)
    /// The dialogue ends here.
    case stop
    /// Give a variable a value.
    case set(String, Value)
    /// Begin at a node.
    case node(String)
    /// Choose among content by another strategy.
    case saliency(SaliencyStrategy)
    /// A step of the program around the machine: its name, and the rest of the line.
    case custom(String, argument: String)
  }

  /// The path of the plan.
  public var file: String
  /// The runs, each with at least one step.
  public var runs: [[Step]]
}
