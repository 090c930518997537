import ArgumentParser
import Glibc
import ScriptLaws

/// What one input may take.
struct FuzzLimits: ParsableArguments {
  @Option(help: "How many seconds an input may take before it counts as one that does not end.")
  var patience = 10

  @Option(help: "How much memory there is, in MiB.")
  var memory: UInt64 = 2048

  @Option(help: "How large the stack is, in KiB.")
  var stack = 512

  /// Runs something on a small stack, in little memory, and waits for its end.
  func inSmallRoom(_ body: @escaping @Sendable () -> Void) {
    var limit = rlimit(rlim_cur: rlim_t(memory << 20), rlim_max: rlim_t(memory << 20))
    setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    // A crash is what is looked for; its core is not.
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    SmallStack.run(kibibytes: stack, body)
  }

  /// The options that give another process the same limits.
  var arguments: [String] {
    ["--patience", "\(patience)", "--memory", "\(memory)", "--stack", "\(stack)"]
  }
}
