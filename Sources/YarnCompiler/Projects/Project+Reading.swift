extension Project {
  /// Reads a project file.
  ///
  /// - Returns: The project, nil if there is any error; and everything found wrong with the file.
  public static func read(_ file: SourceFile) -> (project: Project?, diagnostics: [Diagnostic]) {
    var reading = JSONReading(file)
    guard let root = reading.root else { return (nil, reading.diagnostics) }
    var project = Project(path: file.path)
    project.document = root
    project.readVersion(root, &reading)
    project.readFiles(root, &reading)
    project.readOptions(root, &reading)
    return (reading.diagnostics.isEmpty ? project : nil, reading.diagnostics)
  }

  private mutating func readVersion(_ root: JSONNode, _ reading: inout JSONReading) {
    guard let node = root["projectFileVersion"] else {
      return reading.note(
        .missingKey("projectFileVersion", of: "the project"),
        at: root.range.lowerBound..<root.range.lowerBound + 1)
    }
    guard let version = reading.integer("projectFileVersion", of: root) else { return }
    if (2...4).contains(version) {
      self.version = version
    } else {
      reading.note(.unknownVersion("\(version)"), at: node.range)
    }
  }

  private mutating func readFiles(_ root: JSONNode, _ reading: inout JSONReading) {
    name = reading.string("projectName", of: root)
    authors = reading.strings("authorName", of: root, orOne: true) ?? []
    sourceFiles = reading.strings("sourceFiles", of: root) ?? sourceFiles
    excludedFiles = reading.strings("excludeFiles", of: root) ?? []
    definitions = reading.strings("definitions", of: root, orOne: true) ?? []
    if root["baseLanguage"] == nil {
      let start = root.range.lowerBound
      reading.note(.missingKey("baseLanguage", of: "the project"), at: start..<start + 1)
    }
    baseLanguage = reading.string("baseLanguage", of: root) ?? baseLanguage
    for member in reading.members("localisation", of: root) ?? [] {
      localisations[member.key] = Localisation(
        strings: reading.string("strings", of: member.value),
        assets: reading.string("assets", of: member.value))
    }
  }

  private mutating func readOptions(_ root: JSONNode, _ reading: inout JSONReading) {
    guard reading.members("compilerOptions", of: root) != nil else { return }
    let options = root["compilerOptions"]
    requiresDeclarations = reading.bool("requireVariableDeclarations", of: options) ?? false
    allowsPreviewFeatures = reading.bool("allowPreviewFeatures", of: options) ?? false
    let overrides = reading.members("diagnosticsSeverity", of: options) ?? []
    for override in overrides {
      guard let word = reading.string(override.key, of: JSONNode(.object([override]))) else { continue }
      let code = override.key.uppercased()
      if let severity = Diagnostic.Severity(rawValue: word.lowercased()) {
        severities[code] = .some(severity)
      } else if word.lowercased() == "none" {
        severities[code] = .some(nil)
      } else {
        reading.note(.unknownSeverity(word), at: override.value.range)
      }
    }
  }

  /// The project as JSON, with everything in it that was read and not understood here.
  public var text: String {
    var root = document
    root["projectFileVersion"] = JSONNode(.number("\(version)"))
    root["projectName"] = name.map { JSONNode(.string($0)) }
    root["authorName"] = authors.isEmpty ? nil : Self.list(authors)
    root["sourceFiles"] = Self.list(sourceFiles)
    root["excludeFiles"] = excludedFiles.isEmpty ? nil : Self.list(excludedFiles)
    root["baseLanguage"] = JSONNode(.string(baseLanguage))
    root["definitions"] = definitions.isEmpty ? nil : Self.list(definitions)
    root["localisation"] = localisations.isEmpty ? nil : localisationsNode
    root["compilerOptions"] = compilerOptionsNode
    return root.text + "\n"
  }

  private var localisationsNode: JSONNode {
    var node = document["localisation"] ?? JSONNode(.object([]))
    if case .object(let members) = node.content {
      for member in members where localisations[member.key] == nil { node[member.key] = nil }
    }
    for (language, paths) in localisations.sorted(by: { $0.key < $1.key }) {
      var entry = node[language] ?? JSONNode(.object([]))
      entry["strings"] = paths.strings.map { JSONNode(.string($0)) }
      entry["assets"] = paths.assets.map { JSONNode(.string($0)) }
      node[language] = entry
    }
    return node
  }

  private var compilerOptionsNode: JSONNode? {
    var node = document["compilerOptions"] ?? JSONNode(.object([]))
    if requiresDeclarations || node["requireVariableDeclarations"] != nil {
      node["requireVariableDeclarations"] = JSONNode(.bool(requiresDeclarations))
    }
    if allowsPreviewFeatures || node["allowPreviewFeatures"] != nil {
      node["allowPreviewFeatures"] = JSONNode(.bool(allowsPreviewFeatures))
    }
    let overrides = severities.sorted { $0.key < $1.key }.map { code, severity in
      JSONNode.Member(key: code, keyRange: 0..<0, value: JSONNode(.string(severity?.rawValue ?? "none")))
    }
    node["diagnosticsSeverity"] = overrides.isEmpty ? nil : JSONNode(.object(overrides))
    return node.content == .object([]) ? nil : node
  }

  private static func list(_ strings: [String]) -> JSONNode {
    JSONNode(.array(strings.map { JSONNode(.string($0)) }))
  }
}
