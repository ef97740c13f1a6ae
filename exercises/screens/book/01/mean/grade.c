#include "grade.h"

GRADE(interface, reads_only, "reads x and leaves it as it is", 1)
{
  gr_rng r = gr_rng_make(seed, 1);
  double *x = grade_normals(&r, 5);
  mean(5, x);
  grade_untouched("x", x);
}

GRADE(by_hand, three, "three numbers, worked by hand", 2)
{
  because("small integers");
  equation("m = (x_1 + ... + x_n) / n");
  check_close("m of 1, 2, 6", mean(3, (double[]){ 1, 2, 6 }), 3, 0);
  check_close("m of 3, 6, 18", mean(3, (double[]){ 3, 6, 18 }), 9, 0);
}

GRADE(property, shift, "adding t to all adds t to the mean", 1)
{
  gr_rng r = gr_rng_make(seed, 2);
  double *x = grade_normals(&r, 100), before = mean(100, x);
  for (size_t i = 0; i < 100; i++) x[i] += 2;
  because("a hundred sums of size one, rounded");
  equation("mean(x + t) = mean(x) + t");
  check_close("the mean of x + 2", mean(100, x), before + 2, 1e-12);
}

GRADE(edge, one, "the mean of one number is the number", 1)
{
  equation("n = 1: m = x_1");
  because("nothing is rounded");
  check_close("m", mean(1, (double[]){ 0.1 }), 0.1, 0);
}

GRADE(cost, long_input, "a hundred thousand numbers", 1)
{
  double *x = grade_output(100000);
  for (size_t i = 0; i < 100000; i++) x[i] = i % 2 ? 1 : -1;
  measured("100000 numbers in one pass");
  because("integers");
  check_close("m", mean(100000, x), 0, 0);
}
