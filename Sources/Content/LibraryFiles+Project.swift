import YarnCompiler

extension LibraryFiles {
  /// The project that the scripts belong to; one with everything at its default if there is no file that says.
  ///
  /// - Parameter diagnostics: Takes what is wrong with the file.
  func readProject(_ diagnostics: inout [Diagnostic]) -> Project {
    guard let file = self.project else { return Project(path: YarnInterface.projectPath) }
    let (project, findings) = Project.read(file)
    diagnostics += findings
    return project ?? Project(path: file.path)
  }

  /// The project that the scripts belong to, whatever is wrong with its file.
  public func readProject() -> Project {
    var findings: [Diagnostic] = []
    return readProject(&findings)
  }

  /// The scripts of a project. A file that was named on the command line belongs to it whatever the project says.
  public func scripts(of project: Project) -> [SourceFile] {
    let paths = Set(project.sources(among: scripts.map(\.path)))
    return scripts.filter { paths.contains($0.path) || !$0.path.hasPrefix(project.folder) }
  }
}
