#include "exercise.h"

/* The threshold theta with sum max(|x_i| - theta, 0) = r, by dropping. */
void project_l1(size_t n, double r, const double *x, double *y,
                double *room)
{
  double theta = 0, before = -1;
  if (r == 0) {
    gr_fill(n, 0, y);
    return;
  }
  while (theta != before) {
    double sum = 0, count = 0;
    before = theta;
    for (size_t i = 0; i < n; i++)
      if (fabs(x[i]) > theta) {
        sum += fabs(x[i]);
        count++;
      }
    theta = fmax(theta, count > 0 ? (sum - r) / count : 0);
  }
  for (size_t i = 0; i < n; i++) {
    room[i] = fmax(fabs(x[i]) - theta, 0);
    y[i] = copysign(room[i], x[i]) + 0.0;
  }
}
