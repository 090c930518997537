extension Explanation {
  static let lints = [
    Explanation(
      "RY0001", "an empty line that ends the options",
      "An empty line closes the list of options, though what follows is indented as if it belonged to the last.",
      .body,
      wrong: "-> Sit down.\n    Walt: You can stay.\n\n    Walt: Nobody else does.\n-> Stay at the door.",
      better: "-> Sit down.\n    Walt: You can stay.\n    Walt: Nobody else does.\n-> Stay at the door."),
    Explanation(
      "RY0002", "a time that is read as a speaker",
      "What stands before the first colon of a line is the speaker.", .body,
      wrong: "It is 10:30.", better: #"It is 10\:30."#),
    Explanation(
      "RY0003", "`and` beside `or`", "Neither binds tighter; they are evaluated from left to right.", .body,
      wrong: "<<declare $a = true>>\n<<if $a or $a and $a>>\n    Well.\n<<endif>>",
      better: "<<declare $a = true>>\n<<if $a or ($a and $a)>>\n    Well.\n<<endif>>"),
    Explanation(
      "RY0004", "`not` before a comparison", "`not` stands for what is next to it, not for the comparison.",
      .body,
      wrong: "<<declare $a = true>>\n<<if not $a == true>>\n    Well.\n<<endif>>",
      better: "<<declare $a = true>>\n<<if not ($a == true)>>\n    Well.\n<<endif>>"),
    Explanation(
      "RY0005", "an address that becomes a comment", "Two slashes begin a comment, also in an address.",
      .body,
      wrong: "See https://example.org for more.", better: #"See https\:\/\/example.org for more."#),
    Explanation(
      "RY0006", "`once` without an identity",
      "What was said once is remembered by the line's identity; without one, by its place, which moves.",
      .body,
      wrong: "Only once. <<once>>", better: "Only once. <<once>> #line:greeting"),
    Explanation(
      "RY0007", "headers in the middle of a node", "A node seems to begin before the one above has ended.",
      .script,
      wrong: "title: Start\n---\nWell.\ntitle: Next\n---\nYes.\n===\n",
      better: "title: Start\n---\nWell.\n===\ntitle: Next\n---\nYes.\n===\n"),
    Explanation(
      "RY0008", "tabs and blanks",
      "A tab counts as eight blanks, so mixed indentation rarely means what it looks like.",
      .body, wrong: "-> Sit.\n    With blanks.\n-> Stand.\n\tWith a tab.",
      better: "-> Sit.\n    With blanks.\n-> Stand.\n    With blanks."),
    Explanation(
      "RY0009", "a command that looks like a keyword", "Keywords are lower case, with a blank behind them.",
      .body,
      wrong: "<<If true>>", better: "<<if true>>\n    Well.\n<<endif>>"),
    Explanation(
      "RY0010", "a number that becomes a tag", "What begins with `#` is a tag, and tags are not shown.",
      .body, wrong: "I am waiting for the #14.", better: ##"I am waiting for the \#14."##),
    Explanation(
      "RY0011", "an answer that is not indented",
      "It stands right below an option and no deeper, so it is said whatever is chosen, and its jump leaves.",
      .body,
      wrong: "-> Sit down.\nWalt: You can stay.\n<<stop>>\n-> Stay at the door.",
      better: "-> Sit down.\n    Walt: You can stay.\n    <<stop>>\n-> Stay at the door."),
  ]

  static let nodes = [
    Explanation(
      "YS0004", "a node without its marks", "A node is headers, `---`, a body, and `===`.", .script,
      wrong: "title: Start\n---\nWell.\n", better: "title: Start\n---\nWell.\n===\n"),
    Explanation(
      "YS0009", "a node that nothing leads to",
      "No jump, no detour and no header names this node, so nobody will see it.", .conversation,
      wrong: conversation("Rosa: Well. #line:a") + "title: Bench\n---\nRosa: Nine. #line:b\n===\n",
      better: conversation("<<detour Bench>>") + "title: Bench\n---\nRosa: Nine. #line:b\n===\n"),
    Explanation(
      "YS0011", "two nodes of one name", "Names of nodes are unique, over all files.", .script,
      wrong: "title: Start\n---\nWell.\n===\ntitle: Start\n---\nYes.\n===\n",
      better: "title: Start\n---\nWell.\n<<jump Next>>\n===\ntitle: Next\n---\nYes.\n===\n"),
    Explanation(
      "YS0012", "a jump to nowhere",
      "No node has this name. Here it is an error: the conversation would end in the middle.",
      .body, wrong: "<<jump Strat>>", better: "Well."),
    Explanation(
      "YS0015", "nodes that jump in a circle",
      "These nodes lead back to one another. That is often meant, so it is only told where a project asks for it.",
      .script,
      wrong: "title: Start\n---\nWell.\n<<jump Next>>\n===\ntitle: Next\n---\nYes.\n<<jump Start>>\n===\n",
      better: "title: Start\n---\nWell.\n<<jump Next>>\n===\ntitle: Next\n---\nYes.\n===\n"),
    Explanation(
      "YS0016", "a speaker whose name is mistyped", "Nobody is called that, and somebody nearly is.", .body,
      wrong: "Rosaa: I'm only here for the can.", better: "Rosa: I'm only here for the can."),
    Explanation(
      "YS0017", "a line of its own that borrows", "A line has a `#line:` or a `#shadow:`, not both.", .body,
      wrong: "Well. #line:a\nWell. #line:b #shadow:a", better: "Well. #line:a\nWell. #shadow:a"),
    Explanation(
      "YS0018", "two lines of one identity", "Translations and saved sessions could not tell them apart.",
      .body,
      wrong: "Well. #line:a\nYes. #line:a", better: "Well. #line:a\nYes. #line:b"),
    Explanation(
      "YS0027", "a title that cannot be one", "Titles are made of letters, digits and underscores.", .script,
      wrong: "title: Start.Here\n---\nWell.\n===\n", better: "title: StartHere\n---\nWell.\n===\n"),
    Explanation(
      "YS0031", "a node of a group without its condition",
      "Nodes of one name are a group, and each says when.", .script,
      wrong: "title: Start\nwhen: always\n---\nWell.\n===\ntitle: Start\n---\nYes.\n===\n",
      better: "title: Start\nwhen: always\n---\nWell.\n===\ntitle: Start\nwhen: always\n---\nYes.\n===\n"),
    Explanation(
      "YS0032", "two subtitles alike", "Within a group each node's subtitle is its own.", .script,
      wrong:
        "title: Start\nsubtitle: one\nwhen: always\n---\nWell.\n===\ntitle: Start\nsubtitle: one\nwhen: always\n---\nYes.\n===\n",
      better:
        "title: Start\nsubtitle: one\nwhen: always\n---\nWell.\n===\ntitle: Start\nsubtitle: two\nwhen: always\n---\nYes.\n===\n"
    ),
    Explanation(
      "YS0033", "an empty node", "There is nothing between `---` and `===`, so the node is left out.",
      .script,
      wrong: "title: Start\n---\n===\n", better: "title: Start\n---\nWell.\n===\n"),
    Explanation(
      "YS0042", "borrowing from a line that is not there", "`#shadow:` names the `#line:` of another line.",
      .body,
      wrong: "Well. #shadow:a", better: "Well. #line:a\nWell. #shadow:a"),
    Explanation(
      "YS0043", "borrowing with an expression", "A line whose text is borrowed is written out.", .body,
      wrong: "Well {1 + 1}. #line:a\nWell {1 + 1}. #shadow:a", better: "Well. #line:a\nWell. #shadow:a"),
    Explanation(
      "YS0044", "borrowing with other words", "The text that is borrowed is the text that stands there.",
      .body,
      wrong: "Well. #line:a\nYes. #shadow:a", better: "Well. #line:a\nWell. #shadow:a"),
    Explanation(
      "YS0051", "a node without a title", "A node begins with `title:`.", .script,
      wrong: "tags: first\n---\nWell.\n===\n", better: "title: Start\n---\nWell.\n===\n"),
    Explanation(
      "YS0052", "a node with two titles", "A node has one name.", .script,
      wrong: "title: Start\ntitle: Begin\n---\nWell.\n===\n", better: "title: Start\n---\nWell.\n===\n"),
    Explanation(
      "YS0062", "a line with two identities", "A line has one `#line:`.", .body,
      wrong: "Well. #line:a #line:b", better: "Well. #line:a"),
    Explanation(
      "YS0063", "markup that cannot be read", "A tag in brackets is opened and closed.", .body,
      wrong: "Well [b", better: "Well [b]then[/b]."),
  ]

  static let statements = [
    Explanation(
      "YS0005", "something that should not stand here", "The language wants something else in this place.",
      .body,
      wrong: "<<jump>>", better: "Well."),
    Explanation(
      "YS0006", "a command that is not closed, or that ends something else",
      "`<<` and `>>` belong together on one line.",
      .body, wrong: "<<wait 1", better: "<<wait 1>>"),
    Explanation(
      "YS0007", "a statement without its end", "`if` ends with `endif`, `once` with `endonce`.", .body,
      wrong: "<<if true>>\n    Well.", better: "<<if true>>\n    Well.\n<<endif>>"),
    Explanation(
      "YS0008", "a statement that is never reached", "What stands above it has left already.", .body,
      wrong: "<<stop>>\nWell.", better: "Well.\n<<stop>>"),
    Explanation(
      "YS0013", "a function nobody has",
      "Neither the language nor the simulation has a function of this name.", .body,
      wrong: "<<if trusts() > 3>>\n    Well.\n<<endif>>", better: "<<if trust() > 3>>\n    Well.\n<<endif>>"),
    Explanation(
      "YS0014", "too many arguments, or too few", "The function takes another number of values.", .body,
      wrong: "<<if can_disclose()>>\n    Well.\n<<endif>>",
      better: "<<if can_disclose(45)>>\n    Well.\n<<endif>>"),
    Explanation(
      "YS0019", "text behind a command", "A command stands on a line of its own.", .body,
      wrong: "<<wait 1>> Well.", better: "<<wait 1>>\nWell."),
    Explanation(
      "YS0020", "a command behind text",
      "A command stands on a line of its own; only a condition may stand behind text.",
      .body, wrong: "Well. <<wait 1>>", better: "Well.\n<<wait 1>>"),
    Explanation(
      "YS0021", "a `>>` without its `<<`", "It is shown as text, which is seldom meant.", .body,
      wrong: "wait 1>>", better: "<<wait 1>>"),
    Explanation(
      "YS0022", "a line that reads like a statement", "Without `<<` and `>>` it is said aloud.", .body,
      wrong: "jump Start", better: "Well."),
    Explanation(
      "YS0034", "a function that scripts cannot use",
      "A function of the program has a type that scripts do not know. Writers cannot mend this; tell whoever makes the "
        + "program."),
    Explanation(
      "YS0036", "something of a newer version",
      "The project file says an older version of the language; raise it.", .project,
      wrong: """
        { "projectFileVersion": 2, "sourceFiles": ["**/*.yarn"], "baseLanguage": "en" }
        """,
      better: """
        { "projectFileVersion": 4, "sourceFiles": ["**/*.yarn"], "baseLanguage": "en" }
        """),
    Explanation(
      "YS0048", "single chevrons", "A command stands between two of each.", .body, wrong: "<wait 1>",
      better: "<<wait 1>>"),
    Explanation(
      "YS0060", "an unknown command of a definition file",
      "In a program with a file of definitions, a command that is not among them. Here `RP0231` tells of it."),
    Explanation(
      "YS0061", "another number of arguments than the definition has",
      "In a program with a file of definitions, a command with too few words or too many. Here `RP0232` tells of it."
    ),
    Explanation(
      "YS0064", "a chevron too many", "Two of each are enough.", .body, wrong: "<<wait 1>>>",
      better: "<<wait 1>>"),
  ]

  static let types = [
    Explanation(
      "YS0003", "a variable nobody has declared",
      "Its type is guessed from how it is used; a mistyped name would be a new one.",
      .body, wrong: "<<set $told = true>>", better: "<<declare $told = false>>\n<<set $told = true>>"),
    Explanation(
      "YS0010", "a variable nobody uses", "It is declared and never read or set.", .body,
      wrong: "<<declare $told = false>>\nWell.",
      better: "<<declare $told = false>>\n<<set $told = true>>\nWell."),
    Explanation(
      "YS0028", "a case that several enums have", "Write the enum's name before it.", .body,
      wrong: """
        <<enum Mood>>
        <<case Low>>
        <<case High>>
        <<endenum>>
        <<enum Tide>>
        <<case Low>>
        <<case High>>
        <<endenum>>
        <<if .Low == .Low>>
            Well.
        <<endif>>
        """,
      better: """
        <<enum Mood>>
        <<case Low>>
        <<case High>>
        <<endenum>>
        <<if Mood.Low == Mood.High>>
            Well.
        <<endif>>
        """),
    Explanation(
      "YS0029", "a value of which nothing tells the type",
      "Declare the variable, so that everybody knows what it holds.",
      .body, wrong: "<<if $a == $b>>\n    Well.\n<<endif>>",
      better: "<<declare $a = 1>>\n<<declare $b = 2>>\n<<if $a == $b>>\n    Well.\n<<endif>>"),
    Explanation(
      "YS0030", "setting what is computed",
      "A variable declared with an expression is computed each time it is read.", .body,
      wrong: "<<declare $a = 1>>\n<<declare $b = $a + 1>>\n<<set $b = 3>>",
      better: "<<declare $a = 1>>\n<<declare $b = $a + 1>>\n<<set $a = 3>>\n{$b}"),
    Explanation(
      "YS0035", "cases that do not fit together",
      "The cases of an enum have names of their own, and all raw values or none.",
      .body, wrong: "<<enum Mood>>\n<<case Low>>\n<<case Low>>\n<<endenum>>",
      better: "<<enum Mood>>\n<<case Low>>\n<<case High>>\n<<endenum>>"),
    Explanation(
      "YS0037", "a raw value that is computed", "A raw value is a number or a text, written out.", .body,
      wrong: "<<enum Mood>>\n<<case Low = $low>>\n<<endenum>>",
      better: "<<enum Mood>>\n<<case Low = 2>>\n<<endenum>>"),
    Explanation(
      "YS0038", "an enum or a case that is not there", "No enum has this name, or it has no such case.",
      .body,
      wrong: "<<enum Mood>>\n<<case Low>>\n<<endenum>>\n<<declare $mood = Mood.Hihg>>",
      better: "<<enum Mood>>\n<<case Low>>\n<<endenum>>\n<<declare $mood = Mood.Low>>"),
    Explanation(
      "YS0039", "a variable declared twice", "It has one value to begin with.", .body,
      wrong: "<<declare $a = 1>>\n<<declare $a = 2>>", better: "<<declare $a = 1>>"),
    Explanation(
      "YS0040", "two enums of one name", "Each has a name of its own.", .body,
      wrong: "<<enum Mood>>\n<<case Low>>\n<<endenum>>\n<<enum Mood>>\n<<case High>>\n<<endenum>>",
      better: "<<enum Mood>>\n<<case Low>>\n<<case High>>\n<<endenum>>"),
    Explanation(
      "YS0045", "variables computed from each other", "Neither has a value before the other.", .body,
      wrong: "<<declare $a = $b + 1>>\n<<declare $b = $a + 1>>",
      better: "<<declare $a = 1>>\n<<declare $b = $a + 1>>"),
    Explanation(
      "YS0050", "types that do not fit", "Numbers, texts and truths are not mixed.", .body,
      wrong: "<<declare $a = 1>>\n<<set $a = \"one\">>", better: "<<declare $a = 1>>\n<<set $a = 2>>"),
    Explanation(
      "YS0053", "a declared type that does not fit", "What is declared as a number begins with a number.",
      .body,
      wrong: "<<declare $a = \"one\" as number>>", better: "<<declare $a = 1 as number>>"),
  ]

  private static func project(_ rest: String) -> String {
    "{ \"projectFileVersion\": 4, \"sourceFiles\": [\"**/*.yarn\"], \"baseLanguage\": \"en\"\(rest) }"
  }

  static let projects = [
    Explanation(
      "RY0101", "no JSON", "A project file is JSON, with comments if one likes.", .project,
      wrong: "{ \"projectFileVersion\": 4", better: project("")),
    Explanation(
      "RY0102", "a value of another kind", "The key wants a text, a list or an object.", .project,
      wrong: project(", \"excludeFiles\": 7"), better: project(", \"excludeFiles\": []")),
    Explanation(
      "RY0103", "a key that is missing",
      "A project says its version and the language its scripts are written in.", .project,
      wrong: "{ \"projectFileVersion\": 4 }", better: project("")),
    Explanation(
      "RY0104", "an unknown version", "There are the versions 2, 3 and 4.", .project,
      wrong: "{ \"projectFileVersion\": 9, \"baseLanguage\": \"en\" }", better: project("")),
    Explanation(
      "RY0105", "an unknown severity", "A code can weigh `none`, `info`, `warning` or `error`.", .project,
      wrong: project(", \"compilerOptions\": { \"diagnosticsSeverity\": { \"YS0012\": \"bad\" } }"),
      better: project(", \"compilerOptions\": { \"diagnosticsSeverity\": { \"YS0012\": \"error\" } }")),
  ]

  static let plans = [
    Explanation(
      "RY0201", "a plan that cannot be read", "A test plan is a list of steps, each with a colon.", .plan,
      wrong: "lines: `Well.`", better: "line: `Well.`"),
    Explanation(
      "RY0211", "something else happens", "The script does another thing than the plan says next.", .plan,
      wrong: "select: 1", better: "line: `Well.`\nselect: 1"),
    Explanation(
      "RY0212", "other words", "The line is there, and reads otherwise.", .plan,
      wrong: "line: `Yes.`", better: "line: `Well.`"),
    Explanation(
      "RY0213", "other options",
      "An option is missing, is one too many, or can be chosen when it should not.", .plan,
      wrong: "line: `Well.`\noption: `Go`\nselect: 1",
      better: "line: `Well.`\noption: `Stay`\noption: `Leave`\nselect: 1"),
    Explanation(
      "RY0214", "an option that cannot be selected", "There are fewer options than the plan counts.", .plan,
      wrong: "line: `Well.`\nselect: 5", better: "line: `Well.`\nselect: 1"),
    Explanation(
      "RY0215", "a variable that is not there", "The plan sets a variable that no script has.", .plan,
      wrong: "set: $other = 1\nline: `Well.`", better: "line: `Well.`"),
    Explanation(
      "RY0216", "a tag that is not there", "The line lacks a tag that the plan names.", .plan,
      wrong: "line: `Well.` #soft", better: "line: `Well.`"),
    Explanation(
      "RY0217", "something that does not hold",
      "The plan says of trust, of an ending or of a fact what is not so."),
    Explanation(
      "RY0218", "a script that fails", "The script stops with an error of its own while the plan is tried."),
  ]
}
