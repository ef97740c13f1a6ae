#include "exercise.h"

/* Plays rounds from x (n entries, in the box, changed). In each round

     opponent(ctx, n, x, g) writes the gradient g at x; g'x is paid;
     sums = sums + g^2,  x = x - sqrt(2) g / sqrt(sums)  (0/0 = 0),
     then each entry of x is clamped to [-1, 1].

   Returns the regret: all that was paid, minus the least of sum_t g_t'z
   over z in the box, which is -sum_i |sum_t g_ti|. *bound = 2 sqrt(2)
   sum_i sqrt(sum_t g_ti^2). sums and totals are workspace of n entries
   with anything in them at the start; at the end sums holds sum_t g_ti^2
   and totals sum_t g_ti. g is workspace of n entries. rounds = 0: both 0.
   No other memory; opponent is called once a round. */
double play(size_t rounds, size_t n,
            void (*opponent)(void *ctx, size_t n, const double *x, double *g),
            void *ctx, double *x, double *sums, double *totals, double *g,
            double *bound)
{
  (void)rounds, (void)n, (void)opponent, (void)ctx, (void)x, (void)sums;
  (void)totals, (void)g, (void)bound;
  return 0; /* write this function */
}
