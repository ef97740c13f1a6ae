/* The check library. Each test runs in a process of its own, so the
   state of the running test may live in one static struct.

   A test leaves one record, SUITE.NAME.tsv in the folder that the
   environment variable GRADUS_CHECKS names:
     test    SUITE.NAME  CLAIM  DECLARED
     check   LABEL  GOT  WANT  TOLERANCE  USED  pass|FAIL  REASON
     note    KIND  TEXT
     shown   TEXT
     end     RAN  FAILED
   USED is the share of the tolerance that was used up. A record without
   its last line is that of a test that did not reach its end.

   The process that starts the tests writes outcomes.tsv there:
     declared  SUITE.NAME                     every test of the program
     outcome   SUITE.NAME  SECONDS  SIGNAL  EXIT  TIMED-OUT  FAILED
   tests/bin/run-tests takes a test for passed only if both files say so.
   GRADUS_TIME_LIMIT (seconds) stops a test earlier than its own limit. */
#define _GNU_SOURCE
#include "check.h"

#include <criterion/hooks.h>
#include <criterion/internal/ordered-set.h>
#include <errno.h>
#include <float.h>
#include <limits.h>
#include <signal.h>
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
  /* a run in the background of a shell may ignore these */
  signal(SIGINT, SIG_DFL);
  signal(SIGHUP, SIG_DFL);
  /* counters of --coverage, one folder a test: a test that limits file
     sizes or kills programs may spoil its own, not those of others */
  const char *counters = getenv("GRADUS_COUNTERS");
  if (counters) {
    snprintf(now.path, sizeof now.path, "%s/%s.%s", counters, suite, name);
    setenv("GCOV_PREFIX", now.path, 1);
  }
  const char *limit = getenv("GRADUS_TIME_LIMIT");
  if (limit) alarm((unsigned)atoi(limit));
  const char *folder = getenv("GRADUS_CHECKS");
  if (!folder) return;
  snprintf(now.path, sizeof now.path, "%s/%s.%s.tsv", folder, suite, name);
  now.record = fopen(now.path, "w");
  if (!now.record)
    cr_assert_fail("cannot write %s: %s", now.path, strerror(errno));
  fprintf(now.record, "test\t%s.%s\t%s\t%zu\n", suite, name, claim, count);
  fflush(now.record);
}

/* ------------------------- what the process that starts the tests notes */
static void note(const char *mode, const char *format, ...) {
  const char *folder = getenv("GRADUS_CHECKS");
  char path[PATH_MAX];
  if (!folder) return;
  snprintf(path, sizeof path, "%s/outcomes.tsv", folder);
  FILE *file = fopen(path, mode);
  if (!file) {
    fprintf(stderr, "cannot write %s: %s\n", path, strerror(errno));
    return;
  }
  va_list arguments;
  va_start(arguments, format);
  vfprintf(file, format, arguments);
  va_end(arguments);
  fclose(file);
}

ReportHook(PRE_ALL)(struct criterion_test_set *all) {
  note("w", "%s", "");
  for (struct criterion_ordered_set_node *s = all->suites->first; s;
       s = s->next) {
    struct criterion_suite_set *suite = (void *)(s + 1);
    for (struct criterion_ordered_set_node *t = suite->tests->first; t;
         t = t->next) {
      struct criterion_test *test = (void *)(t + 1);
      note("a", "declared\t%s.%s\n", test->category, test->name);
    }
  }
}

static void note_outcome(const struct criterion_test_stats *s, int signal) {
  note("a", "outcome\t%s.%s\t%.3f\t%d\t%d\t%d\t%d\n", s->test->category,
       s->test->name, (double)s->elapsed_time, signal, s->exit_code,
       s->timed_out, s->failed_asserts);
}

ReportHook(POST_TEST)(struct criterion_test_stats *s) {
  note_outcome(s, s->signal);
}

ReportHook(TEST_CRASH)(struct criterion_test_stats *s) {
  note_outcome(s, s->signal ? s->signal : -1);
}

/* Under the address sanitizer: nonzero if memory was lost. The process of
   a test does not leave by exit, which would look for leaks. */
int __lsan_do_recoverable_leak_check(void) __attribute__((weak));

