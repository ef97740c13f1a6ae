#include "ask.h"
typedef struct shape { size_t rows, cols; } shape; /* vector: rows = 1 */
typedef enum rule { MOMENTUM, LION, ADAM, ADAM8, ADAFACTOR } rule;
ASK(uint64_t, state_bytes, (size_t tensors, const shape *tensor, rule of))
