#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

extern int wcwidth(wchar_t);

int64_t pty_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

int pty_width(uint32_t scalar) {
  static _Atomic(locale_t) utf8;
  if (!utf8) utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  locale_t before = uselocale(utf8);
  int width = wcwidth((wchar_t)scalar);
  uselocale(before);
  return width;
}

int pty_resize(int terminal, int columns, int rows) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(terminal, TIOCSWINSZ, &size);
}

// MARK: The parent and the program. After a fork only async-signal-safe calls are made.

enum { REPORTS = 3, ORDERS = 4, FIRST_FREE = 5 };  // the parent's descriptors, after the terminal's three

static bool settings_kept(const struct termios *before) {
  struct termios now;
  if (tcgetattr(STDIN_FILENO, &now) != 0) return true;  // the terminal is gone
  return now.c_iflag == before->c_iflag && now.c_oflag == before->c_oflag && now.c_cflag == before->c_cflag &&
         now.c_lflag == before->c_lflag && memcmp(now.c_cc, before->c_cc, sizeof now.c_cc) == 0;
}

static void report(enum pty_change change, int value, pid_t program, bool kept) {
  struct pty_report message;
  memset(&message, 0, sizeof message);
  message.change = change, message.value = value, message.program = program;
  message.settings_kept = kept, message.nanoseconds = pty_now();
  if (write(REPORTS, &message, sizeof message) < 0) _exit(1);  // shorter than PIPE_BUF: written whole
}

static _Noreturn void run_program(const struct pty_command *command) {
  setpgid(0, 0);
  tcsetpgrp(STDIN_FILENO, getpid());  // SIGTTOU is still ignored
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  if (command->ignored_signal) signal(command->ignored_signal, SIG_IGN);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  if (chdir(command->directory) == 0) {
    report(PTY_STARTED, 0, getpid(), true);
    execve(command->path, command->arguments, command->environment);
  }
  report(PTY_FAILED, errno, getpid(), true);
  _exit(127);
}

/// Takes the terminal back from a program that stopped or ended, and tells the observer. True if it ended.
static bool take_back(pid_t program, int status, const struct termios *settings) {
  if (WIFCONTINUED(status)) {
    report(PTY_CONTINUED, 0, program, true);
    return false;
  }
  bool kept = settings_kept(settings);
  tcsetpgrp(STDIN_FILENO, getpid());
  tcsetattr(STDIN_FILENO, TCSANOW, settings);
  // Comes after all that the program wrote, so that the observer knows when it has read everything.
  if (write(STDOUT_FILENO, PTY_NOTICE, sizeof PTY_NOTICE - 1) < 0) kept = true;  // the terminal is gone
  if (WIFSTOPPED(status)) {
    report(PTY_STOPPED, WSTOPSIG(status), program, kept);
  } else if (WIFEXITED(status)) {
    report(PTY_EXITED, WEXITSTATUS(status), program, kept);
  } else {
    report(PTY_SIGNALLED, WTERMSIG(status), program, kept);
  }
  return !WIFSTOPPED(status);
}

static _Noreturn void mind(pid_t program, const sigset_t *signals, const struct termios *settings) {
  struct pollfd watched[] = {{.fd = signalfd(-1, signals, SFD_CLOEXEC), .events = POLLIN},
                             {.fd = ORDERS, .events = POLLIN}};
  for (bool ended = false;;) {
    if (poll(watched, 2, -1) < 0) continue;
    if (watched[0].revents) {
      struct signalfd_siginfo information;
      if (read(watched[0].fd, &information, sizeof information) < 0) _exit(1);
      // A window that is closed tells the leader of its session only, who passes it on.
      if (information.ssi_signo == SIGHUP && !ended) kill(-program, SIGHUP), kill(-program, SIGCONT);
      int status;
      while (!ended && waitpid(program, &status, WNOHANG | WUNTRACED | WCONTINUED) > 0)
        ended = take_back(program, status, settings);
    }
    if (watched[1].revents) {
      char order;
      if (read(ORDERS, &order, 1) <= 0) {
        if (!ended) kill(-program, SIGKILL), waitpid(program, NULL, 0);
        _exit(0);
      }
      if (ended) continue;
      tcsetpgrp(STDIN_FILENO, program);
      kill(-program, SIGCONT);
    }
  }
}

