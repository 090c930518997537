#include "CMemory.h"

#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

void c_prefer_large_pages(void *address, size_t length) {
#ifdef MADV_HUGEPAGE
  const uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  const uintptr_t start = ((uintptr_t)address + page - 1) / page * page;
  const uintptr_t end = ((uintptr_t)address + length) / page * page;
  if (start < end) madvise((void *)start, end - start, MADV_HUGEPAGE);
#endif
}
