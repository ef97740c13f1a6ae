#include "ask.h"
#include "gradus/toolbox.h"
ASK(double, next_direction, (size_t n, double nu, const double *g,
                             const double *before, double *d))
