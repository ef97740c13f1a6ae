/* The kernels' host side refuses what it cannot do, on the model. */
#include "check.h"
#include "kernels/adaptive.h"
#include <stdint.h>
#include <string.h>

enum { N = 3000 };

static gr_gpu_tensor tensor_of(float *all, uint64_t rows, uint64_t cols)
{
  return (gr_gpu_tensor){ all, all + N,
    { all + 2 * N, all + 3 * N, all + 4 * N, all + 5 * N }, rows, cols };
}

static gr_status make(gr_gpu_rule rule, const gr_gpu_tensor *t,
                      gr_memory *mem)
{
  gr_gpu_plan *plan = NULL;
  gr_status s = gr_gpu_plan_new(rule, 1, t, &plan, mem);
  cr_assert((s < 0) == (plan == NULL));
  gr_gpu_plan_free(plan);
  return s;
}

TEST(cuda_robust, plans, 11)
{
  float *all = gr_gpu_alloc(6 * N * sizeof *all);
  gr_gpu_tensor good = tensor_of(all, 1, N), t;
  gr_gpu_plan *plan = NULL;
  check_int("good", make(GR_GPU_ADAM, &good, NULL), GR_OK);
  t = good, t.x = NULL;
  check_int("no x", make(GR_GPU_ADAM, &t, NULL), GR_ERR_ARGUMENT);
  check_int("clipping has none", make(GR_GPU_CLIP, &t, NULL), GR_OK);
  t = good, t.state[1] = NULL;
  check_int("no v", make(GR_GPU_ADAM, &t, NULL), GR_ERR_ARGUMENT);
  check_int("Lion has none", make(GR_GPU_LION, &t, NULL), GR_OK);
  t = good, t.g = (char *)all + 2;
  check_int("crooked", make(GR_GPU_ADAM, &t, NULL), GR_ERR_ARGUMENT);
  t = good, t.rows = UINT64_MAX / 4, t.cols = 8;
  check_int("too large", make(GR_GPU_ADAM, &t, NULL), GR_ERR_SIZE);
  t.rows = 1ull << 43, t.cols = 1;
  check_int("too many blocks", make(GR_GPU_ADAM, &t, NULL), GR_ERR_SIZE);
  check_int("no tensors", gr_gpu_plan_new(GR_GPU_ADAM, 0, &good, &plan,
                                          NULL), GR_ERR_SIZE);
  check_int("no rule", make(GR_GPU_RULES, &good, NULL), GR_ERR_ARGUMENT);
  check_int("null", gr_gpu_plan_new(GR_GPU_ADAM, 1, NULL, &plan, NULL),
            GR_ERR_ARGUMENT);
  gr_gpu_plan_free(NULL);
  gr_gpu_free(all);
}

TEST(cuda_robust, memory, 5)
{
  float *all = gr_gpu_alloc(6 * N * sizeof *all);
  gr_gpu_tensor t = tensor_of(all, 30, 100);
  for (size_t i = 1; i <= 3; i++) {
    gr_memory mem = { .fail_at = i };
    check_true("refused, and nothing is left",
               make(GR_GPU_ADAM, &t, &mem) == GR_ERR_MEMORY
               && mem.live_bytes == 0);
  }
  gr_memory mem = { 0 };
  check_int("made", make(GR_GPU_ADAM, &t, &mem), GR_OK);
  check_int("given back", (long long)mem.live_bytes, 0);
  gr_gpu_free(all);
}

TEST(cuda_robust, steps, 9)
{
  float *all = gr_gpu_alloc(6 * N * sizeof *all);
  memset(all, 0, 6 * N * sizeof *all);
  gr_gpu_tensor t = tensor_of(all, 1, N);
  gr_gpu_plan *plan = NULL;
  gr_adaptive_options o = gr_adaptive_defaults(GR_ADAMW);
  gr_adam_rates adam = gr_adam_rates_at(&o, GR_F32, 1);
  gr_lion_rates lion = gr_lion_rates_at(&o, GR_F32, 1);
  cr_assert(gr_gpu_plan_new(GR_GPU_ADAM, 1, &t, &plan, NULL) == GR_OK);
  check_int("another rule", gr_gpu_lion(plan, &lion), GR_ERR_ARGUMENT);
  check_int("no rates", gr_gpu_adam(plan, NULL), GR_ERR_ARGUMENT);
  check_int("no plan", gr_gpu_adam(NULL, &adam), GR_ERR_ARGUMENT);
  check_int("no clipping", gr_gpu_clip(plan, 1), GR_ERR_ARGUMENT);
  all[N + 5] = NAN;
  gr_gpu_adam(plan, &adam);
  check_true("NaN stays in its coordinate", isnan(all[5])
             && all[4] == 0 && all[6] == 0);
  gr_gpu_plan_free(plan);
  cr_assert(gr_gpu_plan_new(GR_GPU_CLIP, 1, &t, &plan, NULL) == GR_OK);
  check_int("bound 0", gr_gpu_clip(plan, 0), GR_ERR_ARGUMENT);
  check_int("bound NaN", gr_gpu_clip(plan, NAN), GR_ERR_ARGUMENT);
  double norm = 0;
  all[N + 6] = 3;
  gr_gpu_clip(plan, 1);
  gr_gpu_norm(plan, &norm);
  check_nan("norm", norm);
  check_close("not clipped by a NaN", all[N + 6], 3, 0);
  gr_gpu_plan_free(plan);
  gr_gpu_free(all);
}
