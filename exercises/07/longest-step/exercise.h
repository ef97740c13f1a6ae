#include "ask.h"
ASK(void, longest_step, (size_t t, double beta1, double beta2, double *g))
