#include "ask.h"
ASK(double, project_prices, (size_t n, const double *a, double r,
                             const double *x, double *y))
