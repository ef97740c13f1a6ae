#include "ask.h"
#include "gradus/toolbox.h"
ASK(double, steepest_group, (size_t n, size_t s, const double *g,
                             double *d))
