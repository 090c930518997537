/// The structure of one script file.
///
///     for node in tree.root.children where node.kind == .node {
///       print(node.title ?? "?", node.range)
///     }
///
/// Where the file has errors, the broken statements are left out and the rest is there.
public struct SyntaxTree: Sendable {
  private let storage: Storage

  /// What all places in a tree share, so that a place is as cheap to hand on as a reference.
  private final class Storage: Sendable {
    let file: SourceFile
    let elements: ContiguousArray<SyntaxElement>

    init(file: SourceFile, elements: ContiguousArray<SyntaxElement>) {
      self.file = file
      self.elements = elements
    }
  }

  init(file: SourceFile, elements: ContiguousArray<SyntaxElement>) {
    storage = Storage(file: file, elements: elements)
  }

  /// The file the tree was made of.
  public var file: SourceFile { storage.file }

  /// All elements; the first is the file itself.
  var elements: ContiguousArray<SyntaxElement> { storage.elements }

  /// The element that stands for the whole file.
  public var root: Syntax { Syntax(tree: self, index: 0) }
}

/// A place in a syntax tree: an element, and everything below it.
public struct Syntax: Sendable {
  /// The tree it belongs to.
  public let tree: SyntaxTree
  let index: Int

  private var element: SyntaxElement { tree.elements[index] }

  public var kind: SyntaxKind { element.kind }

  /// The bytes of the file it stands in.
  public var range: Range<Int> { element.range }

  /// The text of the file it stands in.
  public var text: String { tree.file.text(in: range) }

  /// The elements directly below, in the order of the source.
  public var children: [Syntax] {
    if element.kind == .expression {
      return element.extent > UInt32(index + 1)
        ? [Syntax(tree: tree, index: Int(element.extent) - 1)] : []
    }
    return element.kind.isOperation ? operands : parts
  }

  /// The first child of a kind.
  public func first(_ kind: SyntaxKind) -> Syntax? {
    children.first { $0.kind == kind }
  }

  /// Of a node, the name in its title header.
  public var title: String? {
    first(.titleHeader)?.first(.name)?.text
  }

  /// Of a node, the value of the first header with this key; of an empty header the empty text.
  public func header(_ key: String) -> Syntax? {
    children.first { $0.kind == .header && $0.first(.name)?.text == key }
  }

  /// This element and all below it, those above first.
  public var descendants: [Syntax] {
    var result: [Syntax] = []
    var pending = [self]
    while let next = pending.popLast() {
      result.append(next)
      pending.append(contentsOf: next.children.reversed())
    }
    return result
  }

  private var parts: [Syntax] {
    var result: [Syntax] = []
    var next = index + 1
    while next < Int(element.extent) {
      result.append(Syntax(tree: tree, index: next))
      next = Int(tree.elements[next].extent)
    }
    return result
  }

  private var operands: [Syntax] {
    var result: [Syntax] = []
    var next = index - 1
    while next >= Int(element.extent) {
      result.append(Syntax(tree: tree, index: next))
      next = Int(tree.elements[next].extent) - 1
    }
    return result.reversed()
  }
}
