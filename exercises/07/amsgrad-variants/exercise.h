#include "ask.h"
typedef enum place { PAPER, RAW, CORRECTED } place;
ASK(void, amsgrad_step, (place of, size_t n, size_t t, double eta,
                         double beta1, double beta2, double *x,
                         const double *g, double *m, double *v, double *top))
