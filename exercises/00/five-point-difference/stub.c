#include "exercise.h"

/* f'(x) by the difference quotient of order four,

     (f(x - 2h) - 8 f(x - h) + 8 f(x + h) - f(x + 2h)) / (12 h),

   with h replaced by fl(fl(x + h) - x), the step that is really taken.
   h > 0 and x + h > x. f is called as f(ctx, t), four times. NaN or
   infinity from f goes through. */
double five_point(function f, const void *ctx, double x, double h)
{
  (void)f, (void)ctx, (void)x, (void)h;
  return 0; /* write this function */
}
