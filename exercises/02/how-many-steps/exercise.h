#include "ask.h"
ASK(double, steps_needed, (double mu, double lip, double eta,
                           double shrink))
