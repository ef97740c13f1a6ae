#include "exercise.h"

/* v_k = (x_{k-1} - x_k)/eta_{k-1} */
void as_heavy_ball(size_t steps, double beta, double dampening,
                   const double *eta, double *a, double *b)
{
  double before = 0;
  for (size_t k = 0; k < steps; k++) {
    double now = eta[k];
    a[k] = k > 0 ? (1 - dampening) * now : now;
    b[k] = before > 0 ? beta * (now / before) : NAN;
    before = now;
  }
  if (steps > 0) b[0] = 0;
}
