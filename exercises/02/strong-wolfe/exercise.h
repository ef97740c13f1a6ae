#include "ask.h"
/* Writes phi(t) and phi'(t). */
typedef void (*line)(const void *ctx, double t, double *value,
                     double *slope);
ASK(double, strong_wolfe, (line phi, const void *ctx, double c1,
                           double c2, double t, double *value,
                           double *slope))
