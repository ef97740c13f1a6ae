/* The bytes that one iteration moves, seen through a clock. For each rule
   the fewest bytes that it must read and write are known; a perfect loop
   takes as long as a plain update a = a - b/2 of as many bytes. Printed is
   time times bandwidth over fewest bytes: 1 is perfect, 1.1 means ten
   percent too many. Bandwidth and rule are timed in turns, so that what
   disturbs one disturbs the other; the spread is that of the turns. */
#include "gradus/descent.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { TURNS = 9, STEPS = 3 };

static const size_t n = 10000000;
static double *block[6];
static gr_descent *method;

static double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* f = sum a_i x_i^2 / 2 with a in block[5]: value 16 n bytes, gradient
   and product 24 n. */
static double value(const void *ctx, size_t size, const double *x) {
  const double *a = ctx;
  double s = 0;
#pragma omp simd reduction(+ : s)
  for (size_t i = 0; i < size; i++) s += a[i] * x[i] * x[i];
  return s / 2;
}

static void gradient(const void *ctx, size_t size, const double *x,
                     double *g) {
  const double *a = ctx;
#pragma omp simd
  for (size_t i = 0; i < size; i++) g[i] = a[i] * x[i];
}

static void reset(void) {
  for (int k = 0; k < 6; k++)
    for (size_t i = 0; i < n; i++)
      block[k][i] = 1 + 0.5 * (double)((i * 7 + (size_t)k) % 16) / 16;
}

static void update(void) {
  double *a = block[0];
  const double *b = block[1];
#pragma omp simd
  for (size_t i = 0; i < n; i++) a[i] -= 0.5 * b[i];
}

static void descent(void) { gr_axpy(n, -1e-3, block[1], block[0]); }

static void heavy_ball(void) {
  gr_heavy_ball_step(n, 1e-3, 0.5, block[0], block[1], block[2]);
}

static void nesterov(void) {
  gr_nesterov_step(n, 1e-3, 0.5, block[0], block[1], block[2]);
}

static void whole(void) { gr_descent_iterate(method); }

static const struct {
  const char *name, *moves;
  double streams; /* fewest reads and writes of n doubles */
  void (*run)(void);
} rules[] = {
    {"gradient descent, step", "x g > x", 3, descent},
    {"heavy ball, step", "x y g > x y", 5, heavy_ball},
    {"Nesterov, step", "x y g > x y", 5, nesterov},
    {"gradient descent, all", "step, f, g, ||g||", 9, whole},
};

static int by_size(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static double time_of(void (*run)(void)) {
  double start = seconds();
  for (int i = 0; i < STEPS; i++) run();
  return (seconds() - start) / STEPS;
}

/* One solve of k + 1 products less one of a single product: k steps. */
static double time_of_cg(void) {
  static const int k = 4 * STEPS;
  double t[2];
  for (int i = 0; i < 2; i++) {
    gr_fill(n, 0, block[0]);
    double start = seconds();
    gr_conjugate_gradients(n, gradient, block[5], block[4], block[0],
                           i ? 1 + (size_t)k : 1, 0, NULL, NULL);
    t[i] = seconds() - start;
  }
  return (t[1] - t[0]) / k;
}

static void report(const char *name, const char *moves, double streams,
                   double *ratio) {
  qsort(ratio, TURNS, sizeof *ratio, by_size);
  printf("%-26s %-18s %5.0f %8.2f  %.2f to %.2f\n", name, moves,
         streams * 8, ratio[TURNS / 2], ratio[1], ratio[TURNS - 2]);
}

int main(void) {
  for (int k = 0; k < 6; k++)
    if (!(block[k] = malloc(n * sizeof(double)))) {
      fprintf(stderr, "02-descent: memory is short\n");
      return 1;
    }
  reset();
  gr_problem p = {.name = "diagonal", .n = n, .ctx = block[5],
                  .value = value, .gradient = gradient, .start = block[4]};
  gr_descent_options o = gr_descent_defaults();
  o.step = GR_STEP_CONSTANT;
  o.eta = 0.1;
  if (gr_descent_new(&p, NULL, &o, &method, NULL) < 0) return 1;
  printf("gradient descent: bytes of one iteration, n = %zu, one thread\n"
         "%-26s %-18s %5s %8s  %s\n", n, "rule", "reads > writes", "B/n",
         "ratio", "spread");
  for (size_t r = 0; r < sizeof rules / sizeof *rules; r++) {
    double ratio[TURNS];
    for (int turn = 0; turn < TURNS; turn++) {
      reset();
      double stream = time_of(update) / 3;
      ratio[turn] = time_of(rules[r].run) / (rules[r].streams * stream);
    }
    report(rules[r].name, rules[r].moves, rules[r].streams, ratio);
  }
  double ratio[TURNS];
  for (int turn = 0; turn < TURNS; turn++) {
    reset();
    double stream = time_of(update) / 3;
    ratio[turn] = time_of_cg() / (13 * stream);
  }
  report("conjugate gradients, all", "product, p'Ap, step", 13, ratio);
  printf("ratio: time over that of a = a - b/2 for as many bytes\n");
  gr_descent_free(method, NULL);
  for (int k = 0; k < 6; k++) free(block[k]);
  return 0;
}
