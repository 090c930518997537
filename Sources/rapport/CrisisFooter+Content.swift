import Content
import Interface

extension CrisisFooter {
  /// The footer that the library's file gives; without a file it says what must always be said.
  init(_ lines: CrisisLines?) {
    guard let lines else {
      self.init()
      return
    }
    self.init(
      note: lines.note,
      lines: lines.lines.map { Line(region: $0.region, service: $0.service, contact: $0.contact) },
      verifiedOn: lines.verifiedOn.description)
  }
}
