#include "ask.h"
ASK(uint16_t, round_by_lot, (float x, uint16_t random))
