import YarnCompiler

extension LibraryFiles {
  /// Looks for files that lie where personas and scripts do, look like one, and are not read because of their names.
  /// What is found is added to ``overlooked``.
  ///
  /// Whoever only plays has no use for it.
  public mutating func lookForOverlooked(in location: LibraryLocation) {
    let people = Self.paths(under: "Personas", of: location.root).compactMap { path in
      Self.name(ofPersona: path.lastPathName).map { (path, $0) }
    }
    let scripts = Self.paths(under: "Dialogues", of: location.root).compactMap { path in
      Self.name(ofScript: path.lastPathName) { Self.isScript(path, in: location) }.map { (path, $0) }
    }
    overlooked += (people + scripts).map { path, name in
      Diagnostic(.notRead(name: name), file: path, range: 0..<0)
    }
  }

  /// What a persona's file is to be named instead; nil if it is no persona, or is read.
  private static func name(ofPersona name: String) -> String? {
    guard !name.hasSuffix(persona), !name.lowercased().hasSuffix(".schema.json") else { return nil }
    return ["\(persona).txt", ".yml.txt", persona, ".yml", ".json"].compactMap {
      name.droppingEnding($0).map { $0 + persona }
    }.first
  }

  /// What a script's file is to be named instead; nil if it is no script, or is read.
  ///
  /// - Parameter isScript: Whether a text with a name that says nothing is a script.
  private static func name(ofScript name: String, orIf isScript: () -> Bool) -> String? {
    guard !name.hasSuffix(script) else { return nil }
    if let stem = name.droppingEnding("\(script).txt") ?? name.droppingEnding(script) { return stem + script }
    return name.droppingEnding(".txt").flatMap { isScript() ? $0 + script : nil }
  }

  /// Whether a text has a node in it: a title, and the lines between which its body is.
  private static func isScript(_ path: String, in location: LibraryLocation) -> Bool {
    guard case .success(let file) = TextFile.read(location.root.appending(path: path), as: path) else {
      return false
    }
    let lines = file.text.split(whereSeparator: \.isNewline).map(\.trimmingBlanks)
    guard let title = lines.firstIndex(where: { $0.hasPrefix("title:") }),
      let body = lines[title...].firstIndex(of: "---")
    else { return false }
    return lines[body...].contains("===")
  }

  private static let persona = ".yaml"
  private static let script = ".yarn"
}

extension String {
  /// The text without its ending, whatever the case of that; nil if it ends in another way.
  fileprivate func droppingEnding(_ ending: String) -> String? {
    lowercased().hasSuffix(ending) && count > ending.count ? String(dropLast(ending.count)) : nil
  }
}
