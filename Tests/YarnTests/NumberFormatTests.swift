import Testing
import Yarn

struct NumberFormatTests {
  @Test(
    arguments: [
      ("{0}", 1, "1"), ("<{0,6}>", 42, "<    42>"), ("<{0,-6}>", 42, "<42    >"), ("{{0}}", 1, "{0}"),
      ("{0:F2}", 3.14159, "3.14"), ("{0:F0}", 2.5, "2"), ("{0:F1}", 0.25, "0.2"), ("{0:F}", 1, "1.00"),
      ("{0:F3}", -0.5, "-0.500"), ("{0:F10}", 0.1, "0.1000000015"), ("{0:N0}", 1_234_567, "1,234,567"),
      ("{0:N}", 1234.5, "1,234.50"), ("{0:P0}", 0.5, "50 %"), ("{0:P}", 0.125, "12.50 %"),
      ("{0:P0}", 0.015, "1 %"), ("{0}\u{301}!", 5, "5\u{301}!"),
      ("{0:F999}", 0, "0." + String(repeating: "0", count: 999)),
      ("{0:D3}", 7, "007"),
      ("{0:D3}", -7, "-007"), ("{0:X}", 255, "FF"), ("{0:x4}", 255, "00ff"), ("{0:X}", -1, "FFFFFFFF"),
      ("{0:E2}", 12345, "1.23E+004"), ("{0:e1}", 0.00125, "1.2e-003"), ("{0:G3}", 1234.5, "1.23E+03"),
      ("{0:G5}", 1234.5, "1234.5"), ("{0:R}", 0.1, "0.1"), ("{0:C}", 5, "¤5.00"), ("{0 , 4:F0}", 3, "   3"),
      ("a {0} b {0:F1} c", 2, "a 2 b 2.0 c"),
    ] as [(String, Float, String)])
  func `a letter stands for a form`(format: String, number: Float, text: String) {
    #expect(NumberFormat.format(format, .number(number)) == text)
  }

  @Test(
    arguments: [
      ("0.00", 2.5, "2.50"), ("0.00", 2.345, "2.35"), ("0", 2.5, "3"), ("0", 0.5, "1"),
      ("#,##0", 9_876_543, "9,876,543"),
      ("#,##0", 12, "12"), ("#.##", 0.5, ".5"), ("#.##", 2, "2"), ("#", 0, ""), ("000", 7, "007"),
      ("0.0#", 1.5, "1.5"), ("0%", 0.256, "26%"), ("0.0‰", 0.5, "500.0‰"), ("0,", 12_345, "12"),
      ("0.00;(0.00);zero", -1.5, "(1.50)"), ("0;-0;zero", 0, "zero"), ("0.0", -2.25, "-2.3"),
      ("0.0", -0.01, "0.0"),
      ("'no.' 0", 5, "no. 5"), ("0 \\#", 5, "5 #"), ("0.00E+00", 12_345, "1.23E+04"),
      ("##-##", 1234, "12-34"),
    ] as [(String, Float, String)])
  func `a pattern draws a number`(pattern: String, number: Float, text: String) {
    #expect(NumberFormat.format("{0:\(pattern)}", .number(number)) == text)
  }

  @Test(arguments: [
    "{", "}", "{0", "{1}", "{a}", "{}", "{0,x}", "{0:Q}", "{-1}", "x } y", "{0,-9223372036854775808}",
    "{0,9223372036854775807}", "{0,1000000}", "{0:F999999999}",
  ])
  func `what is no format gives nothing`(format: String) {
    #expect(NumberFormat.format(format, .number(1)) == nil)
  }

  @Test func `a fraction has no whole-number form`() {
    #expect(NumberFormat.format("{0:D3}", .number(1.5)) == nil)
    #expect(NumberFormat.format("{0:X}", .number(0.5)) == nil)
  }

  @Test func `strings and booleans take a width only`() {
    #expect(NumberFormat.format("{0,5:F2}|", .string("s")) == "    s|")
    #expect(NumberFormat.format("{0,-6}|", .bool(true)) == "True  |")
  }

  @Test func `what is no finite number ignores the form`() {
    #expect(NumberFormat.format("{0:F2} {0:000}", .number(.infinity)) == "Infinity Infinity")
    #expect(NumberFormat.format("{0:N0}", .number(.nan)) == "NaN")
  }
}
