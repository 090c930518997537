import Simulation

extension Persona {
  /// Makes a persona of a file that has the shape of one; what is left out has its default.
  init(checked file: YAMLNode) {
    self.init(
      id: file.text("id"), version: file.number("version", else: 1), name: file.text("name"),
      age: file.number("age", else: 0), pronouns: file.text("pronouns"), summary: file.text("summary"),
      setting: file.text("setting"), howTheyCame: file.text("how_they_came"),
      presenting: file.text("presenting"), strengths: file.texts("strengths"),
      whatRecoveryMeansToThem: file.text("what_recovery_means_to_them"),
      history: file.list("history").map(Fact.init),
      hiddenConcern: Fact(checked: file["hidden_concern"] ?? .nothing),
      voice: Voice(checked: file["voice"] ?? .nothing), builds: file.text("builds"),
      breaks: file.text("breaks"), sensitivities: file.list("sensitivities").compactMap(Sensitivity.init),
      startTrust: file.number("start_trust", else: TrustParameters.startTrust),
      asymmetry: file.number("asymmetry", else: TrustParameters.asymmetry),
      ruptureStyle: RuptureStyle(rawValue: file.text("rupture_style")) ?? .withdraws,
      floor: file.number("floor", else: TrustParameters.floor),
      riskCues: file.list("risk_cues").compactMap(RiskCue.init), contentNotes: file.texts("content_notes"),
      reviewedBy: file.texts("reviewed_by"), sourcesOfDetail: file.texts("sources_of_detail"))
  }
}

extension Fact {
  fileprivate init(checked node: YAMLNode) {
    self.init(
      id: node.text("id"), text: node.text("text"), hint: node.text("hint"),
      gate: node.number("gate", else: 0))
  }
}

extension Voice {
  fileprivate init(checked node: YAMLNode) {
    self.init(
      sentences: node.text("sentences"), humour: node.text("humour"), uses: node.texts("uses"),
      avoids: node.texts("avoids"))
  }
}

extension Sensitivity {
  fileprivate init?(checked node: YAMLNode) {
    guard let technique = Technique(rawValue: node.text("technique")) else { return nil }
    self.init(
      technique: technique, percent: node.number("percent", else: 100), because: node.text("because"),
      from: node.text("from"))
  }
}

extension RiskCue {
  fileprivate init?(checked node: YAMLNode) {
    guard let kind = RiskKind(rawValue: node.text("kind")) else { return nil }
    self.init(node: node.text("node"), kind: kind)
  }
}

extension YAMLNode {
  /// Stands for a value that is not there.
  fileprivate static var nothing: YAMLNode { YAMLNode(content: .mapping([]), range: 0..<0) }

  /// The text of a field, without the line breaks at its end, which mean nothing.
  fileprivate func text(_ key: String) -> String {
    self[key]?.trimmedText ?? ""
  }

  fileprivate func number(_ key: String, else standard: Int) -> Int {
    self[key]?.scalar.flatMap { Int($0) } ?? standard
  }

  fileprivate func list(_ key: String) -> [YAMLNode] {
    self[key]?.items ?? []
  }

  fileprivate func texts(_ key: String) -> [String] {
    list(key).map(\.trimmedText)
  }

  private var trimmedText: String {
    var text = (scalar ?? "")[...]
    while text.last?.isNewline ?? false { text.removeLast() }
    return String(text)
  }
}
