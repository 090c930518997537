import Content
import Simulation
import YarnCompiler

/// A first version of a conversation: one that can be held at once, from its first line to the debrief, and that shows
/// what a conversation is made of.
public struct NewDialogue: Hashable, Sendable {
  /// The conversation's id: the title of its first node, and the name of its file without the ending.
  public let id: String
  /// The text of the file.
  public let text: String

  /// - Parameters:
  ///   - name: What it is called.
  ///   - persona: Whom it is held with.
  ///   - taken: The scripts of the library, whose titles and identities are not given again.
  public init(_ name: NewName, with persona: Persona, among taken: [SyntaxTree] = []) {
    let titles = Set(taken.flatMap { tree in tree.root.children.compactMap { $0.title?.lowercased() } })
    let free = Self.free(name.title, among: titles)
    id = free
    let draft = DialogueTemplate(title: free, shown: name.shown, persona: persona).text
    let file = SourceFile(path: "Dialogues/\(free).yarn", text: draft)
    let tree = Compiler.compile([file], functions: ScriptInterface.functions).trees
    let tagged = LineTagging.all(for: taken + tree).last?.tagged ?? file.bytes
    text = String(decoding: tagged, as: UTF8.self)
  }

  /// A title that no node has, nor any that begins with it.
  private static func free(_ title: String, among titles: Set<String>) -> String {
    let names = [title] + (2...).lazy.prefix(titles.count + 1).map { "\(title)\($0)" }
    return names.first { name in
      DialogueTemplate.parts.allSatisfy { !titles.contains((name + $0).lowercased()) }
    } ?? title
  }
}
