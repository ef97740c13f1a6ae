/* The estimators of curvature and the subgradients under bad arguments,
   bad values and failing memory. */
#include "check.h"
#include "gradus/convex.h"

#include <float.h>

static void ramp(const void *ctx, size_t n, const double *x, double *y) {
  (void)ctx;
  for (size_t i = 0; i < n; i++) y[i] = (1.0 + (double)i) * x[i];
}

static void zero(const void *ctx, size_t n, const double *x, double *y) {
  (void)ctx, (void)x;
  gr_fill(n, 0, y);
}

static void broken(const void *ctx, size_t n, const double *x, double *y) {
  ramp(ctx, n, x, y);
  y[n - 1] = *(const double *)ctx;
}

static void huge(const void *ctx, size_t n, const double *x, double *y) {
  ramp(ctx, n, x, y);
  gr_scale(n, *(const double *)ctx, y);
}

static void full(const void *ctx, size_t n, const double *x, double *y) {
  gr_gemv(n, n, ctx, x, y);
}

TEST(curvature_robust, eigenvalue_arguments, 10) {
  double low = 7, high = 8, nan = NAN, inf = INFINITY;
  gr_rng r = gr_rng_make(1, 1);
  gr_memory mem = {0};
  check_int("n = 0", gr_extreme_eigenvalues(0, ramp, NULL, 9, 0, &r, &low,
                                            &high, NULL, &mem),
            GR_ERR_SIZE);
  check_int("no map", gr_extreme_eigenvalues(3, NULL, NULL, 9, 0, &r, &low,
                                             &high, NULL, &mem),
            GR_ERR_ARGUMENT);
  check_int("no generator",
            gr_extreme_eigenvalues(3, ramp, NULL, 9, 0, NULL, &low, &high,
                                   NULL, &mem),
            GR_ERR_ARGUMENT);
  check_int("no output", gr_extreme_eigenvalues(3, ramp, NULL, 9, 0, &r,
                                                NULL, &high, NULL, &mem),
            GR_ERR_ARGUMENT);
  check_int("no iteration",
            gr_extreme_eigenvalues(3, ramp, NULL, 0, 0, &r, &low, &high,
                                   NULL, &mem),
            GR_ERR_ARGUMENT);
  check_int("NaN tolerance",
            gr_extreme_eigenvalues(3, ramp, NULL, 9, NAN, &r, &low, &high,
                                   NULL, &mem),
            GR_ERR_ARGUMENT);
  check_int("NaN product",
            gr_extreme_eigenvalues(3, broken, &nan, 9, 0, &r, &low, &high,
                                   NULL, &mem),
            GR_ERR_NONFINITE);
  check_int("infinite product",
            gr_extreme_eigenvalues(3, broken, &inf, 9, 0, &r, &low, &high,
                                   NULL, &mem),
            GR_ERR_NONFINITE);
  check_true("outputs untouched", low == 7 && high == 8);
  check_int("nothing left", (long long)mem.live_blocks, 0);
}

TEST(curvature_robust, eigenvalue_extremes, 11) {
  double low, high, res[2], tiny = 1e-300, large = 1e300;
  gr_rng r = gr_rng_make(1, 2);
  check_int("n = 1", gr_extreme_eigenvalues(1, ramp, NULL, 1, 0, &r, &low,
                                            &high, res, NULL),
            GR_OK);
  check_true("both ends are the entry", low == 1 && high == 1);
  check_int("zero map", gr_extreme_eigenvalues(5, zero, NULL, 9, 0, &r,
                                               &low, &high, res, NULL),
            GR_OK);
  check_true("both ends zero", low == 0 && high == 0 && res[1] == 0);
  check_int("tiny", gr_extreme_eigenvalues(5, huge, &tiny, 9, 0, &r, &low,
                                           &high, res, NULL),
            GR_OK);
  check_rel("low", low, 1e-300, 1e-13);
  check_rel("high", high, 5e-300, 1e-13);
  check_int("large", gr_extreme_eigenvalues(5, huge, &large, 9, 0, &r,
                                            &low, &high, res, NULL),
            GR_OK);
  check_rel("high", high, 5e300, 1e-13);
  check_int("too few steps",
            gr_extreme_eigenvalues(50, ramp, NULL, 3, 1e-12, &r, &low,
                                   &high, res, NULL),
            GR_STOP_ITERATIONS);
  check_true("still inside the spectrum",
             low >= 1 && high <= 50 && low < high && res[0] > 0);
}

