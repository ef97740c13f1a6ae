#include "ask.h"
#include "gradus/toolbox.h"
ASK(void, tuned, (double mu, double lip, double *eta, double *beta))
ASK(void, heavy_ball, (const gr_problem *p, double mu, double lip,
                       size_t steps, double *path))
