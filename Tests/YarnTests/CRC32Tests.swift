import Testing
import Yarn

struct CRC32Tests {
  @Test(arguments: [
    ("", "00000000"), ("a", "43beb7e8"), ("hello", "86a61036"), ("Test.yarnStart0", "526b4564"),
  ])
  func `a checksum is written with its lowest byte first`(text: String, hex: String) {
    #expect(CRC32.hex(of: text) == hex)
  }
}
