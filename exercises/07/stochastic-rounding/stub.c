#include "exercise.h"

/* The bits of a bfloat16 next to x, the upper 16 of the bits of a float.

   Let low = 0 ... 65535 be the lower 16 bits of x. For exactly low of the
   65536 values of random (which of them is free) the result is the
   neighbour of x with the larger magnitude, and for all others the one with
   the smaller. Next to the largest finite bfloat16 in magnitude comes the
   infinity, below the smallest normal number come the denormal ones, and
   -0 stays -0. Infinities stay; NaN gives a NaN, of any sign and payload. */
uint16_t round_by_lot(float x, uint16_t random)
{
  (void)x, (void)random;
  return 0; /* write this function */
}
