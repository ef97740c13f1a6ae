#include "exercise.h"

/* Fills g[0], ..., g[t-1] (t >= 1) with the gradients of t steps, in their
   order, for which the last step of Adam, from m = v = 0,

     |m / (1 - beta1^t)| / sqrt(v / (1 - beta2^t)),

   is as long as it can be; the last gradient is 1. 0 <= beta1 < 1,
   0 < beta2 < 1. Where a gradient is below the least positive double it may
   be zero; none is larger than the largest. */
void longest_step(size_t t, double beta1, double beta2, double *g)
{
  (void)t, (void)beta1, (void)beta2, (void)g; /* write this function */
}
