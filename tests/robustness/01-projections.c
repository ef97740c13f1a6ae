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
