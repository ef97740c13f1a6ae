/* Empty, huge, non-finite and refused: the corners of status, memory,
   vectors, matrices and random numbers. */
#include "gradus/toolbox.h"
#include "check.h"

#include <limits.h>
#include <stdint.h>
#include <string.h>
#include <wchar.h>

TEST(foundation_corners, empty, 12) {
  double x[1] = {7}, y[1] = {7}, a[1] = {7};
  check_close("dot", gr_dot(0, x, y), 0, 0);
  check_close("sum", gr_sum(0, x), 0, 0);
  check_close("norm2", gr_norm2(0, x), 0, 0);
  check_close("norm_inf", gr_norm_inf(0, x), 0, 0);
  check_close("distance", gr_distance(0, x, y), 0, 0);
  check_true("min and max", gr_min(0, x) == INFINITY &&
                                gr_max(0, x) == -INFINITY);
  gr_gemv(1, 0, a, x, y);
  check_close("product of no columns", y[0], 0, 0);
  y[0] = 7;
  gr_gemv_t(0, 1, a, x, y);
  check_close("product of no rows", y[0], 0, 0);
  y[0] = 7;
  gr_gemm(1, 1, 0, a, x, y);
  check_close("product over nothing", y[0], 0, 0);
  y[0] = 7;
  gr_gram(0, 1, a, y);
  check_close("Gram matrix of no rows", y[0], 0, 0);
  check_true("factorizations",
             gr_cholesky(0, a) == GR_OK && gr_solve(0, a, x, NULL) == GR_OK &&
                 gr_least_squares(1, 0, a, x, y, NULL) == GR_OK &&
                 gr_eigen(0, a, x, NULL) == GR_OK &&
                 gr_svd(0, 3, a, x, x, x, NULL) == GR_OK);
  gr_fill(0, 1, x);
  gr_copy(0, x, y);
  gr_scale(0, 2, x);
  gr_axpy(0, 2, x, y);
  gr_transpose(0, 5, a, a);
  check_true("untouched", x[0] == 7 && a[0] == 7 && y[0] == 0);
}

TEST(foundation_corners, sizes, 4) {
  double a[1], b[1], x[1];
  size_t huge = (size_t)INT_MAX + 1;
  check_int("cholesky", gr_cholesky(huge, a), GR_ERR_SIZE);
  check_int("solve", gr_solve(huge, a, b, NULL), GR_ERR_SIZE);
  check_int("eigen", gr_eigen(huge, a, b, NULL), GR_ERR_SIZE);
  check_int("fewer rows than columns",
            gr_least_squares(1, 2, a, b, x, NULL), GR_ERR_SIZE);
}

TEST(foundation_corners, infinities, 8) {
  double inf[3] = {1, INFINITY, -2}, both[3] = {INFINITY, NAN, 1};
  double ends[2] = {1e308, 1e308}, far[2] = {-1e308, 0};
  double cancel[3] = {1e308, 1e308, -1e308};
  check_close("norm2", gr_norm2(3, inf), INFINITY, 0);
  check_close("norm_inf", gr_norm_inf(3, inf), INFINITY, 0);
  check_close("sum", gr_sum(3, inf), INFINITY, 0);
  check_nan("norm2, both", gr_norm2(3, both));
  check_nan("norm_inf, both", gr_norm_inf(3, both));
  check_rel("norm2 near the end", gr_norm2(2, ends), sqrt(2) * 1e308, 1e-15);
  check_close("distance beyond it", gr_distance(2, ends, far), INFINITY, 0);
  check_close("overflowing sum", gr_sum(3, cancel), INFINITY, 0);
}

TEST(foundation_corners, extremes, 3) {
  gr_rng r = gr_rng_make(2, 20);
  double x[30], y[30], wrong = 0, least = 0, most = 0;
  for (size_t n = 1; n <= 30; n++) {
    gr_rng_uniforms(&r, n, -3, n % 2 ? -1 : 2, x);
    gr_fill(n, 1, y);
    least = gr_min(n, x), most = gr_max(n, x);
    for (size_t i = 0; i < n; i++) {
      wrong += !(least <= x[i] && x[i] <= most);
      y[i] = (x[i] - least) * (x[i] - most);
    }
    size_t attained = 0;
    for (size_t i = 0; i < n; i++) attained += y[i] == 0;
    wrong += attained != (n == 1 ? 1 : 2);
  }
  check_close("bounds wrong or not attained", wrong, 0, 0);
  const double ends[] = {INFINITY, -INFINITY, 0};
  check_close("least", gr_min(3, ends), -INFINITY, 0);
  check_close("largest", gr_max(3, ends), INFINITY, 0);
}

