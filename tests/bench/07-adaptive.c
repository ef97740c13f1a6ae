/* Steps of the adaptive rules, in single precision if their name does not
   say otherwise, beside a plain loop
   that moves the same bytes: k arrays are read and written in place, one
   is read. A rule cannot be faster than that loop; printed is how much of
   its speed the rule reaches, the best of TURNS turns in which loop and
   rule follow each other. Rules that need a norm first read some arrays
   twice; their floor is the loop and a loop that only reads. Numbers of
   two bytes are compared with half as many of four, states of one byte
   with a quarter as many. */
#include "gradus/adaptive.h"

#include <omp.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { TURNS = 9, ARRAYS = 5 };
static const size_t n = (size_t)1 << 24;
static float *a[ARRAYS]; /* x, g, states */
static volatile double sink;

#if defined __x86_64__ && defined __GNUC__ && !defined __clang__
#define WIDE __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define WIDE
#endif
#define EACH _Pragma("omp parallel for simd schedule(static)") \
  for (size_t i = 0; i < count; i++)

static double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* k arrays in place, one read */
WIDE static void stream1(size_t count, float *restrict x,
                         const float *restrict g) {
  EACH x[i] += 0.5f * g[i];
}
WIDE static void stream2(size_t count, float *restrict x,
                         const float *restrict g,
                         float *restrict s) {
  EACH {
    x[i] += 0.5f * g[i];
    s[i] += 0.25f * g[i];
  }
}
WIDE static void stream3(size_t count, float *restrict x,
                         const float *restrict g,
                         float *restrict s, float *restrict u) {
  EACH {
    x[i] += 0.5f * g[i];
    s[i] += 0.25f * g[i];
    u[i] += 0.125f * g[i];
  }
}
WIDE static void stream4(size_t count, float *restrict x,
                         const float *restrict g,
                         float *restrict s, float *restrict u,
                         float *restrict v) {
  EACH {
    x[i] += 0.5f * g[i];
    s[i] += 0.25f * g[i];
    u[i] += 0.125f * g[i];
    v[i] += 0.375f * g[i];
  }
}
WIDE static void reading(const float *x) {
  float s = 0;
#pragma omp parallel for simd reduction(+ : s)
  for (size_t i = 0; i < n; i++) s += x[i];
  sink = s;
}

WIDE static void in_place(size_t count, float *restrict x) {
  EACH x[i] *= 0.5f;
}

static const struct row {
  const char *name;
  gr_adaptive_rule rule;
  double momentum;
  int centered, places, reads; /* arrays in place; read once more */
  gr_real kind;
  gr_bf16_mode bf16;
  bool eight_bit;
} rows[] = {
    {"sgd", GR_SGD, 0, 0, 1, 0, GR_F32, 0, false},
    {"sgd, momentum", GR_SGD, 0.9, 0, 2, 0, GR_F32, 0, false},
    {"adagrad", GR_ADAGRAD, 0, 0, 2, 0, GR_F32, 0, false},
    {"rmsprop", GR_RMSPROP, 0, 0, 2, 0, GR_F32, 0, false},
    {"rmsprop, centered, momentum", GR_RMSPROP, 0.9, 1, 4, 0, GR_F32, 0, false},
    {"adadelta", GR_ADADELTA, 0, 0, 3, 0, GR_F32, 0, false},
    {"adam", GR_ADAM, 0, 0, 3, 0, GR_F32, 0, false},
    {"adamw", GR_ADAMW, 0, 0, 3, 0, GR_F32, 0, false},
    {"amsgrad", GR_AMSGRAD, 0, 0, 4, 0, GR_F32, 0, false},
    {"adamax", GR_ADAMAX, 0, 0, 3, 0, GR_F32, 0, false},
    {"nadam", GR_NADAM, 0, 0, 3, 0, GR_F32, 0, false},
    {"radam", GR_RADAM, 0, 0, 3, 0, GR_F32, 0, false},
    {"yogi", GR_YOGI, 0, 0, 3, 0, GR_F32, 0, false},
    {"adabelief", GR_ADABELIEF, 0, 0, 3, 0, GR_F32, 0, false},
    {"lion", GR_LION, 0, 0, 2, 0, GR_F32, 0, false},
    {"lars", GR_LARS, 0.9, 0, 2, 2, GR_F32, 0, false},
    {"lamb", GR_LAMB, 0, 0, 3, 3, GR_F32, 0, false},
    {"novograd", GR_NOVOGRAD, 0, 0, 2, 1, GR_F32, 0, false},
    {"adafactor", GR_ADAFACTOR, 0, 0, 1, 2, GR_F32, 0, false},
    {"adamw, states of a byte", GR_ADAMW, 0, 0, 1, 0, GR_F32, 0, true},
    {"adamw, bf16, master copy", GR_ADAMW, 0, 0, 3, 0, GR_BF16,
     GR_BF16_MASTER, false},
    {"adamw, bf16, Kahan", GR_ADAMW, 0, 0, 4, 0, GR_BF16, GR_BF16_KAHAN,
     false},
    {"adamw, bf16, at random", GR_ADAMW, 0, 0, 3, 0, GR_BF16,
     GR_BF16_RANDOM, false},
    {"adamw, bf16, to nearest", GR_ADAMW, 0, 0, 3, 0, GR_BF16,
     GR_BF16_NEAREST, false},
};

