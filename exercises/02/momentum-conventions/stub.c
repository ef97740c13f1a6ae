#include "exercise.h"

/* The coefficients of the heavy ball
     x_{k+1} = x_k - a_k g_k + b_k (x_k - x_{k-1}),  x_{-1} = x_0,
   whose points are, for all gradients, those of
     v_1 = g_0,  v_{k+1} = beta v_k + (1 - dampening) g_k  (k >= 1),
     x_{k+1} = x_k - eta_k v_{k+1}.

   eta holds steps rates, none negative; a and b receive steps numbers
   each. a may be eta; nothing else overlaps. b_0 = 0. If eta_{k-1} = 0,
   x_k - x_{k-1} says nothing about v_k, and b_k is NaN, even if beta is
   zero. */
void as_heavy_ball(size_t steps, double beta, double dampening,
                   const double *eta, double *a, double *b)
{
  (void)steps, (void)beta, (void)dampening, (void)eta;
  (void)a, (void)b; /* write this function */
}
