#include "ask.h"
ASK(double, box_gap, (size_t n, const double *g, const double *x,
                      const double *lo, const double *hi, double *y))
