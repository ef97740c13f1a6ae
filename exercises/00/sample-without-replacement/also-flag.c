#include "exercise.h"

static bool holds(const size_t *set, size_t count, size_t t)
{
  bool found = false;
  while (count-- > 0) found |= set[count] == t;
  return found;
}

/* Counts j from n - k + 1 to n, and stores from the front. */
void sample(gr_rng *r, size_t n, size_t k, size_t *chosen)
{
  size_t count = 0;
  for (size_t above = n - k + 1; above <= n; above++) {
    size_t t = gr_rng_below(r, above);
    chosen[count] = holds(chosen, count, t) ? above - 1 : t;
    count++;
  }
}
