/* Bad input and short memory in the gallery and the derivative checker. */
#include "check.h"
#include "gradus/toolbox.h"

TEST(robust_problems, arguments, 8) {
  gr_problem p;
  gr_gradient_report r;
  check_int("no variables", gr_problem_valley(&p, 0, 10, 0, NULL),
            GR_ERR_SIZE);
  check_int("a condition below one", gr_problem_valley(&p, 2, 0.5, 0, NULL),
            GR_ERR_ARGUMENT);
  check_true("the problem is zero", p.value == NULL && p.ctx == NULL);
  check_int("an unknown name", gr_problem_by_name(&p, "nonesuch", 0, NULL),
            GR_ERR_ARGUMENT);
  check_int("number 36", gr_problem_mgh(&p, 36, 0, 0, NULL),
            GR_ERR_ARGUMENT);
  gr_problem_valley(&p, 2, 10, 0.5, NULL);
  double x[2] = {NAN, 1};
  check_int("a NaN point", gr_check_gradient(&p, x, NULL, 1, &r, NULL),
            GR_ERR_NONFINITE);
  check_int("no report", gr_check_gradient(&p, x, NULL, 1, NULL, NULL),
            GR_ERR_ARGUMENT);
  gr_problem_free(&p, NULL);
  gr_problem_free(NULL, NULL);
  check_text("a cause out of range", gr_cause_name((gr_cause)99),
             "unknown cause");
}

TEST(robust_problems, memory, 3) {
  size_t failures = 0, leaks = 0;
  bool zeroed = true;
  const char *name;
  for (size_t k = 0; (name = gr_catalogue_name(k)); k++)
    for (size_t at = 1; at < 20; at++) {
      gr_memory mem = {.fail_at = at};
      gr_problem p;
      gr_gradient_report report;
      gr_hessian_report second;
      gr_status s = gr_problem_by_name(&p, name, 0, &mem);
      if (s == GR_ERR_MEMORY) zeroed = zeroed && p.ctx == NULL;
      if (s == GR_OK)
        s = gr_check_gradient(&p, p.start, NULL, 1, &report, &mem);
      if (s == GR_OK) s = gr_check_hessian(&p, p.start, 1, &second, &mem);
      gr_problem_free(&p, &mem);
      leaks += mem.live_blocks;
      if (s != GR_ERR_MEMORY) break;
      failures++;
    }
  check_ge("allocations made to fail", (double)failures, 100, 0);
  check_int("leaks", (long long)leaks, 0);
  check_true("a failed problem is zero", zeroed);
}