static _Noreturn void run_shell(const struct pty_command *command, const char *name, int reports, int orders) {
  setsid();
  // All other descriptors belong to the observing process, among them the windows of other sessions.
  int high_reports = fcntl(reports, F_DUPFD, 64), high_orders = fcntl(orders, F_DUPFD, 64);
  dup2(high_reports, REPORTS), dup2(high_orders, ORDERS);
  int terminal = open(name, O_RDWR);
  for (int descriptor = 0; descriptor < 3; descriptor++) dup2(terminal, descriptor);
  close_range(FIRST_FREE, ~0U, 0);
  fcntl(REPORTS, F_SETFD, FD_CLOEXEC), fcntl(ORDERS, F_SETFD, FD_CLOEXEC);
  ioctl(STDIN_FILENO, TIOCSCTTY, 0);
  struct termios settings;
  if (tcgetattr(STDIN_FILENO, &settings) != 0) _exit(1);
  int ignored[] = {SIGTTOU, SIGTTIN, SIGTSTP, SIGINT, SIGQUIT, SIGPIPE};
  for (size_t i = 0; i < sizeof ignored / sizeof *ignored; i++) signal(ignored[i], SIG_IGN);
  signal(SIGCHLD, SIG_DFL), signal(SIGHUP, SIG_DFL);
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGCHLD), sigaddset(&signals, SIGHUP);
  sigprocmask(SIG_SETMASK, &signals, NULL);
  pid_t program = fork();
  if (program == 0) run_program(command);
  if (program < 0) {
    report(PTY_FAILED, errno, 0, true);
    _exit(1);
  }
  mind(program, &signals, &settings);
}

// MARK: The observer

/// The window's side of a new pseudo-terminal, and the name of the other; -1 with `errno`.
static int open_window(int columns, int rows, char *name, size_t size) {
  int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
  if (terminal < 0) return -1;
  if (grantpt(terminal) == 0 && unlockpt(terminal) == 0 && ptsname_r(terminal, name, size) == 0 &&
      pty_resize(terminal, columns, rows) == 0)
    return terminal;
  close(terminal);
  return -1;
}

int pty_open(int columns, int rows, int *terminal, int *program) {
  char name[64];
  *program = -1;
  *terminal = open_window(columns, rows, name, sizeof name);
  if (*terminal < 0) return errno;
  *program = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  return *program < 0 ? errno : 0;
}

int pty_spawn(const struct pty_command *command, struct pty_session *session) {
  int reports[2] = {-1, -1}, orders[2] = {-1, -1}, error = 0;
  char name[64];
  int terminal = open_window(command->columns, command->rows, name, sizeof name);
  pid_t shell = -1;
  if (terminal >= 0 && pipe2(reports, O_CLOEXEC) == 0 && pipe2(orders, O_CLOEXEC) == 0) shell = fork();
  if (shell == 0) run_shell(command, name, reports[1], orders[0]);
  if (shell < 0) error = errno;
  if (reports[1] >= 0) close(reports[1]);
  if (orders[0] >= 0) close(orders[0]);
  *session = (struct pty_session){.terminal = terminal, .reports = reports[0], .orders = orders[1], .shell = shell};
  if (error) pty_close(session);
  return error;
}

void pty_continue(const struct pty_session *session) {
  if (write(session->orders, "c", 1) < 0) return;  // the parent has ended; its reports say so
}

void pty_hang_up(struct pty_session *session) {
  if (session->terminal >= 0) close(session->terminal);
  session->terminal = -1;
}

void pty_close(struct pty_session *session) {
  if (session->orders >= 0) close(session->orders);
  if (session->shell > 0) waitpid(session->shell, NULL, 0);
  pty_hang_up(session);
  if (session->reports >= 0) close(session->reports);
  *session = (struct pty_session){-1, -1, -1, -1};
}
