import YarnCompiler

/// The lines of a script, with the identities that they have.
struct TaggedLines {
  /// What tells a line from all others.
  enum Identity: Hashable {
    /// Nothing yet.
    case none
    /// The tag `#line:` and this.
    case own(String)
    /// It borrows its text, and with that what a translator needs.
    case borrowed
  }

  /// A line, an option or an item.
  struct Line: Hashable {
    let identity: Identity
    /// How many bytes of the script stand before its end, comment and blanks not counted.
    let end: Int

    var id: String? { if case .own(let id) = identity { id } else { nil } }
  }

  let file: SourceFile
  /// In the order of the script.
  let lines: [Line]
  /// The title that names the script: that of the node with a header `scenario:`, or of the first.
  let title: String

  init(_ tree: SyntaxTree) {
    file = tree.file
    lines = tree.root.descendants.filter { $0.kind == .line }.map { line in
      Line(identity: Self.identity(of: line), end: line.range.upperBound)
    }
    let nodes = tree.root.children.filter { $0.kind == .node }
    title = (nodes.first { $0.header("scenario") != nil } ?? nodes.first)?.title ?? ""
  }

  /// All identities in the script, also those in statements with errors, which are not in the tree.
  var ids: Set<String> {
    var ids = Set(lines.compactMap(\.id))
    let mark = Array("line:".utf8)
    let bytes = file.bytes
    for start in bytes.indices.dropLast(mark.count) where bytes[start] == mark[0] {
      guard bytes[start...].starts(with: mark) else { continue }
      let name = bytes[(start + mark.count)...].prefix { $0 > 0x20 && $0 != UInt8(ascii: "#") }
      if !name.isEmpty { ids.insert(String(decoding: name, as: UTF8.self)) }
    }
    return ids
  }

  private static func identity(of line: Syntax) -> Identity {
    for tag in line.children where tag.kind == .tag {
      let text = tag.text.drop { $0 == "#" || $0 == " " || $0 == "\t" }
      if text.hasPrefix("line:") { return .own(String(text.dropFirst("line:".count))) }
      if text.hasPrefix("shadow:") { return .borrowed }
    }
    return .none
  }
}
