/// A pattern for paths: `*` stands for any part of a name, `**` for any number of folders.
///
///     FilePattern("**/*.yarn", in: "Dialogues").matches("Dialogues/Week 1/Cup.yarn")   // true
///
/// Names are compared without regard to case. A pattern ending in `/` means all that the folder holds.
struct FilePattern: Hashable, Sendable {
  private let components: [Substring]

  /// - Parameter folder: What the pattern is relative to, unless it begins with a slash.
  init(_ pattern: String, in folder: String) {
    let pattern = String(pattern.map { $0 == "\\" ? "/" : $0 })
    let whole = Self.isAbsolute(pattern) || folder.isEmpty ? pattern : "\(folder)/\(pattern)"
    components = FilePath.components(of: pattern.hasSuffix("/") ? whole + "**" : whole).map {
      $0.lowercased()[...]
    }
  }

  func matches(_ path: String) -> Bool {
    Self.matches(FilePath.components(of: path).map { $0.lowercased()[...] }[...], components[...])
  }

  private static func isAbsolute(_ pattern: String) -> Bool {
    pattern.hasPrefix("/") || pattern.dropFirst().hasPrefix(":/")
  }

  private static func matches(_ names: ArraySlice<Substring>, _ patterns: ArraySlice<Substring>) -> Bool {
    // The last `**` seen may take one more name whenever the rest does not fit.
    var names = names
    var patterns = patterns
    var retry: (names: ArraySlice<Substring>, patterns: ArraySlice<Substring>)?
    while !names.isEmpty {
      if patterns.first == "**" {
        patterns = patterns.dropFirst()
        retry = (names, patterns)
      } else if let pattern = patterns.first, let name = names.first, matches(name: name, pattern) {
        names = names.dropFirst()
        patterns = patterns.dropFirst()
      } else if let last = retry {
        names = last.names.dropFirst()
        patterns = last.patterns
        retry = (names, patterns)
      } else {
        return false
      }
    }
    return patterns.allSatisfy { $0 == "**" }
  }

  private static func matches(name: Substring, _ pattern: Substring) -> Bool {
    var name = name
    var pattern = pattern
    var retry: (name: Substring, pattern: Substring)?
    while let character = name.first {
      if pattern.first == "*" {
        pattern = pattern.dropFirst()
        retry = (name, pattern)
      } else if pattern.first == character {
        name = name.dropFirst()
        pattern = pattern.dropFirst()
      } else if let last = retry {
        name = last.name.dropFirst()
        pattern = last.pattern
        retry = (name, pattern)
      } else {
        return false
      }
    }
    return pattern.allSatisfy { $0 == "*" }
  }
}

/// Paths, taken apart without looking at any disk.
enum FilePath {
  /// The folder of a file; empty for a file without one.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  /// The names in a path, without `.`, and with `..` taking back the name before it. An absolute path begins with
  /// an empty name.
  static func components(of path: String) -> [Substring] {
    var result: [Substring] = path.hasPrefix("/") ? [""] : []
    for name in path.split(separator: "/") where name != "." {
      if name == "..", let last = result.last, last != "..", last != "" {
        result.removeLast()
      } else {
        result.append(name)
      }
    }
    return result
  }
}
