/* Norms, clipping, layerwise rules and Adafactor at their edges. */
#include "check.h"
#include "gradus/adaptive.h"
#include <string.h>

TEST(layerwise_robust, clip, 8) {
  double g[2] = {3, 4}, norm = 0, *at[1] = {g};
  const size_t two[1] = {2}, none[1] = {0};
  check_int("zero bound", gr_clip_norm_f64(1, two, at, 0, false, &norm),
            GR_ERR_ARGUMENT);
  check_int("negative", gr_clip_norm_f64(1, two, at, -1, false, &norm),
            GR_ERR_ARGUMENT);
  check_int("NaN", gr_clip_norm_f64(1, two, at, NAN, true, &norm),
            GR_ERR_ARGUMENT);
  check_true("untouched", g[0] == 3 && g[1] == 4);
  check_int("no tensors", gr_clip_norm_f64(0, two, at, 1, false, &norm),
            GR_OK);
  check_close("their norm", norm, 0, 0);
  check_int("an empty one", gr_clip_norm_f64(1, none, at, 1, true, &norm),
            GR_OK);
  g[0] = g[1] = 0;
  gr_clip_norm_f64(1, two, at, 1, false, &norm);
  check_true("zeros stay zeros", g[0] == 0 && g[1] == 0 && norm == 0);
}

TEST(layerwise_robust, empty, 4) {
  gr_adaptive_options o = gr_adaptive_defaults(GR_LARS);
  gr_lars_rates lars = gr_lars_rates_at(&o, GR_F32, 1);
  gr_lamb_rates lamb = gr_lamb_rates_at(&o, GR_F32, 1);
  gr_novograd_rates novo = gr_novograd_rates_at(&o, GR_F32, 1);
  gr_adafactor_rates ada = gr_adafactor_rates_at(&o, GR_F32, 1);
  float x = 1, g = 1, s = 2, t = 3;
  double v = 4;
  gr_lars_step_f32(0, &x, &g, &s, &lars);
  check_true("LARS", x == 1 && s == 2);
  gr_lamb_step_f32(0, &x, &g, &s, &t, &lamb);
  check_true("LAMB", x == 1 && s == 2 && t == 3);
  gr_novograd_step_f32(0, &x, &g, &s, &v, &novo);
  check_true("NovoGrad", x == 1 && s == 2);
  gr_adafactor_step_f32(0, 5, &x, &g, &s, &t, NULL, &ada);
  check_true("Adafactor", x == 1 && s == 2 && t == 3);
}

/* Zeros, NaN and one entry, through the optimizer in both precisions. */
TEST(layerwise_robust, adafactor, 5) {
  gr_adaptive_options o = gr_adaptive_defaults(GR_ADAFACTOR);
  gr_tensor t[3] = {{3, 4, 0}, {1, 12, 0}, {12, 1, 0}};
  int finite = 0, poisoned = 0, still = 0, momentum = 0, clamped = 0;
  for (int form = 0; form < 4; form++) {
    float x[3][12], g[12] = {0};
    gr_optimizer *of = NULL;
    o.beta1 = form & 1 ? 0.9 : 0, o.clamp = form & 2;
    o.eps = o.clamp ? 1e-7 : 1e-30;
    cr_assert(gr_optimizer_new(GR_F32, 1, &o, 3, t, &of, NULL, NULL)
              == GR_OK);
    for (int i = 0; i < 36; i++) x[i / 12][i % 12] = 1;
    void *const at[3] = {x[0], x[1], x[2]};
    const void *grads[3] = {g, g, g};
    for (int k = 0; k < 3; k++) gr_optimizer_step(of, at, grads);
    for (int i = 0; i < 36; i++) still += x[i / 12][i % 12] == 1;
    for (int k = 0; k < 5; k++) {
      for (int i = 0; i < 12; i++) g[i] = (float)(i % 3 - 1);
      gr_optimizer_step(of, at, grads);
    }
    for (int i = 0; i < 36; i++) finite += isfinite(x[i / 12][i % 12]);
    g[5] = NAN, grads[1] = grads[2] = NULL;
    gr_optimizer_step(of, at, grads);
    for (int i = 0; i < 12; i++) poisoned += isnan(x[0][i]);
    for (int i = 0; i < 12; i++)
      momentum += isfinite(x[1][i]), clamped += isfinite(x[2][i]);
    gr_optimizer_free(of, NULL);
  }
  check_int("zero gradients do not move", still, 4 * 36);
  check_int("finite", finite, 4 * 36);
  check_int("NaN reaches its tensor", poisoned, 4 * 12);
  check_int("and not the second", momentum, 4 * 12);
  check_int("nor the third", clamped, 4 * 12);
}

TEST(layerwise_robust, options, 5) {
  gr_adaptive_options good = gr_adaptive_defaults(GR_ADAFACTOR), o = good;
  gr_message m;
  check_int("defaults", gr_adaptive_check(&o, &m), GR_OK);
  o.clip = 0;
  check_int("clip", gr_adaptive_check(&o, &m), GR_ERR_ARGUMENT);
  o = good, o.power = NAN;
  check_int("power", gr_adaptive_check(&o, &m), GR_ERR_ARGUMENT);
  o = good, o.eps2 = -1;
  check_int("eps2", gr_adaptive_check(&o, &m), GR_ERR_ARGUMENT);
  o = gr_adaptive_defaults(GR_LARS), o.trust = 0;
  check_int("trust", gr_adaptive_check(&o, &m), GR_ERR_ARGUMENT);
}
