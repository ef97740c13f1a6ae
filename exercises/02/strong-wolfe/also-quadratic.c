#include "exercise.h"

typedef struct end { double t, f, g; } end;

/* The minimizer of the parabola through both values and the slope at the
   better end, kept away from the ends; bracketing by a factor of three. */
static double between(end a, end b)
{
  double width = b.t - a.t, rise = b.f - a.f;
  double bend = rise - a.g * width;
  double s = bend > 0 ? -a.g * width / (2 * bend) : 0.5;
  if (!(s > 0.1)) s = 0.1;
  if (s > 0.5) s = 0.5;
  return a.t + s * width;
}

double strong_wolfe(line phi, const void *ctx, double c1, double c2,
                    double t, double *value, double *slope)
{
  const end zero = { 0, *value, *slope };
  end best = zero, other = zero;
  bool bracketed = false;
  if (!(zero.g < 0)) return 0;
  for (int call = 1; call <= 60; call++) {
    end now = { t, 0, 0 };
    phi(ctx, t, &now.f, &now.g);
    if (!(fabs(now.f) < INFINITY && fabs(now.g) < INFINITY)) {
      other = now, other.f = NAN;
      bracketed = true;
    } else if (now.f > zero.f + c1 * t * zero.g || now.f >= best.f) {
      other = now;
      bracketed = true;
    } else if (fabs(now.g) <= c2 * fabs(zero.g)) {
      *value = now.f, *slope = now.g;
      return t;
    } else if (!bracketed) {
      if (now.g > 0) other = best, bracketed = true;
      best = now;
    } else {
      if (now.g * (other.t - best.t) > 0) other = best;
      best = now;
    }
    t = bracketed ? between(best, other) : 3 * t;
  }
  return 0;
}
