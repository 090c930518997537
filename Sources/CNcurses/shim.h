// What Swift cannot import from <curses.h>: globals, attribute bits, mouse masks, key macros, cells.
// Accessors only; every decision is made on the Swift side.
#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H

// The wide-character interface of ncurses; without this define the import is silently narrow.
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <stdbool.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <wchar.h>

// Hidden in <wchar.h> unless _XOPEN_SOURCE is set.
extern int wcwidth(wchar_t);

// MARK: Globals

static inline WINDOW *_Nullable cn_stdscr(void) { return stdscr; }
static inline int cn_lines(void) { return LINES; }
static inline int cn_columns(void) { return COLS; }
static inline int cn_colors(void) { return COLORS; }

// MARK: Attributes

static inline attr_t cn_bold(void) { return WA_BOLD; }
static inline attr_t cn_dim(void) { return WA_DIM; }
static inline attr_t cn_italic(void) { return WA_ITALIC; }
static inline attr_t cn_reverse(void) { return WA_REVERSE; }
static inline attr_t cn_underline(void) { return WA_UNDERLINE; }

// MARK: Keys and the mouse

// A release that nobody wants would take the press before it along, if both arrive together.
static inline mmask_t cn_mouse_buttons(void) {
  return BUTTON1_PRESSED | BUTTON1_RELEASED | BUTTON4_PRESSED | BUTTON5_PRESSED;
}
static inline bool cn_is_press(mmask_t state) { return (state & BUTTON1_PRESSED) != 0; }
static inline bool cn_is_wheel_up(mmask_t state) { return (state & BUTTON4_PRESSED) != 0; }
static inline bool cn_is_wheel_down(mmask_t state) { return (state & BUTTON5_PRESSED) != 0; }

/// What one read of the keyboard gave.
enum cn_input { CN_NOTHING, CN_CHARACTER, CN_KEY };

/// Reads one character or key code that has already arrived; never waits.
static inline enum cn_input cn_read(wint_t *_Nonnull value) {
  switch (wget_wch(stdscr, value)) {
  case OK: return CN_CHARACTER;
  case KEY_CODE_YES: return CN_KEY;
  default: return CN_NOTHING;
  }
}

// MARK: Cells

/// Puts one cell, given as a base character and its marks, zero-terminated. Moves no cursor, never
/// wraps and does not scroll in the last corner.
static inline void cn_put(int y, int x, const wchar_t *_Nonnull text, attr_t attributes, int pair) {
  cchar_t cell;
  // A pair above 255 does not fit the short argument; the last one carries it.
  if (setcchar(&cell, text, attributes, (short)(pair > 255 ? 255 : pair), &pair) == OK)
    mvwadd_wchnstr(stdscr, y, x, &cell, 1);
}

// MARK: The terminal behind a descriptor

/// The window's size as the kernel knows it; false when it does not.
static inline bool cn_window_size(int descriptor, int *_Nonnull lines, int *_Nonnull columns) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
  *lines = size.ws_row;
  *columns = size.ws_col;
  return true;
}

/// A string capability of the terminal; null when it has none. `tigetstr` also answers -1.
static inline const char *_Nullable cn_string_capability(const char *_Nonnull name) {
  char *value = tigetstr(name);
  return value == (char *)-1 ? NULL : value;
}

#endif
