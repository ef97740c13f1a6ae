#include "grade.h"

GRADE(interface, writes_all_of_d, "writes n entries, and only those", 2)
{
  gr_rng r = gr_rng_make(seed, 1);
  double *g = grade_normals(&r, 11), *d = grade_output(11);
  steepest_group(11, 3, g, d);
  grade_written("d", d);
  grade_untouched("g", g);
}

GRADE(by_hand, two_groups, "groups (4, -3), (0, 4.5) and (3.5, 3.5)", 2)
{
  /* lengths 5, 4.5, 4.95; largest entry 4.5; largest sum 7 */
  const double g[] = { 4, -3, 0, 4.5, 3.5, 3.5 };
  const double want[] = { -0.8, 0.6, 0, 0, 0, 0 };
  double d[6] = { 9, 9, 9, 9, 9, 9 };
  because("one division, rounded");
  equation("-g'd = max over groups of ||g_group||_2 = ||(4, -3)||");
  check_close("result", steepest_group(6, 2, g, d), 5, 1e-14);
  equation("d = -g_group / ||g_group|| on that group, else 0");
  check_vector("d", 6, d, want, 1e-14);
}

/* sum over the groups of their Euclidean lengths */
static double norm(size_t n, size_t s, const double *x)
{
  double sum = 0;
  for (size_t k = 0; k < n; k += s) sum += gr_norm2(n - k < s ? n - k : s,
                                                    x + k);
  return sum;
}

GRADE(property, steepest, "no direction of length one goes down faster",
      4)
{
  gr_rng r = gr_rng_make(seed, 2);
  double worst = -INFINITY, length = 0, product = 0, group = -INFINITY;
  for (int trial = 0; trial < 200; trial++) {
    double g[10], d[10], e[10];
    size_t s = 1 + gr_rng_below(&r, 5);
    gr_rng_normals(&r, 10, g);
    double result = steepest_group(10, s, g, d);
    length = fmax(length, fabs(norm(10, s, d) - 1));
    product = fmax(product, fabs(gr_dot(10, g, d) + result));
    for (size_t k = 0; k < 10; k += s)
      group = fmax(group, gr_norm2(10 - k < s ? 10 - k : s, g + k) - result);
    for (int other = 0; other < 20; other++) {
      gr_rng_normals(&r, 10, e);
      worst = fmax(worst, gr_dot(10, g, d) -
                   gr_dot(10, g, e) / norm(10, s, e));
    }
  }
  because("rounding of sums of ten numbers");
  equation("||d||_(2,1) = 1");
  check_le("distance of the length from 1", length, 0, 1e-13);
  equation("result = -g'd");
  check_le("result + g'd", product, 0, 1e-13);
  equation("result = max over groups of ||g_group||_2");
  check_le("how much longer a group is", group, 0, 1e-13);
  equation("g'd <= g'e / ||e|| for all e");
  check_le("how much steeper another one is", worst, 0, 1e-13);
}

GRADE(property, known_norms, "s = 1 is the l1 norm, s = n the Euclidean",
      4)
{
  gr_rng r = gr_rng_make(seed, 3);
  double g[7], d[7], want[7];
  gr_rng_normals(&r, 7, g);
  because("one division");
  equation("s = 1: the largest entry alone");
  check_close("result, s = 1", steepest_group(7, 1, g, d),
              gr_norm_inf(7, g), 0);
  check_close("||d||_1", gr_norm1(7, d), 1, 1e-14);
  equation("s = n: d = -g/||g||");
  check_close("result, s = n", steepest_group(7, 7, g, d),
              gr_norm2(7, g), 1e-13);
  for (size_t i = 0; i < 7; i++) want[i] = -g[i] / gr_norm2(7, g);
  check_vector("d, s = n", 7, d, want, 1e-14);
}

GRADE(edge, last_group, "the last group is shorter, or the only one", 4)
{
  const double g[] = { 1, 1, 1, -7 }, want[] = { 0, 0, 0, 1 };
  double d[4] = { 9, 9, 9, 9 };
  because("exact");
  equation("n = 4, s = 3: the groups are (1, 1, 1) and (-7)");
  check_close("result", steepest_group(4, 3, g, d), 7, 0);
  check_vector("d", 4, d, want, 0);
  const double all[] = { 0, -4, 0, 3 }, turned[] = { 0, 0.8, 0, -0.6 };
  because("one division, rounded");
  equation("n = 4, s = 9: one group");
  check_close("result, s = 9", steepest_group(4, 9, all, d), 5, 1e-14);
  check_vector("d, s = 9", 4, d, turned, 1e-14);
}

GRADE(edge, ties, "equal groups, zero gradient, NaN", 7)
{
  const double g[] = { 2, -2, 2 }, zero[] = { 0, 0, 0 };
  const double first[] = { -1, 0, 0 }, bad[] = { 1, NAN, 0 };
  double d[3] = { 9, 9, 9 };
  because("exact");
  equation("the first of several groups");
  check_close("result", steepest_group(3, 1, g, d), 2, 0);
  size_t moved = 0;
  while (moved < 2 && d[moved] == 0) moved++;
  check_int("group that moves", (long long)moved, 0);
  check_vector("d", 3, d, first, 0);
  equation("g = 0: d = 0");
  check_close("result of g = 0", steepest_group(3, 2, zero, d), 0, 0);
  check_vector("d of g = 0", 3, d, zero, 0);
  check_nan("result with a NaN", steepest_group(3, 1, bad, d));
  check_close("result of n = 0", steepest_group(0, 2, g, d), 0, 0);
}

GRADE(edge, huge, "entries of 1e200, 1e-200: no overflow, no underflow",
      4)
{
  const double tiny[] = { 1e-200, 1e-200, 3e-200, 4e-200 };
  const double there[] = { 0, 0, -0.6, -0.8 };
  double e[4] = { 9, 9, 9, 9 };
  const double g[] = { 3e200, 4e200, 1 }, want[] = { -0.6, -0.8, 0 };
  double d[3] = { 9, 9, 9 };
  because("one division of numbers with 53 bits");
  check_rel("result", steepest_group(3, 2, g, d), 5e200, 1e-14);
  check_vector("d", 3, d, want, 1e-14);
  check_rel("result, tiny entries", steepest_group(4, 2, tiny, e), 5e-200,
            1e-14);
  check_vector("d, tiny entries", 4, e, there, 1e-14);
}
