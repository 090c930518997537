extension Program {
  /// The lines of a program, in the order of the source.
  ///
  /// What the machine needs for a line is stored in a few words; a ``LineRecord`` is made when it is asked for.
  public struct Lines: RandomAccessCollection, Hashable, Sendable {
    /// The texts; the last one may be without its line yet.
    package var texts = TextStore()
    private var entries: [Entry] = []
    /// The tags of all lines, as places in ``tagNames``.
    private var tags: [Int32] = []
    private var tagNames: [String] = []
    private var origins: [Origin] = []
    /// Of lines that borrow the text of another, the place of the tag that names it.
    private var shadows: [Int: Int32] = [:]

    private struct Entry: Hashable, Sendable {
      var origin: Int32
      var lineNumber: Int32
      var firstTag: Int32
      var tagCount: UInt16
      var isImplicit: Bool
      var isLast: Bool
      /// A checksum if the identity is implicit, else the place of the tag that gives it.
      var identity: UInt32
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

    package mutating func reserveCapacity(_ count: Int, bytesOfText: Int) {
      texts.reserveCapacity(count, bytes: bytesOfText)
      entries.reserveInLargePages(count)
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

    /// Adds the line whose text has been added to ``texts``.
    ///
    /// - Parameters:
    ///   - tags: The places of its tags' names.
    ///   - shadow: The place of the tag `shadow:…`; nil if it has none.
    package mutating func append(identity: Identity, tags: [Int32], shadow: Int32? = nil, lineNumber: Int) {
      var entry = Entry(
        origin: Int32(origins.count - 1), lineNumber: Int32(lineNumber), firstTag: Int32(self.tags.count),
        tagCount: UInt16(clamping: tags.count), isImplicit: false, isLast: false, identity: 0)
      switch identity {
      case .implicit(let checksum):
        entry.isImplicit = true
        entry.identity = checksum
      case .explicit(let tag): entry.identity = UInt32(tag)
      }
      for tag in tags { self.tags.append(tag) }
      if let shadow { shadows[entries.count] = shadow }
      texts.end()
      entries.append(entry)
    }

    /// Notes that options come right after a line.
    package mutating func markLast(_ index: Int) {
      entries[index].isLast = true
    }

    /// Gives lines other texts, with markers for the values of their expressions; nil leaves a line its own.
    package mutating func replaceTexts(_ text: (LineRecord) -> String?) {
      var replaced = TextStore()
      for index in indices {
        if let text = text(self[index]) {
          replaced.append(TextPiece.pieces(of: text, values: texts.valueCount(at: index)))
        } else {
          replaced.append(from: texts, at: index)
        }
        replaced.end()
      }
      texts = replaced
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { entries.count }

    /// What the program knows of the line.
    public subscript(index: Int) -> LineRecord {
      let entry = entries[index]
      return LineRecord(
        id: id(of: index), isImplicit: entry.isImplicit, text: texts.text(at: index), tags: tags(of: index),
        file: origins[Int(entry.origin)].file, node: origins[Int(entry.origin)].node,
        lineNumber: Int(entry.lineNumber),
        shadowOf: shadows[index].map { "line:" + tagNames[Int($0)].dropFirst("shadow:".count) })
    }

    /// The identity of a line.
    public func id(of index: Int) -> String {
      let entry = entries[index]
      guard entry.isImplicit else { return tagNames[Int(entry.identity)] }
      return (shadows[index] == nil ? "line:" : "line:sh_") + CRC32.hex(entry.identity)
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
  }
}
