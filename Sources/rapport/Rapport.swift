import ArgumentParser

@main
struct Rapport: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Practise peer support conversations.")
}
