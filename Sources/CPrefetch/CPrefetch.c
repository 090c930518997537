// Everything is in the header, so that it costs no call.
#include "CPrefetch.h"
