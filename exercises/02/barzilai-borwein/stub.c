#include "exercise.h"

/* x_(k+1) = x_k - eta_k g_k, eta_0 given, then with s = x_k - x_(k-1) and
   y = g_k - g_(k-1):

     eta_k = s's / s'y for odd k,   eta_k = s'y / y'y for even k >= 2,

   and eta_k = eta_(k-1) if not s'y > 0 or the quotient is not finite.

   x, g and room have p->n entries each, etas has steps. One gradient before
   each step, into g; ends before a step if ||g||_2 <= tol, or if an
   entry of g is not finite. Returns the number of steps taken; etas[k] is
   the step of step k. No values of f, no other memory. */
size_t barzilai_borwein(const gr_problem *p, double eta0, size_t steps,
                        double tol, double *x, double *g, double *room,
                        double *etas)
{
  (void)p, (void)eta0, (void)tol, (void)x, (void)g, (void)room;
  (void)etas;
  return steps + 1; /* write this function */
}
