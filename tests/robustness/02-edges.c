/* Every method at its edges: one variable, condition 1 and 1e12, a start
   at the minimizer, values that are not finite, and other thread counts. */
#include "check.h"
#include "gradus/descent.h"

void openblas_set_num_threads(int threads);

enum { RULES = GR_STEP_SEARCH + 1 };

static gr_status descend(const gr_problem *p, const double *x0, int rule,
                         size_t most, double *x, gr_descent_info *info) {
  gr_descent *m = NULL;
  gr_descent_options o = gr_descent_defaults();
  o.step = (gr_step)rule;
  o.max_iterations = most;
  gr_status s = gr_descent_new(p, x0, &o, &m, NULL);
  if (s < 0) return s;
  s = gr_descent_solve(m);
  gr_copy(p->n, gr_descent_point(m), x);
  *info = *gr_descent_info_of(m);
  gr_descent_free(m, NULL);
  return s;
}

static gr_status turn(const gr_problem *p, const double *x0, int rule,
                      size_t most, double *x, gr_descent_info *info) {
  gr_ncg *m = NULL;
  gr_ncg_options o = gr_ncg_defaults();
  o.rule = (gr_ncg_rule)rule;
  o.max_iterations = most;
  gr_status s = gr_ncg_new(p, x0, &o, &m, NULL);
  if (s < 0) return s;
  s = gr_ncg_solve(m);
  gr_copy(p->n, gr_ncg_point(m), x);
  *info = *gr_ncg_info_of(m);
  gr_ncg_free(m, NULL);
  return s;
}

TEST(edges, one_variable, RULES + 4) {
  double w = 3, x0 = 5, x;
  gr_problem p;
  gr_descent_info i;
  cr_assert_eq(gr_problem_huber(&p, 1, w, 10, NULL), GR_OK); /* 3 x^2 / 2 */
  because("the tolerance of the gradient");
  for (int rule = 0; rule < RULES; rule++) {
    descend(&p, &x0, rule, 1000, &x, &i);
    check_close("n = 1, descent", x, 0, 1e-8);
  }
  for (int rule = 0; rule < 4; rule++) {
    turn(&p, &x0, rule, 1000, &x, &i);
    check_close("n = 1, conjugate gradients", x, 0, 1e-8);
  }
  gr_problem_free(&p, NULL);
}

TEST(edges, condition, 2 * RULES + 8) {
  double x[4];
  gr_descent_info i;
  for (int big = 0; big < 2; big++) {
    gr_problem p;
    cr_assert_eq(gr_problem_valley(&p, 4, big ? 1e12 : 1, 0.4, NULL), GR_OK);
    double f0 = p.value(p.ctx, 4, p.start);
    for (int rule = 0; rule < RULES + 4; rule++) {
      gr_status s = rule < RULES ? descend(&p, NULL, rule, 500, x, &i)
                                 : turn(&p, NULL, rule - RULES, 500, x, &i);
      bool bb = rule == GR_STEP_BB_LONG || rule == GR_STEP_BB_SHORT
                || rule == GR_STEP_POLYAK; /* these may rise */
      check_true(big ? "condition 1e12: a true report, no rise"
                     : "condition 1: solved",
                 s >= 0 && i.f == p.value(p.ctx, 4, x)
                 && (bb || i.f <= f0) && (big || i.gradient_norm <= 1e-8));
    }
    gr_problem_free(&p, NULL);
  }
}

TEST(edges, at_the_minimizer, RULES + 4) {
  gr_problem p;
  gr_descent_info i;
  double x[3];
  cr_assert_eq(gr_problem_valley(&p, 3, 10, 0.4, NULL), GR_OK);
  for (int rule = 0; rule < RULES + 4; rule++) {
    gr_status s = rule < RULES
        ? descend(&p, p.minimizer, rule, 9, x, &i)
        : turn(&p, p.minimizer, rule - RULES, 9, x, &i);
    check_true("a zero gradient at the start stops at once",
               s == GR_STOP_GRADIENT && i.iterations == 0 && i.gradients == 1);
  }
  gr_problem_free(&p, NULL);
}

TEST(edges, threads, 3) {
  gr_dataset data;
  gr_problem p;
  gr_descent_info i;
  double x[2][3][64];
  cr_assert_eq(gr_dataset_load("breast-cancer", &data, NULL, NULL), GR_OK);
  gr_dataset_standardize(&data);
  cr_assert_eq(gr_problem_logistic(&p, &data, 0.01, NULL), GR_OK);
  for (int k = 0; k < 2; k++) {
    openblas_set_num_threads(k ? 4 : 1);
    descend(&p, NULL, GR_STEP_CONSTANT, 50, x[k][0], &i);
    turn(&p, NULL, GR_NCG_PR_PLUS, 15, x[k][1], &i);
    descend(&p, NULL, GR_STEP_SEARCH, 20, x[k][2], &i);
  }
  openblas_set_num_threads(1);
  because("sums in another order, enlarged by a condition of 1e3");
  for (int k = 0; k < 3; k++)
    check_close("one thread and four", gr_distance(p.n, x[0][k], x[1][k]), 0,
                1e-10);
  gr_problem_free(&p, NULL);
  gr_dataset_free(&data, NULL);
}
