#include "grade.h"

GRADE(interface, writes_all_of_y, "writes y, and only y", 3)
{
  gr_rng r = gr_rng_make(seed, 1);
  double price[7] = { 1, 2, 1, 3, 0.5, 1, 2 };
  double *a = grade_input(7, price), *x = grade_normals(&r, 7);
  double *y = grade_output(7);
  project_prices(7, a, 2, x, y);
  grade_written("y", y);
  grade_untouched("a", a);
  grade_untouched("x", x);
}

GRADE(by_hand, two_goods, "three goods, worked by hand", 3)
{
  /* all: (2*4 + 1*3 - 2*1 - 4)/9 = 5/9: the third, -1 - 10/9, is dropped;
     first two: (8 + 3 - 4)/5 = 7/5: y = (4 - 14/5, 3 - 7/5, 0) */
  const double a[] = { 2, 1, 2 }, x[] = { 4, 3, -1 };
  const double want[] = { 1.2, 1.6, 0 };
  double y[3] = { 9, 9, 9 };
  because("fifths, rounded");
  equation("tau = (sum a_i x_i - r) / sum a_i^2 = (8 + 3 - 4)/5");
  double tau = project_prices(3, a, 4, x, y);
  check_vector("y", 3, y, want, 1e-14);
  check_close("tau", tau, 1.4, 1e-14);
  equation("sum a_i y_i = r");
  check_close("budget spent", gr_dot(3, a, y), 4, 1e-14);
}

GRADE(property, optimal, "the conditions that tell the projection", 3)
{
  gr_rng r = gr_rng_make(seed, 2);
  double budget = 0, sign = 0, obtuse = -INFINITY;
  for (int trial = 0; trial < 200; trial++) {
    double a[12], x[12], y[12];
    double total = exp(gr_rng_normal(&r));
    for (size_t i = 0; i < 12; i++) {
      a[i] = exp(gr_rng_normal(&r));
      x[i] = 2 * gr_rng_normal(&r);
      y[i] = 0;
    }
    project_prices(12, a, total, x, y);
    budget = fmax(budget, fabs(gr_dot(12, a, y) - total));
    sign = fmin(sign, gr_min(12, y));
    /* (x - y)'(z - y) <= 0 at the corners z = r/a_i e_i */
    for (size_t i = 0; i < 12; i++) {
      double product = 0;
      for (size_t j = 0; j < 12; j++)
        product += (x[j] - y[j]) * ((i == j ? total / a[i] : 0) - y[j]);
      obtuse = fmax(obtuse, product);
    }
  }
  because("sums of twelve products of size up to a thousand, rounded");
  equation("sum a_i y_i = r");
  check_le("budget missed", budget, 0, 1e-10);
  equation("y >= 0");
  check_ge("smallest entry", sign, 0, 0);
  equation("(x - y)'(z - y) <= 0 for every corner z");
  check_le("largest product", obtuse, 0, 1e-9);
}

GRADE(property, unit_prices, "prices of one: the simplex of the chapter", 1)
{
  /* known: (0.5, 1.2, -0.3, 0.9) goes to (0, 0.65, 0, 0.35) */
  const double a[] = { 1, 1, 1, 1 }, x[] = { 0.5, 1.2, -0.3, 0.9 };
  const double want[] = { 0, 0.65, 0, 0.35 };
  double y[4] = { 9, 9, 9, 9 };
  because("decimals, rounded");
  project_prices(4, a, 1, x, y);
  check_vector("y", 4, y, want, 1e-14);
}

GRADE(edge, one_good, "n = 1, a point of the set, equal ratios", 4)
{
  const double a[] = { 4, 2 }, x[] = { -7, 0 };
  double y[2] = { 9, 9 };
  because("small integers and halves");
  equation("n = 1: y = r/a");
  project_prices(1, a, 2, x, y);
  check_close("y, n = 1", y[0], 0.5, 1e-15);
  const double inside[] = { 0.5, 1 };
  equation("x in the set: y = x, tau = 0");
  check_close("tau", project_prices(2, a, 4, inside, y), 0, 1e-15);
  check_vector("y = x", 2, y, inside, 1e-15);
  const double equal[] = { 8, 4 };
  const double want[] = { 0.4, 0.2 };
  equation("x a multiple of a: so is y");
  project_prices(2, a, 2, equal, y);
  check_vector("y along a", 2, y, want, 1e-14);
}

GRADE(edge, far_out, "wishes of 1e8, budget of one", 1)
{
  const double a[] = { 1, 1, 1 }, x[] = { 1e8 + 1, 1e8, -1e8 };
  const double want[] = { 1, 0, 0 };
  double y[3] = { 9, 9, 9 };
  because("an ulp of 1e8 is 1.5e-8");
  project_prices(3, a, 1, x, y);
  check_vector("y", 3, y, want, 1e-6);
}
