import ArgumentParser

/// `rapport strings`: tables of texts for translators.
struct Strings: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "strings",
    abstract: "Write tables for translators, and bring translations up to date.",
    discussion: """
      A translation is a table beside its script, SecondCup.es.csv beside
      SecondCup.yarn, which any spreadsheet opens. Each row is a text: `original` is
      what to translate, `text` is where the translation goes, `comment` is yours.
      What is not translated is shown as it stands in the script.

      Rows with `line:` are what is said, and the replies. `why:`, `thinking:`,
      `coach:` and `ending:` are the texts of commands, named after the line before
      them. `header:` is the head of the conversation, `persona:` what is shown of
      the client, `value:` a text that a variable holds.

      In `text`, {0} stands for a value, and may go where the sentence needs it;
      a name and a colon in front (`Walt: `) stay; so do tags in [brackets], and
      [plural value={0} one="% día" other="% días"/] follows the language's rules.

      When the script changes, `merge` marks in `status` what has no translation
      (missing), what was translated from other words (stale) and what is gone
      (obsolete). Once a stale row is right, empty its `status`.

      A table with another name, or in another place among the dialogues, is found
      if the project file names it: "localisation": {"es": {"strings": "es.csv"}}.

      EXAMPLES:
        rapport tag                       first: lines need identifiers
        rapport strings extract SecondCup --language es
        rapport strings status            what is missing, stale, or wrong
        rapport strings merge             after the script has changed
        rapport play SecondCup --language es
      """,
    subcommands: [StringsExtract.self, StringsMerge.self, StringsStatus.self])
}
