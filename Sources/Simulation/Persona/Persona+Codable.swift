extension Persona {
  /// The names of the fields in a persona file.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case id, version, name, age, pronouns, summary, setting
    case howTheyCame = "how_they_came"
    case presenting, strengths
    case whatRecoveryMeansToThem = "what_recovery_means_to_them"
    case history
    case hiddenConcern = "hidden_concern"
    case voice, builds, breaks, sensitivities
    case startTrust = "start_trust"
    case asymmetry
    case ruptureStyle = "rupture_style"
    case floor
    case riskCues = "risk_cues"
    case contentNotes = "content_notes"
    case reviewedBy = "reviewed_by"
    case sourcesOfDetail = "sources_of_detail"
  }

  /// Reads a persona; numbers and lists that have a default may be left out.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try fields.decode(String.self, forKey: .id),
      version: try fields.decode(Int.self, forKey: .version),
      name: try fields.decode(String.self, forKey: .name),
      age: try fields.decode(Int.self, forKey: .age),
      pronouns: try fields.decode(String.self, forKey: .pronouns),
      summary: try fields.decode(String.self, forKey: .summary),
      setting: try fields.decode(String.self, forKey: .setting),
      howTheyCame: try fields.decode(String.self, forKey: .howTheyCame),
      presenting: try fields.decode(String.self, forKey: .presenting),
      strengths: try fields.decode([String].self, forKey: .strengths),
      whatRecoveryMeansToThem: try fields.decode(String.self, forKey: .whatRecoveryMeansToThem),
      history: try fields.decode([Fact].self, forKey: .history),
      hiddenConcern: try fields.decode(Fact.self, forKey: .hiddenConcern),
      voice: try fields.decode(Voice.self, forKey: .voice),
      builds: try fields.decode(String.self, forKey: .builds),
      breaks: try fields.decode(String.self, forKey: .breaks),
      sensitivities: try fields.decodeIfPresent([Sensitivity].self, forKey: .sensitivities) ?? [],
      startTrust: try fields.decodeIfPresent(Int.self, forKey: .startTrust) ?? TrustParameters.startTrust,
      asymmetry: try fields.decodeIfPresent(Int.self, forKey: .asymmetry) ?? TrustParameters.asymmetry,
      ruptureStyle: try fields.decode(RuptureStyle.self, forKey: .ruptureStyle),
      floor: try fields.decodeIfPresent(Int.self, forKey: .floor) ?? TrustParameters.floor,
      riskCues: try fields.decodeIfPresent([RiskCue].self, forKey: .riskCues) ?? [],
      contentNotes: try fields.decodeIfPresent([String].self, forKey: .contentNotes) ?? [],
      reviewedBy: try fields.decodeIfPresent([String].self, forKey: .reviewedBy) ?? [],
      sourcesOfDetail: try fields.decodeIfPresent([String].self, forKey: .sourcesOfDetail) ?? [])
  }
}
