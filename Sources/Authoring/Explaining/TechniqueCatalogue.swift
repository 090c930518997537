import Content
import Simulation

/// The techniques as `rapport explain` shows them: what a reply does, in the words of the simulation.
///
///     TechniqueCatalogue.text                                // as `rapport explain techniques` shows it
///     TechniqueCatalogue.text(of: .openQuestion)             // as `rapport explain open_question` does
public enum TechniqueCatalogue {
  /// The word that asks for all of them.
  public static let name = "techniques"

  /// All techniques, those that help before those that harm: what a script writes, what each moves before anything
  /// else is weighed, its name on screen, and below that what it is.
  public static var text: String {
    let groups = [
      ("What helps", Technique.Kind.helpful), ("What harms, also where trust rises with it", .harmful),
    ]
    let lists = groups.map { title, kind in
      ([title] + Technique.allCases.filter { $0.kind == kind }.map(entry)).joined(separator: "\n")
    }
    return lists.joined(separator: "\n\n") + """


      The tags of a reply
      \(tags.joined(separator: "\n"))

      Behind the name stands what it does to trust, in points, before anything else is
      weighed. `rapport explain \(Technique.openQuestion.id)` shows one with examples.
      """
  }

  /// One technique: what it is, what it does to trust, what it serves or violates, and replies that carry it.
  public static func text(of technique: Technique) -> String {
    let principles = technique.served + technique.violated
    let verb = technique.kind == .helpful ? "serves" : "goes against"
    let bearing = principles.isEmpty ? "" : ", and \(verb) \(list(principles.map(\.word)))"
    let examples = technique.examples.map { "    -> \($0) #technique:\(technique.id)" }
    return """
      \(technique.id): \(technique.plainName)

      \(Explanation.wrapped(technique.definition))

      \(Explanation.wrapped("It moves trust by \(technique.baseChange), before anything else is weighed\(bearing)."))

      In a script:

      \(examples.joined(separator: "\n"))
      """
  }

  /// The ids of all techniques.
  public static var names: [String] { Technique.allCases.map(\.id) }

  /// The technique with this id, whatever the case of its letters.
  public static func technique(_ id: String) -> Technique? { Technique(rawValue: id.lowercased()) }

  /// The word that was probably meant: a technique's id, or the one that asks for all.
  public static func nearest(to word: String) -> String? {
    NearestNames([name] + names).nearest(to: word)
  }

  /// What is to be written behind a reply, in the words that are said where it is missing or wrong.
  private static var tags: [String] {
    let problems: [TagProblem] = [.noTechnique, .severalTechniques, .badFit(""), .badDepth("")]
    return problems.map { Explanation.wrapped($0.help, margin: "  ") }
  }

  private static let width = Technique.allCases.map(\.id.count).max() ?? 0

  private static func entry(_ technique: Technique) -> String {
    let id = technique.id + String(repeating: " ", count: width - technique.id.count)
    let change = String(repeating: " ", count: max(5 - technique.baseChange.count, 0)) + technique.baseChange
    return "  \(id)  \(change)  \(technique.plainName)\n"
      + Explanation.wrapped(technique.definition, margin: "      ")
  }

  private static func list(_ words: [String]) -> String {
    words.count < 2
      ? words.joined() : words.dropLast().joined(separator: ", ") + " and " + (words.last ?? "")
  }
}
