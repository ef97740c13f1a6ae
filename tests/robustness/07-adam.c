/* Adam and AMSGrad at the edges: no parameters, zeros without eps, what is
   not a number, saved states, both precisions. */
#include "check.h"
#include "gradus/adaptive.h"
#include "oracle.h"

#include <string.h>
#include <unistd.h>

static gr_adaptive_options options(gr_adaptive_rule rule, int variant) {
  gr_adaptive_options o = gr_adaptive_defaults(rule);
  o.amsgrad = (gr_amsgrad_max)(variant % 3);
  o.eps_place = (gr_eps_place)(variant / 3 % 3);
  return o;
}

TEST(adam_robust, empty, 2) {
  gr_adaptive_options o = options(GR_ADAM, 0);
  gr_adam_rates k = gr_adam_rates_at(&o, GR_F32, 1);
  gr_amsgrad_rates l = gr_amsgrad_rates_at(&o, GR_F64, 1);
  float x = 1;
  double y = 1;
  gr_adam_step_f32(0, &x, &x, &x, &x, &k);
  gr_amsgrad_step_f64(0, &y, &y, &y, &y, &y, &l);
  check_close("Adam", x, 1, 0);
  check_close("AMSGrad", y, 1, 0);
}

/* Steps with eps = 0 and gradients of zero, then of one. */
TEST(adam_robust, zeros, 2) {
  double adam = 0, amsgrad = 0;
  for (int variant = 0; variant < 9; variant++) {
    gr_adaptive_options o = options(GR_AMSGRAD, variant);
    o.eps = 0;
    double x = 1, m = 0, v = 0, y = 1, n = 0, u = 0, w = 0;
    for (uint64_t t = 1; t <= 40; t++) {
      double g = t > 20;
      gr_adam_rates k = gr_adam_rates_at(&o, GR_F64, t);
      gr_amsgrad_rates l = gr_amsgrad_rates_at(&o, GR_F64, t);
      gr_adam_step_f64(1, &x, &g, &m, &v, &k);
      gr_amsgrad_step_f64(1, &y, &g, &n, &u, &w, &l);
      if (t == 20) adam += x != 1, amsgrad += y != 1;
    }
    adam += !(x < 1), amsgrad += !(y < 1);
  }
  check_close("Adam", adam, 0, 0);
  check_close("AMSGrad", amsgrad, 0, 0);
}

TEST(adam_robust, nan, 2) {
  enum { N = 9 };
  gr_adaptive_options o = options(GR_AMSGRAD, 0);
  float x[N] = {0}, m[N] = {0}, v[N] = {0}, w[N] = {0};
  for (uint64_t t = 1; t <= 20; t++) {
    gr_amsgrad_rates k = gr_amsgrad_rates_at(&o, GR_F32, t);
    float g[N];
    for (int i = 0; i < N; i++) g[i] = (float)(i - 4);
    if (t == 5) g[2] = NAN, g[7] = -INFINITY;
    gr_amsgrad_step_f32(N, x, g, m, v, w, &k);
  }
  int finite = 0;
  for (int i = 0; i < N; i++) finite += isfinite(x[i]) && isfinite(w[i]);
  check_int("the others are finite", finite, N - 2);
  check_true("the two are NaN", isnan(x[2]) && isnan(x[7]) && isnan(w[2]));
}

/* A run of twenty steps is the run of ten, saved, read, and ten more. */
TEST(adam_robust, resumed, 6) {
  static const gr_adaptive_rule rules[3] = {GR_ADAM, GR_ADAMW, GR_AMSGRAD};
  char path[4096];
  if (!check_path("state", sizeof path, path))
    strcpy(path, "/tmp/gradus-adam-state");
  for (int j = 0; j < 3; j++) {
    gr_adaptive_options o = options(rules[j], j);
    gr_tensor tensor = {3, 5, 0};
    float x[15], y[15], g[15];
    void *const xs[1] = {x}, *const ys[1] = {y};
    const void *const gs[1] = {g};
    gr_optimizer *a, *b;
    gr_optimizer_new(GR_F32, 1, &o, 1, &tensor, &a, NULL, NULL);
    gr_optimizer_new(GR_F32, 1, &o, 1, &tensor, &b, NULL, NULL);
    for (int i = 0; i < 15; i++) x[i] = 1;
    for (int t = 0; t < 20; t++) {
      if (t == 10) {
        memcpy(y, x, sizeof y);
        check_int("saved and read", gr_optimizer_save(a, path, NULL) < 0
                  || gr_optimizer_load(b, path, NULL) < 0, 0);
      }
      for (int i = 0; i < 15; i++) g[i] = (float)sin(t * i);
      gr_optimizer_step(a, xs, gs);
      if (t >= 10) gr_optimizer_step(b, ys, gs);
    }
    check_int("the same bits", memcmp(x, y, sizeof x), 0);
    gr_optimizer_free(a, NULL);
    gr_optimizer_free(b, NULL);
  }
  unlink(path);
}

