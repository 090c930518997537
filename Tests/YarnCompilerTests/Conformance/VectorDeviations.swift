/// Where we do otherwise than the language's own engine, on purpose.
///
/// What is expected instead stands in `Golden/Deviations`.
enum VectorDeviations {
  /// Vectors whose events differ, and why.
  static let runs: [String: String] = [
    "02-header-slash": "a slash may stand in a header",
    "03-escape-bracket-close-at-line-start": "an escaped bracket may begin a line",
    "02-text-after-end": "a node that never began misses no title",
  ]

  /// Vectors whose findings differ, and why.
  static let diagnostics: [String: String] = {
    var reasons: [String: String] = [:]
    for (reason, names) in diagnosticReasons {
      for name in names { reasons[name] = reason }
    }
    return reasons
  }()

  private static let diagnosticReasons: [(String, [String])] = [
    (
      "blanks behind a title are no part of it",
      ["02-title-trailing-comment"]
    ),
    (
      "a slash may stand in a header",
      ["02-header-slash", "02-header-url"]
    ),
    (
      "what comes behind the last node is not dropped in silence",
      ["02-file-tag-after-node", "02-trailing-hash"]
    ),
    (
      "a missing end of node before the next title is worth a warning",
      ["02-many-nodes-missing-end"]
    ),
    (
      "a lone carriage return ends a line, and counts",
      ["02-cr-only", "02-cr-only-error", "02-mixed-line-ends"]
    ),
    (
      "backslashes in strings are taken out",
      ["11-string-escapes"]
    ),
    (
      "reading a smart variable twice is no loop",
      ["10-smart-no-loop-diamond"]
    ),
    (
      "an argument cannot be left out",
      ["11-function-leading-comma"]
    ),
    (
      "an operator on types it does not know is a mistake of the script, not a fault of the compiler",
      [
        "12-compare-strings", "12-compare-strings-greater", "12-enum-less-alone", "12-set-minus-strings",
        "12-set-plus-bools", "12-set-times-undeclared", "12-set-op-mismatch",
      ]
    ),
    (
      "`call` without a function is a mistake of the script, not a fault of the compiler",
      ["08-call-no-function", "08-call-variable", "08-call-string"]
    ),
    (
      "a keyword as a case is a mistake of the script, not a fault of the compiler",
      ["10-enum-keyword-case"]
    ),
    (
      "a `once` line with a duplicate identity is a mistake of the script, not a fault of the compiler",
      ["15-once-duplicate-id"]
    ),
    (
      "the destination of a detour is checked like that of a jump",
      ["12-detour-inferred"]
    ),
    (
      "a variable given to a Number or String parameter has that type",
      ["12-single-number-enum-quirk", "12-infer-two-enums-no-quirk"]
    ),
    (
      "a variable may be settled by a later statement",
      ["12-any-parameter", "12-any-into-plus"]
    ),
    (
      "a tag behind a command does no harm",
      ["09-tag-after-command"]
    ),
    (
      "a blank behind `stop` does no harm",
      ["08-stop-variants"]
    ),
    (
      "a node is tracked wherever `visited` names it",
      ["16-tracking"]
    ),
    (
      "a minus needs no blanks around it",
      [
        "11-minus-tight", "11-minus-variable-tight", "11-minus-paren-tight", "11-minus-call-tight",
        "11-minus-set",
      ]
    ),
    (
      "a number with a minus before it is a number",
      ["10-declare-negative-forms"]
    ),
    (
      "each duplicate identity is shown in its own file",
      ["18-two-files-clash"]
    ),
    (
      "columns count from the beginning of the line",
      ["05-bare-indented", "05-markup-in-option", "05-single-wrap-kinds", "05-stray-close-kinds"]
    ),
    (
      "two `once` blocks on one line are two",
      ["15-once-same-line-twice"]
    ),
    (
      "an empty file has a place",
      ["02-empty-file"]
    ),
    (
      "a signature can only have types that scripts know",
      ["12-host-bad-parameter"]
    ),
    (
      "one warning a line is enough for broken markup",
      ["05-markup-bad"]
    ),
  ]

  /// Vectors that declare something else, and why.
  static let declarations: [String: String] = [
    "17-group-empty-member": "an empty member of a group can be chosen, and then nothing happens"
  ]

  /// Vectors in which the reference reports, after a mistake, what it makes of the rest: only the first counts.
  static let recoveries: Set<String> = [
    "02-missing-start", "02-text-after-end", "02-text-before-first-header", "02-trailing-command",
    "02-trailing-word", "03-else-if", "03-escape-eol", "03-newline-in-expression", "03-unclosed-if",
    "03-unclosed-set", "03-unclosed-set-one-chevron", "04-endif-dedented", "05-two-conditions",
    "08-elseif-after-else", "08-once-elseif", "09-command-if-word", "10-declare-no-value",
    "10-enum-text-between", "10-name-dash", "10-set-no-dollar", "11-comment-inside",
    "11-function-trailing-comma", "11-missing-operand", "11-single-equals", "11-string-bad-escape",
    "11-string-unclosed", "11-to-in-if", "22-cascade-detour", "22-cascade-next-line",
    "22-crlf-errors", "22-errors-two-nodes", "22-sorted-kinds", "22-two-errors-one-line",
    "22-unclosed-string-swallows", "22-wide-columns",
  ]

  /// Vectors in which the reference reports one mistake several times: the lines count.
  static let repetitions: Set<String> = [
    "10-enum-not-literal", "10-enum-short-ambiguous", "10-enum-type-unknown",
    "10-enum-type-unknown-declare", "11-equals-word-forms", "11-not-equals",
    "12-compare-undetermined", "12-host-functions-wrong", "12-infer-two-enums-no-quirk", "12-logic",
    "12-once-not-bool", "12-smart-undeterminable", "12-undeclared-function-result-conflict",
    "12-undeterminable-equal", "12-undeterminable-number", "17-when-undeterminable",
  ]

  /// Vectors in which the reference takes for unreachable what is not.
  static let falseAlarms: Set<String> = [
    "02-empty-node", "02-many-nodes-missing-end", "02-title-keyword", "02-title-nonlatin",
    "02-title-trailing-comment", "08-detour-then-text", "08-detour-unknown",
    "08-jump-then-blank-comment", "08-jump-unknown", "08-options-all-jump",
    "08-options-all-jump-then-line", "08-reachable-after-if", "08-return-last-statement",
    "08-stop-variants", "08-unreachable-after-if", "10-used-everywhere", "17-group",
    "17-group-jump-member", "17-group-single", "18-two-files", "21-version-2-plain", "21-version-3",
    "22-mixture-warnings", "22-warning-only",
  ]
}
