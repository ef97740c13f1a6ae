#include "ask.h"
ASK(double, dot_twice, (size_t n, const double *x, const double *y))
