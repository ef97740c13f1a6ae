#include "ask.h"
/* The columns a_0, ..., a_{n-1} of a matrix, known by what they do. */
typedef struct columns {
  size_t n;
  const void *ctx;
  double (*dot)(const void *ctx, size_t j, const double *r); /* a_j'r */
  void (*add)(const void *ctx, size_t j, double t,
              double *r);                            /* r += t a_j */
} columns;
ASK(double, lasso_sweeps, (const columns *a, const double *square,
                           const double *lambda, size_t sweeps,
                           double *x, double *r))
