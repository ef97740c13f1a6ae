/* Exact line search against the closed form of Boyd and Vandenberghe. */
#include "check.h"
#include "golden/gd_rates.h"
#include "gradus/descent.h"

TEST(robust_flow, exact_line_search, 3) {
  static const double kappa[3] = {2, 10, 100};
  for (int i = 0; i < 3; i++) {
    gr_problem p;
    gr_descent *m;
    gr_descent_options o = gr_descent_defaults();
    double worst = 0, x0[2] = {kappa[i], 1};
    cr_assert_eq(gr_problem_valley(&p, 2, kappa[i], 0, NULL), GR_OK);
    o.step = GR_STEP_EXACT;
    o.gradient_tol = -1;
    cr_assert_eq(gr_descent_new(&p, x0, &o, &m, NULL), GR_OK);
    for (int k = 0; k <= 10; k++) {
      const double *x = gr_descent_point(m), *want = golden_zigzag[i][k];
      for (int j = 0; j < 2; j++)
        worst = fmax(worst, fabs(x[j] / want[j] - 1));
      gr_descent_iterate(m);
    }
    because("ten steps; the zigzag is unstable against rounding");
    check_close("iterates over the exact rationals, less one", worst, 0,
                1e-11);
    gr_descent_free(m, NULL);
    gr_problem_free(&p, NULL);
  }
}
