/// How a machine chooses one of several pieces of content whose conditions all hold.
public enum SaliencyStrategy: String, Hashable, Codable, Sendable, CaseIterable {
  /// The first in source order.
  case first
  /// The most specific, that is the one with the most conditions; then the first.
  case best
  /// The one chosen least often; of those the most specific; then the first.
  case bestLeastRecent = "best_least_recent"
  /// The one chosen least often; of those the most specific; then any of them.
  case randomBestLeastRecent = "random_best_least_recent"
  /// Any of them.
  case random

  /// The strategy with the name that scripts give it, as in `<<set_saliency best>>`; dashes are as good as `_`.
  public init?(named name: String) {
    let name = String(name.map { $0 == "-" ? "_" : $0 })
    switch name {
    case "best_least_recently_seen", "best_least_recently_viewed": self = .bestLeastRecent
    default: self.init(rawValue: name)
    }
  }
}
