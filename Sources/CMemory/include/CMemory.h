#ifndef CMEMORY_H
#define CMEMORY_H

#include <stddef.h>

/// Asks for the memory at an address, which is read soon, without waiting for it. Any address is allowed.
static inline void c_prefetch(const void *address) { __builtin_prefetch(address); }

/// Lets memory come in pages of 2 MiB where the system has them, as it is touched. A hint: nothing else depends on it.
void c_prefer_large_pages(void *address, size_t length);

#endif
