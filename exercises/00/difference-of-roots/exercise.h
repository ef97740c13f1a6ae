#include "ask.h"
ASK(double, root_difference, (double x, double h))
