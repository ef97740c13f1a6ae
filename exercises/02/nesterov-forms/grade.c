#include "grade.h"

/* f(x) = sum of w_i x_i^2 / 2 + x_i^4 / 4 */
static void gradient(const void *ctx, size_t n, const double *x,
                     double *g)
{
  const double *w = ctx;
  if (g < x + n && x < g + n) {
    cause("the gradient is written over the point where it is taken");
    gr_fill(n, 1e9, g);
    return;
  }
  for (size_t i = 0; i < n; i++) g[i] = w[i] * x[i] + x[i] * x[i] * x[i];
}

static double value(const void *ctx, size_t n, const double *x)
{
  const double *w = ctx;
  double sum = 0;
  for (size_t i = 0; i < n; i++)
    sum += w[i] * x[i] * x[i] / 2 + x[i] * x[i] * x[i] * x[i] / 4;
  return sum;
}

static gr_problem quartic(size_t n, const double *w)
{
  return (gr_problem){ .name = "quartic", .n = n, .ctx = w,
                       .value = value, .gradient = gradient };
}

GRADE(interface, writes_in_place, "writes its arrays, and only those", 6)
{
  gr_rng r = gr_rng_make(seed, 3);
  const double w[] = { 1, 2, 3 };
  double *x = grade_normals(&r, 3), *y = grade_normals(&r, 3);
  double *v = grade_output(3), *b = grade_output(3);
  double *room = grade_output(6);
  gr_problem p = quartic(3, w);
  to_velocity(3, 0.5, x, y, v);
  to_buffer(3, 0.1, 0.5, x, y, b);
  grade_written("v of to_velocity", v);
  grade_written("b of to_buffer", b);
  grade_untouched("x", x);
  grade_untouched("y", y);
  step_buffer(&p, 0.1, 0.5, y, b, room);
  step_velocity(&p, 0.1, 0.5, x, v, room);
  grade_written("v of a step", v);
  step_sequences(&p, 0.1, 0.5, x, y, room);
  grade_written("b, x and y of a step", b);
}

GRADE(by_hand, one_step, "one step of each, worked by hand", 6)
{
  /* n = 1, w = 1: g(y) = y + y^3, so g(1) = 2; eta = 1/4, beta = 1/2 */
  const double w = 1;
  gr_problem p = quartic(1, &w);
  double x = 0.5, y = 1, room[2];
  because("powers of two");
  equation("x+ = y - eta g(y) = 1 - 2/4, y+ = x+ + beta (x+ - x)");
  x = 0.25;
  step_sequences(&p, 0.25, 0.5, &x, &y, room);
  check_close("x of the sequences", x, 0.5, 0);
  check_close("y of the sequences", y, 0.625, 0);
  double z = 0.25, v = 1.5;
  equation("v+ = beta v - eta g(x + beta v) = 3/4 - 2/4, x+ = x + v+");
  step_velocity(&p, 0.25, 0.5, &z, &v, room);
  check_close("v of the velocity form", v, 0.25, 0);
  check_close("x of the velocity form", z, 0.5, 0);
  double u = 1, b = -6;
  equation("b+ = beta b + g(y) = -3 + 2, y+ = y - eta (g(y) + beta b+)");
  step_buffer(&p, 0.25, 0.5, &u, &b, room);
  check_close("b of the buffer form", b, -1, 0);
  check_close("y of the buffer form", u, 0.625, 0);
}

GRADE(property, lockstep, "from any moment on all three agree", 2)
{
  gr_rng r = gr_rng_make(seed, 1);
  enum { N = 4, K = 12 };
  double w[N], x[N], y[N], z[N], v[N], u[N], b[N], room[2 * N];
  double want[2 * K * N], got[2 * K * N];
  double eta = 0.05, beta = 0.3 + 0.6 * gr_rng_uniform(&r);
  for (size_t i = 0; i < N; i++) {
    w[i] = 1 + 4 * gr_rng_uniform(&r);
    x[i] = y[i] = gr_rng_normal(&r);
    v[i] = b[i] = NAN;
  }
  gr_problem p = quartic(N, w);
  for (size_t k = 0; k < 3; k++)
    step_sequences(&p, eta, beta, x, y, room);
  to_velocity(N, beta, x, y, v);
  to_buffer(N, eta, beta, x, y, b);
  gr_copy(N, x, z);
  gr_copy(N, y, u);
  for (size_t k = 0; k < K; k++) {
    gr_copy(N, x, want + k * N);
    gr_copy(N, z, got + k * N);
    gr_copy(N, y, want + (K + k) * N);
    gr_copy(N, u, got + (K + k) * N);
    step_sequences(&p, eta, beta, x, y, room);
    step_velocity(&p, eta, beta, z, v, room);
    step_buffer(&p, eta, beta, u, b, room);
  }
  because("twelve steps that contract; 1/(eta beta) magnifies by 70");
  equation("y = x + beta v");
  grade_lockstep("x of the velocity form", K, N, got, want, 1e-11);
  equation("y = x - eta beta b");
  grade_lockstep("y of the buffer form", K, N, got + K * N, want + K * N,
                 1e-11);
}

GRADE(property, reference, "the steps of the reference", 3)
{
  gr_rng r = gr_rng_make(seed, 2);
  double w[3] = { 1, 2, 3 }, room[6], a[6], c[6];
  gr_problem p = quartic(3, w);
  because("a few roundings");
  for (int form = 0; form < 3; form++) {
    gr_rng_normals(&r, 6, a);
    gr_copy(6, a, c);
    if (form == 0) {
      step_sequences(&p, 0.1, 0.7, a, a + 3, room);
      reference_step_sequences(&p, 0.1, 0.7, c, c + 3, room);
    } else if (form == 1) {
      step_velocity(&p, 0.1, 0.7, a, a + 3, room);
      reference_step_velocity(&p, 0.1, 0.7, c, c + 3, room);
    } else {
      step_buffer(&p, 0.1, 0.7, a, a + 3, room);
      reference_step_buffer(&p, 0.1, 0.7, c, c + 3, room);
    }
    check_vector(form == 0 ? "two sequences" : form == 1 ? "velocity" :
                 "buffer", 6, a, c, 1e-13);
  }
}

GRADE(edge, rest, "at rest at the minimizer nothing moves", 3)
{
  const double w[] = { 1, 2 }, zero[] = { 0, 0 };
  double x[2] = { 0 }, y[2] = { 0 }, room[4];
  gr_problem p = quartic(2, w);
  because("exact");
  equation("g = 0 and x = y: everything stays");
  step_sequences(&p, 0.1, 0.9, x, y, room);
  check_vector("y", 2, y, zero, 0);
  step_velocity(&p, 0.1, 0.9, x, y, room);
  check_vector("v", 2, y, zero, 0);
  step_buffer(&p, 0.1, 0.9, x, y, room);
  check_vector("b", 2, y, zero, 0);
}

GRADE(cost, one_gradient, "one gradient a step, no value", 2)
{
  const double w[] = { 1, 2 };
  double a[2] = { 1, 1 }, b[2] = { 0, 0 }, room[4];
  gr_problem p = quartic(2, w);
  grade_counted counted;
  grade_counts counts;
  grade_count(&counted, &p, &counts);
  step_sequences(&counted.problem, 0.1, 0.5, a, b, room);
  step_velocity(&counted.problem, 0.1, 0.5, a, b, room);
  step_buffer(&counted.problem, 0.1, 0.5, a, b, room);
  check_int("gradients of three steps", (long long)counts.gradients, 3);
  check_int("values", (long long)counts.values, 0);
}
