#include "ask.h"
#include "gradus/toolbox.h"
ASK(void, sample, (gr_rng *r, size_t n, size_t k, size_t *chosen))
