import YarnCompiler

/// What a file lets pass, by comments on the line or on the line above:
///
///     // rapport: allow RE0210 because it is the mistake here
///     -> I did. By the end of it I'd lost a marriage and a house. #technique:self_disclosure
///
/// In a script the comment begins with `//`, in a persona's file with `#`. Several codes stand with commas between. A
/// comment that has a line of its own is about the next line that is no comment. What lets nothing pass is itself
/// remarked on, so that none of them outlives its reason.
struct Allowances {
  private let file: SourceFile
  private var allowances: [Allowance] = []

  /// One code on one line.
  private struct Allowance {
    let code: String
    /// The code, in bytes of the file.
    let range: Range<Int>
    /// The line it is about, in bytes of the file.
    let line: Range<Int>
    let hasReason: Bool
    var use = Use.none
  }

  /// What came of an allowance: there was nothing for it, something was let pass, or something that cannot be.
  private enum Use {
    case none, passed, refused
  }

  /// Reads the comments of a file.
  init(_ file: SourceFile) {
    self.file = file
    let marker = file.path.hasSuffix(".yaml") ? "#" : "//"
    var waiting: [Allowance] = []
    var start = 0
    for line in file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let range = start..<start + line.count
      start = range.upperBound + 1
      let text = file.text(in: range)
      let isComment = text.trimmed.hasPrefix(marker)
      let found = Self.allowances(in: text, at: range, marker: marker)
      if isComment {
        waiting += found
      } else {
        allowances += waiting.map {
          Allowance(code: $0.code, range: $0.range, line: range, hasReason: $0.hasReason)
        }
        allowances += found
        waiting = []
      }
    }
    allowances += waiting
  }

  private static func allowances(in text: String, at line: Range<Int>, marker: String) -> [Allowance] {
    guard let comment = place(of: marker, in: text), let words = behind("rapport:", in: text[comment...]),
      let rest = behind("allow", in: words)
    else { return [] }
    let reason = rest.range(ofWord: "because")
    let codes = rest[..<(reason?.lowerBound ?? rest.endIndex)]
    let hasReason = reason.map { !rest[$0.upperBound...].trimmed.isEmpty } ?? false
    return codes.split { $0 == "," || $0.isWhitespace }.map { code in
      let start = line.lowerBound + text.utf8.distance(from: text.startIndex, to: code.startIndex)
      return Allowance(
        code: String(code), range: start..<start + code.utf8.count, line: line, hasReason: hasReason)
    }
  }

  /// The place behind the last comment marker that `rapport:` follows.
  private static func place(of marker: String, in text: String) -> String.Index? {
    guard let word = text[...].range(ofWord: "rapport:") else { return nil }
    let before = text[..<word.lowerBound].trimmed
    return before.hasSuffix(marker) ? word.lowerBound : nil
  }

  private static func behind(_ word: String, in text: Substring) -> Substring? {
    let rest = text.drop(while: \.isWhitespace)
    return rest.hasPrefix(word) ? rest.dropFirst(word.count) : nil
  }

  /// Whether a comment lets a finding of the file pass; that the comment is of use is kept in mind.
  mutating func pass(_ finding: Diagnostic) -> Bool {
    let places = allowances.indices.filter {
      allowances[$0].code == finding.code && allowances[$0].line.contains(place: finding.range.lowerBound)
    }
    for place in places { allowances[place].use = finding.canPass ? .passed : .refused }
    return finding.canPass && !places.isEmpty
  }

  /// What there is to say about the comments when all findings have been asked about that a check looks for.
  var remarks: [Diagnostic] {
    allowances.compactMap { allowance in
      if Explanation.of(allowance.code) == nil {
        return remark(
          .unknownCode(allowance.code, nearest: Explanation.nearest(to: allowance.code)?.code), on: allowance)
      }
      let isOpen = ExploreCode.isOne(allowance.code) && !ExploreCode.isFault(allowance.code)
      return isOpen ? reasonRemark(on: allowance) : useRemark(on: allowance)
    }
  }

  /// What there is to say about comments on what only a walk through every state can find, when it has found all.
  var exploreRemarks: [Diagnostic] {
    allowances.filter { ExploreCode.isOne($0.code) && Explanation.of($0.code) != nil }.compactMap(useRemark)
  }

  private func useRemark(on allowance: Allowance) -> Diagnostic? {
    if ExploreCode.isFault(allowance.code) || allowance.use == .refused {
      return remark(.notAllowed(allowance.code), on: allowance)
    }
    return allowance.use == .none
      ? remark(.nothingToAllow(allowance.code), on: allowance) : reasonRemark(on: allowance)
  }

  private func reasonRemark(on allowance: Allowance) -> Diagnostic? {
    allowance.hasReason ? nil : remark(.noReason(allowance.code), on: allowance)
  }

  private func remark(_ problem: AllowanceProblem, on allowance: Allowance) -> Diagnostic {
    Remark(problem, at: allowance.range).diagnostic(in: file.path)
  }
}

extension Diagnostic {
  /// Whether a writer can decide that it may be so. What keeps a conversation from being held, or breaks it off, is
  /// true whatever is said of it.
  var canPass: Bool {
    ExploreCode.isOne(code) ? !ExploreCode.isFault(code) : severity != .error || code.hasPrefix("RE")
  }
}

extension Range<Int> {
  /// Whether a place is in the line; the end of the line is.
  fileprivate func contains(place: Int) -> Bool { lowerBound <= place && place <= upperBound }
}

extension Substring {
  /// The first place where a word stands.
  fileprivate func range(ofWord word: String) -> Range<Index>? {
    var rest = self
    while let start = rest.firstIndex(of: word[word.startIndex]) {
      if rest[start...].hasPrefix(word) { return start..<index(start, offsetBy: word.count) }
      rest = rest[index(after: start)...]
    }
    return nil
  }
}
