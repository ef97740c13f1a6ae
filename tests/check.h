/* The check library: what the tests of the book are written with.

   A test states its claim, its name and the number of checks it will
   run. It passes only if exactly that many checks ran and every one of
   them held. A comparison holds only when it is true, so NaN never
   passes. Checks do not stop the test: all of them are recorded. */
#ifndef GRADUS_CHECK_H
#define GRADUS_CHECK_H

#include <criterion/criterion.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>

/* The C library's fmax and fmin drop a NaN, and with it the worst case
   that a loop was to keep. Those of a test keep it. */
static inline double check_max(double a, double b) {
  return isnan(a) || a > b ? a : b;
}
static inline double check_min(double a, double b) {
  return isnan(a) || a < b ? a : b;
}
#define fmax check_max
#define fmin check_min

/* A printed test of a claim:
     CLAIM(convex, jensen, "convex.jensen", 3) { ... three checks ... }  */
#define CLAIM(suite, name, id, count)                                   \
  static void suite##_##name##_body(void);                              \
  Test(suite, name, .timeout = CHECK_TIMEOUT) {                         \
    check_begin(#suite, #name, id, count);                              \
    suite##_##name##_body();                                            \
    check_end();                                                        \
  }                                                                     \
  static void suite##_##name##_body(void)

/* A test that belongs to no printed claim (robustness, shapes). */
#define TEST(suite, name, count) CLAIM(suite, name, "", count)

#ifndef CHECK_TIMEOUT
#define CHECK_TIMEOUT 30
#endif

void check_begin(const char *suite, const char *name, const char *claim,
                 size_t count);
void check_end(void);

/* Why the tolerance of the checks that follow is what it is. */
void because(const char *reason);
/* What the margin of the book shows; without a call it shows the check
   that came closest to failing. Printf style. */
void measured(const char *format, ...)
    __attribute__((format(printf, 1, 2)));

/* A line of the test's record that says more than its checks do. */
void check_note(const char *kind, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* Where the record of the running test stands, with another ending;
   false if no record is kept or room is too small. */
bool check_path(const char *ending, size_t room, char *path);

/* The comparisons. A tolerance must be finite: an infinite one fails. */
void check_true(const char *label, bool condition);
void check_int(const char *label, long long got, long long want);
void check_text(const char *label, const char *got, const char *want);
/* |got - want| <= tol */
void check_close(const char *label, double got, double want, double tol);
/* |got - want| <= rtol |want| */
void check_rel(const char *label, double got, double want, double rtol);
/* got is within ulps units in the last place of want */
void check_ulp(const char *label, double got, long double want,
               double ulps);
void check_ulp_f32(const char *label, float got, long double want,
                   double ulps);
/* got <= bound + slack; got >= bound - slack */
void check_le(const char *label, double got, double bound, double slack);
void check_ge(const char *label, double got, double bound, double slack);
void check_nan(const char *label, double got);
/* max_i |got_i - want_i| <= tol, one check; n = 0 fails, since nothing
   was compared */
void check_vector(const char *label, size_t n, const double *got,
                  const double *want, double tol);
/* the least-squares slope of log y against log x is want within tol */
void check_slope(const char *label, size_t n, const double *x,
                 const double *y, double want, double tol);

/* Distance of a and the exact value in units in the last place of the
   exact value's double (float) neighbour; NaN for a NaN on one side. */
double ulp_distance(double got, long double want);
double ulp_distance_f32(float got, long double want);
/* The slope itself. */
double log_slope(size_t n, const double *x, const double *y);

/* A result table of a driver, for the tests of figures' shapes: column
   by name of build/results/CHAPTER/NAME.tsv. *rows receives its length;
   the caller frees. A missing file or column fails the test; a cell that
   is no number gives NaN. */
double *result_column(const char *chapter, const char *name,
                      const char *column, size_t *rows);

#endif