/* Both precisions take the same way, for all places and variants. */
TEST(adam_robust, precisions, 1) {
  double off = 0;
  for (int variant = 0; variant < 9; variant++) {
    gr_adaptive_options o = options(GR_AMSGRAD, variant);
    float x = 1, m = 0, v = 0, w = 0;
    double y = 1, n = 0, u = 0, z = 0;
    for (uint64_t t = 1; t <= 200; t++) {
      gr_amsgrad_rates k = gr_amsgrad_rates_at(&o, GR_F32, t);
      gr_amsgrad_rates l = gr_amsgrad_rates_at(&o, GR_F64, t);
      float g = (float)cos((double)t);
      double h = g;
      gr_amsgrad_step_f32(1, &x, &g, &m, &v, &w, &k);
      gr_amsgrad_step_f64(1, &y, &h, &n, &u, &z, &l);
    }
    off = fmax(off, fabs(x - y));
  }
  because("two hundred steps of at most 0.003, each rounded in float");
  check_le("apart", off, 0, 1e-5);
}

/* All places of eps and of the decay, in double precision, against the
   equation in long double. */
TEST(adam_robust, places, 1) {
  double worst = 0;
  for (int trial = 0; trial < 27000; trial++) {
    gr_rng r = gr_rng_make(20, (uint64_t)trial);
    gr_adaptive_options o = gr_adaptive_defaults(GR_ADAMW);
    o.eps_place = (gr_eps_place)(trial % 3);
    o.decay_place = (gr_decay_place)(trial / 3 % 3);
    o.decay = trial / 9 % 3 * 0.3;
    o.eps = pow(10, -12 * gr_rng_uniform(&r));
    uint64_t t = 1 + gr_rng_below(&r, 5000);
    double x = gr_rng_normal(&r), g = gr_rng_normal(&r), y = x;
    double m = gr_rng_normal(&r), v = exp(4 * gr_rng_normal(&r));
    gr_adam_rates k = gr_adam_rates_at(&o, GR_F64, t);
    long double c1 = 1 - powl(o.beta1, t), c2 = 1 - powl(o.beta2, t), d, u;
    long double h = g + (trial / 3 % 3 == GR_DECAY_L2) * o.decay * x, w;
    h = o.beta1 * m + (1 - (long double)o.beta1) * h;
    u = g + (trial / 3 % 3 == GR_DECAY_L2) * o.decay * (long double)x;
    u = o.beta2 * v + (1 - (long double)o.beta2) * u * u;
    d = o.eps_place == GR_EPS_OUTSIDE ? sqrtl(u / c2) + o.eps
        : o.eps_place == GR_EPS_HAT ? (sqrtl(u) + o.eps) / sqrtl(c2)
        : sqrtl(u / c2 + o.eps);
    w = 1 - o.eta * o.decay;
    long double step = o.eta * h / c1 / d, want = x - step;
    if (o.decay_place == GR_DECAY_BEFORE) want = w * x - step;
    if (o.decay_place == GR_DECAY_AFTER) want = w * (x - step);
    gr_adam_step_f64(1, &y, &g, &m, &v, &k);
    long double terms = fmaxl(fabsl((long double)x), o.eta / c1 / d);
    worst = fmax(worst, oracle_f64(y, want, terms));
  }
  because("each line of the rule rounds two to six times");
  check_le("ulps of x and the step", worst, 12, 0);
  measured("%.1f", worst);
}
