import Content
import Simulation

/// What comes with the program, as it lies in the checkout that the tests were built from.
enum Shipped {
  static let scenarios =
    LibraryLocation.around(root).map { Library(LibraryFiles($0)).scenarios } ?? []

  private static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
}
