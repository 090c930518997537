import Simulation
import YarnCompiler

/// The personas of a library.
struct PersonaShelf {
  /// Those without errors, by their ids.
  private(set) var personas: [String: Persona] = [:]
  /// The hash of each persona's file, by the persona's id.
  private(set) var hashes: [String: String] = [:]
  /// The ids of all files, also of those with errors.
  private(set) var ids: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var readings: [(path: String, reading: PersonaReader.Reading)] = []

  /// Reads persona files.
  init(_ files: [SourceFile]) {
    for file in files {
      let reading = PersonaReader.read(file)
      readings.append((file.path, reading))
      ids.append(Self.id(of: file))
      diagnostics += reading.diagnostics
      if let persona = reading.persona, personas[persona.id] == nil {
        personas[persona.id] = persona
        hashes[persona.id] = ContentHash.of(file.bytes)
      }
    }
  }

  /// What is wrong with the nodes in which personas hint at a risk.
  func checkRiskCues(titles: Set<String>) -> [Diagnostic] {
    readings.flatMap { path, reading in
      reading.riskCueNodes.compactMap { title, range in
        guard !titles.contains(title) else { return nil }
        let nearest = NearestNames(titles).nearest(to: title)
        return Diagnostic(.riskCueNode(title, nearest: nearest), file: path, range: range)
      }
    }
  }

  /// Where the file of a persona says something, as far as the path of names and list indices leads.
  func place(of path: [String], in id: String) -> (file: String, range: Range<Int>)? {
    for (file, reading) in readings where reading.persona?.id == id {
      return reading.root.map { (file, $0.place(of: path)) }
    }
    return nil
  }

  /// A file's name is the persona's id, so it is known even if the file cannot be read.
  private static func id(of file: SourceFile) -> String {
    String(file.path.lastPathName.prefix { $0 != "." })
  }
}