TEST(curvature_robust, eigenvalue_memory, 3) {
  double low = 7, high = 8;
  gr_rng r = gr_rng_make(1, 3);
  gr_memory mem = {.fail_at = 1};
  check_int("first allocation fails",
            gr_extreme_eigenvalues(5, ramp, NULL, 9, 0, &r, &low, &high,
                                   NULL, &mem),
            GR_ERR_MEMORY);
  check_true("outputs untouched, nothing left",
             low == 7 && high == 8 && mem.live_blocks == 0);
  check_int("a size that overflows",
            gr_extreme_eigenvalues(SIZE_MAX / 2, ramp, NULL, SIZE_MAX, 0,
                                   &r, &low, &high, NULL, NULL),
            GR_ERR_MEMORY);
}

/* f(x) = 2 x1^2 + x2^2 and broken versions of it */
static double value(const void *ctx, size_t n, const double *x) {
  (void)ctx, (void)n;
  return 2 * x[0] * x[0] + x[1] * x[1];
}

static void gradient(const void *ctx, size_t n, const double *x, double *g) {
  (void)ctx, (void)n;
  g[0] = 4 * x[0];
  g[1] = 2 * x[1];
}

static void hessian(const void *ctx, size_t n, const double *x, double *h) {
  (void)ctx, (void)n, (void)x;
  h[0] = 4, h[1] = h[2] = 0, h[3] = 2;
}

static void hessvec(const void *ctx, size_t n, const double *x,
                    const double *v, double *hv) {
  (void)x;
  gradient(ctx, n, v, hv);
}

TEST(curvature_robust, hessian, 11) {
  gr_problem p = {.name = "p", .n = 2, .value = value,
                  .gradient = gradient};
  double x[2] = {0}, low, high;
  gr_rng r = gr_rng_make(1, 4);
  check_int("no second derivative",
            gr_hessian_extremes(&p, x, 9, 0, &r, &low, &high, NULL, NULL),
            GR_ERR_UNAVAILABLE);
  check_int("no problem",
            gr_hessian_extremes(NULL, x, 9, 0, &r, &low, &high, NULL, NULL),
            GR_ERR_ARGUMENT);
  check_int("no point",
            gr_hessian_extremes(&p, NULL, 9, 0, &r, &low, &high, NULL,
                                NULL),
            GR_ERR_ARGUMENT);
  for (int way = 0; way < 2; way++) {
    p.hessian = way ? NULL : hessian;
    p.hessvec = way ? hessvec : NULL;
    check_int("status", gr_hessian_extremes(&p, x, 9, 0, &r, &low, &high,
                                            NULL, NULL),
              GR_OK);
    check_close("low", low, 2, 1e-14);
    check_close("high", high, 4, 1e-14);
  }
  p.hessvec = NULL, p.hessian = hessian;
  bool all = true;
  gr_memory mem = {0};
  for (size_t k = 1; k <= 2; k++) {
    mem = (gr_memory){.fail_at = k};
    all = all && mem.live_blocks == 0 &&
          gr_hessian_extremes(&p, x, 9, 0, &r, &low, &high, NULL, &mem) ==
              GR_ERR_MEMORY;
  }
  check_true("both allocations can fail", all && mem.live_blocks == 0);
  p.n = 0;
  check_int("n = 0", gr_hessian_extremes(&p, x, 9, 0, &r, &low, &high,
                                         NULL, NULL),
            GR_ERR_SIZE);
}

