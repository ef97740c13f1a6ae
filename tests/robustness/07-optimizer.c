/* The optimizer refuses what it cannot do, and says what. */
#include "check.h"
#include "gradus/adaptive.h"
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

static gr_status make(gr_real kind, const gr_adaptive_options *o,
                      const gr_tensor *t, gr_memory *mem, gr_message *m)
{
  gr_optimizer *of = NULL;
  gr_status s = gr_optimizer_new(kind, 1, o, 1, t, &of, mem, m);
  cr_assert((s < 0) == (of == NULL));
  gr_optimizer_free(of, mem);
  return s;
}

TEST(optimizer_robust, options, 16)
{
  gr_tensor t = { 2, 3, 0 };
  gr_message m;
  gr_adaptive_options good = gr_adaptive_defaults(GR_ADAM), o;
  check_int("defaults", make(GR_F32, &good, &t, NULL, &m), GR_OK);
#define REFUSED(member, value)                                          \
  o = good;                                                             \
  o.member = value;                                                     \
  check_int(#member, make(GR_F32, &o, &t, NULL, &m), GR_ERR_ARGUMENT);
  REFUSED(eta, -1)
  REFUSED(eta, NAN)
  REFUSED(beta1, 1)
  REFUSED(beta2, -0.1)
  REFUSED(eps, NAN)
  REFUSED(decay, INFINITY)
  REFUSED(decay_scale, GR_DECAY_SCHEDULE)
  REFUSED(momentum, 1)
  REFUSED(eps_place, 3)
  REFUSED(decay_place, 3)
  REFUSED(amsgrad, 3)
  REFUSED(clip, 0)
  REFUSED(power, -1)
  REFUSED(rule, GR_ADAPTIVE_END)
#undef REFUSED
  o = good, o.beta2 = 1;
  make(GR_F32, &o, &t, NULL, &m);
  check_text("message", m.text, "adam: beta2 is 1");
}

TEST(optimizer_robust, sizes, 7)
{
  gr_adaptive_options o = gr_adaptive_defaults(GR_ADAM);
  gr_optimizer *of = NULL;
  gr_tensor empty = { 0, 3, 0 }, lost = { 2, 3, 1 };
  gr_tensor huge = { SIZE_MAX / 8, 4, 0 }, t = { 2, 3, 0 };
  check_int("empty", make(GR_F32, &o, &empty, NULL, NULL), GR_ERR_SIZE);
  check_int("no group", make(GR_F32, &o, &lost, NULL, NULL),
            GR_ERR_ARGUMENT);
  check_int("huge", make(GR_F64, &o, &huge, NULL, NULL), GR_ERR_SIZE);
  check_int("no tensors", gr_optimizer_new(GR_F32, 1, &o, 0, &t, &of,
                                           NULL, NULL), GR_ERR_SIZE);
  check_int("no groups", gr_optimizer_new(GR_F32, 0, &o, 1, &t, &of,
                                          NULL, NULL), GR_ERR_SIZE);
  check_int("null", gr_optimizer_new(GR_F32, 1, NULL, 1, &t, &of, NULL,
                                     NULL), GR_ERR_ARGUMENT);
  check_true("untouched", of == NULL);
}

TEST(optimizer_robust, memory, 5)
{
  gr_adaptive_options o = gr_adaptive_defaults(GR_ADAM);
  gr_tensor t[2] = { { 20, 30, 0 }, { 1, 7, 0 } };
  gr_optimizer *of = NULL;
  gr_memory mem = { .fail_at = 1 };
  check_int("no memory", make(GR_F32, &o, t, &mem, NULL), GR_ERR_MEMORY);
  mem = (gr_memory){ 0 };
  gr_optimizer_new(GR_F32, 1, &o, 2, t, &of, &mem, NULL);
  check_int("counted", (long long)mem.live_bytes,
            (long long)gr_optimizer_bytes(of));
  check_int("one block", (long long)mem.live_blocks, 1);
  check_int("state", (long long)gr_optimizer_state_bytes_of(of, 1), 56);
  gr_optimizer_free(of, &mem);
  gr_optimizer_free(NULL, &mem);
  check_int("given back", (long long)mem.live_bytes, 0);
}

TEST(optimizer_robust, step, 6)
{
  gr_adaptive_options o = gr_adaptive_defaults(GR_ADAM);
  gr_tensor t[2] = { { 1, 2, 0 }, { 1, 2, 0 } };
  gr_optimizer *of = NULL;
  float x[4] = { 1, 2, 3, 4 }, g[2] = { 1, NAN };
  gr_optimizer_new(GR_F32, 1, &o, 2, t, &of, NULL, NULL);
  void *at[2] = { x, x + 2 };
  const void *slope[2] = { g, g };
  at[1] = NULL;
  check_int("no x", gr_optimizer_step(of, at, slope), GR_ERR_ARGUMENT);
  check_close("nothing moved", x[0], 1, 0);
  at[1] = x + 2, slope[1] = NULL;
  check_int("step", gr_optimizer_step(of, at, slope), GR_OK);
  check_true("NaN stays in its coordinate", x[0] < 1 && isnan(x[1]));
  check_true("the other tensor stays", x[2] == 3 && x[3] == 4);
  gr_optimizer_group(of, 0)->beta1 = 1;
  check_int("bad options", gr_optimizer_step(of, at, slope),
            GR_ERR_ARGUMENT);
  gr_optimizer_free(of, NULL);
}

TEST(optimizer_robust, files, 4)
{
  gr_adaptive_options o = gr_adaptive_defaults(GR_ADAM);
  gr_tensor t = { 2, 3, 0 };
  gr_optimizer *of = NULL;
  gr_message m;
  char path[5000];
  gr_optimizer_new(GR_F32, 1, &o, 1, &t, &of, NULL, NULL);
  check_int("no folder", gr_optimizer_save(of, "/nowhere/state", &m),
            GR_ERR_OPEN);
  check_true("which", strstr(m.text, "/nowhere/state") != NULL);
  check_int("no file", gr_optimizer_load(of, "/nowhere/state", &m),
            GR_ERR_OPEN);
  memset(path, 'x', sizeof path - 1), path[sizeof path - 1] = 0;
  check_int("long name", gr_optimizer_save(of, path, &m), GR_ERR_OPEN);
  gr_optimizer_free(of, NULL);
}

/* A file that may not grow stands for a disk that is full. */
TEST(optimizer_robust, full_disk, 3)
{
  gr_adaptive_options o = gr_adaptive_defaults(GR_ADAM);
  gr_tensor t = { 100, 100, 0 };
  gr_optimizer *of = NULL;
  gr_message m;
  char path[64], part[80];
  snprintf(path, sizeof path, "/tmp/gradus-full-%ld", (long)getpid());
  snprintf(part, sizeof part, "%s.part", path);
  gr_optimizer_new(GR_F32, 1, &o, 1, &t, &of, NULL, NULL);
  cr_assert(gr_optimizer_save(of, path, &m) == GR_OK);
  signal(SIGXFSZ, SIG_IGN);
  setrlimit(RLIMIT_FSIZE, &(struct rlimit){ 1000, RLIM_INFINITY });
  check_int("refused", gr_optimizer_save(of, path, &m), GR_ERR_WRITE);
  setrlimit(RLIMIT_FSIZE, &(struct rlimit){ RLIM_INFINITY,
                                            RLIM_INFINITY });
  check_int("the old one is whole", gr_optimizer_load(of, path, &m),
            GR_OK);
  check_true("nothing is left behind", access(part, F_OK) != 0);
  remove(path);
  gr_optimizer_free(of, NULL);
}
