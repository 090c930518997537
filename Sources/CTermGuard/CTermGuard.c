#define _GNU_SOURCE
#include "CTermGuard.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

static const int reported[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT};
static const int faults[] = {SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGQUIT};
enum { reported_count = sizeof reported / sizeof *reported, fault_count = sizeof faults / sizeof *faults };

static struct sigaction reported_before[reported_count], fault_before[fault_count];
static char fault_stack[64 * 1024];  // a stack overflow leaves no room on the ordinary one
static int signal_pipe[2] = {-1, -1};
static int terminal = -1;
static struct termios line_settings;
static bool has_line_settings;
static char farewell[512];
static volatile size_t farewell_count;
static volatile sig_atomic_t screen_is_ours, endings;
static volatile int held_errors = -1, real_errors = -1;

// MARK: Async-signal-safe from here...

static void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written, count -= (size_t)written;
  }
}

static void release_errors(void) {
  if (held_errors < 0) return;
  int held = held_errors;
  held_errors = -1;
  dup2(real_errors, STDERR_FILENO);
  close(real_errors);
  char buffer[1024];
  ssize_t count;
  lseek(held, 0, SEEK_SET);
  while ((count = read(held, buffer, sizeof buffer)) > 0) write_all(STDERR_FILENO, buffer, (size_t)count);
  close(held);
}

static void give_back(void) {
  if (!screen_is_ours) return;
  screen_is_ours = 0;
  write_all(terminal, farewell, farewell_count);
  if (has_line_settings) tcsetattr(terminal, TCSANOW, &line_settings);
  release_errors();
}

static void on_report(int number) {
  int error = errno;
  if (number == SIGTERM || number == SIGHUP || number == SIGINT) {
    if (endings++ > 0) {
      give_back();
      _exit(128 + number);
    }
  }
  char byte = (char)number;
  if (write(signal_pipe[1], &byte, 1) < 0) { /* a full pipe wakes the loop as well */ }
  errno = error;
}

static void on_fault(int number) {
  give_back();
  signal(number, SIG_DFL);
  raise(number);  // blocked until this returns; a fault that is repeated dies of itself
}

// MARK: ...to here.

static void install(int number, void (*handler)(int), int flags, struct sigaction *before) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  sigfillset(&action.sa_mask);
  sigaction(number, &action, before);
  // What the parent had us ignore (`nohup`) stays ignored.
  if (before && before->sa_handler == SIG_IGN && handler == on_report) sigaction(number, before, NULL);
}

int term_guard_begin(int descriptor) {
  if (pipe2(signal_pipe, O_NONBLOCK | O_CLOEXEC) != 0) return -1;
  terminal = descriptor;
  has_line_settings = tcgetattr(terminal, &line_settings) == 0;
  endings = 0;
  stack_t stack = {.ss_sp = fault_stack, .ss_size = sizeof fault_stack};
  sigaltstack(&stack, NULL);
  for (int i = 0; i < reported_count; i++) install(reported[i], on_report, SA_RESTART, &reported_before[i]);
  for (int i = 0; i < fault_count; i++) install(faults[i], on_fault, SA_ONSTACK, &fault_before[i]);
  return signal_pipe[0];
}

void term_guard_end(bool hung_up) {
  term_guard_screen(false);
  for (int i = 0; i < reported_count; i++) sigaction(reported[i], &reported_before[i], NULL);
  if (hung_up) signal(SIGHUP, SIG_IGN);
  for (int i = 0; i < fault_count; i++) sigaction(faults[i], &fault_before[i], NULL);
  for (int i = 0; i < 2; i++) {
    if (signal_pipe[i] >= 0) close(signal_pipe[i]);
    signal_pipe[i] = -1;
  }
}

void term_guard_prepare(const char *bytes, size_t count) {
  farewell_count = 0;
  if (count > sizeof farewell) return;
  memcpy(farewell, bytes, count);
  farewell_count = count;
}

static void hold_errors(void) {
  if (held_errors >= 0 || !isatty(STDERR_FILENO)) return;
  int memory = memfd_create("stderr", MFD_CLOEXEC);
  if (memory < 0) return;
  real_errors = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (real_errors < 0 || dup2(memory, STDERR_FILENO) < 0) {
    close(memory);
    return;
  }
  held_errors = memory;
}

void term_guard_screen(bool ours) {
  if (ours) hold_errors();
  screen_is_ours = ours;
  if (!ours) release_errors();
}

void term_guard_stop(void) {
  struct sigaction ours, standard = {.sa_handler = SIG_DFL};
  sigaction(SIGTSTP, NULL, &ours);
  if (ours.sa_handler == SIG_IGN) return;
  sigaction(SIGTSTP, &standard, NULL);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}
