#include "exercise.h"

void project_l1(size_t n, double r, const double *x, double *y,
                double *room)
{
  double norm = gr_norm1(n, x);
  for (size_t i = 0; i < n; i++) room[i] = fabs(x[i]);
  if (norm > r && r > 0) gr_project_simplex_f64(n, r, room, room, NULL);
  if (norm > r && r == 0) gr_fill(n, 0, room);
  for (size_t i = 0; i < n; i++)
    y[i] = x[i] < 0 ? -room[i] : room[i];
}
