#include "ask.h"
#include "gradus/toolbox.h"
ASK(double, polyak, (const gr_problem *p, double target, double relax,
                     size_t steps, double *x, double *g, double *best))
