#include "exercise.h"

/* Step t = 1, 2, ... of AMSGrad with eps = 0 for n parameters. First

     m = beta1 m + (1 - beta1) g,  v = beta2 v + (1 - beta2) g^2.

   c1 = 1 - beta1^t, c2 = 1 - beta2^t. Then, top being kept between steps,

     PAPER      top = max(top, v),     x -= eta  m      / sqrt(top)
     RAW        top = max(top, v),     x -= eta (m/c1)  / sqrt(top/c2)
     CORRECTED  top = max(top, v/c2),  x -= eta (m/c1)  / sqrt(top)

   Where top is 0, x stays. A NaN in g makes m, v, top and x of its entry
   NaN. m, v, top are 0 before the first step; g is only read, nothing
   overlaps. No memory but the arrays. */
void amsgrad_step(place of, size_t n, size_t t, double eta, double beta1,
                  double beta2, double *x, const double *g, double *m,
                  double *v, double *top)
{
  (void)of, (void)n, (void)t, (void)eta, (void)beta1, (void)beta2;
  (void)x, (void)g, (void)m, (void)v, (void)top; /* write this function */
}
