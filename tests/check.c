/* The check library. Each test runs in a process of its own, so the
   state of the running test may live in one static struct.

   A test leaves one record, SUITE.NAME.tsv in the folder that the
   environment variable GRADUS_CHECKS names:
     test    SUITE.NAME  CLAIM  DECLARED
     check   LABEL  GOT  WANT  TOLERANCE  USED  pass|FAIL  REASON
     shown   TEXT
     end     RAN  FAILED
   USED is the share of the tolerance that was used up. A record without
   its last line is that of a test that did not reach its end. */
#include "check.h"

#define _GNU_SOURCE
#include <errno.h>
#include <float.h>
#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static struct {
  char path[PATH_MAX];
  FILE *record;
  const char *suite, *name, *claim, *reason;
  size_t declared, ran, failed;
  double worst; /* largest share of a tolerance used so far */
  char shown[256];
  bool shown_set, running;
} now;

/* exit() inside a test must not look like its success. */
static void refuse_exit(void) {
  if (!now.running) return;
  fprintf(stderr, "%s.%s: the test left by exit()\n", now.suite, now.name);
  fflush(stderr);
  abort();
}

void check_begin(const char *suite, const char *name, const char *claim,
                 size_t count) {
  memset(&now, 0, sizeof now);
  now.suite = suite;
  now.name = name;
  now.claim = claim;
  now.declared = count;
  now.reason = "";
  now.worst = -1;
  now.running = true;
  atexit(refuse_exit);
  const char *folder = getenv("GRADUS_CHECKS");
  if (!folder) return;
  snprintf(now.path, sizeof now.path, "%s/%s.%s.tsv", folder, suite, name);
  now.record = fopen(now.path, "w");
  if (!now.record)
    cr_fatal("cannot write %s: %s", now.path, strerror(errno));
  fprintf(now.record, "test\t%s.%s\t%s\t%zu\n", suite, name, claim, count);
  fflush(now.record);
}

void check_end(void) {
  now.running = false;
  if (now.record) {
    fprintf(now.record, "shown\t%s\n", now.shown);
    fprintf(now.record, "end\t%zu\t%zu\n", now.ran, now.failed);
    fclose(now.record);
    now.record = NULL;
  }
  cr_assert(now.declared > 0, "the test declares no check");
  cr_assert(now.ran == now.declared,
            "the test declares %zu checks and ran %zu", now.declared,
            now.ran);
  cr_assert(now.failed == 0, "%zu of %zu checks failed", now.failed,
            now.ran);
}

void because(const char *reason) { now.reason = reason; }

void measured(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(now.shown, sizeof now.shown, format, arguments);
  va_end(arguments);
  now.shown_set = true;
}

/* Every check ends here. used <= 1 says that the check holds; NaN says
   that it does not. */
static void record(const char *label, bool pass, double used,
                   const char *got, const char *want, const char *tol) {
  now.ran++;
  if (!pass) {
    now.failed++;
    fprintf(stderr, "%s.%s: %s: got %s, want %s, tolerance %s%s%s\n",
            now.suite, now.name, label, got, want, tol,
            *now.reason ? " because " : "", now.reason);
  }
  if (!(used <= now.worst)) { /* a NaN is the worst of all */
    now.worst = used;
    if (!now.shown_set)
      snprintf(now.shown, sizeof now.shown, "%s: %s (%s%s%s)", label, got,
               want, *tol ? ", tol. " : "", tol);
  }
  if (now.record) {
    fprintf(now.record, "check\t%s\t%s\t%s\t%s\t%.3g\t%s\t%s\n", label, got,
            want, tol, used, pass ? "pass" : "FAIL", now.reason);
    if (!pass) fflush(now.record);
  }
}

typedef struct { char text[64]; } number;

static number show(const char *format, double x) {
  number n;
  snprintf(n.text, sizeof n.text, format, x);
  return n;
}

static double share(double error, double tol) {
  if (error == 0) return 0;
  return tol > 0 ? error / tol : (isnan(error) ? NAN : INFINITY);
}

void check_true(const char *label, bool condition) {
  record(label, condition, condition ? 0 : INFINITY,
         condition ? "true" : "false", "true", "");
}

void check_int(const char *label, long long got, long long want) {
  char g[32], w[32];
  snprintf(g, sizeof g, "%lld", got);
  snprintf(w, sizeof w, "%lld", want);
  record(label, got == want, got == want ? 0 : INFINITY, g, w, "");
}

void check_text(const char *label, const char *got, const char *want) {
  bool pass = got && want && strcmp(got, want) == 0;
  record(label, pass, pass ? 0 : INFINITY, got ? got : "(null)",
         want ? want : "(null)", "");
}

void check_close(const char *label, double got, double want, double tol) {
  double error = got == want ? 0 : fabs(got - want);
  record(label, error <= tol, share(error, tol), show("%.10g", got).text,
         show("%.10g", want).text, show("%.2g", tol).text);
}

void check_rel(const char *label, double got, double want, double rtol) {
  check_close(label, got, want, rtol * fabs(want));
}

