import YarnCompiler

extension ExploreFinding {
  /// The code that names the kind of finding, such as `RE0604`.
  public var code: String {
    switch kind {
    case .unreachedEnding: "RE0601"
    case .unshownLine: "RE0602"
    case .unshownReply: "RE0603"
    case .unavailableReply: "RE0604"
    case .unenteredNode: "RE0605"
    case .lockedGate: "RE0606"
    case .openGate: "RE0607"
    case .narrowGate: "RE0608"
    case .untoldFact: "RE0609"
    case .lastingRupture: "RE0610"
    case .noEnd: "RE0611"
    case .nothingToSay: "RE0612"
    case .unnamedEnding: "RE0613"
    case .round: "RE0614"
    case .fault(let fault): fault.isEndless ? "RE0615" : "RE0616"
    }
  }

  /// How much it weighs unless the project says otherwise. With an error a conversation is not finished.
  public var severity: Diagnostic.Severity {
    switch kind {
    case .unreachedEnding, .unshownLine, .unshownReply, .unavailableReply, .unenteredNode, .lockedGate,
      .narrowGate, .untoldFact, .lastingRupture, .noEnd, .unnamedEnding, .fault:
      .error
    case .openGate, .nothingToSay: .warning
    case .round: .info
    }
  }
}

/// The codes of what only a walk through every state can find.
enum ExploreCode {
  static func isOne(_ code: String) -> Bool { code.hasPrefix("RE06") }

  /// Whether it means that the script breaks off: that is true whatever a writer says of it.
  static func isFault(_ code: String) -> Bool { ["RE0615", "RE0616"].contains(code) }
}
