import Testing

@testable import Simulation

struct TechniqueTests {
  @Test func `the catalogue has the bases of the handbook`() {
    let bases = Dictionary(uniqueKeysWithValues: Technique.allCases.map { ($0.id, $0.base) })
    #expect(
      bases == [
        "open_question": 20, "closed_question": 0, "simple_reflection": 25, "complex_reflection": 45,
        "summary": 30, "affirmation": 30, "validation": 40, "normalising": 25, "seek_collaboration": 35,
        "emphasise_autonomy": 40, "inform": 5, "inform_with_permission": 15, "persuade_with_permission": 5,
        "self_disclosure": 40, "silence": 15, "safety_check": 20, "warm_handover": 20, "boundary": -5,
        "repair": 50, "persuade": -35, "direct": -60, "rescue": -30, "interrogate": -40, "confront": -70,
        "judge": -70, "diagnose": -50, "minimise": -60, "false_reassurance": -30, "cold_referral": -40,
        "self_focus": -40, "collude": 10, "secrecy_promise": 20, "breach": -120,
      ])
  }

  @Test func `every technique is described in full`() {
    for technique in Technique.allCases {
      #expect(!technique.term.isEmpty && technique.term.first?.isUppercase == true, "\(technique)")
      #expect(technique.plainName == technique.plainName.lowercased(), "\(technique)")
      #expect(technique.plainName.count <= 24, "\(technique)")
      #expect(technique.definition.hasSuffix("."), "\(technique)")
      #expect(technique.deed.hasSuffix("."), "\(technique)")
      #expect(Set(technique.examples).count == 2, "\(technique)")
      #expect(technique.served.isEmpty || technique.violated.isEmpty, "\(technique)")
    }
  }

  @Test func `names on screen tell techniques apart`() {
    #expect(Set(Technique.allCases.map(\.plainName)).count == Technique.allCases.count)
  }

  @Test func `every harmful technique violates a principle, and has a family unless it is a flag alone`() {
    for technique in Technique.allCases where technique.kind == .harmful {
      #expect(!technique.violated.isEmpty, "\(technique)")
      #expect((technique.family == nil) == (technique.base > 0), "\(technique)")
    }
  }

  @Test func `only the helpful have no family`() {
    for technique in Technique.allCases where technique.kind == .helpful {
      #expect(technique.family == nil, "\(technique)")
      #expect(technique.base >= 0 || technique == .boundary, "\(technique)")
    }
  }

  @Test func `three techniques leave the role whatever they do to trust`() {
    let flagged = Technique.allCases.filter { $0.roleFlag != nil }
    #expect(flagged == [.rescue, .collude, .secrecyPromise])
  }

  @Test(
    arguments: [
      ("open_qestion", Technique.openQuestion), ("emphasize_autonomy", .emphasiseAutonomy),
      ("minimize", .minimise), ("reflection_complex", nil), ("hug", nil),
    ] as [(String, Technique?)])
  func `a misspelt technique finds its neighbour`(id: String, technique: Technique?) {
    #expect(Technique.nearest(to: id) == technique)
  }

  @Test func `a technique's place in the catalogue is its own`() {
    #expect(Technique.allCases.map(\.ordinal) == Array(Technique.allCases.indices))
  }
}