void check_end(void) {
  now.running = false;
  bool lost = __lsan_do_recoverable_leak_check &&
              __lsan_do_recoverable_leak_check();
  if (now.record) {
    for (char *c = now.shown; *c; c++)
      if (*c == '\t' || *c == '\n') *c = ' ';
    fprintf(now.record, "shown\t%s\n", now.shown);
    fprintf(now.record, "end\t%zu\t%zu\n", now.ran, now.failed);
    fclose(now.record);
    now.record = NULL;
  }
  cr_assert(!lost, "the test lost memory");
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

/* A cell of a record: no tab, no line end. */
static void cell(const char *text) {
  for (; *text; text++)
    fputc(*text == '\t' || *text == '\n' || *text == '\r' ? ' ' : *text,
          now.record);
}

void check_note(const char *kind, const char *format, ...) {
  char text[4096];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  if (!now.record) return;
  fprintf(now.record, "note\t%s\t", kind);
  cell(text);
  fputc('\n', now.record);
  fflush(now.record);
}

bool check_path(const char *ending, size_t room, char *path) {
  const char *folder = getenv("GRADUS_CHECKS");
  if (!folder || !now.suite) return false;
  int length = snprintf(path, room, "%s/%s.%s%s", folder, now.suite,
                        now.name, ending);
  return length > 0 && (size_t)length < room;
}

/* A text whose last word is a number, with that number to three digits:
   the margin of a page is narrow. */
static struct brief { char text[64]; } brief(const char *text) {
  struct brief b;
  const char *last = strrchr(text, ' ');
  last = last ? last + 1 : text;
  char *end;
  double value = strtod(last, &end);
  if (end == last || *end)
    snprintf(b.text, sizeof b.text, "%s", text);
  else
    snprintf(b.text, sizeof b.text, "%.*s%.3g", (int)(last - text), text,
             value);
  return b;
}

/* Every check ends here. used <= 1 says that the check holds; NaN says
   that it does not. */
static void record(const char *label, bool pass, double used,
                   const char *got, const char *want, const char *tol) {
  now.ran++;
  if (!pass && used <= 1) used = INFINITY; /* a negative slack */
  if (!pass) {
    now.failed++;
    fprintf(stderr, "%s.%s: %s: got %s, want %s, tolerance %s%s%s\n",
            now.suite, now.name, label, got, want, tol,
            *now.reason ? " because " : "", now.reason);
  }
  if (!(used <= now.worst)) { /* a NaN is the worst of all */
    now.worst = used;
    if (!now.shown_set)
      snprintf(now.shown, sizeof now.shown, "%s: %s (%s%s%s)", label,
               brief(got).text, brief(want).text, *tol ? ", tol. " : "",
               tol);
  }
  if (now.record) {
    const char *text[] = {label, got, want, tol};
    fputs("check", now.record);
    for (size_t i = 0; i < 4; i++) {
      fputc('\t', now.record);
      cell(text[i]);
    }
    fprintf(now.record, "\t%.3g\t%s\t", used, pass ? "pass" : "FAIL");
    cell(now.reason);
    fputc('\n', now.record);
    if (!pass) fflush(now.record);
  }
}

typedef struct { char text[64]; } number;

static number show(const char *format, double x) {
  number n;
  snprintf(n.text, sizeof n.text, format, x);
  return n;
}

/* Two numbers that are not equal do not look equal. */
static const char *enough_digits(double a, double b) {
  bool same = strcmp(show("%.10g", a).text, show("%.10g", b).text) == 0;
  return same && a != b ? "%.17g" : "%.10g";
}

/* The check itself, for all comparisons with a tolerance. An infinite
   tolerance would let everything pass but NaN, so nothing passes it. */
static bool holds(double error, double tol) {
  return error <= tol && tol < INFINITY;
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
  const char *as = holds(error, tol) ? "%.10g" : enough_digits(got, want);
  record(label, holds(error, tol), share(error, tol), show(as, got).text,
         show(as, want).text, show("%.2g", tol).text);
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
  record(label, holds(distance, ulps), share(distance, ulps),
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
  bool pass = holds(excess, slack);
  const char *as = pass ? "%.10g" : enough_digits(got, bound);
  snprintf(want, sizeof want, "%.8s %.40s", sign, show(as, bound).text);
  double used = excess <= 0 ? 0 : share(excess, slack);
  record(label, pass, used, show(as, got).text, want,
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
  bool pass = n > 0 && holds(worst, tol);
  const char *as = pass || !n ? "%.10g" : enough_digits(got[at], want[at]);
  record(place, pass, share(worst, tol), show(as, n ? got[at] : 0).text,
         show(as, n ? want[at] : 0).text, show("%.2g", tol).text);
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

/* The next cell of a line of tab-separated text, cut off at its end. */
static char *next_cell(char **rest) {
  char *cell = *rest;
  if (!cell) return NULL;
  char *tab = strchr(cell, '\t');
  if (tab) *tab = 0;
  *rest = tab ? tab + 1 : NULL;
  return cell;
}

double *result_column(const char *chapter, const char *name,
                      const char *column, size_t *rows) {
  const char *folder = getenv("GRADUS_RESULTS");
  char path[PATH_MAX], line[8192];
  snprintf(path, sizeof path, "%s/%s/%s.tsv",
           folder ? folder : "build/results", chapter, name);
  FILE *file = fopen(path, "r");
  if (!file)
    cr_assert_fail("%s: %s (run `make results`)", path, strerror(errno));
  double *values = NULL;
  size_t count = 0, room = 0;
  int wanted = -1;
  bool heading = true;
  while (fgets(line, sizeof line, file)) {
    if (*line == '#') continue;
    line[strcspn(line, "\r\n")] = 0;
    char *rest = line, *text = NULL;
    for (int at = 0; heading || at <= wanted; at++) {
      text = next_cell(&rest);
      if (!text) break;
      if (heading && strcmp(text, column) == 0) wanted = at;
    }
    if (heading) {
      heading = false;
      if (wanted < 0) cr_assert_fail("%s: no column %s", path, column);
      continue;
    }
    if (count == room) {
      room = room ? 2 * room : 64;
      double *more = realloc(values, room * sizeof *values);
      if (!more) cr_assert_fail("%s: memory is short", path);
      values = more;
    }
    char *end = text;
    double value = text ? strtod(text, &end) : NAN;
    values[count++] = text && end > text && !*end ? value : NAN;
  }
  fclose(file);
  if (heading) cr_assert_fail("%s: empty", path);
  *rows = count;
  return values;
}
