/* See grade.h. What a grader adds to the record of a check:
     note  pid      PID
     note  seed     SEED                     the checks below are its
     note  equation TEXT                     until the next
     note  cause    TEXT
     note  lockstep K ENTRY YOURS REFERENCE  the first departure
     note  curve    WHO Y Y ...
     note  promise  TEXT                     a measured rate or order
     note  predict  VALUE
   and, in the file SUITE.NAME.steps, the flight recorder. */
#define _GNU_SOURCE
#define GRADE_LIBRARY
#include "grade.h"

#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* ------------------------------------------------------------- seeds */
/* GRADE_SEEDS holds them, separated by blanks; without it, the book's. */
static const char *seeds(void) {
  const char *text = getenv("GRADE_SEEDS");
  return text && *text ? text : "1";
}

size_t grade_seeds(void) {
  size_t count = 0;
  char *end;
  for (const char *at = seeds();; at = end, count++) {
    strtoull(at, &end, 10);
    if (end == at) return count;
  }
}

uint64_t grade_seed(size_t i) {
  char *end;
  const char *at = seeds();
  uint64_t seed = strtoull(at, &end, 10);
  while (i-- > 0) seed = strtoull(end, &end, 10);
  return seed;
}

/* The run that the recorded steps belong to: the book's seed, or the
   latest fresh one. */
static struct { int fresh; uint64_t seed; size_t seen[2]; } run_now;

void grade_begin(size_t i) {
  run_now.fresh = i > 0;
  run_now.seed = grade_seed(i);
  run_now.seen[0] = run_now.seen[1] = 0;
  check_note("pid", "%ld", (long)getpid());
  check_note("seed", "%llu", (unsigned long long)grade_seed(i));
  because("");
}

/* ------------------------------------------------------------- notes */
void equation(const char *text) { check_note("equation", "%s", text); }

void cause(const char *format, ...) {
  char text[512];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  check_note("cause", "%s", text);
}

void predicted(double value) { check_note("predict", "%.17g", value); }

/* ------------------------------------------------------------ arrays */
/* Under the address sanitizer an array has no guard zones: it must see
   a write behind the end itself. */
void __asan_init(void) __attribute__((weak));

enum { GUARD = 8, MOST = 4096 };
static const uint64_t UNWRITTEN = UINT64_C(0x7ff80000deadbeef);
static const uint64_t GUARDED = UINT64_C(0x7ff80000feedface);

static struct array {
  double *block, *data, *copy;
  size_t n, guard;
} array[MOST];
static size_t arrays;

static void put(double *x, uint64_t bits) { memcpy(x, &bits, sizeof bits); }

static bool is(const double *x, uint64_t bits) {
  return memcmp(x, &bits, sizeof bits) == 0;
}

static struct array *hand_out(size_t n) {
  size_t guard = __asan_init ? 0 : GUARD;
  size_t bytes = (n + 2 * guard) * sizeof(double);
  if (arrays == MOST) cr_assert_fail("the grader hands out too many arrays");
  struct array *a = &array[arrays];
  a->block = malloc(bytes ? bytes : 1);
  a->copy = malloc(n ? n * sizeof(double) : 1);
  if (!a->block || !a->copy) cr_assert_fail("memory is short");
  a->data = a->block + guard;
  a->n = n;
  a->guard = guard;
  for (size_t i = 0; i < guard; i++) {
    put(&a->block[i], GUARDED);
    put(&a->data[n + i], GUARDED);
  }
  for (size_t i = 0; i < n; i++) put(&a->data[i], UNWRITTEN);
  arrays++;
  return a;
}

void grade_release(void) {
  for (size_t i = 0; i < arrays; i++) {
    free(array[i].block);
    free(array[i].copy);
  }
  arrays = 0;
}

double *grade_output(size_t n) { return hand_out(n)->data; }

static double *keep_copy(struct array *a) {
  memcpy(a->copy, a->data, a->n * sizeof(double));
  return a->data;
}

double *grade_input(size_t n, const double *values) {
  struct array *a = hand_out(n);
  memcpy(a->data, values, n * sizeof(double));
  return keep_copy(a);
}

