/* Bad input to the line searches. */
#include "check.h"
#include "gradus/descent.h"

static size_t calls;

static void falling(void *ctx, double t, double *value, double *slope) {
  (void)ctx;
  calls++;
  *value = -t;
  if (slope) *slope = -1;
}

static void nowhere(void *ctx, double t, double *value, double *slope) {
  (void)ctx, (void)t;
  calls++;
  *value = NAN;
  if (slope) *slope = NAN;
}

/* -log(1 - t) - 3 t: a minimizer at 2/3, a wall at 1, NaN behind it */
static double reported, slope_there, step_there;

static void barrier(void *ctx, double t, double *value, double *slope) {
  (void)ctx;
  step_there = t;
  reported = *value = -log(1 - t) - 3 * t;
  slope_there = 1 / (1 - t) - 3;
  if (slope) *slope = slope_there;
}

TEST(robust_search, walls, 12) {
  for (int rule = 0; rule < 6; rule++) {
    gr_search_options o = gr_search_defaults((gr_search)rule);
    int failed = 0, untrue = 0;
    for (double first = 1e-6; first < 1e12; first *= 1.7) {
      gr_trial got;
      failed += gr_line_search(&o, (gr_ray){barrier, NULL}, 0, -2, first, &got,
                               NULL) != GR_OK;
      untrue += got.t != step_there || got.value != reported || !(got.t < 1)
                || !(got.value < 0)
                || (rule > 1 ? got.slope != slope_there : !isnan(got.slope));
    }
    check_int("barrier: searches that fail", failed, 0);
    check_int("barrier: reports that are not true", untrue, 0);
  }
}

/* The barrier in other units: 2^k times the value, t in units of 2^j. */
typedef struct units {
  int value, step;
} units;

static void scaled(void *ctx, double t, double *value, double *slope) {
  const units *u = ctx;
  double f, d;
  barrier(NULL, ldexp(t, u->step), &f, &d);
  *value = ldexp(f, u->value);
  if (slope) *slope = ldexp(d, u->value + u->step);
}

TEST(robust_search, units, 6) {
  for (int rule = 0; rule < 6; rule++) {
    gr_search_options o = gr_search_defaults((gr_search)rule);
    int differ = 0;
    for (int k = -300; k <= 300; k += 100)
      for (double first = 1e-3; first < 1e3; first *= 1.9) {
        units u = {k, k / 3};
        gr_trial one, two;
        size_t m, n;
        gr_line_search(&o, (gr_ray){barrier, NULL}, 0, -2, first, &one, &m);
        gr_line_search(&o, (gr_ray){scaled, &u}, 0,
                       ldexp(-2, u.value + u.step), ldexp(first, -u.step),
                       &two, &n);
        differ += m != n || two.t != ldexp(one.t, -u.step)
                  || two.value != ldexp(one.value, u.value);
      }
    check_int("searches that see the units", differ, 0);
  }
}

/* Few trials: what is reported was seen, and is lower than the start. */
TEST(robust_search, budgets, 18) {
  for (int rule = 0; rule < 6; rule++) {
    int untrue = 0, calls_over = 0, stopped = 0;
    for (size_t most = 1; most < 12; most++)
      for (double first = 1e-9; first < 1e9; first *= 3) {
        gr_search_options o = gr_search_defaults((gr_search)rule);
        o.max_trials = most;
        o.decrease = 0.3;
        o.curvature = 0.31;
        gr_trial got = {7, 7, 7};
        size_t trials = 0;
        gr_status s = gr_line_search(&o, (gr_ray){barrier, NULL}, 0, -2, first,
                                     &got, &trials);
        stopped += s == GR_STOP_STEP;
        calls_over += trials > most + (s == GR_STOP_STEP);
        untrue += got.t > 0 ? got.t != step_there || got.value != reported
                                || !(got.value < 0)
                            : got.t != 0 || got.value != 0;
      }
    check_int("reports that are not true", untrue, 0);
    check_int("more calls than allowed", calls_over, 0);
    check_ge("searches that stop", stopped, 10, 0);
  }
}

TEST(robust_search, arguments, 13) {
  gr_ray ray = {falling, NULL};
  gr_search_options o = gr_search_defaults(GR_SEARCH_WOLFE);
  gr_trial got = {7, 7, 7};
  check_int("no options", gr_line_search(NULL, ray, 0, -1, 1, &got, NULL),
            GR_ERR_ARGUMENT);
  check_int("no function",
            gr_line_search(&o, (gr_ray){NULL, NULL}, 0, -1, 1, &got, NULL),
            GR_ERR_ARGUMENT);
  check_int("uphill", gr_line_search(&o, ray, 0, 1, 1, &got, NULL),
            GR_ERR_ARGUMENT);
  check_int("t = 0", gr_line_search(&o, ray, 0, -1, 0, &got, NULL),
            GR_ERR_ARGUMENT);
  check_int("NaN value", gr_line_search(&o, ray, NAN, -1, 1, &got, NULL),
            GR_ERR_NONFINITE);
  check_int("NaN slope", gr_line_search(&o, ray, 0, NAN, 1, &got, NULL),
            GR_ERR_NONFINITE);
  check_int("infinite t", gr_line_search(&o, ray, 0, -1, INFINITY, &got, NULL),
            GR_ERR_NONFINITE);
  o.curvature = 1e-5; /* below c1 */
  check_int("c2 < c1", gr_line_search(&o, ray, 0, -1, 1, &got, NULL),
            GR_ERR_ARGUMENT);
  o = gr_search_defaults(GR_SEARCH_GOLDSTEIN);
  o.decrease = 0.5;
  check_true("Goldstein with 1/2", !gr_search_valid(&o));
  o = gr_search_defaults(GR_SEARCH_ARMIJO);
  o.grow = 1;
  check_true("no growth", !gr_search_valid(&o));
  o = gr_search_defaults(GR_SEARCH_HAGER_ZHANG);
  o.value_error = INFINITY;
  check_true("any value at all", !gr_search_valid(&o));
  o = gr_search_defaults((gr_search)6);
  check_true("no such rule", !gr_search_valid(&o));
  check_true("untouched", got.t == 7 && got.value == 7 && got.slope == 7);
}

TEST(robust_search, hopeless, 18) {
  for (int rule = 0; rule < 6; rule++) {
    gr_search_options o = gr_search_defaults((gr_search)rule);
    gr_trial got = {7, 7, 7};
    size_t trials = 0;
    calls = 0;
    gr_status s = gr_line_search(&o, (gr_ray){nowhere, NULL}, 0, -1, 1, &got,
                                 &trials);
    check_int("never a number", s, GR_STOP_STEP);
    check_true("stays where it is", got.t == 0 && got.value == 0);
    check_true("trials are the calls, at most one too many",
               trials == calls && calls <= o.max_trials + 1);
  }
}

TEST(robust_search, bottomless, 5) {
  for (int rule = 1; rule < 6; rule++) {
    gr_search_options o = gr_search_defaults((gr_search)rule);
    o.max_trials = 5000;
    gr_trial got;
    gr_status s = gr_line_search(&o, (gr_ray){falling, NULL}, 0, -1, 1, &got,
                                 NULL);
    check_true("ends, with the lowest trial", s == GR_STOP_STEP && got.t > 1
               && got.value == -got.t);
  }
}
