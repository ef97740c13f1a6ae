#include "ask.h"
ASK(void, as_heavy_ball, (size_t steps, double beta, double dampening,
                          const double *eta, double *a, double *b))
