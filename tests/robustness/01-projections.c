/* Bad input and short memory in projections, proximal operators and
   conjugates. */
#include "check.h"
#include "gradus/convex.h"

static const double POINT[3] = {0.5, NAN, 2};

TEST(robust_projections, nan_is_refused, 9) {
  double y[3] = {7, 7, 7}, s = 7, work[3], a[3] = {1, 1, 1};
  check_int("l2", gr_project_l2_ball_f64(3, 1, POINT, y), GR_ERR_NONFINITE);
  check_int("l1", gr_project_l1_ball_f64(3, 1, POINT, y), GR_ERR_NONFINITE);
  check_int("simplex", gr_project_simplex_f64(3, 1, POINT, y, NULL),
            GR_ERR_NONFINITE);
  check_int("sorted", gr_project_simplex_sorted(3, 1, POINT, y, work),
            GR_ERR_NONFINITE);
  check_int("halfspace", gr_project_halfspace(3, a, 1, POINT, y),
            GR_ERR_NONFINITE);
  check_int("second-order cone",
            gr_project_second_order(3, POINT, 1, y, &s), GR_ERR_NONFINITE);
  check_int("total variation", gr_prox_total_variation(3, 1, POINT, y),
            GR_ERR_NONFINITE);
  check_int("block", gr_prox_l2_f64(3, 1, POINT, y), GR_ERR_NONFINITE);
  check_true("outputs untouched",
             y[0] == 7 && y[1] == 7 && y[2] == 7 && s == 7);
}

TEST(robust_projections, arguments, 13) {
  double x[3] = {1, 2, 3}, y[3] = {7, 7, 7}, work[3], zero[3] = {0, 0, 0};
  gr_affine *set = NULL;
  check_int("negative radius", gr_project_l2_ball_f64(3, -1, x, y),
            GR_ERR_ARGUMENT);
  check_int("NaN radius", gr_project_l1_ball_f64(3, NAN, x, y),
            GR_ERR_ARGUMENT);
  check_int("infinite radius", gr_project_simplex_f64(3, INFINITY, x, y, 0),
            GR_ERR_ARGUMENT);
  check_int("empty simplex", gr_project_simplex_f64(0, 1, x, y, NULL),
            GR_ERR_SIZE);
  check_int("empty simplex, sorted",
            gr_project_simplex_sorted(0, 1, x, y, work), GR_ERR_SIZE);
  check_int("zero normal", gr_project_hyperplane(3, zero, 1, x, y),
            GR_ERR_ARGUMENT);
  check_int("more rows than columns",
            gr_affine_new(3, 1, x, x, &set, NULL), GR_ERR_SIZE);
  check_int("negative step", gr_prox_elastic_net_f64(3, -1, 1, 1, x, y),
            GR_ERR_ARGUMENT);
  check_int("NaN step", gr_prox_total_variation(3, NAN, x, y),
            GR_ERR_ARGUMENT);
  check_int("no sets",
            gr_project_intersection(3, 0, NULL, x, 0, 9, y, work),
            GR_ERR_SIZE);
  check_true("outputs untouched", y[0] == 7 && y[1] == 7 && y[2] == 7);
  check_int("radius zero", gr_project_simplex_f64(3, 0, x, y, NULL), GR_OK);
  check_close("is the origin", gr_norm1(3, y), 0, 0);
}

TEST(robust_projections, in_place, 4) {
  gr_rng r = gr_rng_make(1, 0);
  double x[9], y[9], worst[4] = {0, 0, 0, 0};
  for (int trial = 0; trial < 50; trial++) {
    for (int k = 0; k < 4; k++) {
      gr_rng_normals(&r, 9, x);
      gr_status (*f)(size_t, double, const double *, double *) =
          k == 0   ? gr_project_l1_ball_f64
          : k == 1 ? gr_project_l2_ball_f64
          : k == 2 ? gr_prox_l1_f64
                   : gr_prox_l2_f64;
      f(9, 0.8, x, y);
      f(9, 0.8, x, x);
      worst[k] = fmax(worst[k], gr_distance(9, x, y));
    }
  }
  check_close("l1 ball", worst[0], 0, 0);
  check_close("l2 ball", worst[1], 0, 0);
  check_close("soft threshold", worst[2], 0, 0);
  check_close("block", worst[3], 0, 0);
}

