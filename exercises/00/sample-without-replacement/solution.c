#include "exercise.h"

void sample(gr_rng *r, size_t n, size_t k, size_t *chosen)
{
  for (size_t i = 0; i < k; i++) {
    size_t j = n - k + i;
    size_t t = gr_rng_below(r, j + 1);
    for (size_t l = 0; l < i; l++)
      if (chosen[l] == t) {
        t = j;
        break;
      }
    chosen[i] = t;
  }
}
