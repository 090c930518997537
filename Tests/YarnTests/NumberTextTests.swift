import Testing
import Yarn

struct NumberTextTests {
  @Test(
    arguments: [
      (0, "0"), (-0.0, "-0"), (1, "1"), (-7, "-7"), (45.1, "45.1"), (0.1 + 0.2, "0.3"), (0.5, "0.5"),
      (1.0 / 3, "0.33333334"), (1_234_567, "1234567"), (1e7, "10000000"), (12_345_678, "12345678"),
      (123_456_789, "123456790"), (99_999_999, "100000000"), (999_999_999, "1E+09"), (3e9, "3E+09"),
      (16_777_216, "16777216"), (1.5e10, "1.5E+10"),
      (3.402_823_4e38, "3.4028235E+38"),
      (0.001, "0.001"), (0.0001, "0.0001"), (0.000_012_5, "1.25E-05"), (0.000_01, "1E-05"), (1e-45, "1E-45"),
      (-2.5e-7, "-2.5E-07"), (1234.5678, "1234.5677"), (.nan, "NaN"), (.infinity, "Infinity"),
      (-.infinity, "-Infinity"),
    ] as [(Double, String)])
  func `a number is written with the fewest digits that read back as it`(number: Double, text: String) {
    #expect(NumberText.text(of: Float(number)) == text)
  }

  @Test func `every number reads back as itself`() {
    for seed in UInt32(0)..<20_000 {
      let number = Float(bitPattern: seed &* 2_654_435_761)
      guard number.isFinite else { continue }
      #expect(Float(NumberText.text(of: number)) == number, "bit pattern \(number.bitPattern)")
    }
  }
}