double *grade_normals(gr_rng *r, size_t n) {
  struct array *a = hand_out(n);
  gr_rng_normals(r, n, a->data);
  return keep_copy(a);
}

static const struct array *find(const double *data) {
  for (size_t i = 0; i < arrays; i++)
    if (array[i].data == data) return &array[i];
  cr_assert_fail("the grader asks about an array it did not hand out");
  return NULL;
}

/* How many of the array's guards were overwritten. */
static size_t broken(const struct array *a) {
  size_t count = 0;
  for (size_t i = 0; i < a->guard; i++)
    count += !is(&a->block[i], GUARDED) + !is(&a->data[a->n + i], GUARDED);
  return count;
}

void grade_written(const char *label, const double *output) {
  const struct array *a = find(output);
  for (size_t i = 0; i < arrays; i++)
    if (broken(&array[i])) {
      cause("you write outside an array of %zu numbers: the memory "
            "%s it has changed", array[i].n,
            is(&array[i].data[array[i].n], GUARDED) ? "before" : "behind");
      check_text(label, "written outside", "written inside");
      return;
    }
  for (size_t i = 0; i < a->n; i++)
    if (is(&a->data[i], UNWRITTEN)) {
      char got[64];
      snprintf(got, sizeof got, "entry %zu not written", i);
      cause("entry %zu of %zu (counted from 0) still holds what was "
            "there before the call", i, a->n);
      check_text(label, got, "all written");
      return;
    }
  check_text(label, "all written", "all written");
}

void grade_untouched(const char *label, const double *input) {
  const struct array *a = find(input);
  for (size_t i = 0; i < a->n; i++)
    if (memcmp(&a->data[i], &a->copy[i], sizeof(double)) != 0) {
      char got[64];
      snprintf(got, sizeof got, "entry %zu is %.10g, was %.10g", i,
               a->data[i], a->copy[i]);
      cause("this array is only to be read: copy it if you need room");
      check_text(label, got, "untouched");
      return;
    }
  check_text(label, "untouched", "untouched");
}

/* --------------------------------------------------------- gradients */
void grade_gradient(const char *label, const gr_problem *p,
                    const double *x, const gr_hints *hints,
                    uint64_t seed) {
  gr_gradient_report report;
  gr_status status = gr_check_gradient(p, x, hints, seed, &report, NULL);
  if (status < 0) {
    check_text(label, gr_status_message(status), "right");
    return;
  }
  if (report.cause != GR_CAUSE_RIGHT) cause("%s", report.text);
  check_text(label, report.cause == GR_CAUSE_RIGHT ? "right" : report.text,
             "right");
}

/* --------------------------------------------------- flight recorder */
/* Lines of one length: the first KEPT steps of each side, then the last
   KEPT in a ring. Written by pwrite, so that they outlive a kill. */
enum { KEPT = 32, LINE = 128 };

void grade_step(const char *who, size_t k, double f, double gradient,
                double step) {
  static int file = -1;
  char path[PATH_MAX], line[LINE + 1];
  bool yours = strcmp(who, "reference") != 0;
  if (file < 0) {
    if (!check_path(".steps", sizeof path, path)) return;
    file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file < 0) return;
  }
  size_t at = run_now.seen[yours]++;
  if (at >= KEPT) at = KEPT + at % KEPT;
  int length = snprintf(line, sizeof line,
                        "%s\t%zu\t%.10g\t%.10g\t%.10g\t%llu", who, k, f,
                        gradient, step, (unsigned long long)run_now.seed);
  if (length < 0 || length >= LINE) return;
  memset(line + length, ' ', LINE - (size_t)length);
  line[LINE - 1] = '\n';
  size_t place = (size_t)(2 * run_now.fresh + yours) * 2 * KEPT + at;
  off_t offset = (off_t)(place * LINE);
  if (pwrite(file, line, LINE, offset) != LINE) return;
}

/* -------------------------------------------------- counted problems */
static double count_value(const void *ctx, size_t n, const double *x) {
  const grade_counted *c = ctx;
  double f = c->of->value(c->of->ctx, n, x);
  c->counts->values++;
  if (c->nonfinite_from && c->counts->values >= c->nonfinite_from) f = NAN;
  grade_step("yours", c->counts->values, f, NAN, NAN);
  return f;
}