TEST(robust_projections, memory, 6) {
  double a[6] = {1, 0, 2, 0, 1, 1}, b[2] = {1, 2}, x[9];
  double sym[9] = {2, 1, 0, 1, 2, 1, 0, 1, -2};
  size_t failures[3] = {0, 0, 0}, leaks = 0;
  bool untouched = true;
  for (int f = 0; f < 3; f++)
    for (size_t k = 1; k < 50; k++) {
      gr_memory mem = {.fail_at = k};
      gr_affine *set = NULL;
      gr_status s = 0;
      gr_fill(9, 7, x);
      if (f == 0) s = gr_affine_new(2, 3, a, b, &set, &mem);
      if (f == 1) s = gr_project_semidefinite(3, sym, x, &mem);
      if (f == 2) s = gr_prox_nuclear(3, 3, 1, sym, x, &mem);
      gr_affine_free(set, &mem);
      leaks += mem.live_blocks;
      if (s != GR_ERR_MEMORY) break;
      failures[f]++;
      untouched = untouched && x[0] == 7 && x[8] == 7;
    }
  check_int("allocations of the affine set", (long long)failures[0], 2);
  check_ge("of the semidefinite projection", (double)failures[1], 2, 0);
  check_ge("of the nuclear norm", (double)failures[2], 2, 0);
  check_int("leaks", (long long)leaks, 0);
  check_true("outputs untouched", untouched);
  check_nan("log-sum-exp of NaN", gr_log_sum_exp(3, POINT));
}

TEST(robust_projections, extremes, 15) {
  double x[3] = {0, -1e308, -1e308}, y[3], z[3], want[3] = {1, 0, 0};
  double top = 1.7e308, big[2] = {1.7e308, -1.7e308}, half[2];
  check_int("finite entries", gr_project_simplex_f64(3, 1, x, y, NULL),
            GR_OK);
  check_vector("whose sum overflows", 3, y, want, 0);
  gr_project_simplex_sorted(3, 1, x, y, z);
  check_vector("and sorted", 3, y, want, 0);
  gr_project_l1_ball_f64(2, 2, big, y);
  check_vector("l1 ball", 2, y, (double[]){1, -1}, 0);
  double zero[3] = {0, 0, 0}, least = 4.9406564584124654e-324;
  gr_project_simplex_f64(3, least, zero, y, NULL);
  check_true("the least radius", gr_all_finite(3, y));
  check_int("a radius whose multiple overflows",
            gr_project_simplex_f64(2, top, zero, y, NULL), GR_ERR_ARGUMENT);
  check_int("the same for the l1 ball",
            gr_project_l1_ball_f64(2, top, zero, y), GR_ERR_ARGUMENT);
  gr_prox_l2_f64(2, 1e308, big, half);
  because("two roundings");
  check_rel("block with a norm that overflows", half[0] / 1.7e308,
            1 - 1e308 / 1.7e308 / sqrt(2), 1e-15);
  check_rel("-log of a huge number", gr_prox_log(1, 1.7e308), 1.7e308,
            1e-15);
  check_rel("and of its negative", gr_prox_log(1e300, -1.7e308),
            1e300 / 1.7e308, 1e-15);
  half[0] = half[1] = 7;
  check_int("two negative weights",
            gr_prox_elastic_net_f64(2, -1, -1, 1, big, half),
            GR_ERR_ARGUMENT);
  check_int("alpha above one",
            gr_prox_elastic_net_f64(2, 1, 1, 1.5, big, half),
            GR_ERR_ARGUMENT);
  check_int("an infinite step", gr_prox_l2_f64(2, INFINITY, big, half),
            GR_ERR_ARGUMENT);
  check_true("outputs untouched", half[0] == 7 && half[1] == 7);
  check_nan("infinite step of a loss", gr_prox_huber(INFINITY, 1, 2));
}

static void onto_nan(const void *ctx, size_t n, const double *x, double *y) {
  (void)ctx;
  for (size_t i = 0; i < n; i++) y[i] = x[i] * NAN;
}

TEST(robust_projections, intersection, 3) {
  double x[2] = {1, 2}, y[2], work[4];
  gr_projector bad = {onto_nan, NULL};
  check_int("a projection that returns NaN",
            gr_project_intersection(2, 1, &bad, x, 1, 9, y, work),
            GR_ERR_NONFINITE);
  check_int("no cycles",
            gr_project_intersection(2, 1, &bad, x, 1, 0, y, work),
            GR_STOP_ITERATIONS);
  check_vector("leave the point", 2, y, x, 0);
}

