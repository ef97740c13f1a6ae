/* Edges of AdaGrad, gradient descent, RMSProp and Adadelta. */
#include "check.h"
#include "gradus/adaptive.h"

TEST(adagrad_robust, overflow, 4)
{
  gr_adaptive_options o = gr_adaptive_defaults(GR_ADAGRAD);
  gr_adagrad_rates k = gr_adagrad_rates_at(&o, GR_F32, 1);
  float x = 1, g = 1e20f, s = 0, y;
  gr_adagrad_step_f32(1, &x, &g, &s, &k);
  y = x;
  check_true("G is infinite", isinf(s));
  check_true("x is finite", isfinite(x));
  g = 1;
  gr_adagrad_step_f32(1, &x, &g, &s, &k);
  check_close("x stays from then on", x, y, 0);
  g = NAN;
  gr_adagrad_step_f32(1, &x, &g, &s, &k);
  check_nan("NaN is seen", x);
}

TEST(adagrad_robust, zeros, 10)
{
  static const gr_adaptive_rule rule[5] = { GR_SGD, GR_ADAGRAD,
    GR_RMSPROP, GR_ADADELTA, GR_ADAM };
  for (int i = 0; i < 5; i++) {
    gr_adaptive_options o = gr_adaptive_defaults(rule[i]);
    gr_optimizer *of = NULL;
    double x[3] = { 1, 2, 3 }, g[3] = { 0, NAN, 1 };
    o.eps = 0;
    gr_optimizer_new(GR_F64, 1, &o, 1, &(gr_tensor){ 1, 3, 0 }, &of,
                     NULL, NULL);
    gr_optimizer_step(of, &(void *){ x }, &(const void *){ g });
    check_close("no gradient, no step, also with eps = 0", x[0], 1, 0);
    check_true("NaN stays in its coordinate", isnan(x[1])
               && isfinite(x[2]));
    gr_optimizer_free(of, NULL);
  }
}