TEST(curvature_robust, points, 9) {
  gr_problem p = {.name = "p", .n = 2, .value = value,
                  .gradient = gradient};
  double x[4] = {1, 1, 1, 1}, lip = 7, mu = 8;
  gr_memory mem = {.fail_at = 1};
  check_int("no problem",
            gr_curvature_of_points(NULL, 2, x, &lip, &mu, NULL),
            GR_ERR_ARGUMENT);
  check_int("no points", gr_curvature_of_points(&p, 0, x, &lip, &mu, NULL),
            GR_ERR_SIZE);
  check_int("no memory", gr_curvature_of_points(&p, 2, x, &lip, &mu, &mem),
            GR_ERR_MEMORY);
  check_int("too many points",
            gr_curvature_of_points(&p, SIZE_MAX, x, &lip, &mu, NULL),
            GR_ERR_MEMORY);
  x[3] = NAN;
  check_int("NaN", gr_curvature_of_points(&p, 2, x, &lip, &mu, NULL),
            GR_ERR_NONFINITE);
  check_true("untouched", lip == 7 && mu == 8);
  x[3] = 1;
  check_int("equal points",
            gr_curvature_of_points(&p, 2, x, &lip, &mu, NULL), GR_OK);
  check_close("L", lip, 0, 0);
  check_true("mu", isinf(mu) && mu > 0);
}

TEST(curvature_robust, slack, 5) {
  double x[1] = {0}, y[1] = {1};
  check_nan("mu negative", gr_interpolation_slack(1, -1, 1, x, 0, x, y, 1, y));
  check_nan("mu = L", gr_interpolation_slack(1, 1, 1, x, 0, x, y, 1, y));
  check_nan("NaN value", gr_interpolation_slack(1, 0, 1, x, NAN, x, y, 1, y));
  check_close("n = 0", gr_interpolation_slack(0, 0, 1, x, 2, x, y, 5, y), 3,
              0);
  /* |x| is in the class with L infinite: a kink costs nothing */
  check_close("L infinite",
              gr_interpolation_slack(1, 0, INFINITY, x, 0, x, y, 1, y), 1, 0);
}

TEST(curvature_robust, subgradients, 15) {
  double x[3] = {0, 0, 0}, g[3] = {5, 5, 5}, zeros[3] = {0};
  gr_subgradient_norm1(3, x, g);
  check_vector("l1 at 0", 3, g, zeros, 0);
  gr_subgradient_norm2(3, x, g);
  check_vector("l2 at 0", 3, g, zeros, 0);
  gr_subgradient_norm_inf(3, x, g);
  check_vector("l-infinity at 0", 3, g, zeros, 0);
  check_close("n = 0", gr_subgradient_norm1(0, x, g), 0, 0);
  double alias[3] = {3, -4, 0}, want[3] = {0.6, -0.8, 0};
  check_close("l2 in place", gr_subgradient_norm2(3, alias, alias), 5, 0);
  check_vector("g", 3, alias, want, 1e-16);
  double bad[3] = {1, NAN, 2};
  check_nan("NaN norm", gr_subgradient_norm2(3, bad, g));
  check_nan("NaN entry of g", g[0]);
  gr_subgradient_norm_inf(3, bad, g);
  check_nan("NaN entry, l-infinity", g[0]);
  size_t at = 9;
  check_true("no pieces", gr_max_affine(0, 3, x, x, x, &at) == -INFINITY &&
                              at == 0);
  double b[2] = {1, NAN};
  check_nan("NaN piece", gr_max_affine(2, 0, x, b, x, NULL));
  check_close("no rows", gr_subgradient_hinge(0, 3, x, x, x, g), 0, 0);
  check_vector("g", 3, g, zeros, 0);
  double a[4] = {2, 0, 0, 1}, v, m[4];
  bool all = true;
  size_t calls = 0;
  gr_memory mem = {0};
  gr_subgradient_max_eigenvalue(2, a, &v, m, &mem);
  calls = mem.calls;
  for (size_t k = 1; k <= calls; k++) {
    mem = (gr_memory){.fail_at = k};
    v = 7;
    all = all &&
          gr_subgradient_max_eigenvalue(2, a, &v, m, &mem) ==
              GR_ERR_MEMORY &&
          v == 7 && mem.live_blocks == 0;
  }
  check_true("every allocation can fail", all && calls >= 1);
  check_true("arguments",
             gr_subgradient_max_eigenvalue(0, a, &v, m, NULL) ==
                     GR_ERR_SIZE &&
                 gr_subgradient_max_eigenvalue(2, NULL, &v, m, NULL) ==
                     GR_ERR_ARGUMENT);
}

