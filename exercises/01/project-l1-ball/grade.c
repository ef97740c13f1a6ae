#include "grade.h"

GRADE(interface, writes_all_of_y, "writes y, and only y", 2)
{
  gr_rng r = gr_rng_make(seed, 1);
  double *x = grade_normals(&r, 9), *y = grade_output(9), room[9];
  project_l1(9, 1, x, y, room);
  grade_written("y", y);
  grade_untouched("x", x);
}

GRADE(by_hand, inside_and_outside, "(3, -1, 1/2), radius 3, 2 and 5", 3)
{
  const double x[] = { 3, -1, 0.5 };
  double y[3] = { 9, 9, 9 }, room[3];
  because("halves");
  equation("|y_i| = max(|x_i| - theta, 0), theta = 1/2");
  project_l1(3, 3, x, y, room);
  check_vector("y, r = 3", 3, y, (const double[]){ 2.5, -0.5, 0 }, 1e-14);
  equation("theta = 1");
  project_l1(3, 2, x, y, room);
  check_vector("y, r = 2", 3, y, (const double[]){ 2, 0, 0 }, 1e-14);
  equation("||x||_1 <= r: y = x");
  project_l1(3, 5, x, y, room);
  check_vector("y, r = 5", 3, y, x, 0);
}

GRADE(property, nearest, "no corner of the ball is at a sharp angle", 2)
{
  gr_rng r = gr_rng_make(seed, 2);
  double outside = -INFINITY, obtuse = -INFINITY;
  for (int trial = 0; trial < 200; trial++) {
    double x[8], y[8] = { 0 }, room[8];
    double radius = exp(gr_rng_normal(&r));
    gr_rng_normals(&r, 8, x);
    project_l1(8, radius, x, y, room);
    outside = fmax(outside, gr_norm1(8, y) - radius);
    double along = 0, top = 0;
    for (size_t i = 0; i < 8; i++) {
      along += (x[i] - y[i]) * y[i];
      top = fmax(top, fabs(x[i] - y[i]));
    }
    /* max over the ball of (x - y)'(z - y) = r max |x - y| - (x - y)'y */
    obtuse = fmax(obtuse, radius * top - along);
  }
  because("sums of eight products, rounded");
  equation("||y||_1 <= r");
  check_le("||y||_1 - r", outside, 0, 1e-12);
  equation("(x - y)'(z - y) <= 0 for all z of the ball");
  check_le("largest (x - y)'(z - y)", obtuse, 0, 1e-12);
}

GRADE(edge, zero_radius, "radius zero, n = 1", 2)
{
  const double x[] = { 3, -1, 0.5 }, zero[] = { 0, 0, 0 };
  double y[3] = { 9, 9, 9 }, room[3];
  because("exact");
  project_l1(3, 0, x, y, room);
  check_vector("y, r = 0", 3, y, zero, 0);
  const double one = -7;
  project_l1(1, 2, &one, y, room);
  check_close("y, n = 1", y[0], -2, 0);
}

GRADE(edge, in_place, "y may be x", 1)
{
  double x[] = { -3, 1, -0.5 }, room[3];
  because("halves");
  project_l1(3, 3, x, x, room);
  check_vector("y in the place of x", 3, x,
               (const double[]){ -2.5, 0.5, 0 }, 1e-14);
}
