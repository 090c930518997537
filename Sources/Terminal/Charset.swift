import Glibc

/// How the characters of the locale are written.
nonisolated enum Charset {
  /// Takes the locale that the environment names, as far as characters go, and tells whether they are in UTF-8.
  ///
  /// Where the environment wants UTF-8 or has no wish, and its locale is not installed, `C.UTF-8` stands in.
  static func adopt(_ environment: [String: String]) -> Bool {
    let wish = wish(environment)
    if setlocale(LC_CTYPE, wish ?? "C.UTF-8") == nil { setlocale(LC_CTYPE, "C") }
    if !isUnicode, wish.map(wantsUnicode) ?? true { setlocale(LC_CTYPE, "C.UTF-8") }
    return isUnicode
  }

  /// The locale that the environment names for characters; nil if it names none.
  static func wish(_ environment: [String: String]) -> String? {
    ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
  }

  /// Whether a locale's name asks for UTF-8, as `nl_NL.UTF-8` and `en_GB.utf8@euro` do.
  static func wantsUnicode(_ locale: String) -> Bool {
    guard let charset = locale.lowercased().split(separator: ".").dropFirst().first else { return false }
    return charset.hasPrefix("utf-8") || charset.hasPrefix("utf8")
  }

  private static var isUnicode: Bool {
    guard let name = nl_langinfo(Int32(CODESET)) else { return false }
    return String(cString: name) == "UTF-8"
  }
}
