#include "exercise.h"

/* x = the minimizer of f(x) + ||x - v||^2/(2t) for

     f(x) = lambda ||x||_1 + mu sum_g sqrt(n_g) ||x_g||,

   where group g holds the n_g = start[g+1] - start[g] entries from
   start[g] on, g = 0, ..., p - 1, and start[0] = 0. A group may be empty.
   t, lambda, mu >= 0 and finite. x has start[p] entries and may be v.
   Groups of zeros stay zero. No square overflows. An infinite entry of v
   is not asked for; a NaN makes its own entry NaN and leaves the other
   groups as they would be without it. */
void prox_sparse_groups(size_t p, const size_t *start, double t,
                        double lambda, double mu, const double *v,
                        double *x)
{
  (void)p, (void)start, (void)t, (void)lambda, (void)mu, (void)v;
  (void)x; /* write this function */
}
