#include "ask.h"
ASK(void, mirror_step, (size_t n, double eta, const double *x,
                        const double *g, double *y))