static void count_gradient(const void *ctx, size_t n, const double *x,
                           double *g) {
  const grade_counted *c = ctx;
  c->of->gradient(c->of->ctx, n, x, g);
  c->counts->gradients++;
  grade_step("yours", c->counts->gradients, NAN, gr_norm2(n, g), NAN);
}

static void count_hessvec(const void *ctx, size_t n, const double *x,
                          const double *v, double *hv) {
  const grade_counted *c = ctx;
  c->counts->hessvecs++;
  c->of->hessvec(c->of->ctx, n, x, v, hv);
}

void grade_count(grade_counted *c, const gr_problem *of,
                 grade_counts *counts) {
  memset(counts, 0, sizeof *counts);
  c->problem = *of;
  c->problem.ctx = c;
  c->problem.value = count_value;
  if (of->gradient) c->problem.gradient = count_gradient;
  c->problem.hessian = NULL;
  if (of->hessvec) c->problem.hessvec = count_hessvec;
  c->of = of;
  c->counts = counts;
  c->nonfinite_from = 0;
}

/* -------------------------------------------------------- iterations */
void grade_curve(const char *who, size_t n, const double *y) {
  char text[4000];
  size_t stride = n / 150 + 1, used = 0;
  for (size_t k = 0; k < n && used + 24 < sizeof text; k += stride)
    used += (size_t)snprintf(text + used, sizeof text - used, " %.6g", y[k]);
  if (used) check_note("curve", "%s %zu%s", who, stride, text);
}

/* The distance of each iterate from the last one of want. */
static void distances(const char *who, size_t steps, size_t n,
                      const double *x, const double *want) {
  double *d = malloc(steps * sizeof *d);
  if (!d) return;
  for (size_t k = 0; k < steps; k++) {
    double sum = 0;
    for (size_t i = 0; i < n; i++) {
      double e = x[k * n + i] - want[(steps - 1) * n + i];
      sum += e * e;
    }
    d[k] = sqrt(sum);
  }
  grade_curve(who, steps, d);
  free(d);
}

void grade_lockstep(const char *label, size_t steps, size_t n,
                    const double *got, const double *want, double tol) {
  char place[96];
  double worst = 0;
  size_t at = 0;
  if (steps > 1) {
    distances("reference", steps, n, want, want);
    distances("yours", steps, n, got, want);
  }
  for (size_t e = 0; e < steps * n; e++) {
    double error = got[e] == want[e] ? 0 : fabs(got[e] - want[e]);
    if (!(error <= tol)) {
      check_note("lockstep", "%zu %zu %.10g %.10g", e / n, e % n, got[e],
                 want[e]);
      snprintf(place, sizeof place, "%s: k = %zu, entry %zu", label, e / n,
               e % n);
      check_close(place, got[e], want[e], tol);
      return;
    }
    if (error > worst) {
      worst = error;
      at = e;
    }
  }
  if (steps * n == 0) check_true(label, false);
  else check_close(label, got[at], want[at], tol);
}

void grade_order(const char *label, size_t n, const double *errors,
                 double promised, double tol) {
  double order = n > 2 ? log_slope(n - 1, errors, errors + 1) : NAN;
  check_note("promise", "order of convergence: measured %.2f, promised %g",
             order, promised);
  grade_curve("yours", n, errors);
  check_close(label, order, promised, tol);
}

void grade_rate(const char *label, size_t from, size_t n,
                const double *errors, double slope, double tol) {
  double measured_slope = NAN;
  size_t count = from < n ? n - from : 0;
  double *k = malloc((count ? count : 1) * sizeof *k);
  if (k && from > 0 && count > 1) {
    for (size_t i = 0; i < count; i++) k[i] = (double)(from + i);
    measured_slope = log_slope(count, k, errors + from);
  }
  free(k);
  check_note("promise", "the error falls like k^%.2f, promised k^%g",
             measured_slope, slope);
  grade_curve("yours", n, errors);
  check_le(label, measured_slope, slope, tol);
}
