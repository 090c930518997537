/// Something the trainee may say, with what its tags tell the trust model.
public struct Reply: Codable, Hashable, Sendable {
  /// The line, ready to be shown: expressions filled in, markup taken out.
  public var text: String
  /// What the client would feel most.
  public var technique: Technique
  /// What else is in it. Counted, never scored.
  public var also: [Technique]
  /// How well it lands, in percent: 50 beside the point, 100, or 130 exactly.
  public var fit: Int
  /// How deep a self-disclosure goes, 1…4; 0 where nothing of oneself is told.
  public var depth: Int
  /// The line's identity, as journals know it.
  public var lineID: String
  /// False if the script's condition for it does not hold now.
  public var isAvailable: Bool

  public init(
    text: String, technique: Technique, also: [Technique] = [], fit: Int = 100, depth: Int = 0,
    lineID: String = "", isAvailable: Bool = true
  ) {
    self.text = text
    self.technique = technique
    self.also = also
    self.fit = fit
    self.depth = depth
    self.lineID = lineID
    self.isAvailable = isAvailable
  }

  /// Its technique and whatever else is in it, each once.
  public var techniques: [Technique] {
    also.reduce(into: [technique]) { if !$0.contains($1) { $0.append($1) } }
  }
}
