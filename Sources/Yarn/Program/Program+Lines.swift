extension Program {
  /// The lines of a program, in the order of the source.
  ///
  /// What the machine needs for a line is stored in a few words; a ``LineRecord`` is made when it is asked for.
  public struct Lines: RandomAccessCollection, Hashable, Sendable {
    private var texts: [String] = []
    private var entries: [Entry] = []
    /// Of lines with substitutions, the parts of the text.
    private var templates: [[TextPiece]] = []
    /// The tags of all lines, as places in ``tagNames``.
    private var tags: [Int32] = []
    private var tagNames: [String] = []
    private var origins: [Origin] = []

    private struct Entry: Hashable, Sendable {
      var template: Int32
      var origin: Int32
      var lineNumber: Int32
      var firstTag: Int32
      var tagCount: UInt16
      var isImplicit: Bool
      var isLast: Bool
      /// A checksum if the identity is implicit, else the place of the tag that gives it.
      var identity: UInt32
      /// The place of the tag that names the line whose text is borrowed; -1 if there is none.
      var shadow: Int32
    }

    /// A node that lines stand in.
    private struct Origin: Hashable, Sendable {
      var file: String
      var node: String
    }

    /// Where a line's identity comes from.
    package enum Identity {
      /// A checksum of the line's place, in the form of ``CRC32/hex(of:)``.
      case implicit(UInt32)
      /// The tag at this place in the tags' names.
      case explicit(Int32)
    }

    package init() {}

    package mutating func reserveCapacity(_ count: Int) {
      texts.reserveCapacity(count)
      entries.reserveCapacity(count)
    }

    /// Adds the name of a tag; its place.
    package mutating func addTagName(_ name: String) -> Int32 {
      tagNames.append(name)
      return Int32(tagNames.count - 1)
    }

    /// Lets the lines that are added from now on stand in a node.
    package mutating func beginNode(title: String, file: String) {
      origins.append(Origin(file: file, node: title))
    }

    /// Adds a line.
    ///
    /// - Parameters:
    ///   - text: The text, `{0}`, `{1}`, … standing for its expressions.
    ///   - template: The parts of the text if it has expressions, else none.
    ///   - tags: The places of its tags' names.
    ///   - shadow: The place of the tag `shadow:…`, -1 if it has none.
    package mutating func append(
      _ text: String, template: [TextPiece] = [], identity: Identity, tags: [Int32],
      shadow: Int32 = -1, lineNumber: Int
    ) {
      var entry = Entry(
        template: -1, origin: Int32(origins.count - 1), lineNumber: Int32(lineNumber),
        firstTag: Int32(self.tags.count), tagCount: UInt16(clamping: tags.count), isImplicit: false,
        isLast: false,
        identity: 0, shadow: shadow)
      switch identity {
      case .implicit(let checksum):
        entry.isImplicit = true
        entry.identity = checksum
      case .explicit(let tag): entry.identity = UInt32(tag)
      }
      if !template.isEmpty {
        entry.template = Int32(templates.count)
        templates.append(template)
      }
      for tag in tags { self.tags.append(tag) }
      texts.append(text)
      entries.append(entry)
    }

    /// Notes that options come right after a line.
    package mutating func markLast(_ index: Int) {
      entries[index].isLast = true
    }

    /// Gives a line another text, with markers for the values of its expressions.
    package mutating func setText(_ text: String, of index: Int) {
      texts[index] = text
      let template = Int(entries[index].template)
      guard template >= 0 else { return }
      let values = TextPiece.valueCount(of: templates[template])
      templates[template] = TextPiece.pieces(of: text, values: values)
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { entries.count }

    /// What the program knows of the line.
    public subscript(index: Int) -> LineRecord {
      let entry = entries[index]
      return LineRecord(
        id: id(of: index), isImplicit: entry.isImplicit, text: texts[index], tags: tags(of: index),
        file: origins[Int(entry.origin)].file, node: origins[Int(entry.origin)].node,
        lineNumber: Int(entry.lineNumber),
        shadowOf: entry.shadow < 0 ? nil : "line:" + tagNames[Int(entry.shadow)].dropFirst("shadow:".count))
    }

    /// The identity of a line.
    public func id(of index: Int) -> String {
      let entry = entries[index]
      guard entry.isImplicit else { return tagNames[Int(entry.identity)] }
      return (entry.shadow < 0 ? "line:" : "line:sh_") + CRC32.hex(entry.identity)
    }

    /// The tags of a line.
    public func tags(of index: Int) -> [String] {
      let entry = entries[index]
      var names: [String] = []
      names.reserveCapacity(Int(entry.tagCount) + 1)
      for place in 0..<Int(entry.tagCount) { names.append(tagNames[Int(tags[Int(entry.firstTag) + place])]) }
      if entry.isLast { names.append("lastline") }
      return names
    }

    /// The text of a line with its substitutions in it.
    func text(of index: Int, _ substitutions: [String]) -> String {
      let template = entries[index].template
      return template < 0 ? texts[index] : Program.text(of: templates[Int(template)], substitutions)
    }
  }
}