/* A NaN in one entry of a factor reaches exactly the entries of the
   product that depend on it, also against zeros. */
TEST(foundation_corners, nan_products, 4) {
  int wrong[4] = {0};
  for (size_t m = 1; m <= 9; m += 2)
    for (size_t n = 1; n <= 9; n += 2)
      for (size_t k = 0; k < m * n; k++) {
        double a[81] = {0}, o[81] = {0}, y[81];
        size_t row = k / n, column = k % n;
        a[k] = NAN;
        gr_gemv(m, n, a, o, y);
        for (size_t i = 0; i < m; i++) wrong[0] += isnan(y[i]) != (i == row);
        gr_gemv_t(m, n, a, o, y);
        for (size_t j = 0; j < n; j++)
          wrong[1] += isnan(y[j]) != (j == column);
        gr_gemm(m, 3, n, a, o, y);
        for (size_t i = 0; i < 3 * m; i++)
          wrong[2] += isnan(y[i]) != (i / 3 == row);
        gr_gram(m, n, a, y);
        for (size_t i = 0; i < n * n; i++)
          wrong[3] += isnan(y[i]) != (i / n == column || i % n == column);
      }
  check_int("A x", wrong[0], 0);
  check_int("A'x", wrong[1], 0);
  check_int("A B", wrong[2], 0);
  check_int("A'A", wrong[3], 0);
}

TEST(foundation_corners, refused_input, 12) {
  double eye[4] = {1, 0, 0, 1}, a[4], b[2], x[2] = {7, 7}, u[4], v[4];
  const double bad[2] = {NAN, INFINITY};
  for (int k = 0; k < 2; k++) {
    gr_copy(4, eye, a);
    a[1] = bad[k];
    gr_fill(2, 3, b);
    check_int("solve", gr_solve(2, a, b, NULL), GR_ERR_NONFINITE);
    check_int("fit", gr_least_squares(2, 2, a, b, x, NULL),
              GR_ERR_NONFINITE);
    check_int("eigen", gr_eigen(2, a, x, NULL), GR_ERR_NONFINITE);
    check_int("svd", gr_svd(2, 2, a, u, x, v, NULL), GR_ERR_NONFINITE);
    gr_copy(4, eye, a);
    a[3] = bad[k];
    check_int("cholesky", gr_cholesky(2, a), GR_ERR_INDEFINITE);
    check_true("outputs untouched", b[0] == 3 && x[0] == 7);
  }
}

TEST(foundation_corners, singular, 7) {
  double a[4] = {1, 2, 2, 4}, b[2] = {1, 1}, x[2] = {7, 7};
  check_int("rank one", gr_solve(2, a, b, NULL), GR_ERR_SINGULAR);
  check_true("right-hand side kept", b[0] == 1 && b[1] == 1);
  double tiny[4] = {1e-310, 0, 0, 1e-310};
  check_int("solution overflows", gr_solve(2, tiny, b, NULL),
            GR_ERR_SINGULAR);
  double subnormal[4] = {1e-310, 0, 0, 1e-310}, t[2] = {1e-310, 2e-310};
  gr_status s = gr_solve(2, subnormal, t, NULL);
  check_true("subnormal pivots: solved, or refused and kept",
             s == GR_OK ? t[0] == 1 && t[1] == 2
                        : s == GR_ERR_SINGULAR && t[0] == 1e-310);
  double zero[6] = {0}, c[3] = {1, 1, 1};
  check_int("no columns worth it", gr_least_squares(3, 2, zero, c, x, NULL),
            GR_ERR_SINGULAR);
  double semi[4] = {1, 1, 1, 1};
  check_int("semidefinite", gr_cholesky(2, semi), GR_ERR_INDEFINITE);
  double graded[4] = {1, 0, 0, 1e-20}, d[2] = {1, 1};
  gr_least_squares(2, 2, graded, d, x, NULL);
  check_rel("graded columns are no reason to refuse", x[1], 1e20, 1e-14);
}

/* Finite input whose elimination, triangle, eigenvalues or singular values
   overflow is refused; without the check a pivot of infinity divides a
   part of the solution to zero. */
