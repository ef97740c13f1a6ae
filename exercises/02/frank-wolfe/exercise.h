#include "ask.h"
#include "gradus/toolbox.h"
ASK(size_t, frank_wolfe, (const gr_problem *p, size_t steps, double tol,
                          double *x, double *g, double *gap))