static double ulp_size(long double want, int digits, int min_exp) {
  int e;
  if (want == 0) return ldexp(1.0, min_exp - digits);
  frexpl(fabsl(want), &e);
  if (e < min_exp) e = min_exp;
  return ldexp(1.0, e - digits);
}

double ulp_distance(double got, long double want) {
  if (isnan(got) || isnan(want)) return NAN;
  if ((long double)got == want) return 0;
  if (isinf(got) || isinf(want)) return INFINITY;
  return (double)(fabsl((long double)got - want) /
                  ulp_size(want, DBL_MANT_DIG, DBL_MIN_EXP));
}

double ulp_distance_f32(float got, long double want) {
  if (isnan(got) || isnan(want)) return NAN;
  if ((long double)got == want) return 0;
  if (isinf(got) || isinf(want)) return INFINITY;
  return (double)(fabsl((long double)got - want) /
                  ulp_size(want, FLT_MANT_DIG, FLT_MIN_EXP));
}

static void record_ulp(const char *label, double got, long double want,
                       double distance, double ulps) {
  char tol[64];
  snprintf(tol, sizeof tol, "%.3g ulp", ulps);
  record(label, distance <= ulps, share(distance, ulps),
         show("%.17g", got).text, show("%.17g", (double)want).text, tol);
}

void check_ulp(const char *label, double got, long double want,
               double ulps) {
  record_ulp(label, got, want, ulp_distance(got, want), ulps);
}

void check_ulp_f32(const char *label, float got, long double want,
                   double ulps) {
  record_ulp(label, got, want, ulp_distance_f32(got, want), ulps);
}

static void one_sided(const char *label, const char *sign, double got,
                      double bound, double excess, double slack) {
  char want[64];
  snprintf(want, sizeof want, "%s %.10g", sign, bound);
  double used = excess <= 0 ? 0 : share(excess, slack);
  record(label, excess <= slack, used, show("%.10g", got).text, want,
         show("%.2g", slack).text);
}

void check_le(const char *label, double got, double bound, double slack) {
  one_sided(label, "at most", got, bound, got == bound ? 0 : got - bound,
            slack);
}

void check_ge(const char *label, double got, double bound, double slack) {
  one_sided(label, "at least", got, bound, got == bound ? 0 : bound - got,
            slack);
}

void check_nan(const char *label, double got) {
  record(label, isnan(got), isnan(got) ? 0 : INFINITY,
         show("%.10g", got).text, "nan", "");
}

void check_vector(const char *label, size_t n, const double *got,
                  const double *want, double tol) {
  double worst = 0;
  size_t at = 0;
  for (size_t i = 0; i < n; i++) {
    double error = got[i] == want[i] ? 0 : fabs(got[i] - want[i]);
    if (!(error <= worst)) {
      worst = error;
      at = i;
      if (isnan(error)) break;
    }
  }
  char place[96];
  snprintf(place, sizeof place, "%s[%zu]", label, at);
  record(place, worst <= tol, share(worst, tol),
         show("%.10g", n ? got[at] : 0).text,
         show("%.10g", n ? want[at] : 0).text, show("%.2g", tol).text);
}

double log_slope(size_t n, const double *x, const double *y) {
  double mx = 0, my = 0, sxy = 0, sxx = 0;
  for (size_t i = 0; i < n; i++) {
    mx += log(x[i]) / (double)n;
    my += log(y[i]) / (double)n;
  }
  for (size_t i = 0; i < n; i++) {
    sxy += (log(x[i]) - mx) * (log(y[i]) - my);
    sxx += (log(x[i]) - mx) * (log(x[i]) - mx);
  }
  return sxy / sxx;
}

void check_slope(const char *label, size_t n, const double *x,
                 const double *y, double want, double tol) {
  check_close(label, log_slope(n, x, y), want, tol);
}

double *result_column(const char *chapter, const char *name,
                      const char *column, size_t *rows) {
  const char *folder = getenv("GRADUS_RESULTS");
  char path[PATH_MAX], line[4096];
  snprintf(path, sizeof path, "%s/%s/%s.tsv",
           folder ? folder : "build/results", chapter, name);
  FILE *file = fopen(path, "r");
  if (!file) cr_fatal("%s: %s (run `make results`)", path, strerror(errno));
  double *values = NULL;
  size_t count = 0, room = 0;
  int wanted = -1;
  while (fgets(line, sizeof line, file)) {
    if (*line == '#') continue;
    line[strcspn(line, "\n")] = 0;
    char *rest = line, *cell;
    int at = 0;
    bool heading = wanted < 0;
    for (; (cell = strsep(&rest, "\t")); at++) {
      if (heading && strcmp(cell, column) == 0) wanted = at;
      if (heading || at != wanted) continue;
      if (count == room) {
        room = room ? 2 * room : 64;
        values = realloc(values, room * sizeof *values);
      }
      values[count++] = strtod(cell, NULL);
    }
    if (heading && wanted < 0) cr_fatal("%s: no column %s", path, column);
  }
  fclose(file);
  *rows = count;
  return values;
}
