#include "exercise.h"

/* Backwards, by products. */
void longest_step(size_t t, double beta1, double beta2, double *g)
{
  double last = 1;
  for (size_t k = t; k-- > 0;) {
    g[k] = last;
    last *= beta1 / beta2;
    if (last > 1e300) last = 1e300;
  }
}
