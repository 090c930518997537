// The least a curses program can do: one line, then a repaint for each key. What the benchmark measures against.
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <locale.h>

int main(void) {
  setlocale(LC_ALL, "");
  initscr();
  cbreak();
  noecho();
  keypad(stdscr, TRUE);
  mvaddstr(0, 0, "ready");
  refresh();
  for (int count = 0, key; (key = getch()) != 'q' && key != ERR; count++) {
    mvprintw(1, 0, "key %d", count);
    refresh();
  }
  endwin();
  return 0;
}
