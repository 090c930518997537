/// What a technique does to one client, ready for arithmetic: looked up once, used millions of times.
package struct TechniqueGist: Hashable, Sendable {
  package let technique: Technique
  /// The technique's place in the catalogue, counted from 1.
  package let number: UInt8
  /// What it moves before any factor, in tenths of a point.
  let base: Int
  /// What this client's story makes of it, in percent.
  let sensitivity: Int
  /// The place of its family; -1 if harm of its kind does not add up.
  package let family: Int
  package let invites: Bool

  package init(_ technique: Technique, of persona: Persona) {
    self.technique = technique
    number = UInt8(technique.ordinal + 1)
    base = technique.base
    sensitivity = TrustModel.sensitivity(of: persona, to: technique).percent
    family = technique.family?.rawValue ?? -1
    invites = technique.invites
  }
}

/// What a client hears in a reply: its tags, read once.
package struct ReplyGist: Hashable, Sendable {
  package let own: TechniqueGist
  let fit: Int
  let depth: Int
  /// Whether it asks and gives nothing back.
  package let onlyAsks: Bool
  /// Whether it asks about safety directly.
  let asksSafety: Bool
  /// Every technique in it, by place: a bit for each.
  let techniques: UInt64

  package init(_ reply: Reply, of persona: Persona) {
    own = TechniqueGist(reply.technique, of: persona)
    fit = reply.fit
    depth = reply.depth
    onlyAsks = reply.onlyAsks
    asksSafety = reply.techniques.contains(.safetyCheck)
    techniques = reply.techniques.reduce(0) { $0 | 1 << UInt64($1.ordinal) }
  }

  /// Reads the tags of a line.
  package init(tags: [String], of persona: Persona) throws(TagProblem) {
    let tags = ReplyTags(tags)
    if let problem = tags.problems.first { throw problem }
    guard let technique = tags.technique else { throw .noTechnique }
    self.init(
      Reply(text: "", technique: technique, also: tags.also, fit: tags.fit, depth: tags.depth), of: persona)
  }
}

/// What of a persona bears on the course of a conversation.
package struct PersonaGist: Hashable, Sendable {
  let asymmetry: Int
  let floor: Trust
  /// What a question is scored as that is one too many.
  let interrogate: TechniqueGist

  package init(_ persona: Persona) {
    asymmetry = persona.asymmetry
    floor = Trust(points: persona.floor)
    interrogate = TechniqueGist(.interrogate, of: persona)
  }
}
