import Foundation
import Testing

@testable import Content

@Suite struct LibraryLocationTests {
  /// Folders under a temporary root, each with a library in it; the closure is given the root.
  private func withLibraries<Result>(in folders: [String], _ test: (String) throws -> Result) throws -> Result
  {
    let root = FileManager.default.temporaryDirectory.appending(path: "library-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    for folder in folders {
      for name in ["Personas", "Dialogues"] {
        let path = root.appending(path: folder).appending(path: name)
        try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
      }
    }
    return try test(root.path)
  }

  private func find(_ surroundings: Surroundings) -> LibraryLocation? {
    try? LibraryLocation.find(surroundings)
  }

  @Test func `the places are tried in a fixed order`() throws {
    let all = ["option", "environment", "desk/sub", "data", "usr/share/rapport", "checkout"]
    try withLibraries(in: all) { root in
      var surroundings = Surroundings(
        option: root + "/option",
        environment: ["RAPPORT_LIBRARY": root + "/environment", "XDG_DATA_DIRS": root + "/nowhere"],
        workingDirectory: root + "/desk/sub", executable: root + "/usr/bin/rapport")
      #expect(find(surroundings) == LibraryLocation(root: root + "/option", rule: .option))
      surroundings.option = nil
      #expect(find(surroundings) == LibraryLocation(root: root + "/environment", rule: .environment))
      surroundings.environment["RAPPORT_LIBRARY"] = ""
      #expect(find(surroundings) == LibraryLocation(root: root + "/desk/sub", rule: .workingDirectory))
      surroundings.workingDirectory = nil
      #expect(find(surroundings) == LibraryLocation(root: root + "/usr/share/rapport", rule: .installation))
      surroundings.executable = root + "/checkout/.build/debug/rapport"
      #expect(find(surroundings) == LibraryLocation(root: root + "/checkout", rule: .checkout))
    }
  }

  @Test func `a folder above the working directory will do`() throws {
    try withLibraries(in: ["desk"]) { root in
      let surroundings = Surroundings(workingDirectory: root + "/desk/Dialogues/deep/down")
      #expect(find(surroundings)?.root == root + "/desk")
    }
  }

  @Test(arguments: [
    ["XDG_DATA_HOME": "ROOT/user"], ["HOME": "ROOT/home"], ["XDG_DATA_DIRS": "ROOT/nowhere:ROOT/user"],
    ["XDG_DATA_HOME": "relative", "HOME": "ROOT/home"],
  ])
  func `the data folders of user and machine are looked at`(environment: [String: String]) throws {
    try withLibraries(in: ["user/rapport", "home/.local/share/rapport"]) { root in
      let here = environment.mapValues { $0.replacing("ROOT", with: root) }
      let location = try LibraryLocation.find(Surroundings(environment: here))
      #expect(location.rule == .dataFolder)
      #expect(location.dialogues == location.root + "/Dialogues")
    }
  }

  @Test func `a folder asked for by name is not passed over in silence`() throws {
    try withLibraries(in: ["desk"]) { root in
      let surroundings = Surroundings(option: "elsewhere", workingDirectory: root + "/desk")
      let error = #expect(throws: LibraryNotFound.self) { try LibraryLocation.find(surroundings) }
      #expect(error?.places.map(\.path) == [root + "/desk/elsewhere"])
    }
  }

  @Test func `whoever has no library learns of every place that was looked at`() throws {
    try withLibraries(in: []) { root in
      let surroundings = Surroundings(
        environment: ["HOME": "/h", "XDG_DATA_DIRS": "/d"], workingDirectory: "/w/x",
        executable: "/p/bin/rapport")
      let error = #expect(throws: LibraryNotFound.self) { try LibraryLocation.find(surroundings) }
      #expect(
        error?.message == """
          no library found: no folder holds both `Personas` and `Dialogues`; looked at
            the working directory and the folders above it:
              /w/x
              /w
              /
            the data folders:
              /h/.local/share/rapport
              /d/rapport
            beside the installed program:
              /p/share/rapport
            the folders above the program:
              /p/bin
              /p
              /
          name the folder with --library DIR or in the environment variable RAPPORT_LIBRARY
          """)
    }
  }
}

@Suite struct PathTests {
  @Test(arguments: [
    ("/a/b", "/x", "/a/b"), ("b", "/a", "/a/b"), ("../b/./c", "/a/x", "/a/b/c"), ("../../..", "/a", "/"),
    ("b", nil, "b"),
  ])
  func `a path is followed from a folder`(path: String, folder: String?, whole: String) {
    #expect(path.resolved(from: folder) == whole)
  }

  @Test(arguments: [
    ("/a/b", "/a", "b"), ("/a/b", "/a/b", ""), ("/a/bc", "/a/b", "/a/bc"), ("/a", "/", "a"),
    ("/a", nil, "/a"),
  ])
  func `a path is as short as the folder one is in allows`(path: String, folder: String?, short: String) {
    #expect(path.shortened(from: folder) == short)
  }

  @Test func `a file belongs to the nearest library above it`() {
    let root = Checkout.root.path
    let location = LibraryLocation.around(root + "/Dialogues/SecondCup.yarn")
    #expect(location?.root == root)
    #expect(location?.relative(root + "/Dialogues/SecondCup.yarn") == "Dialogues/SecondCup.yarn")
    #expect(location?.relative("/elsewhere") == nil)
    #expect(LibraryLocation.around("/") == nil)
  }
}
