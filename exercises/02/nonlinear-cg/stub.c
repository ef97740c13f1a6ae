#include "exercise.h"

/* d = -g + beta d with beta = max(0, g'(g - before) / ||before||^2), where
   before is the gradient of the last step and d its direction. Restarts,
   that is sets d = -g, whatever d holds, if

     |g'before| >= nu ||g||^2   (Powell; nu > 0, perhaps infinite),
     before = 0, or the new direction does not go down: not g'd < 0.

   All have n >= 1 entries and none overlaps. Returns the beta used, 0
   after a restart. If g = 0 then d = 0. */
double next_direction(size_t n, double nu, const double *g,
                      const double *before, double *d)
{
  (void)n, (void)nu, (void)g, (void)before, (void)d;
  return -1; /* write this function */
}
