#include "grade.h"

GRADE(interface, what_is_written, "r, c and u; g is only read", 7)
{
  gr_rng a = gr_rng_make(seed, 1);
  double *g = grade_normals(&a, 15), *u = grade_output(15);
  const double ones[] = { 1, 1, 1, 1, 1 };
  double *r = grade_input(3, ones), *c = grade_input(5, ones);
  row_column_means(3, 5, 0.5, 1e-30, g, r, c);
  int moved = 0;
  for (int i = 0; i < 3; i++) moved += r[i] != 1;
  for (int j = 0; j < 5; j++) moved += c[j] != 1;
  check_int("means that moved", moved, 8);
  double *p = grade_input(3, r), *q = grade_input(5, c);
  double rms = factored_step(3, 5, 1, g, p, q, u);
  grade_written("u", u);
  grade_untouched("g", g);
  grade_untouched("r", p);
  grade_untouched("c", q);
  check_true("RMS is positive", rms > 0);
  double v[15];
  factored_step(3, 5, 1, g, p, q, v);
  because("the same input gives the same bits");
  check_vector("u of a second call", 15, v, u, 0);
}

GRADE(by_hand, means, "2 x 4, beta = 3/4, eps = 1", 2)
{
  const double g[] = { 1, -3, 5, 1, 3, 1, -1, 7 };
  double r[] = { 4, 8 }, c[] = { 4, 4, 8, 8 };
  const double want_r[] = { 5.5, 10 }, want_c[] = { 4.5, 4.5, 9.5, 12.5 };
  row_column_means(2, 4, 0.75, 1, g, r, c);
  because("small multiples of 1/32");
  equation("r_1 = 3/4 4 + 1/4 (2 + 10 + 26 + 2)/4 = 3 + 40/16");
  check_vector("r", 2, r, want_r, 1e-13);
  equation("c_1 = 3/4 4 + 1/4 (2 + 10)/2 = 3 + 12/8");
  check_vector("c", 4, c, want_c, 1e-13);
}

GRADE(by_hand, step, "2 x 3, r = (2, 6), c = (2, 8, 2): mean 4, v = 1 4 1, "
      "3 12 3", 2)
{
  const double g[] = { 1, -2, 1, 3, 6, -3 }, r[] = { 2, 6 };
  const double c[] = { 2, 8, 2 }, s = sqrt(3);
  const double want[] = { 1, -1, 1, s, s, -s };
  double u[6] = { 9, 9, 9, 9, 9, 9 };
  double rms = factored_step(2, 3, 100, g, r, c, u);
  because("a few roundings");
  equation("u = g / sqrt(r_i c_j / mean(r))");
  check_vector("u", 6, u, want, 1e-13);
  equation("RMS = sqrt((3 1 + 3 3)/6)");
  check_close("RMS", rms, sqrt(2), 1e-13);
}

GRADE(by_hand, clip, "RMS 2: clipped at 1/2, at 8 left alone", 4)
{
  const double g[] = { 2, -2, 2 * sqrt(1.75), -1 }, one[] = { 1, 1 };
  double u[4] = { 9, 9, 9, 9 }, half[4], all[4];
  for (int k = 0; k < 4; k++) half[k] = g[k] / 4, all[k] = g[k];
  because("a few roundings");
  equation("RMS = sqrt((4 + 4 + 7 + 1)/4) = 2; u / (2/0.5)");
  check_close("RMS returned", factored_step(2, 2, 0.5, g, one, one, u), 2,
              1e-13);
  check_vector("u for d = 1/2", 4, u, half, 1e-13);
  equation("u / max(1, 2/8)");
  factored_step(2, 2, 8, g, one, one, u);
  check_vector("u for d = 8", 4, u, all, 1e-13);
  factored_step(2, 2, 2.5, g, one, one, u);
  check_vector("u for d = 2.5", 4, u, all, 1e-13);
}

GRADE(property, rank_one, "squares of rank one: the signs come out", 2)
{
  enum { M = 7, N = 5 };
  gr_rng a = gr_rng_make(seed, 2);
  double p[M], q[N], g[M * N], r[M] = { 0 }, c[N] = { 0 }, u[M * N] = { 0 };
  double want[M * N];
  for (int i = 0; i < M; i++) p[i] = exp(gr_rng_normal(&a));
  for (int j = 0; j < N; j++) q[j] = exp(gr_rng_normal(&a));
  for (int k = 0; k < M * N; k++) {
    want[k] = gr_rng_uniform(&a) < 0.5 ? -1 : 1;
    g[k] = want[k] * p[k / N] * q[k % N];
  }
  row_column_means(M, N, 0, 0, g, r, c);
  double rms = factored_step(M, N, 2, g, r, c, u);
  because("sums of seven terms");
  equation("v_ij = g_ij^2 where g_ij^2 = a_i b_j");
  check_vector("u", M * N, u, want, 2e-13);
  check_close("RMS", rms, 1, 2e-13);
}

