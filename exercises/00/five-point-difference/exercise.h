#include "ask.h"
typedef double (*function)(const void *ctx, double x);
ASK(double, five_point, (function f, const void *ctx, double x,
                         double h))
