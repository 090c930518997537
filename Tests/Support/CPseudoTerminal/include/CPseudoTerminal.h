// A program on a pseudo-terminal, under a parent that minds it as a shell minds its foreground job.
#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/// How a program is started.
struct pty_command {
  const char *_Nonnull path;
  char *_Nullable const *_Nonnull arguments;    // null-terminated, the program's own name first
  char *_Nullable const *_Nonnull environment;  // null-terminated, all of it
  const char *_Nonnull directory;
  int columns, rows;
  int ignored_signal;  // one that the program starts with ignored, as under nohup; 0 for none
};

/// What the parent writes to the terminal when it takes it back, before it reports: an escape sequence that
/// every terminal passes over.
#define PTY_NOTICE "\033]taken back\007"

enum pty_change { PTY_STARTED, PTY_STOPPED, PTY_CONTINUED, PTY_EXITED, PTY_SIGNALLED, PTY_FAILED };

/// What became of the program.
struct pty_report {
  enum pty_change change;
  int value;             // the exit status, the signal, or errno
  pid_t program;
  bool settings_kept;    // whether the terminal's line settings are as the program found them
  int64_t nanoseconds;   // on the monotonic clock
};

/// The running program as its observer holds it. Every descriptor closes on exec.
struct pty_session {
  int terminal;  // the side of the pseudo-terminal that a window would have
  int reports;   // gives one `struct pty_report` after another
  int orders;    // closing it kills the program
  pid_t shell;
};

/// Starts a program. Returns 0, or an errno.
///
/// Between this process and the program stands a small parent that leads the terminal's session: without
/// one ^Z would do nothing, since a process group without a parent in its session is never stopped.
/// Like a shell, it restores the line settings when the program stops, and waits to be told to continue it.
int pty_spawn(const struct pty_command *_Nonnull command, struct pty_session *_Nonnull session);

/// Continues the program in the foreground.
void pty_continue(const struct pty_session *_Nonnull session);

/// Closes the window's side of the pseudo-terminal, as a window that is closed does.
void pty_hang_up(struct pty_session *_Nonnull session);

/// Kills and reaps what is left, and closes the descriptors.
void pty_close(struct pty_session *_Nonnull session);

/// Opens a pseudo-terminal that no program runs on: the window's side and the program's. Returns 0, or an errno.
int pty_open(int columns, int rows, int *_Nonnull terminal, int *_Nonnull program);

int pty_resize(int terminal, int columns, int rows);

/// The columns a character takes in a UTF-8 locale, whatever the locale of this process; -1 for a control.
int pty_width(uint32_t scalar);

/// Nanoseconds on the monotonic clock.
int64_t pty_now(void);

#endif