TEST(robust_projections, overflow_is_reported, 9) {
  double top = 1.7e308, v[4] = {top, top, -top, -top};
  double square[4] = {top, top, top, top}, y[4] = {7, 7, 7, 7};
  float x[2] = {0, 0}, ys[2] = {7, 7};
  check_int("running sums", gr_prox_total_variation(4, 1e308, v, y),
            GR_ERR_NONFINITE);
  check_int("a step that overflows twice",
            gr_prox_total_variation(2, top, (double[]){1, 2}, y),
            GR_ERR_NONFINITE);
  check_int("an eigenvalue", gr_project_semidefinite(2, square, y, NULL),
            GR_ERR_NONFINITE);
  check_int("a singular value", gr_prox_nuclear(2, 2, 1, square, y, NULL),
            GR_ERR_NONFINITE);
  check_int("a radius that no float holds",
            gr_project_simplex_f32(2, 1e300, x, ys, NULL), GR_ERR_ARGUMENT);
  check_true("outputs untouched", y[0] == 7 && y[3] == 7 && ys[0] == 7);
  because("one rounding of v + t");
  check_rel("logistic, far left", gr_prox_logistic(1e308, -1.7e308),
            -0.7e308, 1e-15);
  check_rel("logistic, far right", gr_prox_logistic(top, top), top, 0);
  because("the condition of x for t/|v| = 1.7");
  check_close("logistic, in between", gr_prox_logistic(1.7e308, -1e308),
              log(0.7), 1e-14);
}

TEST(robust_projections, overflow_of_results, 10) {
  double top = 1.7e308, x[3] = {0, 0, -1.7976931348623157e308};
  double y[3] = {7, 7, 7}, work[3];
  check_int("sorted, an entry whose sum with the others overflows",
            gr_project_simplex_sorted(3, 5.9e307, x, y, work), GR_OK);
  because("one division");
  check_vector("has no weight", 3, y, (double[]){2.95e307, 2.95e307, 0},
               1e292);
  gr_project_simplex_f64(3, 5.9e307, x, y, NULL);
  check_vector("nor by dropping", 3, y, (double[]){2.95e307, 2.95e307, 0},
               1e292);
  y[0] = y[1] = 7;
  double low = -top, across[2] = {-top, top}, ones[2] = {1, 1};
  check_int("maximum, one entry", gr_prox_max(1, 1e308, &low, y),
            GR_ERR_NONFINITE);
  check_int("hyperplane", gr_project_hyperplane(2, ones, top, across, y),
            GR_ERR_NONFINITE);
  check_true("outputs untouched", y[0] == 7 && y[1] == 7);
  double least = 4.9406564584124654e-324, a[2] = {least, least};
  double p[2] = {3, 4}, half[2] = {-0.5, 0.5};
  gr_project_hyperplane(2, a, 0, p, y);
  because("three rounded operations");
  check_vector("the least normal", 2, y, half, 1e-15);
  gr_affine *set = NULL;
  for (int k = 0; k < 2; k++) {
    double scale = k ? 1e-161 : 1e300, b = 0;
    a[0] = a[1] = scale;
    check_int("rows whose squares leave the range",
              gr_affine_new(1, 2, a, &b, &set, NULL), GR_OK);
    if (set) gr_affine_project(set, 2, p, y);
    gr_affine_free(set, NULL);
    set = NULL;
  }
  check_vector("projection", 2, y, half, 4e-15);
}

static void onto_interval(const void *ctx, size_t n, const double *x,
                          double *y) {
  const double *b = ctx;
  for (size_t i = 0; i < n; i++) y[i] = fmin(fmax(x[i], b[0]), b[1]);
}

TEST(robust_projections, corrections_that_overflow, 1) {
  double left[2] = {-INFINITY, 0}, right[2] = {1.7e308, INFINITY};
  double x = 1.7e308, y, work[3];
  gr_projector sets[2] = {{onto_interval, left}, {onto_interval, right}};
  check_int("no common point, far apart",
            gr_project_intersection(1, 2, sets, &x, 1e-9, 100, &y, work),
            GR_ERR_NONFINITE);
}

TEST(robust_projections, rounding_at_ties, 5) {
  double x[4] = {0, 0, 0, -0.1}, y[4], q[4], work[4];
  size_t passes;
  gr_project_simplex_f64(4, 3 * 0.1, x, y, &passes);
  check_le("passes, the last entry at the threshold", (double)passes, 3, 0);
  gr_project_simplex_sorted(4, 3 * 0.1, x, q, work);
  because("one rounding of the threshold");
  check_vector("the two ways agree", 4, y, q, 1e-16);
  gr_rng r = gr_rng_make(2, 0);
  double grown = -INFINITY, norm = 0;
  bool sparse = true;
  for (int trial = 0; trial < 20000; trial++) {
    gr_rng_normals(&r, 4, x);
    x[trial % 4] = 0;
    double radius = nextafter(gr_norm1(4, x), 0);
    gr_project_l1_ball_f64(4, radius, x, y);
    for (int i = 0; i < 4; i++) grown = fmax(grown, fabs(y[i]) - fabs(x[i]));
    sparse = sparse && y[trial % 4] == 0;
    norm = fmax(norm, gr_norm1(4, y) - radius);
  }
  check_le("just inside the l1 ball no entry grows", grown, 0, 0);
  check_true("and zeros stay", sparse);
  because("rounding of sums of four numbers");
  check_le("the norm exceeds the radius by", norm, 0, 4e-15);
}
