#include "grade.h"

GRADE(interface, writes_all_of_out, "writes n averages; x may be out", 3)
{
  gr_rng r = gr_rng_make(seed, 1);
  double *x = grade_normals(&r, 9), *out = grade_output(9);
  average(9, 3, x, out);
  grade_written("out", out);
  grade_untouched("x", x);
  average(9, 3, x, x);
  because("the same bits, whether or not out is x");
  check_vector("out in the place of x", 9, x, out, 0);
}

GRADE(by_hand, half_life_two, "half-life 2: beta^2 = 1/2, and x = 1, 0, 3",
      3)
{
  const double x[] = { 1, 0, 3 };
  double out[3] = { 9, 9, 9 };
  const double b = sqrt(0.5);
  because("a few roundings");
  equation("out_1 = x_1");
  average(3, 2, x, out);
  check_close("first", out[0], 1, 1e-14);
  equation("out_2 = (x_2 + beta x_1)/(1 + beta)");
  check_close("second", out[1], b / (1 + b), 1e-14);
  equation("out_3 = (x_3 + beta x_2 + beta^2 x_1)/(1 + beta + beta^2)");
  check_close("third", out[2], 3.5 / (1.5 + b), 1e-14);
}

GRADE(property, against_long_double, "200 numbers, against the sums", 1)
{
  gr_rng r = gr_rng_make(seed, 2);
  double x[200], out[200] = { 0 }, worst = 0;
  gr_rng_normals(&r, 200, x);
  double half_life = 1 + 50 * gr_rng_uniform(&r);
  average(200, half_life, x, out);
  long double beta = exp2l(-1 / (long double)half_life);
  for (size_t k = 0; k < 200; k++) {
    long double top = 0, bottom = 0;
    for (size_t j = 0; j <= k; j++) {
      top = beta * top + x[j];
      bottom = beta * bottom + 1;
    }
    worst = fmax(worst, fabs(out[k] - (double)(top / bottom)));
  }
  because("200 steps, each with a few roundings of numbers of size one");
  equation("out_k = sum_j beta^(k-j) x_j / sum_j beta^(k-j)");
  check_le("largest error", worst, 0, 2e-13);
}

GRADE(property, half, "a number loses half its weight in h steps", 1)
{
  double x[41] = { 0 }, out[41] = { 0 }, y[41], late[41] = { 0 };
  for (size_t k = 0; k < 41; k++) y[k] = k == 10;
  x[0] = 1;
  average(41, 10, x, out);
  average(41, 10, y, late);
  because("both are one weight over the same sum");
  equation("weight of x_0 = 1/2 of that of x_10, h = 10");
  check_close("ratio at the end", out[40] / late[40], 0.5, 1e-13);
}

GRADE(edge, billion, "half-life 1e9, 1e12 and infinity: nearly the mean", 3)
{
  const double x[] = { 3, 5, 10 };
  double out[3] = { 0 };
  because("weights equal to 1e-9; then a few roundings");
  equation("half-life infinite: beta = 1");
  average(3, INFINITY, x, out);
  check_close("infinity", out[2], 6, 1e-13);
  /* weights 1 - 2e, 1 - e, 1 with e = log(2)/h, to order e^2 */
  equation("out_3 = (x_3 + beta x_2 + beta^2 x_1)/(1 + beta + beta^2)");
  average(3, 1e9, x, out);
  check_close("1e9", out[2], 6 + log(2) / 1e9 * 7 / 3, 1e-13);
  average(3, 1e12, x, out);
  check_close("1e12", out[2], 6 + log(2) / 1e12 * 7 / 3, 1e-13);
}

GRADE(edge, short_life, "half-life of 1e-3: only the newest counts", 2)
{
  const double x[] = { 3, 5, -2 };
  double out[3] = { 0 };
  because("2^-1000 beside one");
  average(3, 1e-3, x, out);
  check_vector("out", 3, out, x, 0);
  average(0, 1, x, out);
  check_close("n = 0 writes nothing", out[0], 3, 0);
}
