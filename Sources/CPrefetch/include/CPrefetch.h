#ifndef CPREFETCH_H
#define CPREFETCH_H

/// Asks for the memory at an address, which is read soon, without waiting for it. Any address is allowed.
static inline void c_prefetch(const void *address) { __builtin_prefetch(address); }

#endif
