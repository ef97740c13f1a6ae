#include "grade.h"

static double value(const void *ctx, size_t n, const double *x)
{
  (void)ctx, (void)n;
  return x[0] * x[0] / 2;
}
static void gradient(const void *ctx, size_t n, const double *x, double *g)
{
  (void)ctx, (void)n;
  g[0] = x[0];
}
static const gr_problem square = { .name = "x^2/2", .n = 1,
                                   .value = value, .gradient = gradient };

GRADE(by_hand, one_step, "from 2 by t = 1/2 to 1", 2)
{
  double x[] = { 2 };
  size_t k = descend(&square, 0.5, 1, x);
  because("halves");
  equation("x <- x - t f'(x)");
  check_close("x after one step", x[0], 1, 0);
  check_int("number of steps", (long long)k, 1);
}

GRADE(property, every_step, "each point is (1 - t) times the one before",
      1)
{
  double got[20], want[20] = { 4 };
  for (size_t k = 1; k < 20; k++) want[k] = 0.5 * want[k - 1];
  for (size_t k = 0; k < 20; k++) {
    got[k] = 4;
    descend(&square, 0.5, want[k], &got[k]);
    grade_step("reference", k, want[k] * want[k] / 2, want[k], 0.5);
    grade_step("yours", k, got[k] * got[k] / 2, got[k], 0.5);
  }
  because("halves");
  equation("x_k = (1 - t)^k x_0");
  grade_lockstep("x", 20, 1, got, want, 0);
}

GRADE(rate, to_a_tolerance, "few evaluations", 2)
{
  grade_counts counts;
  grade_counted c;
  grade_count(&c, &square, &counts);
  double x[] = { 1 };
  size_t k = descend(&c.problem, 0.1, sqrt(2e-6), x);
  predicted((double)k);
  measured("%zu gradients for %zu steps", counts.gradients, k);
  equation("0.9^k <= sqrt(2e-6)");
  check_int("steps", (long long)k, 63);
  because("one gradient a point");
  check_le("gradients", (double)counts.gradients, 64, 0);
}
