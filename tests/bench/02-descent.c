/* The bytes that one iteration moves, seen through a clock. For each rule
   the fewest reads and writes are known. A machine does not move all bytes
   alike: a vector that is written without being read is read all the same,
   into the cache, and a loop that only reads has a bandwidth of its own.
   So there are three plain loops to compare with, each the fastest of its
   kind: a = a - b/2 (in place), a = b - c/2 (away), a'b (read). A rule is
   so many passes of each; printed is its time over theirs: 1 is perfect,
   1.1 means ten percent too many. Plain loops and rule are timed in turns,
   so that what disturbs one disturbs the other; the spread is that of the
   turns. */
#include "gradus/descent.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { TURNS = 9, STEPS = 3 };

static const size_t n = 10000000;
static double *block[6];
static gr_descent *method;
static gr_momentum *momentum;
static gr_proximal *proximal;
static volatile double sink;

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

static void in_place(void) {
  double *a = block[0];
  const double *b = block[1];
#pragma omp simd
  for (size_t i = 0; i < n; i++) a[i] -= 0.5 * b[i];
}

static void away(void) {
  double *a = block[0];
  const double *b = block[1], *c = block[2];
#pragma omp simd
  for (size_t i = 0; i < n; i++) a[i] = b[i] - 0.5 * c[i];
}

static void reading(void) {
  const double *a = block[0], *b = block[1];
  double s = 0;
#pragma omp simd reduction(+ : s)
  for (size_t i = 0; i < n; i++) s += a[i] * b[i];
  sink = s;
}

static void descent(void) { gr_axpy(n, -1e-3, block[1], block[0]); }

static void heavy_ball(void) {
  gr_heavy_ball_step(n, 1e-3, 0.5, block[0], block[1], block[2]);
}

static void nesterov(void) {
  gr_nesterov_step(n, 1e-3, 0.5, block[0], block[1], block[2]);
}

static void whole(void) { gr_descent_iterate(method); }
static void with_momentum(void) { gr_momentum_iterate(momentum); }
static void with_prox(void) { gr_proximal_iterate(proximal); }

/* Reads and writes of n doubles in passes in place (update: 3 streams),
   away (the vector written is not read: 3) and read only. */
typedef struct passes {
  double in_place, away, read;
} passes;

/* What is beside the function's value (2 read), gradient (3 away). */
enum { NONE, DESCENT, BARZILAI, HEAVY_BALL, NESTEROV, ISTA, FISTA };
static const struct {
  const char *name, *moves;
  passes streams;
  void (*run)(void);
  int object;
} rules[] = {
    {"gradient descent, step", "x g > x", {3, 0, 0}, descent, NONE},
    {"heavy ball, step", "x y g > x y", {5, 0, 0}, heavy_ball, NONE},
    {"Nesterov, step", "x y g > x y", {5, 0, 0}, nesterov, NONE},
    {"gradient descent, all", "x g > y, f, g, ||g||", {0, 6, 3}, whole,
     DESCENT},
    {"Barzilai-Borwein, all", "the same, g g_y", {0, 6, 5}, whole, BARZILAI},
    {"heavy ball, all", "x y g > y, f, g, ||g||", {4, 3, 3}, with_momentum,
     HEAVY_BALL},
    {"Nesterov, all", "x y g > x y, f, g, ||g||", {5, 3, 3}, with_momentum,
     NESTEROV},
    {"ISTA, all", "g, step, prox, |y-z|, F", {5, 3, 5}, with_prox, ISTA},
    {"FISTA, all", "the same, x z > y", {5, 6, 5}, with_prox, FISTA},
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

static void report(const char *name, const char *moves, passes s,
                   double *ratio) {
  qsort(ratio, TURNS, sizeof *ratio, by_size);
  printf("%-24s %-25s %5.0f %6.2f  %.2f to %.2f\n", name, moves,
         (s.in_place + s.away + s.read) * 8, ratio[TURNS / 2], ratio[1],
         ratio[TURNS - 2]);
}

/* How long plain loops of these reads and writes take. */
static double plain(passes s) {
  double t = 0;
  if (s.in_place > 0) t += s.in_place / 3 * time_of(in_place);
  if (s.away > 0) t += s.away / 3 * time_of(away);
  if (s.read > 0) t += s.read / 2 * time_of(reading);
  return t;
}

/* The object of a rule on the problem, with the defaults but for stops. */
static int make(int object, const gr_problem *p) {
  static gr_composite c;
  gr_descent_options d = gr_descent_defaults();
  gr_momentum_options m = gr_momentum_defaults();
  gr_proximal_options q = gr_proximal_defaults();
  gr_descent_free(method, NULL), method = NULL;
  gr_momentum_free(momentum, NULL), momentum = NULL;
  gr_proximal_free(proximal, NULL), proximal = NULL;
  switch (object) {
  case NONE: return 0;
  case DESCENT:
  case BARZILAI:
    d.step = object == DESCENT ? GR_STEP_CONSTANT : GR_STEP_BB_LONG;
    d.gradient_tol = -1;
    return gr_descent_new(p, NULL, &d, &method, NULL);
  case HEAVY_BALL:
  case NESTEROV:
    m.rule = object == HEAVY_BALL ? GR_MOMENTUM_HEAVY_BALL
                                  : GR_MOMENTUM_NESTEROV;
    m.gradient_tol = -1;
    return gr_momentum_new(p, NULL, &m, &momentum, NULL);
  default:
    c = gr_composite_nonnegative(p);
    q.rule = object == ISTA ? GR_PROXIMAL_ISTA : GR_PROXIMAL_FISTA;
    q.mapping_tol = -1;
    return gr_proximal_new(&c, NULL, &q, &proximal, NULL);
  }
}

int main(void) {
  for (int k = 0; k < 6; k++)
    if (!(block[k] = malloc(n * sizeof(double)))) {
      fprintf(stderr, "02-descent: memory is short\n");
      return 1;
    }
  reset();
  gr_problem p = {.name = "diagonal", .n = n, .ctx = block[5],
                  .value = value, .gradient = gradient, .start = block[4],
                  .lip = 2, .mu = 1};
  printf("gradient descent: bytes of one iteration, n = %zu, one thread\n"
         "%-24s %-25s %5s %6s  %s\n", n, "rule", "reads > writes", "B/n",
         "ratio", "spread");
  for (size_t r = 0; r < sizeof rules / sizeof *rules; r++) {
    double ratio[TURNS];
    if (make(rules[r].object, &p) < 0) return 1;
    rules[r].run();
    for (int turn = 0; turn < TURNS; turn++) {
      reset();
      double fewest = plain(rules[r].streams);
      ratio[turn] = time_of(rules[r].run) / fewest;
    }
    report(rules[r].name, rules[r].moves, rules[r].streams, ratio);
  }
  const passes cg = {8, 3, 2};
  double ratio[TURNS];
  for (int turn = 0; turn < TURNS; turn++) {
    reset();
    double fewest = plain(cg);
    ratio[turn] = time_of_cg() / fewest;
  }
  report("conjugate gradients, all", "product, p'Ap, step", cg, ratio);
  printf("ratio: time over that of plain loops for the same reads and writes"
         "\n");
  make(NONE, &p);
  for (int k = 0; k < 6; k++) free(block[k]);
  return 0;
}
