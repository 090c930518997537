import Simulation
import YarnCompiler

extension Manuscript {
  /// What there is to say about the words of replies, held against their techniques.
  var techniqueRemarks: [Remark] {
    turns.flatMap(\.replies).flatMap { reply in
      let checks = [
        reply.questionRemark, reply.adviceRemark, reply.apologyRemark, reply.secrecyRemark,
        reply.tellTaleRemark,
        reply.floorRemark, reply.silenceRemark, reply.safetyRemark, reply.rowRemark, reply.permissionRemark,
        reply.handoverRemark,
      ]
      return checks.compactMap { $0 }
    }
  }
}

extension Manuscript.Reply {
  /// Whether a technique is among those that the reply is tagged with.
  func has(_ techniques: Technique...) -> Bool {
    techniques.contains { $0 == technique || tags.also.contains($0) }
  }

  var isHelpful: Bool { technique?.kind == .helpful }
}
