#include "exercise.h"

/* The Moreau envelope h_t(z) = min_u h(u) + (u - z)^2/(2t) of the hinge
   h(u) = max(0, 1 - u), and in *slope its derivative at z.

   t > 0 is finite. z may be infinite: h_t(INFINITY) = 0 with slope 0,
   h_t(-INFINITY) = INFINITY with slope -1. NaN in z gives NaN twice.
   Finite z gives finite results, without overflow on the way. */
double smoothed_hinge(double t, double z, double *slope)
{
  (void)t, (void)z, (void)slope;
  return -1; /* write this function */
}
