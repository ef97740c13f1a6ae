#include "exercise.h"

/* r_i = beta r_i + (1 - beta) mean over j of (g_ij^2 + eps), rows of them,
   c_j = beta c_j + (1 - beta) mean over i of (g_ij^2 + eps), cols of them;
   g is rows x cols, row-major, and only read. rows, cols >= 1. No memory
   but the arrays, nothing overlaps. */
void row_column_means(size_t rows, size_t cols, double beta, double eps,
                      const double *g, double *r, double *c)
{
  (void)rows, (void)cols, (void)beta, (void)eps;
  (void)g, (void)r, (void)c; /* write this function */
}

/* u_ij = g_ij / sqrt(v_ij), v_ij = r_i c_j / mean(r), and 0 where g_ij = 0,
   whatever v_ij is; then u = u / max(1, RMS(u) / d), d > 0. Returns RMS(u)
   before that. r_i c_j may underflow where v_ij does not. A NaN stays one.
   u is rows x cols and does not overlap the others, which are only read. */
double factored_step(size_t rows, size_t cols, double d, const double *g,
                     const double *r, const double *c, double *u)
{
  (void)rows, (void)cols, (void)d, (void)g, (void)r, (void)c, (void)u;
  return 0; /* and this one */
}
