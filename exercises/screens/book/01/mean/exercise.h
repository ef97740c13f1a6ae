#include "ask.h"
#include "gradus/toolbox.h"
ASK(double, mean, (size_t n, const double *x))
