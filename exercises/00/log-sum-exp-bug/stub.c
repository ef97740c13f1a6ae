#include "exercise.h"

/* f(x) = log sum_i exp(a_i'x + b_i) and its gradient sum_i p_i a_i with
   p_i = exp(a_i'x + b_i - f(x)).

   a is m-by-n, row after row, b has m entries, x and g have n, z is room
   for m. m >= 1, n >= 1, nothing overlaps. Returns f(x) and writes all of
   g; f and g are finite whenever all a_i'x + b_i are. NaN in, NaN out.

   This code has three bugs. */
double log_sum_exp(size_t m, size_t n, const double *a, const double *b,
                   const double *x, double *z, double *g)
{
  double sum = 0;
  for (size_t i = 0; i < m; i++) {
    z[i] = gr_dot(n, a + i * m, x) + b[i];
    sum += exp(z[i]);
  }
  double f = log(sum);
  gr_fill(n, 0, g);
  for (size_t i = 0; i < m; i++)
    gr_axpy(n, exp(z[i] - b[i] - f), a + i * n, g);
  return f;
}