TEST(foundation_corners, overflow, 7) {
  double a[4] = {1e308, 1e308, -1e308, 1e308}, b[2] = {1e308, 0}, x[2];
  check_int("elimination", gr_solve(2, a, b, NULL), GR_ERR_SINGULAR);
  check_true("right-hand side kept", b[0] == 1e308 && b[1] == 0);
  double c[4] = {1, 1.7e308, -1, 1.7e308}, d[2] = {1e308, 1e308};
  check_int("triangle", gr_least_squares(2, 2, c, d, x, NULL),
            GR_ERR_SINGULAR);
  double e[4], u[4], v[4];
  for (int large = 0; large < 2; large++) {
    gr_fill(4, large ? 1.5e308 : 1.5e306, e);
    check_int("eigenvalues", gr_eigen(2, e, x, NULL),
              large ? GR_ERR_NONFINITE : GR_OK);
    gr_fill(4, large ? 1.5e308 : 1.5e306, e);
    check_int("singular values", gr_svd(2, 2, e, u, x, v, NULL),
              large ? GR_ERR_NONFINITE : GR_OK);
  }
}

/* A matrix large enough for the blocked factorization: a NaN or infinity
   in any place of the lower triangle is noticed, above it ignored. */
TEST(foundation_corners, large_cholesky, 2) {
  enum { N = 150 };
  static double a[N * N];
  int missed = 0, refused = 0;
  for (size_t k = 0; k < 200; k++) {
    size_t i = k * 37 % N, j = k * 53 % N;
    for (size_t l = 0; l < N * N; l++) a[l] = l % (N + 1) ? 0.001 : 2;
    a[i * N + j] = k % 2 ? NAN : INFINITY;
    gr_status s = gr_cholesky(N, a);
    missed += j <= i && s != GR_ERR_INDEFINITE;
    refused += j > i && s != GR_OK;
  }
  check_int("missed", missed, 0);
  check_int("upper triangle read", refused, 0);
}

/* Every allocation of every function that allocates is refused in turn. */
static gr_status factor(int which, gr_memory *mem) {
  double a[9] = {4, 1, 0, 1, 5, 1, 0, 1, 6}, b[3] = {1, 2, 3}, x[3], u[9],
         v[9];
  if (which == 0) return gr_solve(3, a, b, mem);
  if (which == 1) return gr_least_squares(3, 3, a, b, x, mem);
  if (which == 2) return gr_eigen(3, a, x, mem);
  return gr_svd(3, 3, a, u, x, v, mem);
}

TEST(foundation_corners, refused_memory, 4 * 3) {
  for (int which = 0; which < 4; which++) {
    gr_memory count = {0};
    factor(which, &count);
    size_t wrong = 0, left = count.live_bytes;
    for (size_t k = 1; k <= count.calls; k++) {
      gr_memory mem = {.fail_at = k};
      wrong += factor(which, &mem) != GR_ERR_MEMORY;
      left += mem.live_bytes + mem.live_blocks;
    }
    check_ge("allocations", (double)count.calls, 1, 0);
    check_int("refusals not reported", (long long)wrong, 0);
    check_int("bytes left", (long long)left, 0);
  }
}

/* A character that the C locale cannot write makes vsnprintf fail. */
TEST(foundation_corners, status, 3) {
  gr_message m = {"before"};
  check_int("status kept", gr_explain(&m, GR_ERR_FORMAT, "%lc", (wint_t)0xe9),
            GR_ERR_FORMAT);
  check_text("no half a message", m.text, "");
  check_text("a number outside the table",
             gr_status_message((gr_status)GR_STATUS_END), "an unknown status");
}

TEST(foundation_corners, memory, 4) {
  gr_memory mem = {0};
  gr_free(&mem, NULL);
  check_int("freeing nothing", (long long)mem.live_blocks, 0);
  void *p = gr_alloc(&mem, 0, 8);
  check_true("an empty block", p && mem.live_blocks == 1);
  gr_free(&mem, p);
  p = gr_alloc(NULL, 3, 8);
  check_true("no account", p != NULL);
  gr_free(NULL, p);
  check_true("too large", !gr_alloc(&mem, SIZE_MAX / 2, 1) &&
                              mem.calls == 2 && mem.live_bytes == 0);
}

TEST(foundation_corners, random, 6) {
  gr_rng r = gr_rng_make(0, 0);
  check_int("nothing to choose from", (long long)gr_rng_below(&r, 0), 0);
  check_int("one choice", (long long)gr_rng_below(&r, 1), 0);
  check_true("all 64 bits", gr_rng_below(&r, UINT64_MAX) < UINT64_MAX);
  size_t p[1] = {9};
  gr_rng_permutation(&r, 0, p);
  check_int("an empty permutation", (long long)p[0], 9);
  double x[64], least = INFINITY, most = -INFINITY;
  gr_rng_uniforms(&r, 64, 0x1p53, 0x1p53 + 2, x);
  for (int i = 0; i < 64; i++) {
    least = fmin(least, x[i]);
    most = fmax(most, x[i]);
  }
  check_close("the closed lower end", least, 0x1p53, 0);
  check_close("the closed upper end", most, 0x1p53 + 2, 0);
}
