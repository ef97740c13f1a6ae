/* What graders are written with: tests/check.h and what follows.

   A grader is linked with the learner's file and with the solution, whose
   functions carry the prefix reference_. Each check runs in a process of
   its own; what it writes survives a crash. */
#ifndef GRADUS_GRADE_H
#define GRADUS_GRADE_H

#define GRADER
#include "check.h"
#ifndef GRADE_LIBRARY
#include "exercise.h"
#endif
#include "gradus/toolbox.h"

/* A check of an exercise. kind: interface, by_hand, property, rate, edge
   or cost. The body runs once for each seed asked for. */
#define GRADE(kind, name, title, count)                                \
  GRADE_IN(GRADE_##kind, name, title, count)
#define GRADE_IN(suite, name, title, count)                            \
  GRADE_TEST(suite, name, title, count)
#define GRADE_TEST(suite, name, title, count)                          \
  static void suite##_##name(uint64_t seed);                           \
  Test(suite, name, .timeout = 120) {                                  \
    check_begin(#suite, #name, title, (count) * grade_seeds());        \
    for (size_t i = 0; i < grade_seeds(); i++) {                       \
      grade_begin(i);                                                  \
      suite##_##name(grade_seed(i));                                   \
      grade_release();                                                 \
    }                                                                  \
    check_end();                                                       \
  }                                                                    \
  static void suite##_##name(uint64_t seed __attribute__((unused)))
/* Suites run in the order of their names. */
#define GRADE_interface k1_interface
#define GRADE_by_hand k2_by_hand
#define GRADE_property k3_property
#define GRADE_rate k4_rate
#define GRADE_edge k5_edge
#define GRADE_cost k6_cost

size_t grade_seeds(void);
uint64_t grade_seed(size_t i);
void grade_begin(size_t i);
void grade_release(void); /* frees what the functions below handed out */

/* The equation that the checks which follow come from; plain ASCII. */
void equation(const char *text);
/* A cause found by the grader, shown with a failure. Printf style. */
void cause(const char *format, ...)
    __attribute__((format(printf, 1, 2)));
/* The number that a card's question `predict` asks for. */
void predicted(double value);

/* ---------------------------------------------------------- arrays
   All of them are freed after the body. They have guard zones on both
   sides. */

/* A copy of n given doubles, handed to the learner as an input. */
double *grade_input(size_t n, const double *values);
/* n doubles that hold NaN of a certain pattern, as an output. */
double *grade_output(size_t n);
/* n standard normal doubles from r. */
double *grade_normals(gr_rng *r, size_t n);
/* One check: every entry of an output was written and the guard zones of
   all arrays handed out so far are as they were. */
void grade_written(const char *label, const double *output);
/* One check: an input is bit for bit what was handed out. Also for
   arrays of grade_normals. */
void grade_untouched(const char *label, const double *input);

/* ------------------------------------------------------- gradients
   One check: the problem's gradient at x is that of its value, as
   gr_check_gradient sees it; a cause is named on failure. hints may be
   NULL. */
void grade_gradient(const char *label, const gr_problem *p,
                    const double *x, const gr_hints *hints,
                    uint64_t seed);

/* ------------------------------------------------ counted problems
   A problem that forwards to another, counts the calls and leaves each
   in the flight recorder. */
typedef struct grade_counts {
  size_t values, gradients, hessvecs;
} grade_counts;
typedef struct grade_counted {
  gr_problem problem;   /* hand this out */
  const gr_problem *of;
  grade_counts *counts;
  size_t nonfinite_from; /* values from this call on are NaN; 0: never */
} grade_counted;
void grade_count(grade_counted *c, const gr_problem *of,
                 grade_counts *counts);

/* ------------------------------------------------- flight recorder
   Keeps the first and the last steps of the reference ("reference") and
   of the learner ("yours"), whatever happens to the process. what names
   the quantities, for example "f" and "||g||". NaN: not known. */
void grade_step(const char *who, size_t k, double f, double gradient,
                double step);

/* ------------------------------------------------------- iterations
   One check: the learner's iterates got (steps-by-n, row-major) agree
   with want to tol in every entry. On failure says up to which k they
   agree and shows both at the first departure; both are recorded for
   `ex replay` and `ex plot`. */
void grade_lockstep(const char *label, size_t steps, size_t n,
                    const double *got, const double *want, double tol);

/* A curve for `ex plot`: y against k = 0, 1, ... */
void grade_curve(const char *who, size_t n, const double *y);

/* One check: the order of convergence of the errors e_0, e_1, ..., all
   positive, fitted to log e_{k+1} = p log e_k + c, is promised within
   tol; says "order of convergence: measured .., promised .." */
void grade_order(const char *label, size_t n, const double *errors,
                 double promised, double tol);
/* One check: the errors fall like k^slope between k = from and n - 1;
   got <= slope + tol. Says what was measured and what is promised. */
void grade_rate(const char *label, size_t from, size_t n,
                const double *errors, double slope, double tol);

#endif
