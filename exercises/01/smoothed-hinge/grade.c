#include "grade.h"

GRADE(interface, writes_slope, "writes the slope, the same each time", 3)
{
  gr_rng r = gr_rng_make(seed, 1);
  double z = gr_rng_normal(&r), again;
  double *slope = grade_output(1);
  double value = smoothed_hinge(0.75, z, slope);
  grade_written("slope", slope);
  because("the same input gives the same bits");
  check_close("value of a second call", smoothed_hinge(0.75, z, &again),
              value, 0);
  check_close("slope of a second call", again, *slope, 0);
}

GRADE(by_hand, three_cases, "t = 1/4: beyond, on and before the kink", 6)
{
  double slope = 9;
  because("halves and quarters: nothing is rounded");
  equation("u = 1: h_t(z) = (1 - z)^2/(2t), slope -(1 - z)/t");
  check_close("value at 7/8", smoothed_hinge(0.25, 0.875, &slope),
              0.03125, 0);
  check_close("slope at 7/8", slope, -0.5, 0);
  equation("u = z + t: h_t(z) = 1 - (z + t) + t/2, slope -1");
  check_close("value at -1", smoothed_hinge(0.25, -1, &slope), 1.875, 0);
  check_close("slope at -1", slope, -1, 0);
  equation("u = z: h_t(z) = 0, slope 0");
  check_close("value at 3", smoothed_hinge(0.25, 3, &slope), 0, 0);
  check_close("slope at 3", slope, 0, 0);
}

static double inside(double t, double z, double u)
{
  return fmax(0, 1 - u) + (u - z) * (u - z) / (2 * t);
}

GRADE(property, minimum, "no u does better, and u = z - t slope does it",
      2)
{
  gr_rng r = gr_rng_make(seed, 2);
  double better = -INFINITY, attained = 0;
  for (int trial = 0; trial < 500; trial++) {
    double t = exp(gr_rng_normal(&r)), z = 1 + 2 * gr_rng_normal(&r);
    double slope = 0, value = smoothed_hinge(t, z, &slope);
    for (int k = 0; k < 20; k++)
      better = fmax(better, value - inside(t, z, z + 3 *
                                           gr_rng_normal(&r)));
    double best = inside(t, z, z - t * slope);
    attained = fmax(attained, fabs(value - best) / (1 + best));
  }
  because("values of size ten, rounded");
  equation("h_t(z) <= h(u) + (u - z)^2/(2t) for every u");
  check_le("h_t(z) minus the best that was found", better, 0, 1e-12);
  equation("prox_th(z) = z - t h_t'(z) attains the minimum");
  check_le("relative distance from it", attained, 0, 1e-12);
}

GRADE(property, between, "h - t/2 <= h_t <= h, and slopes 1/t-Lipschitz",
      3)
{
  gr_rng r = gr_rng_make(seed, 3);
  double low = INFINITY, high = -INFINITY, steep = -INFINITY;
  for (int trial = 0; trial < 500; trial++) {
    double t = exp(gr_rng_normal(&r)), z = 1 + 2 * gr_rng_normal(&r);
    double y = z + gr_rng_normal(&r), a = 0, b = 0;
    double value = smoothed_hinge(t, z, &a), h = fmax(0, 1 - z);
    smoothed_hinge(t, y, &b);
    low = fmin(low, value - (h - t / 2));
    high = fmax(high, value - h);
    steep = fmax(steep, fabs(a - b) * t - fabs(z - y));
  }
  because("values of size ten, rounded");
  equation("h - t/2 <= h_t <= h");
  check_ge("h_t - (h - t/2)", low, 0, 1e-12);
  check_le("h_t - h", high, 0, 1e-12);
  equation("|h_t'(z) - h_t'(y)| <= |z - y|/t");
  check_le("t |h_t'(z) - h_t'(y)| - |z - y|", steep, 0, 1e-12);
}

GRADE(edge, joints, "where the cases meet", 4)
{
  double slope = 9;
  because("exact");
  equation("both cases agree at z = 1 and at z = 1 - t");
  check_close("value at 1", smoothed_hinge(0.5, 1, &slope), 0, 0);
  check_close("slope at 1", slope, 0, 0);
  check_close("value at 1 - t", smoothed_hinge(0.5, 0.5, &slope), 0.25, 0);
  check_close("slope at 1 - t", slope, -1, 0);
}

GRADE(edge, far, "steps and margins of any size", 6)
{
  double slope = 9;
  because("two roundings");
  equation("d (d/t)/2 with d = 1 - z");
  check_rel("value for t = 1e300, z = -1e200",
            smoothed_hinge(1e300, -1e200, &slope), 5e99, 1e-14);
  check_rel("slope for t = 1e300, z = -1e200", slope, -1e-100, 1e-14);
  check_close("value at -infinity", smoothed_hinge(1, -INFINITY, &slope),
              INFINITY, 0);
  check_close("slope at -infinity", slope, -1, 0);
  check_close("value at infinity", smoothed_hinge(1, INFINITY, &slope), 0,
              0);
  check_close("slope at infinity", slope, 0, 0);
}

GRADE(edge, nan, "NaN goes through", 2)
{
  double slope = 9;
  check_nan("value", smoothed_hinge(1, NAN, &slope));
  check_nan("slope", slope);
}
