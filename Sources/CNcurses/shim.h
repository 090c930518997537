// The wide-character interface of ncurses; without this define the import is silently narrow.
#define NCURSES_WIDECHAR 1
#include <curses.h>
