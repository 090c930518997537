import Simulation
import YarnCompiler

/// The themes that are named before a conversation starts, so that whoever has lived them can choose.
extension Manuscript {
  var themeRemarks: [Remark] {
    let named = (header("content")?.text ?? "").split(separator: ",").map { $0.trimmed.lowercased() }
    let place = (beginning.header("content") ?? header("scenario") ?? beginning).range
    var seen: Set<String> = []
    return themes.compactMap { theme in
      let isNamed = named.contains { note in theme.words.contains { note.contains($0) } || note == theme.name
      }
      guard !isNamed, seen.insert(theme.name).inserted else { return nil }
      return Remark(ContentProblem.themeMissing(theme.name, from: theme.source), at: place)
    }
  }

  private struct Theme {
    let name: String
    /// If one of these is in a note, the theme is named.
    let words: [String]
    let source: String
  }

  private var themes: [Theme] {
    let fromPersona = (persona?.contentNotes ?? []).map {
      Theme(name: $0, words: [$0.lowercased()], source: "the persona names")
    }
    return fromPersona + themesOfCues + themesOfWords
  }

  private var themesOfCues: [Theme] {
    let titles = Set(nodes.compactMap(\.title))
    let kinds =
      notes(.riskCue).compactMap { $0.arguments.first.flatMap(RiskKind.init) }
      + (persona?.riskCues ?? []).filter { titles.contains($0.node) }.map(\.kind)
    return kinds.map { kind in
      Theme(name: kind.phrase, words: Self.words(for: kind), source: "the client hints at")
    }
  }

  private static func words(for kind: RiskKind) -> [String] {
    switch kind {
    case .suicide: ["suicid"]
    case .selfHarm: ["self-harm", "self harm", "hurting oneself", "hurting herself", "hurting himself"]
    case .abuse: ["abuse", "violence", "assault"]
    case .harmToOthers: ["danger", "harm", "violence"]
    case .safety: ["safe", "danger", "risk"]
    }
  }

  /// Themes that a text names in words that mean nothing else.
  private var themesOfWords: [Theme] {
    let read = turns.flatMap(\.replies).map(\.wording) + lines.map(\.wording)
    return Self.spoken.compactMap { theme in
      read.contains { theme.phrases.range(in: $0) != nil }
        ? Theme(name: theme.name, words: theme.words, source: "the conversation speaks of") : nil
    }
  }

  private static let spoken: [(name: String, phrases: [Phrase], words: [String])] = [
    (
      "suicide", SafeWording.suicide.filter { $0.text.hasPrefix("suicid") || $0.text.hasPrefix("kill") },
      ["suicid"]
    ),
    (
      "self-harm",
      ["self harm|harmed|harming|injury", "cut|cuts|cutting myself|himself|herself|yourself|themselves"],
      ["self-harm", "self harm", "hurting"]
    ),
    ("an overdose", ["overdose|overdosed|overdoses"], ["overdos", "drug"]),
    (
      "sexual violence", ["rape|raped|rapist", "sexually assaulted|abused", "sexual assault|abuse|violence"],
      ["sexual", "rape", "assault", "abuse"]
    ),
    (
      "violence at home",
      [
        "domestic violence|abuse",
        "he|she|husband|wife|partner|boyfriend|girlfriend hit|beat|hits|beats me|her|him",
      ], ["violence", "abuse"]
    ),
    (
      "a miscarriage", ["miscarriage|miscarried|stillborn|stillbirth"],
      ["miscarr", "stillb", "baby", "pregnan", "losing a child"]
    ),
  ]
}