GRADE(property, mean_of_means, "ten steps: the means of r and c are equal, "
      "and those of all squares", 2)
{
  enum { M = 4, N = 9 };
  gr_rng a = gr_rng_make(seed, 3);
  double g[M * N], r[M] = { 0 }, c[N] = { 0 }, of_r = 0, of_c = 0;
  long double all = 0;
  for (int t = 0; t < 10; t++) {
    long double sum = 0;
    gr_rng_normals(&a, M * N, g);
    for (int k = 0; k < M * N; k++)
      sum += (long double)g[k] * g[k] + 0.125L;
    all = 0.875L * all + sum / (M * N) / 8;
    row_column_means(M, N, 0.875, 0.125, g, r, c);
  }
  for (int i = 0; i < M; i++) of_r += r[i] / M;
  for (int j = 0; j < N; j++) of_c += c[j] / N;
  because("ten steps of nine roundings");
  equation("mean of r = mean of c = average of the mean square");
  check_close("mean of r", of_r, (double)all, 1e-13);
  check_close("mean of c", of_c, (double)all, 1e-13);
}

GRADE(property, with_long_double, "random means, against the equations", 2)
{
  enum { M = 5, N = 8 };
  gr_rng a = gr_rng_make(seed, 4);
  double g[M * N], r[M], c[N], u[M * N] = { 0 }, want[M * N];
  long double mean = 0, sum = 0, v;
  gr_rng_normals(&a, M * N, g);
  for (int i = 0; i < M; i++)
    r[i] = exp(gr_rng_normal(&a)), mean += (long double)r[i] / M;
  for (int j = 0; j < N; j++) c[j] = exp(gr_rng_normal(&a));
  for (int k = 0; k < M * N; k++) {
    v = g[k] / sqrtl(r[k / N] * (long double)c[k % N] / mean);
    sum += v * v, want[k] = (double)v;
  }
  long double rms = sqrtl(sum / (M * N)), d = 0.75L;
  for (int k = 0; k < M * N && rms > d; k++)
    want[k] = (double)(want[k] * (d / rms));
  double got = factored_step(M, N, 0.75, g, r, c, u);
  because("a few roundings each, forty in the sum");
  equation("u = g / sqrt(r_i c_j / mean(r)) / max(1, RMS/d)");
  check_vector("u", M * N, u, want, 1e-12);
  check_rel("RMS", got, (double)rms, 1e-12);
}

GRADE(edge, small, "gradients of 1e-100, and of 1e100", 4)
{
  const double size[] = { 1e-100, 1e100 }, want[] = { 1, -1, 1, 1, -1, -1 };
  for (int s = 0; s < 2; s++) {
    double g[6], r[2] = { 0 }, c[3] = { 0 }, u[6] = { 0 };
    for (int k = 0; k < 6; k++) g[k] = size[s] * want[k];
    row_column_means(2, 3, 0, 0, g, r, c);
    double rms = factored_step(2, 3, 1.5, g, r, c, u);
    because("all squares are equal: a few roundings");
    equation("v_ij = g_ij^2, about 1e-200 and 1e200");
    check_close(s ? "RMS for 1e100" : "RMS for 1e-100", rms, 1, 1e-13);
    check_vector(s ? "u for 1e100" : "u for 1e-100", 6, u, want, 1e-13);
  }
}

GRADE(edge, zero_gradient, "zeros, a row of zeros, one entry, NaN", 6)
{
  double g[6] = { 0 }, r[2] = { 0 }, c[3] = { 0 }, u[6] = { 9, 9, 9, 9 };
  const double none[6] = { 0 };
  row_column_means(2, 3, 0.5, 0, g, r, c);
  equation("u = 0 where g = 0");
  check_close("RMS of zeros", factored_step(2, 3, 1, g, r, c, u), 0, 0);
  check_vector("u of zeros", 6, u, none, 0);
  g[0] = 2, g[1] = -2, g[2] = 2;
  row_column_means(2, 3, 0, 0, g, r, c);
  factored_step(2, 3, 1, g, r, c, u);
  because("a few roundings");
  check_close("u beside a row of zeros", u[1], -1, 1e-13);
  check_close("u in the row of zeros", u[4], 0, 0);
  const double one = -3;
  double a = 0, b = 0, step = 9;
  row_column_means(1, 1, 0, 0, &one, &a, &b);
  factored_step(1, 1, 1, &one, &a, &b, &step);
  check_close("a matrix of one entry", step, -1, 1e-13);
  g[0] = NAN;
  row_column_means(2, 3, 0.5, 0, g, r, c);
  check_nan("RMS with a NaN in g", factored_step(2, 3, 1, g, r, c, u));
}
