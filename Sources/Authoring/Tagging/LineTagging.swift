import YarnCompiler

/// What it takes to give the lines of a script identities of their own: a tag `#line:…` behind each that has none.
///
///     let taggings = LineTagging.all(for: trees, reserved: [])
///     taggings[0].tagged        // the bytes of the script with the tags in them
///     taggings[0].preview       // the same as a difference to be read, or to be given to `patch`
///
/// Nothing else is touched: every byte that was there stays, and in its order. A line that borrows another's text
/// (`#shadow:…`) needs no identity. What has been tagged once is not tagged again.
public struct LineTagging: Hashable, Sendable {
  /// A tag, and where it goes.
  public struct Insertion: Hashable, Sendable {
    /// How many bytes of the script stand before it.
    public let offset: Int
    /// The identity, without `line:`.
    public let id: String
    /// What is inserted, blanks and all.
    public let text: String
  }

  /// The script as it is.
  public let file: SourceFile
  /// In the order of the script.
  public let insertions: [Insertion]

  /// The script with its tags.
  public var tagged: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.bytes.count + insertions.reduce(0) { $0 + $1.text.utf8.count })
    var start = 0
    for insertion in insertions {
      bytes += file.bytes[start..<insertion.offset]
      bytes += insertion.text.utf8
      start = insertion.offset
    }
    return bytes + file.bytes[start...]
  }

  /// Finds tags for the scripts of a project.
  ///
  /// - Parameters:
  ///   - trees: All scripts of the project; no identity is given twice among them.
  ///   - reserved: Identities that must not be given, without `line:`: those of lines that are gone, and whose
  ///     translations are still there.
  /// - Returns: One for each tree, in the same order.
  public static func all(for trees: [SyntaxTree], reserved: Set<String> = []) -> [LineTagging] {
    let scripts = trees.map(TaggedLines.init)
    var taken = scripts.reduce(into: reserved) { $0.formUnion($1.ids) }
    return scripts.map { script in
      let tagging = LineTagging(script, taken: taken)
      taken.formUnion(tagging.insertions.map(\.id))
      return tagging
    }
  }

  private init(_ script: TaggedLines, taken: Set<String>) {
    file = script.file
    guard script.lines.contains(where: { $0.identity == .none }) else {
      insertions = []
      return
    }
    var numbering = LineNumbering(of: script, taken: taken)
    let known = script.lines.map { $0.id.flatMap(numbering.number) }
    let next = Self.following(known)
    var found: [Insertion] = []
    var last: Int?
    var start = 0
    while start < script.lines.count {
      // Lines without identity that no line with one of its own stands between.
      let end = script.lines[start...].firstIndex { $0.id != nil } ?? script.lines.endIndex
      let run = script.lines[start..<end].filter { $0.identity == .none }
      if !run.isEmpty {
        let numbers = numbering.take(run.count, after: last, before: next[end])
        for (line, number) in zip(run, numbers) {
          found.append(Insertion(id: numbering.id(number), behind: line.end, in: script.file))
        }
        last = numbers.last
      }
      if end < known.endIndex { last = known[end] ?? last }
      start = end + 1
    }
    insertions = found
  }

  /// For each place, and that behind the last, the first number from there on.
  private static func following(_ numbers: [Int?]) -> [Int?] {
    var following: [Int?] = numbers + [nil]
    for place in numbers.indices.reversed() { following[place] = numbers[place] ?? following[place + 1] }
    return following
  }
}

extension LineTagging.Insertion {
  fileprivate init(id: String, behind end: Int, in file: SourceFile) {
    offset = end
    self.id = id
    // Without a blank the comment would become a part of the tag.
    let isBeforeComment = end < file.bytes.count && file.bytes[end] == UInt8(ascii: "/")
    text = " #line:\(id)" + (isBeforeComment ? " " : "")
  }
}
