#include "grade.h"

GRADE(interface, writes_all_of_y, "writes n entries; y may be x", 4)
{
  gr_rng r = gr_rng_make(seed, 1);
  double start[7] = { 0.1, 0.2, 0.1, 0.2, 0.1, 0.1, 0.2 };
  double *x = grade_input(7, start), *g = grade_normals(&r, 7);
  double *y = grade_output(7);
  mirror_step(7, 1, x, g, y);
  grade_written("y", y);
  grade_untouched("x", x);
  grade_untouched("g", g);
  mirror_step(7, 1, start, g, start);
  because("the same bits, whether or not y is x");
  check_vector("y in the place of x", 7, start, y, 0);
}

GRADE(by_hand, three, "x = (1/2, 1/4, 1/4), factors 1, 2 and 4", 3)
{
  const double x[] = { 0.5, 0.25, 0.25 };
  const double g[] = { 0, -log(2) / 2, -log(4) / 2 };
  double y[3] = { 9, 9, 9 };
  because("exponentials of logarithms, rounded");
  equation("y proportional to x_i exp(-2 g_i) = (1/2, 1/2, 1)");
  mirror_step(3, 2, x, g, y);
  check_close("y[0]", y[0], 0.25, 1e-14);
  check_close("y[1]", y[1], 0.25, 1e-14);
  check_close("y[2]", y[2], 0.5, 1e-14);
}

/* g'y + D(y, x)/eta */
static double objective(size_t n, double eta, const double *x,
                        const double *g, const double *y)
{
  double sum = 0;
  for (size_t i = 0; i < n; i++)
    sum += g[i] * y[i] + y[i] * log(y[i] / x[i]) / eta;
  return sum;
}

static void point(gr_rng *r, size_t n, double *x)
{
  double sum = 0;
  for (size_t i = 0; i < n; i++) sum += x[i] = 0.01 + gr_rng_uniform(r);
  for (size_t i = 0; i < n; i++) x[i] /= sum;
}

GRADE(property, minimizes, "no other point of the simplex is better", 2)
{
  gr_rng r = gr_rng_make(seed, 2);
  double worst = -INFINITY, sum = 0;
  for (int trial = 0; trial < 100; trial++) {
    double x[5], g[5], y[5], z[5], eta = exp(gr_rng_normal(&r));
    point(&r, 5, x);
    gr_rng_normals(&r, 5, g);
    mirror_step(5, eta, x, g, y);
    sum = fmax(sum, fabs(gr_sum(5, y) - 1));
    for (int other = 0; other < 20; other++) {
      point(&r, 5, z);
      worst = fmax(worst, objective(5, eta, x, g, y) -
                   objective(5, eta, x, g, z));
    }
  }
  because("values of size ten, rounded");
  equation("g'y + D(y, x)/eta <= g'z + D(z, x)/eta");
  check_le("sum of y, less 1", sum, 0, 1e-13);
  check_le("how much better another point is", worst, 0, 1e-12);
}

GRADE(property, constant_shift, "a million added to g changes nothing", 2)
{
  gr_rng r = gr_rng_make(seed, 3);
  double x[6], g[6], y[6] = { 0 }, moved[6] = { 0 };
  point(&r, 6, x);
  for (size_t i = 0; i < 6; i++) g[i] = ldexp(floor(64 * gr_rng_normal(
                                              &r)), -5);
  mirror_step(6, 3, x, g, y);
  because("multiples of 1/32: the sums with 2^20 are exact; 3*2^20 has an "
          "ulp of 5e-10");
  equation("exp(-eta (g_i + c)) = exp(-eta c) exp(-eta g_i)");
  for (size_t i = 0; i < 6; i++) g[i] += 1048576;
  mirror_step(6, 3, x, g, moved);
  check_vector("y, g + 2^20", 6, moved, y, 5e-9);
  for (size_t i = 0; i < 6; i++) g[i] -= 2097152;
  mirror_step(6, 3, x, g, moved);
  check_vector("y, g - 2^20", 6, moved, y, 5e-9);
}

GRADE(edge, zeros, "coordinates at zero stay there", 4)
{
  const double x[] = { 0, 0.5, 0, 0.5 };
  const double g[] = { -1e6, 1, NAN, 1 }, want[] = { 0, 0.5, 0, 0.5 };
  double y[4] = { 9, 9, 9, 9 };
  because("equal weights: exact");
  equation("x_i = 0 gives y_i = 0");
  mirror_step(4, 1, x, g, y);
  check_close("y[1]", y[1], 0.5, 1e-15);
  check_vector("y", 4, y, want, 1e-15);
  const double one = 1, slope = 5;
  mirror_step(1, 2, &one, &slope, y);
  check_close("n = 1", y[0], 1, 0);
  const double start[] = { 0.25, 0.75 }, any[] = { 7, -2 };
  mirror_step(2, 0, start, any, y);
  equation("eta = 0: y = x");
  because("logarithms and exponentials, if you take them");
  check_vector("eta = 0", 2, y, start, 1e-14);
}

GRADE(edge, long_step, "eta g of 1e6: the corner with the least g", 2)
{
  const double x[] = { 0.25, 0.25, 0.5 }, g[] = { 3, -1, 2 };
  const double want[] = { 0, 1, 0 };
  double y[3] = { 9, 9, 9 };
  because("the others are exp(-3e6) times smaller");
  mirror_step(3, 1e6, x, g, y);
  equation("y_i = x_i exp(-1e6 (g_i - c)) / sum, the same for every c");
  check_vector("y", 3, y, want, 0);
  check_close("y[1]", y[1], 1, 0);
}
