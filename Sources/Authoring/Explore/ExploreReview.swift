import YarnCompiler

/// What an exploration found, each with its place in the text, and without what the writer lets pass.
///
/// A finding is let pass as one of ``Editor`` is: by a comment on its line or above, or in the project file. That the
/// script breaks off cannot be let pass.
struct ExploreReview: Sendable {
  /// A finding with the shortest way to it; without one if nothing leads there.
  struct Entry: Sendable {
    var finding: Diagnostic
    var way: Way?
  }

  let script: ExploredScript
  /// What stands, in the order of the search.
  private(set) var entries: [Entry] = []
  /// What is let pass.
  private(set) var passed: [Entry] = []

  init(_ exploration: Exploration, _ policies: PolicyTable?, in script: ExploredScript) {
    self.script = script
    let found =
      exploration.findings.map { Entry($0, of: exploration, in: script) }
      + (policies?.problems ?? []).map { Entry($0, of: exploration, in: script) }
    var allowances: [String: Allowances] = [:]
    for entry in found {
      let file = entry.finding.file
      let (finding, passes) = script.weighed(entry.finding)
      let isAllowed = allowances[file, default: Allowances(script.source(file))].pass(entry.finding)
      if passes || isAllowed {
        passed.append(entry)
      } else {
        entries.append(Entry(finding: finding, way: entry.way))
      }
    }
    // Where not everything was followed, a comment may yet be of use.
    guard exploration.stop == nil else { return }
    let home = script.title(of: exploration).file
    let remarks = allowances[home, default: Allowances(script.source(home))].exploreRemarks
    entries += remarks.compactMap { remark in
      let (finding, passes) = script.weighed(remark)
      return passes ? nil : Entry(finding: finding)
    }
  }

  /// How many findings mean that the conversation is not finished.
  var barCount: Int { entries.count { $0.finding.severity == .error } }
}

extension ExploreReview.Entry {
  fileprivate init(_ finding: ExploreFinding, of exploration: Exploration, in script: ExploredScript) {
    let place = script.place(of: finding, in: exploration)
    self.init(
      finding: Diagnostic(
        code: finding.code, severity: finding.severity, message: finding.message, help: finding.help,
        file: place.file, range: place.range),
      way: finding.way)
  }

  /// Whatever an editor calls it, a client who opens up without being listened to is not proved.
  fileprivate init(_ problem: GamingProblem, of exploration: Exploration, in script: ExploredScript) {
    let title = script.title(of: exploration)
    var finding = Remark(problem, at: title.range).diagnostic(in: title.file)
    finding.severity = .error
    self.init(finding: finding)
  }
}
