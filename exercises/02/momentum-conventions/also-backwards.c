#include "exercise.h"

/* From the last rate to the first: nothing is overwritten too early. */
void as_heavy_ball(size_t steps, double beta, double dampening,
                   const double *eta, double *a, double *b)
{
  while (steps-- > 1) {
    b[steps] = beta * eta[steps] / eta[steps - 1];
    if (eta[steps - 1] == 0) b[steps] = NAN;
    a[steps] = eta[steps] - dampening * eta[steps];
  }
  if (steps == 0) {
    a[0] = eta[0];
    b[0] = 0;
  }
}
