/* The memory bandwidth of this machine, as the optimizers of the book see
   it: an update reads its operands once and writes its result once. Prints
   one line an access pattern, the best of several runs. The bytes counted
   are those that the formula names; a write may cost the machine a read
   of the same line on top, which is not counted. */
#include <omp.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { RUNS = 12 };

static double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void copy(size_t n, float *a, const float *b, const float *c) {
  (void)c;
#pragma omp parallel for simd
  for (size_t i = 0; i < n; i++) a[i] = b[i];
}

static void update(size_t n, float *a, const float *b, const float *c) {
  (void)c;
#pragma omp parallel for simd
  for (size_t i = 0; i < n; i++) a[i] -= 0.5f * b[i];
}

static void triad(size_t n, float *a, const float *b, const float *c) {
#pragma omp parallel for simd
  for (size_t i = 0; i < n; i++) a[i] = b[i] + 0.5f * c[i];
}

static const struct {
  const char *name, *formula;
  size_t streams;
  void (*run)(size_t n, float *a, const float *b, const float *c);
} patterns[] = {
    {"copy", "a = b", 2, copy},
    {"update", "a = a - b/2", 3, update},
    {"triad", "a = b + c/2", 3, triad},
};

int main(void) {
  size_t n = (size_t)1 << 25; /* 128 MiB an array: no cache holds it */
  float *a = malloc(n * sizeof *a), *b = malloc(n * sizeof *b),
        *c = malloc(n * sizeof *c);
  if (!a || !b || !c) {
    fprintf(stderr, "stream: memory is short\n");
    return 1;
  }
#pragma omp parallel for
  for (size_t i = 0; i < n; i++) {
    a[i] = 1;
    b[i] = 2;
    c[i] = (float)(i % 7);
  }
  printf("%-8s %-12s %10s   (%d threads, %zu MiB an array)\n", "pattern",
         "formula", "GB/s", omp_get_max_threads(), n * sizeof *a >> 20);
  for (size_t p = 0; p < sizeof patterns / sizeof *patterns; p++) {
    double best = 1e30;
    for (int run = 0; run < RUNS; run++) {
      double start = seconds();
      patterns[p].run(n, a, b, c);
      double t = seconds() - start;
      if (t < best) best = t;
    }
    printf("%-8s %-12s %10.2f\n", patterns[p].name, patterns[p].formula,
           (double)(patterns[p].streams * n * sizeof *a) / best * 1e-9);
  }
  double sum = 0;
  for (size_t i = 0; i < n; i += 4096) sum += a[i];
  printf("check    %.6g\n", sum);
  free(a);
  free(b);
  free(c);
  return 0;
}
