/* Tests that must fail, each in its own way. tests/self/verdicts says
   what tests/bin/run-tests has to make of each; if the check library let
   one of them through, `make test` would report that as a failure. */
#define CHECK_TIMEOUT 1
#include "check.h"

#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

static bool now_and_always(void) {
  volatile bool yes = true;
  return yes;
}

/* Uses up the stack; the argument and the result keep the compiler from
   turning the recursion into a loop. */
static int fall(volatile char *above) {
  volatile char frame[4096];
  frame[0] = *above;
  return now_and_always() ? fall(frame) + frame[0] : 0;
}

/* ------------------------------------------------ NaN in every comparison */
TEST(nan, close_got, 1) { check_close("got", NAN, 1, 1e300); }
TEST(nan, close_want, 1) { check_close("want", 1, NAN, 1e300); }
TEST(nan, close_both, 1) { check_close("both", NAN, NAN, 1e300); }
TEST(nan, close_tolerance, 1) { check_close("tolerance", 1, 2, NAN); }
TEST(nan, rel_got, 1) { check_rel("got", NAN, 1, 1e300); }
TEST(nan, rel_want, 1) { check_rel("want", 1, NAN, 1e300); }
TEST(nan, ulp_got, 1) { check_ulp("got", NAN, 1, 1e300); }
TEST(nan, ulp_want, 1) { check_ulp("want", 1, NAN, 1e300); }
TEST(nan, ulp_both, 1) { check_ulp("both", NAN, NAN, 1e300); }
TEST(nan, ulp_f32_got, 1) { check_ulp_f32("got", NAN, 1, 1e300); }
TEST(nan, ulp_f32_want, 1) { check_ulp_f32("want", 1, NAN, 1e300); }
TEST(nan, le_got, 1) { check_le("got", NAN, 1, 1e300); }
TEST(nan, worst_case_max, 1) { check_le("worst", fmax(fmax(0, NAN), 1), 1, 0); }
TEST(nan, worst_case_min, 1) { check_ge("worst", fmin(fmin(2, NAN), 1), 0, 0); }
TEST(nan, le_bound, 1) { check_le("bound", 1, NAN, 1e300); }
TEST(nan, le_slack, 1) { check_le("slack", 2, 1, NAN); }
TEST(nan, ge_got, 1) { check_ge("got", NAN, 1, 1e300); }
TEST(nan, ge_bound, 1) { check_ge("bound", 1, NAN, 1e300); }
TEST(nan, vector_first, 1) {
  check_vector("v", 3, (double[]){NAN, 1, 2}, (double[]){0, 1, 2}, 1e300);
}
TEST(nan, vector_last, 1) {
  check_vector("v", 3, (double[]){0, 1, NAN}, (double[]){0, 1, 2}, 1e300);
}
TEST(nan, vector_middle_after_error, 1) {
  check_vector("v", 3, (double[]){9, NAN, 2}, (double[]){0, 1, 2}, 1e300);
}
TEST(nan, vector_want, 1) {
  check_vector("v", 2, (double[]){0, 1}, (double[]){0, NAN}, 1e300);
}
TEST(nan, slope_data, 1) {
  check_slope("y", 3, (double[]){1, 2, 4}, (double[]){1, NAN, 4}, 1, 1e300);
}
TEST(nan, slope_of_negative, 1) {
  check_slope("y", 3, (double[]){1, 2, 4}, (double[]){1, -2, 4}, 1, 1e300);
}
TEST(nan, slope_of_one_point, 1) {
  check_slope("y", 1, (double[]){2}, (double[]){2}, 1, 1e300);
}
TEST(nan, number_is_not_nan, 1) { check_nan("got", 0); }
TEST(nan, behind_good_checks, 3) {
  check_close("first", 1, 1, 0);
  check_close("second", NAN, 1, 1);
  check_close("third", 1, 1, 0);
}

