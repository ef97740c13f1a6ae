/* Evaluations to a small gradient on the problems of More, Garbow and
   Hillstrom, beside GSL's conjugate gradients and NLopt's L-BFGS, from the
   standard start until ||g|| <= 1e-8 (1 + ||g_0||), at most 20000. Built by
   `make bench PEERS=1` with what is installed (-DHAVE_GSL, -DHAVE_NLOPT);
   each evaluation is of value and gradient together. */
#include "gradus/descent.h"

#include <stdio.h>
#include <string.h>
#ifdef HAVE_GSL
#include <gsl/gsl_multimin.h>
#endif
#ifdef HAVE_NLOPT
#include <nlopt.h>
#endif

enum { MOST = 20000 };

/* Counts gradients and remembers the first small one. */
typedef struct counted {
  const gr_problem *p;
  size_t calls, solved;
  double stop;
} counted;

static void gradient(counted *c, const double *x, double *g) {
  c->p->gradient(c->p->ctx, c->p->n, x, g);
  c->calls++;
  if (!c->solved && gr_norm2(c->p->n, g) <= c->stop) c->solved = c->calls;
}

static double ours_value(const void *ctx, size_t n, const double *x) {
  const counted *c = ctx;
  return c->p->value(c->p->ctx, n, x);
}

static void ours_gradient(const void *ctx, size_t n, const double *x,
                          double *g) {
  (void)n;
  counted *c = (counted *)(size_t)ctx;
  gradient(c, x, g);
}

static size_t ours(counted *c, gr_ncg_rule rule) {
  gr_problem p = *c->p;
  gr_ncg *m = NULL;
  gr_ncg_options o = gr_ncg_defaults();
  p.ctx = c;
  p.value = ours_value;
  p.gradient = ours_gradient;
  o.rule = rule;
  o.restart_every = p.n;
  o.gradient_tol = c->stop;
  if (gr_ncg_new(&p, NULL, &o, &m, NULL) < 0) return 0;
  while (!c->solved && c->calls < MOST && gr_ncg_iterate(m) == GR_OK) {
  }
  gr_ncg_free(m, NULL);
  return c->solved;
}

#ifdef HAVE_GSL
static double gsl_f(const gsl_vector *x, void *ctx) {
  counted *c = ctx;
  return c->p->value(c->p->ctx, c->p->n, x->data);
}

static void gsl_df(const gsl_vector *x, void *ctx, gsl_vector *g) {
  gradient(ctx, x->data, g->data);
}

static void gsl_fdf(const gsl_vector *x, void *ctx, double *f,
                    gsl_vector *g) {
  *f = gsl_f(x, ctx);
  gsl_df(x, ctx, g);
}

static size_t gsl(counted *c) {
  size_t n = c->p->n;
  gsl_multimin_function_fdf f = {.f = gsl_f, .df = gsl_df, .fdf = gsl_fdf,
                                 .n = n, .params = c};
  gsl_multimin_fdfminimizer *m = gsl_multimin_fdfminimizer_alloc(
      gsl_multimin_fdfminimizer_conjugate_pr, n);
  gsl_vector *x = gsl_vector_alloc(n);
  memcpy(x->data, c->p->start, n * sizeof(double));
  gsl_multimin_fdfminimizer_set(m, &f, x, 0.01, 0.1);
  while (!c->solved && c->calls < MOST)
    if (gsl_multimin_fdfminimizer_iterate(m)) break;
  gsl_multimin_fdfminimizer_free(m);
  gsl_vector_free(x);
  return c->solved;
}
#endif

#ifdef HAVE_NLOPT
static nlopt_opt running;

static double nlopt_f(unsigned n, const double *x, double *g, void *ctx) {
  counted *c = ctx;
  if (g) gradient(c, x, g);
  if (c->solved) nlopt_force_stop(running);
  return c->p->value(c->p->ctx, n, x);
}

static size_t nlopt(counted *c) {
  double x[GR_MGH_MAX], f;
  memcpy(x, c->p->start, c->p->n * sizeof(double));
  running = nlopt_create(NLOPT_LD_LBFGS, (unsigned)c->p->n);
  nlopt_set_min_objective(running, nlopt_f, c);
  nlopt_set_maxeval(running, MOST);
  nlopt_optimize(running, x, &f);
  nlopt_destroy(running);
  return c->solved;
}
#endif

static size_t run(const gr_problem *p, int method) {
  double g[GR_MGH_MAX];
  p->gradient(p->ctx, p->n, p->start, g);
  counted c = {.p = p, .stop = 1e-8 * (1 + gr_norm2(p->n, g))};
  switch (method) {
  case 0: return ours(&c, GR_NCG_PR_PLUS);
  case 1: return ours(&c, GR_NCG_DY);
#ifdef HAVE_GSL
  case 2: return gsl(&c);
#endif
#ifdef HAVE_NLOPT
  case 3: return nlopt(&c);
#endif
  default: return 0;
  }
}

int main(void) {
  static const char *const name[4] = {"gradus PR+", "gradus DY", "GSL PR",
                                      "NLopt L-BFGS"};
  size_t solved[4] = {0}, sum[4] = {0}, common = 0;
#ifdef HAVE_GSL
  gsl_set_error_handler_off();
#else
  puts("GSL is not installed (libgsl-dev)");
#endif
#ifndef HAVE_NLOPT
  puts("NLopt is not installed (libnlopt-dev)");
#endif
  printf("evaluations of value and gradient; - means not solved\n%-26s",
         "problem");
  for (int i = 0; i < 4; i++) printf(" %12s", name[i]);
  puts("");
  for (int k = 1; k <= GR_MGH_COUNT; k++) {
    gr_problem p;
    if (gr_problem_mgh(&p, k, 0, 0, NULL) < 0) return 1;
    size_t used[4];
    int all = 1;
    printf("%-26s", gr_mgh_name(k));
    for (int i = 0; i < 4; i++) {
      used[i] = run(&p, i);
      solved[i] += used[i] > 0;
      all = all && used[i] > 0;
      if (used[i]) printf(" %12zu", used[i]);
      else printf(" %12s", "-");
    }
    puts("");
    common += all != 0;
    for (int i = 0; i < 4; i++) sum[i] += all ? used[i] : 0;
    gr_problem_free(&p, NULL);
  }
  printf("%-26s", "solved");
  for (int i = 0; i < 4; i++) printf(" %12zu", solved[i]);
  printf("\nsum over the %-13zu", common);
  for (int i = 0; i < 4; i++) printf(" %12zu", sum[i]);
  puts("\nsolved by all");
  return 0;
}
