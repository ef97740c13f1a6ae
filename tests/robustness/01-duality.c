/* Bad input, edges of the domain and extreme numbers in the functions of
   problem classes and duality. They allocate nothing. */
#include "check.h"
#include "gradus/convex.h"

#include <float.h>

static bool untouched(gr_certificate c) {
  return c.primal == 1 && c.dual == 2 && c.gap == 3 &&
         c.primal_residual == 4 && c.dual_residual == 5;
}

TEST(robust_duality, quadratic_program, 9) {
  double p[4] = {1, 0, 0, 1}, q[2] = {0, 0}, a[2] = {1, 1}, b[1] = {1};
  double x[2] = {.5, .5}, nu[1] = {-.5}, work[4];
  gr_qp qp = {2, 1, 0, p, q, a, b, NULL, NULL}, bad;
  gr_certificate c = {1, 2, 3, 4, 5};
  check_int("no program", gr_qp_certificate(NULL, x, nu, NULL, &c, work),
            GR_ERR_ARGUMENT);
  bad = qp, bad.n = 0;
  check_int("n = 0", gr_qp_certificate(&bad, x, nu, NULL, &c, work),
            GR_ERR_SIZE);
  check_int("no multiplier",
            gr_qp_certificate(&qp, x, NULL, NULL, &c, work),
            GR_ERR_ARGUMENT);
  bad = qp, bad.inequalities = 1;
  check_int("inequalities announced, none given",
            gr_qp_certificate(&bad, x, nu, NULL, &c, work),
            GR_ERR_ARGUMENT);
  x[1] = NAN;
  check_int("NaN in x", gr_qp_certificate(&qp, x, nu, NULL, &c, work),
            GR_ERR_NONFINITE);
  x[1] = .5, p[0] = INFINITY;
  check_int("infinite P", gr_qp_certificate(&qp, x, nu, NULL, &c, work),
            GR_ERR_NONFINITE);
  check_true("untouched", untouched(c));
  bad = qp, bad.p = NULL, bad.equalities = 0; /* minimize 0 */
  check_int("nothing but variables",
            gr_qp_certificate(&bad, x, NULL, NULL, &c, work), GR_OK);
  check_true("certified", c.gap == 0 && c.dual_residual == 0);
}

TEST(robust_duality, linear_program, 9) {
  double a[2] = {1, 1}, b[1] = {1}, c[2] = {1, 2}, x[2] = {1, 0};
  double nu[1] = {-1}, work[2], value = 7, residual = 8;
  gr_certificate k = {1, 2, 3, 4, 5};
  check_int("m = 0", gr_lp_certificate(0, 2, a, b, c, x, nu, &k, work),
            GR_ERR_SIZE);
  check_int("n = 0", gr_lp_certificate(1, 0, a, b, c, x, nu, &k, work),
            GR_ERR_SIZE);
  check_int("no x", gr_lp_certificate(1, 2, a, b, c, NULL, nu, &k, work),
            GR_ERR_ARGUMENT);
  nu[0] = NAN;
  check_int("NaN", gr_lp_certificate(1, 2, a, b, c, x, nu, &k, work),
            GR_ERR_NONFINITE);
  check_true("untouched", untouched(k));
  check_int("NaN in y",
            gr_lp_infeasibility(1, 2, a, b, nu, &value, &residual, work),
            GR_ERR_NONFINITE);
  check_int("no y",
            gr_lp_infeasibility(1, 2, a, b, NULL, &value, &residual, work),
            GR_ERR_ARGUMENT);
  check_int("m = 0 again",
            gr_lp_infeasibility(0, 2, a, b, nu, &value, &residual, work),
            GR_ERR_SIZE);
  check_true("both untouched", value == 7 && residual == 8);
}

TEST(robust_duality, elastic_net, 13) {
  double a[2] = {1, 2}, b[2] = {1, 1}, x[1] = {0}, nu[2], work[1];
  double p = 7, d = 8;
  check_int("m = 0", gr_lasso_gap(0, 1, a, b, 1, x, nu, &p, &d, work),
            GR_ERR_SIZE);
  check_int("lambda < 0",
            gr_lasso_gap(2, 1, a, b, -1, x, nu, &p, &d, work),
            GR_ERR_ARGUMENT);
  check_int("lambda NaN",
            gr_lasso_gap(2, 1, a, b, NAN, x, nu, &p, &d, work),
            GR_ERR_ARGUMENT);
  check_int("mu < 0",
            gr_elastic_net_gap(2, 1, a, b, 1, -1, x, nu, &p, &d, work),
            GR_ERR_ARGUMENT);
  check_int("mu infinite",
            gr_elastic_net_gap(2, 1, a, b, 1, INFINITY, x, nu, &p, &d,
                               work), GR_ERR_ARGUMENT);
  x[0] = NAN;
  check_int("NaN in x", gr_lasso_gap(2, 1, a, b, 1, x, nu, &p, &d, work),
            GR_ERR_NONFINITE);
  x[0] = 1e200;
  check_int("overflow", gr_lasso_gap(2, 1, a, b, 1, x, nu, &p, &d, work),
            GR_ERR_NONFINITE);
  check_true("untouched", p == 7 && d == 8);
  x[0] = -5; /* b'r > 0 and < 0 both give a bound */
  gr_lasso_gap(2, 1, a, b, 1, x, nu, &p, &d, work);
  check_true("a bad point: the gap is positive", p > d && d >= 0);
  x[0] = 9;
  gr_lasso_gap(2, 1, a, b, 1, x, nu, &p, &d, work);
  check_true("a residual against b", p > d && d > 0 &&
                                         gr_dot(2, b, nu) > 0);
  x[0] = 0; /* least squares without penalty: the only bound is 0 */
  gr_lasso_gap(2, 1, a, b, 0, x, nu, &p, &d, work);
  check_close("lambda = 0: dual value", d, 0, 0);
  b[0] = b[1] = 0;
  gr_lasso_gap(2, 1, a, b, 1, x, nu, &p, &d, work);
  check_true("zero data", p == 0 && d == 0);
  unsigned char zero[1] = {9};
  check_int("screening with NaN",
            (long long)gr_lasso_screen(2, 1, a, 1, nu, NAN, 0, zero, work),
            0);
}

