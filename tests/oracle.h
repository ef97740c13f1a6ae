/* For the tests of update rules: inputs on which formulas break, and
   errors in units of the last place of the largest term.

   A rule is compared with a transcription of its printed equation in
   long double, from the same state, one step at a time. A sum of terms of
   opposite signs has no relative accuracy, so the unit is the one of the
   largest term that was added, not that of the result. */
#ifndef GRADUS_ORACLE_H
#define GRADUS_ORACLE_H

#include "gradus/toolbox.h"
#include <float.h>
#include <math.h>

/* A number of either sign: one in eight is 0, -0, the least subnormal or
   1; others have a magnitude uniform on a logarithmic scale from 10^low
   to 10^high. */
static inline double oracle_number(gr_rng *r, double low, double high)
{
  uint64_t pick = gr_rng_below(r, 32);
  double sign = gr_rng_below(r, 2) ? -1 : 1;
  if (pick < 2) return sign * 0.0;
  if (pick == 2) return sign * (double)FLT_TRUE_MIN;
  if (pick == 3) return sign;
  return sign * pow(10, low + (high - low) * gr_rng_uniform(r));
}

/* |got - want| in units of the last place that a number of the size of
   scale (at least that of want) has in single or double precision;
   infinite if got is not finite where want is. */
static inline double oracle_ulps(int digits, int least, double got,
                                 long double want, long double scale)
{
  int e;
  long double size = fmaxl(fabsl(want), fabsl(scale));
  frexpl(size, &e);
  if (size == 0 || e < least) e = least;
  double off = (double)(fabsl(got - want) / ldexpl(1, e - digits));
  return isfinite(got) ? off : INFINITY;
}
#define oracle_f32(got, want, scale) \
  oracle_ulps(FLT_MANT_DIG, FLT_MIN_EXP, got, want, scale)
#define oracle_f64(got, want, scale) \
  oracle_ulps(DBL_MANT_DIG, DBL_MIN_EXP, got, want, scale)

#endif
