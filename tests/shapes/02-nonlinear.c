/* The figures and the table of Chebyshev and nonlinear CG. */
#include "check.h"

#include <stdlib.h>

TEST(nonlinear_shapes, chebyshev, 3) {
  size_t n;
  double *c = result_column("02", "chebyshev", "chebyshev", &n);
  double *b = result_column("02", "chebyshev", "ball", &n);
  double *g = result_column("02", "chebyshev", "descent", &n);
  double peak = 0, ball = 0, descent = 0;
  for (size_t i = 0; i < n; i++) {
    peak = fmax(peak, c[i]);
    ball = fmax(ball, b[i]);
    descent = fmax(descent, g[i]);
  }
  because("twelve steps of rounding");
  check_close("equal at both ends", c[0], c[n - 1], 1e-12);
  check_close("and nowhere more", peak, c[0], 1e-12);
  check_true("Chebyshev < heavy ball < descent at the worst",
             peak < ball && ball < descent);
  free(c), free(b), free(g);
}

TEST(nonlinear_shapes, rules, 4) {
  size_t n;
  double *fr = result_column("02", "nonlinear", "FR", &n);
  double *pr = result_column("02", "nonlinear", "PR+", &n);
  check_le("PR+ arrives", pr[n - 1] / pr[0], 1e-9, 0);
  check_ge("FR does not", fr[n - 1] / fr[0], 1e-3, 0);
  free(fr), free(pr);
  double *wood = result_column("02", "ncg", "Wood", &n);
  double *logistic = result_column("02", "ncg", "logistic", &n);
  check_true("PR+ before FR and gradient descent on Wood's function",
             wood[1] < wood[0] && wood[1] < wood[6]);
  check_true("and before gradient descent on data", logistic[1] < logistic[6]);
  free(wood), free(logistic);
}

TEST(nonlinear_shapes, restarts, 4) {
  size_t n, bad = 0, rest = 0;
  double *never = result_column("02", "nonlinear-restart", "never", &n);
  double *every = result_column("02", "nonlinear-restart", "every n", &n);
  double *powell = result_column("02", "nonlinear-restart", "Powell", &n);
  double *c = result_column("02", "nonlinear-restart", "cos never", &n);
  double *cp = result_column("02", "nonlinear-restart", "cos Powell", &n);
  for (size_t k = 30; k < n; k++) bad += c[k] < 0.1;
  for (size_t k = 0; k < n; k++) rest += cp[k] < 0.05;
  check_ge("without a restart it does not arrive", never[n - 1], 1, 0);
  check_true("with either it does",
             every[n - 1] <= 1e-10 && powell[n - 1] <= 1e-10);
  check_int("cosines near zero from step 30 on", (long long)bad,
            (long long)n - 30);
  check_le("with Powell's test at most one", (double)rest, 1, 0);
  free(never), free(every), free(powell), free(c), free(cp);
}

TEST(nonlinear_shapes, bounds, 4) {
  size_t n;
  double *right = result_column("02", "chebyshev-bounds", "right", &n);
  double *big = result_column("02", "chebyshev-bounds", "mu large", &n);
  double *small = result_column("02", "chebyshev-bounds", "mu small", &n);
  double *lip = result_column("02", "chebyshev-bounds", "L small", &n);
  double *cg = result_column("02", "chebyshev-bounds", "cg", &n);
  size_t below = 0;
  for (size_t k = 0; k < n; k++)
    below += right[k] < cg[k] * (1 - 1e-9);
  check_int("never below conjugate gradients", (long long)below, 0);
  check_ge("too large a mu is slower", big[n - 1] / right[n - 1], 1e6, 0);
  check_ge("too small a mu as well", small[n - 1] / right[n - 1], 1e6, 0);
  check_ge("too small an L: at the end it grows", lip[n - 1] / lip[n - 11],
           10, 0);
  free(right), free(big), free(small), free(lip), free(cg);
}
