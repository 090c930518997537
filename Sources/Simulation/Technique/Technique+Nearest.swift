import Yarn

extension Technique {
  /// The technique whose name is most like a misspelt one; nil if none is near.
  public static func nearest(to id: String) -> Technique? {
    let near = allCases.compactMap { technique in
      EditDistance.between(id, technique.id, atMost: max(2, id.count / 3)).map { (technique, distance: $0) }
    }
    return near.min { $0.distance < $1.distance }?.0
  }
}