/* ------------------------------------------------------- wrong numbers */
TEST(wrong, truth, 1) { check_true("is", false); }
TEST(wrong, integer, 1) { check_int("is", LLONG_MAX, LLONG_MAX - 1); }
TEST(wrong, text, 1) { check_text("is", "one", "two"); }
TEST(wrong, text_null, 1) { check_text("is", NULL, "two"); }
TEST(wrong, close, 1) { check_close("is", 1.01, 1, 0.009); }
TEST(wrong, close_infinite, 1) { check_close("is", 1, INFINITY, 1e300); }
TEST(wrong, close_signs_of_infinity, 1) {
  check_close("is", -INFINITY, INFINITY, 1e300);
}
TEST(wrong, close_to_anything, 1) { check_close("is", 5, 1, INFINITY); }
TEST(wrong, rel, 1) { check_rel("is", -1.01, -1, 0.009); }
TEST(wrong, rel_infinite, 1) { check_rel("is", 5, INFINITY, 1e-3); }
TEST(wrong, rel_of_zero, 1) { check_rel("is", 1e-300, 0, 0.5); }
TEST(wrong, ulp, 1) { check_ulp("is", 1 + 0x1p-51, 1, 1); }
TEST(wrong, ulp_subnormal, 1) { check_ulp("is", 0x1p-1073, 0, 1); }
TEST(wrong, ulp_infinite, 1) { check_ulp("is", INFINITY, 1, 1e300); }
TEST(wrong, ulp_f32, 1) { check_ulp_f32("is", 1 + 0x1p-22f, 1, 1); }
TEST(wrong, le, 1) { check_le("is", 1.01, 1, 0.009); }
TEST(wrong, le_negative_slack, 1) { check_le("is", 0.95, 1, -0.1); }
TEST(wrong, le_any_slack, 1) { check_le("is", 5, 1, INFINITY); }
TEST(wrong, ge, 1) { check_ge("is", 0.99, 1, 0.009); }
TEST(wrong, vector, 1) {
  check_vector("is", 2, (double[]){1, 2}, (double[]){1, 2.5}, 0.4);
}
TEST(wrong, vector_of_nothing, 1) { check_vector("is", 0, NULL, NULL, 1); }
TEST(wrong, slope, 1) {
  check_slope("is", 3, (double[]){1, 2, 4}, (double[]){1, 4, 16}, 1.9, 0.09);
}
TEST(wrong, no_result_file, 1) {
  size_t rows;
  free(result_column("00", "there-is-no-such-table", "x", &rows));
  check_true("came back", true);
}

/* ---------------------------------------------------- counting the checks */
TEST(count, empty, 1) {}
TEST(count, declares_none, 0) {}
TEST(count, too_few, 2) { check_true("one", true); }
TEST(count, too_many, 1) {
  check_true("one", true);
  check_true("two", true);
}
TEST(count, early_return, 2) {
  check_true("one", true);
  if (now_and_always()) return;
  check_true("two", true);
}

/* ------------------------------------------------------ ways of leaving */
TEST(leaves, by_exit, 1) {
  check_true("one", true);
  exit(0);
}
TEST(leaves, by_quick_exit, 1) {
  check_true("one", true);
  _exit(0);
}
TEST(leaves, by_abort, 1) { abort(); }
TEST(leaves, by_segfault, 1) {
  raise(SIGSEGV);
  check_true("one", true);
}
TEST(leaves, by_kill, 1) { raise(SIGKILL); }
TEST(leaves, by_runaway_recursion, 1) {
  check_true("one", fall((char[1]){0}) == 0);
}
TEST(leaves, never, 1) {
  for (volatile int i = 0;; i = !i) {}
}
TEST(leaves, asleep, 1) {
  for (;;) pause();
}

/* ------------------------------------------------ and some that must pass */
TEST(right, every_comparison, 15) {
  because("the tolerance is met with nothing to spare");
  measured("%d of %d", 1, 1);
  check_true("true", true);
  check_int("int", -3, -3);
  check_text("text", "same", "same");
  check_close("close", 1.5, 1, 0.5);
  check_close("infinite", INFINITY, INFINITY, 0);
  check_rel("rel", -1.5, -1, 0.5);
  check_ulp("ulp", 1 + 0x1p-52, 1, 1);
  check_ulp("ulp of a subnormal", 0x1p-1074, 0, 1);
  check_ulp_f32("ulp_f32", 1 + 0x1p-23f, 1, 1);
  check_le("le", 1.5, 1, 0.5);
  check_le("le", -INFINITY, 1, 0);
  check_ge("ge", 0.5, 1, 0.5);
  check_nan("nan", NAN);
  check_vector("vector", 2, (double[]){1, 2}, (double[]){1, 2.5}, 0.5);
  check_slope("slope", 3, (double[]){1, 2, 4}, (double[]){1, 4, 16}, 2,
              1e-14);
}
TEST(right, text_with_tabs, 1) { check_text("a\tb\n", "c\td", "c\td"); }
