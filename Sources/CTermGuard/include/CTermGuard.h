// Signals, faults and stderr while a program has the whole screen. In C, because a handler may only do
// what is async-signal-safe, and a Swift closure may touch lazily initialised globals.
#ifndef CTERMGUARD_H
#define CTERMGUARD_H

#include <stdbool.h>
#include <stddef.h>

/// Remembers the terminal's line settings and installs the handlers. To be called before curses starts,
/// which only takes over signals that are still at their default.
///
/// SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP and SIGINT each write their number as one byte into a pipe.
/// A second SIGTERM, SIGHUP or SIGINT gives the terminal back and leaves from the handler.
/// SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE and SIGQUIT give the terminal back and die of the signal.
///
/// - Returns: the pipe's reading end, non-blocking; -1 with `errno` if there is none.
int term_guard_begin(int terminal);

/// Puts the handlers back as they were found, and closes the pipe.
///
/// - Parameter hung_up: Whether the terminal is known to be gone; the signal that says so may still be on its
///   way, and is ignored, so that the program can end in order.
void term_guard_end(bool hung_up);

/// Sets the bytes that leave the screen: what is written when the program ends without curses' help.
void term_guard_prepare(const char *_Nonnull bytes, size_t count);

/// Tells whether the screen is ours, so that a fault has something to give back. While it is, stderr is
/// held in memory if it would have gone to a terminal; afterwards what was held is written.
void term_guard_screen(bool ours);

/// Stops the whole job, as ^Z does to a program without handlers; returns when it is continued.
void term_guard_stop(void);

#endif
