#include "exercise.h"

/* A step s > 0 with

     phi(s) <= phi(0) + c1 s phi'(0)  and  |phi'(s)| <= c2 |phi'(0)|,

   0 < c1 < c2 < 1. t > 0 is the first trial, taken if it will do. On entry
   *value = phi(0), *slope = phi'(0); on return those of the step. phi is
   called as phi(ctx, t, &value, &slope), at most 60 times; a value or
   slope that is not finite is a step too long. Returns 0, with *value and
   *slope as on entry, if not phi'(0) < 0 (without a call) or if no step
   was found. Where phi is smooth and bounded below, with numbers that
   rounding does not swamp, a step is found. */
double strong_wolfe(line phi, const void *ctx, double c1, double c2,
                    double t, double *value, double *slope)
{
  (void)phi, (void)ctx, (void)c1, (void)c2, (void)t, (void)value;
  (void)slope;
  return -1; /* write this function */
}
