#include "exercise.h"

uint64_t state_bytes(size_t tensors, const shape *tensor, rule of)
{
  uint64_t sum = 0;
  for (size_t i = 0; i < tensors; i++) {
    uint64_t rows = tensor[i].rows, cols = tensor[i].cols;
    uint64_t n = rows * cols;
    uint64_t blocks = (n + 255) / 256;
    bool small = n < 4096;
    bool vector = rows == 1 || cols == 1;
    uint64_t numbers = vector ? n : rows + cols;
    if (of == MOMENTUM || of == LION) sum += 4 * n;
    if (of == ADAM) sum += 8 * n;
    if (of == ADAM8) sum += small ? 8 * n : 2 * (n + 4 * blocks);
    if (of == ADAFACTOR) sum += 4 * numbers;
  }
  return sum;
}
