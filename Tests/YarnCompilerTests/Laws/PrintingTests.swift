import Golden
import Testing
import YarnCompiler

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct PrintingTests {
  @Test(arguments: RunVector.all)
  func `a script that was printed is read as the same tree`(_ vector: RunVector) {
    for file in vector.files { expectSameTree(file) }
  }

  @Test(arguments: DiagnosticVector.all)
  func `a script with something wrong in it is printed as its tree has it`(_ vector: DiagnosticVector) {
    for file in vector.files { expectSameTree(file) }
  }

  /// Scripts of the project that a person has laid out by hand, as the printer does it.
  @Test(arguments: ["SecondCup", "TheCourtSheet"])
  func `the conversations are written as they would be printed`(_ name: String) {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    let bytes = Vectors.bytes(root.appending(path: "Dialogues/\(name).yarn"))
    let (tree, diagnostics) = SyntaxTree.parsing(SourceFile(path: "\(name).yarn", bytes: bytes))
    #expect(diagnostics == [])
    let printed = tree.printed()
    #expect(!printed.isEmpty)
    #expect(Difference.lines(of: printed, from: tree.file.text) == "")
  }

  @Test func `a script is laid out in one way, and keeps its comments and its texts`() {
    let tree = tree(
      """
      title :Gate
      when:once   if $open&&!visited( "Yard" )
      ---


      // They meet.
      Mae :  Ça   va?   <<if $open eq true>>   #sad#quiet // softly
      ->Go <<once>>
         <<set $n to $n*(2+ .Two)>> <<jump {"Yard"}>>
         // never
      -> Stay

      -> Another question
      /// How often.
      ///    So far.

      <<declare $n = 3 as number>> /// how often
      <<if $n>1>>
      <<wait   {$n}  >> #tag
        <<elseif true>>
      <<else>>
      <<endif>>
      ===
      """)
    #expect(
      tree.printed() == """
        title: Gate
        when: once if $open and not visited("Yard")
        ---
        // They meet.
        Mae :  Ça   va? <<if $open == true>> #sad #quiet // softly
        -> Go <<once>>
            <<set $n = $n * (2 + .Two)>>
            <<jump {"Yard"}>>
            // never
        -> Stay

        -> Another question
        /// How often.
        ///    So far.

        <<declare $n = 3 as number>> /// how often
        <<if $n > 1>>
            <<wait   {$n}  >>
        <<elseif true>>
        <<else>>
        <<endif>>
        ===

        """)
  }

  @Test func `a comment stays with the text that stands behind a statement`() {
    let body = """
      <<declare $x = 1>>> /// of the text
      <<declare $y = 1>> /// of the variable
      <<if $x > $y>>>> // of the chevrons
      <<endif>> // of the end
      """
    let tree = tree("title: A\n---\n\(body)\n===\n")
    let printed = tree.printed()
    #expect(printed.contains("<<declare $x = 1>>\n> /// of the text\n"), "\(printed)")
    #expect(printed.contains("<<declare $y = 1>> /// of the variable\n"), "\(printed)")
    #expect(
      printed.contains("<<if $x > $y>>\n    >> // of the chevrons\n<<endif>> // of the end"), "\(printed)")
    #expect(self.tree(printed).isEquivalent(to: tree), "\(printed)")
  }

  @Test func `the body of an option may hold nothing but a comment`() {
    let text = "title: A\n---\n-> One\n    // Not yet.\n-> Two\n===\n"
    let file = SourceFile(path: "A.yarn", text: text)
    #expect(Compiler.compile([file]).diagnostics == [])
    #expect(tree(text).printed() == text)
  }

  @Test func `only comments on lines of their own describe the declaration below`() {
    let described = tree("title: A\n---\n/// Once.\n<<declare $a = 1>>\n===\n")
    let other = tree("title: A\n---\nHello. /// Once.\n<<declare $a = 1>>\n===\n")
    #expect(described.root.descendants.contains { $0.kind == .documentation })
    #expect(!other.root.descendants.contains { $0.kind == .documentation })
  }

  @Test func `trees that differ in a name, an operator, a text or a form are not equivalent`() {
    let scripts = [
      "<<set $a = 1 + 2>>", "<<set $b = 1 + 2>>", "<<set $a += 1 + 2>>", "<<set $a = 1 - 2>>",
      "<<set $a = (1 + 2)>>", "<<set $a = 1 + 3>>", "Hello.", "Hello!", "Hello. <<once>>",
      "Hello. <<if true>>", "Hello. #a", "Hello. #b", "-> Hello.", "=> Hello.", "<<once>>\n<<endonce>>",
      "<<if true>>\n<<endif>>", "<<jump A>>", "<<detour A>>", "<<a b>>", "<<a c>>",
    ]
    let trees = scripts.map { tree("title: A\n---\n\($0)\n===\n") }
    for (index, tree) in trees.enumerated() {
      let equivalent = trees.indices.filter { trees[$0].isEquivalent(to: tree) }
      #expect(equivalent == [index], "\(scripts[index])")
    }
  }

  private func tree(_ text: String) -> SyntaxTree {
    SyntaxTree.parsing(SourceFile(path: "A.yarn", text: text)).tree
  }

  private func expectSameTree(_ file: SourceFile) {
    let (tree, diagnostics) = SyntaxTree.parsing(file)
    let printed = tree.printed()
    let (again, newDiagnostics) = SyntaxTree.parsing(SourceFile(path: file.path, text: printed))
    if diagnostics.allSatisfy({ $0.severity != .error }) {
      let isSameTree = again.isEquivalent(to: tree)
      #expect(isSameTree, "\(file.path) is printed as\n\(printed)")
    }
    // What is broken is left out, which can leave less than a whole: an enum without cases, say.
    if newDiagnostics.allSatisfy({ $0.severity != .error }) {
      #expect(again.printed() == printed, "\(file.path)")
    }
  }
}
