/// What happens to the program from outside.
public enum Event: Hashable, Sendable {
  case key(Key)
  /// The first mouse button was pressed.
  case click(Point)
  /// The wheel was turned: so many rows, negative towards the start.
  case wheel(Int)
  /// Text was pasted. Outside of a text field it is dropped, so that a pasted digit says nothing.
  case paste(String)
  case resize(Size)
  /// The program is back after it was put aside.
  case resumed
  /// The disk has the whole journal.
  case recorded
  /// The disk has not: why, in one clause, lower case.
  case recordFailed(String)
  /// Something changed in the folders of the library.
  case filesChanged
  /// A conversation that is being written stands like this now.
  case written(Writing)
  /// What the records say now of earlier conversations.
  case past(Past)
  /// The records have been opened, which takes longer than drawing: what they say, and what is to be said of them.
  case opened(Past, remark: String)
}