TEST(robust_duality, support_vectors, 9) {
  double x[2] = {1, -1}, y[2] = {1, -1}, w[1] = {1}, alpha[2] = {.5, .5};
  double work[2];
  gr_certificate c = {1, 2, 3, 4, 5};
  check_int("n = 0", gr_svm_gap(2, 0, x, y, 1, w, 0, alpha, &c, work),
            GR_ERR_SIZE);
  check_int("C = 0", gr_svm_gap(2, 1, x, y, 0, w, 0, alpha, &c, work),
            GR_ERR_ARGUMENT);
  check_int("C NaN", gr_svm_gap(2, 1, x, y, NAN, w, 0, alpha, &c, work),
            GR_ERR_ARGUMENT);
  check_int("NaN bias", gr_svm_gap(2, 1, x, y, 1, w, NAN, alpha, &c, work),
            GR_ERR_NONFINITE);
  alpha[0] = NAN;
  check_int("NaN alpha", gr_svm_gap(2, 1, x, y, 1, w, 0, alpha, &c, work),
            GR_ERR_NONFINITE);
  alpha[0] = .5, y[1] = 0;
  check_int("labels 0 and 1",
            gr_svm_gap(2, 1, x, y, 1, w, 0, alpha, &c, work),
            GR_ERR_ARGUMENT);
  check_true("untouched", untouched(c));
  y[1] = 1;
  check_close("one class: any bias from here on", 
              gr_svm_bias(2, 1, x, y, w, work), 2, 0);
  x[0] = NAN;
  check_nan("NaN in the data", gr_svm_bias(2, 1, x, y, w, work));
}

TEST(robust_duality, logistic, 7) {
  double x[2] = {1, -1}, y[2] = {1, -1}, w[1] = {800}, alpha[2], work[1];
  double p = 7, d = 8;
  check_int("lambda = 0",
            gr_logistic_gap(2, 1, x, y, 0, w, alpha, &p, &d, work),
            GR_ERR_ARGUMENT);
  check_int("m = 0",
            gr_logistic_gap(0, 1, x, y, 1, w, alpha, &p, &d, work),
            GR_ERR_SIZE);
  y[0] = 2;
  check_int("a label that is none",
            gr_logistic_gap(2, 1, x, y, 1, w, alpha, &p, &d, work),
            GR_ERR_ARGUMENT);
  y[0] = 1, x[0] = NAN;
  check_int("NaN",
            gr_logistic_gap(2, 1, x, y, 1, w, alpha, &p, &d, work),
            GR_ERR_NONFINITE);
  check_true("untouched", p == 7 && d == 8);
  x[0] = 1; /* e^800 overflows; the values do not */
  gr_logistic_gap(2, 1, x, y, 1e-3, w, alpha, &p, &d, work);
  check_rel("huge margins: the penalty alone", p, 320, 1e-15);
  w[0] = -800;
  gr_logistic_gap(2, 1, x, y, 1e-3, w, alpha, &p, &d, work);
  check_true("huge violations: finite and ordered", p > d && isfinite(d));
}

TEST(robust_duality, water, 6) {
  double alpha[2] = {1, 2}, x[2] = {7, 7}, level = 7, work[2];
  check_int("n = 0", gr_waterfill(0, alpha, 1, x, &level, work),
            GR_ERR_SIZE);
  check_int("negative budget",
            gr_waterfill(2, alpha, -1, x, &level, work), GR_ERR_ARGUMENT);
  alpha[1] = NAN;
  check_int("NaN", gr_waterfill(2, alpha, 1, x, &level, work),
            GR_ERR_ARGUMENT);
  alpha[1] = 0;
  check_int("alpha = 0", gr_waterfill(2, alpha, 1, x, &level, work),
            GR_ERR_ARGUMENT);
  check_true("untouched", x[0] == 7 && level == 7);
  alpha[1] = 2;
  gr_waterfill(2, alpha, 0, x, &level, work);
  check_true("no water", x[0] == 0 && x[1] == 0 && level == 1);
}

TEST(robust_duality, posynomial, 3) {
  double a[4] = {1, 0, 0, 1}, b[2] = {0, 0}, y[2] = {700, 800}, g[2];
  double v = gr_log_posynomial(2, 2, a, b, y, g);
  check_close("no overflow", v, 800, 0);
  check_close("gradient", g[1], 1, 1e-15);
  y[0] = NAN;
  check_nan("NaN", gr_log_posynomial(2, 2, a, b, y, g));
}
