#include "exercise.h"

/* The steps eta_0, ..., eta_{count-1} with
     1/eta_i = (L + mu)/2 + (L - mu)/2 cos(s_i pi/(2 count)),
   L = lip, where s = (1) for count = 1, and the s of 2 count is that of
   count with 4 count - s_i put behind each s_i: (1, 3), (1, 7, 3, 5).

   count is a power of two, at most 2^40; 0 <= mu <= lip, lip > 0. eta
   has count entries. Relative error of each eta_i at most 1e-14, for
   every mu. NaN in, NaN out. */
void chebyshev_steps(size_t count, double mu, double lip, double *eta)
{
  (void)count, (void)mu, (void)lip, (void)eta; /* write this function */
}