/* f(x) = c |x|^2 / 2, c in ctx */
static void scaled(const void *ctx, size_t n, const double *x, double *g) {
  for (size_t i = 0; i < n; i++) g[i] = *(const double *)ctx * x[i];
}

TEST(curvature_robust, points_extremes, 9) {
  double c = 1.5, lip = 7, mu = 8, far[4] = {1e308, 0, -1e308, 0};
  gr_problem p = {.name = "p", .n = 2, .ctx = &c, .value = value,
                  .gradient = scaled};
  check_int("a difference overflows",
            gr_curvature_of_points(&p, 2, far, &lip, &mu, NULL),
            GR_ERR_NONFINITE);
  check_true("untouched", lip == 7 && mu == 8);
  for (int k = 0; k < 3; k++) {
    double size = (double[]){8e-320, 1e-200, 8e307}[k];
    double x[4] = {size, 0, size / 2, 0};
    check_int("status",
              gr_curvature_of_points(&p, 2, x, &lip, &mu, NULL), GR_OK);
    check_true("L = mu = 3/2", fabs(lip - 1.5) < 1e-3 &&
                                   fabs(mu - 1.5) < 1e-3);
  }
  c = 1e300; /* the quotient of a jump over a tiny distance */
  double x[4] = {1e-10, 0, 0, 0};
  check_int("L = 1e300", gr_curvature_of_points(&p, 2, x, &lip, &mu, NULL),
            GR_OK);
}

TEST(curvature_robust, slack_extremes, 4) {
  double zero_ = 0, big = 1e200, flat = 0;
  check_close("a constant far away", gr_interpolation_slack(
                  1, 0, 1, &zero_, 0, &zero_, &big, 0, &flat), 0, 0);
  check_close("L infinite, gradients far apart",
              gr_interpolation_slack(1, 0, INFINITY, &zero_, 0, &zero_,
                                     &flat, 3, &big), 3, 0);
  double one = 1, steep = 1e200;
  check_close("L = 1e200", gr_interpolation_slack(
                  1, 0, 1e200, &zero_, 0, &zero_, &one, 5e199, &steep),
              0, 1e185);
  check_close("mu = 1e-320 of a parabola of curvature 1e-300",
              gr_interpolation_slack(1, 1e-320, 1e-300, &zero_, 0, &zero_,
                                     &(double){1e150}, 0.5,
                                     &(double){1e-150}), 0, 1e-14);
}

TEST(curvature_robust, subgradient_extremes, 8) {
  double top[3] = {1.5e308, 1.5e308, 1.5e308}, g[3];
  double least[3] = {5e-324, -5e-324, 0};
  check_true("the norm overflows", isinf(gr_subgradient_norm2(3, top, g)));
  check_close("its subgradient is a unit vector", gr_norm2(3, g), 1, 1e-15);
  gr_subgradient_norm2(3, least, g);
  check_close("of subnormal numbers too", gr_norm2(3, g), 1, 1e-15);
  check_true("with their signs", g[0] > 0 && g[1] < 0 && g[2] == 0);
  double a[2] = {1e308, 1e308}, y[2] = {1, 1}, x = -1;
  check_close("hinge: the mean of two large losses",
              gr_subgradient_hinge(2, 1, a, y, &x, g), 1e308, 1e293);
  double ones[4] = {1.5e308, 1.5e308, 1.5e308, 1.5e308}, v = 7;
  double m[4] = {7};
  check_int("the largest eigenvalue overflows",
            gr_subgradient_max_eigenvalue(2, ones, &v, m, NULL),
            GR_ERR_NONFINITE);
  check_true("untouched", v == 7 && m[0] == 7);
  double low = 7, high = 7;
  gr_rng r = gr_rng_make(1, 5);
  gr_status s = gr_extreme_eigenvalues(2, full, ones, 9, 1e-9, &r, &low,
                                       &high, NULL, NULL);
  check_true("by Lanczos", s == GR_ERR_NONFINITE && low == 7);
}
