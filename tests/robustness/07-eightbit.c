/* States of eight bits: options out of range, and blocks that are not
   whole. */
#include "check.h"
#include "gradus/adaptive.h"

static gr_status make(const gr_adaptive_options *o)
{
  gr_tensor t = { 5000, 1, 0 };
  gr_optimizer *of = NULL;
  gr_status s = gr_optimizer_new(GR_F32, 1, o, 1, &t, &of, NULL, NULL);
  cr_assert((s < 0) == (of == NULL));
  gr_optimizer_free(of, NULL);
  return s;
}

TEST(eightbit_robust, options, 5)
{
  gr_adaptive_options o = gr_adaptive_defaults(GR_ADAM);
  o.eight_bit = true;
  check_int("defaults", make(&o), GR_OK);
  o.block = 0;
  check_int("no block", make(&o), GR_ERR_ARGUMENT);
  o.block = 2049;
  check_int("too long", make(&o), GR_ERR_ARGUMENT);
  o.block = 2048;
  check_int("longest", make(&o), GR_OK);
  o.block = 1;
  check_int("shortest", make(&o), GR_OK);
}

TEST(eightbit_robust, nothing, 1)
{
  gr_adaptive_options o = gr_adaptive_defaults(GR_ADAM);
  gr_adam8_rates k = gr_adam8_rates_at(&o, GR_F32, 1);
  float x = 3;
  gr_adam8_step_f32(0, &x, NULL, NULL, NULL, NULL, NULL, &k);
  check_close("n = 0", x, 3, 0);
}
