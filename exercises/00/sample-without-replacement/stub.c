#include "exercise.h"

/* k different indices of 0, ..., n-1, every set equally likely, by
   Floyd's method: for j = n-k, ..., n-1 draw t uniformly from 0..j with
   gr_rng_below(r, j + 1), exactly one draw each; t joins the sample, or
   j if t is in it already. chosen has room for k. 0 <= k <= n. Looking
   for t in the sample may take a loop over it: O(k^2) in all. */
void sample(gr_rng *r, size_t n, size_t k, size_t *chosen)
{
  (void)r, (void)n;
  for (size_t i = 0; i < k; i++) chosen[i] = 0; /* write this function */
}
