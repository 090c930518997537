/// File paths as text, which is all that the look-up needs.
extension String {
  /// This path as it leads from a folder; an absolute path, and one from nowhere, stay what they are. Steps like
  /// `..` are taken.
  public func resolved(from folder: String?) -> String {
    let whole = hasPrefix("/") ? self : folder.map { $0.appending(path: self) } ?? self
    guard whole.hasPrefix("/") else { return whole }
    var steps: [Substring] = []
    for step in whole.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return "/" + steps.joined(separator: "/")
  }

  /// This absolute path as one would type it in a folder: shorter if it leads down from there.
  public func shortened(from folder: String?) -> String {
    guard let folder else { return self }
    if self == folder { return "" }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }

  /// This path with a name or a relative path behind it.
  package func appending(path: String) -> String {
    guard !isEmpty else { return path }
    return hasSuffix("/") ? self + path : self + "/" + path
  }

  /// The folder that this path is in; the root is in itself.
  package var parentFolder: String {
    guard let slash = self[..<(hasSuffix("/") ? index(before: endIndex) : endIndex)].lastIndex(of: "/")
    else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }

  /// This absolute path, the folder it is in, and so on up to the root.
  var ancestry: [String] {
    guard hasPrefix("/") else { return [] }
    var folders = [self]
    while let last = folders.last, last != "/" { folders.append(last.parentFolder) }
    return folders
  }

  /// The name at the end of the path.
  package var lastPathName: String {
    split(separator: "/").last.map(String.init) ?? self
  }
}