static void fill(void) {
  for (int k = 0; k < ARRAYS; k++)
#pragma omp parallel for
    for (size_t i = 0; i < n; i++) a[k][i] = 1 + (float)(i % 13) / 16;
}

/* Are all its numbers of two bytes? */
static bool halved(const struct row *r) {
  return r->kind == GR_BF16 && r->bf16 != GR_BF16_MASTER;
}

static void floor_of(const struct row *r) {
  size_t count = halved(r) ? n / 2 : n;
  if (r->places == 1) stream1(count, a[0], a[1]);
  if (r->places == 2) stream2(count, a[0], a[1], a[2]);
  if (r->places == 3) stream3(count, a[0], a[1], a[2], a[3]);
  if (r->places == 4) stream4(count, a[0], a[1], a[2], a[3], a[4]);
  for (int k = 0; k < r->reads; k++) reading(a[k]);
  for (int k = 2; k < 4 && r->eight_bit; k++) in_place(n / 4, a[k]);
}

static double bytes_of(const struct row *r) {
  double bytes = 8. * r->places + 4 + 4. * r->reads;
  return halved(r) ? bytes / 2 : r->eight_bit ? bytes + 4 : bytes;
}

static int bench(const struct row *r) {
  gr_adaptive_options o = gr_adaptive_defaults(r->rule);
  gr_tensor t = {4096, n / 4096, 0};
  gr_optimizer *of = NULL;
  o.momentum = r->momentum, o.centered = r->centered;
  o.bf16 = r->bf16, o.eight_bit = r->eight_bit;
  if (gr_optimizer_new(r->kind, 1, &o, 1, &t, &of, NULL, NULL) < 0) return 1;
  double rule = 1e9, plain = 1e9;
  for (int k = 0; k < TURNS; k++) {
    fill();
    double at = seconds();
    floor_of(r);
    double mid = seconds();
    gr_optimizer_step(of, &(void *){a[0]}, &(const void *){a[1]});
    double end = seconds();
    if (k && mid - at < plain) plain = mid - at;
    if (k && end - mid < rule) rule = end - mid;
  }
  double bytes = bytes_of(r);
  printf("%-28s %5.0f %9.3f %8.1f %8.1f %7.0f %%\n", r->name, bytes,
         rule / (double)n * 1e9, bytes * (double)n / rule / 1e9,
         bytes * (double)n / plain / 1e9, 100 * plain / rule);
  gr_optimizer_free(of, NULL);
  return 0;
}

int main(void) {
  for (int k = 0; k < ARRAYS; k++)
    if (!(a[k] = gr_alloc(NULL, n, sizeof *a[k]))) return 1;
  printf("%zu parameters, %d threads\n", n,
         omp_get_max_threads());
  printf("%-28s %5s %9s %8s %8s %9s\n", "rule", "bytes", "ns", "GB/s",
         "ceiling", "reached");
  int failed = 0;
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    failed |= bench(&rows[i]);
  for (int k = 0; k < ARRAYS; k++) gr_free(NULL, a[k]);
  return failed;
}
