/* Reference values of the More-Garbow-Hillstrom problems, computed with
   45 digits from the formulas of

     J. J. More, B. S. Garbow, K. E. Hillstrom, "Testing Unconstrained
     Optimization Software", ACM Transactions on Mathematical Software 7
     (1981) 17-41, doi:10.1145/355934.355936,

   and cross-checked with an independent implementation in R (package
   funconstrain by J. Melville). The minima are those to which a
   Levenberg-Marquardt iteration, polished by Newton's method in the same
   arithmetic, converges from the standard start or from the published
   minimizer. f_second is f at 1.05 x0 + 0.01 in each component. */
#ifndef GRADUS_GOLDEN_MGH_H
#define GRADUS_GOLDEN_MGH_H

#include <math.h>
#include <stddef.h>

static const struct golden_mgh {
  int number;
  size_t n, m;
  double f_start, f_second, gradient_norm; /* the last at x0 */
  double minimum, x[11];
} golden_mgh[] = {
  { 1, 2, 2, 24.2, 30.313125, 232.867687754227,
    0,
    { 1.0, 1.0 } },
  { 3, 2, 2, 1.1352617173483784, 11025.113168757368, 20000.7355607128,
    0,
    { 1.098159329699817e-5, 9.106146739866524 } },
  { 5, 2, 3, 14.203125, 16.108708111586842, 27.75,
    0,
    { 3.0, 0.5 } },
  { 7, 3, 3, 2500.0, 2474.9216201416875, 1879.63549420052,
    0,
    { 1.0, 0, 0 } },
  { 9, 3, 15, 3.8881069911666615e-6, 0.0024700755309658522, 0.00745153281087768,
    1.127932769618648e-8,
    { 0.3989561378387567, 1.000019084487806, 0 } },
  { 11, 3, 99, 12.110705825569488, 11.950764690563877, 39.7315969140101,
    0,
    { 50.0, 25.0, 1.5 } },
  { 13, 4, 4, 215.0, 253.67357696, 458.776634104223,
    0,
    { 0, 0, 0, 0 } },
  { 15, 4, 11, 0.0053131722721085422, 0.0095341014074850363, 0.134344065565095,
    0.0003075056038492374,
    { 0.1928069345790379, 0.191282328734367, 0.1230565069263207,
      0.1360623306837948 } },
  { 17, 5, 33, 0.87902629354464049, 0.25240432418087569, 418.811511517309,
    5.464894697482906e-5,
    { 0.375410052106952, 1.935846912712367, -1.464687136613423,
      0.01286753464005729, 0.02212269966167261 } },
  { 19, 11, 65, 2.0934195142120637, 2.6434244242643103, 5.89163519375696,
    0.04013773629354774,
    { 1.309977154627301, 0.4315537946029889, 0.633661698960724,
      0.5994305347859163, 0.7541832263280113, 0.9042885798596337,
      1.365811835237029, 4.823698817227156, 2.398684866131755,
      4.568874597667672, 5.675341470580641 } },
  { 20, 9, 31, 30.0, 25.515788605684126, 177.579104347832,
    1.39976013809902e-6,
    { -1.530703652139434e-5, 0.9997897039319484, 0.01476396369355696,
      0.1463423282993622, 1.000821103004709, -2.617731140519015,
      4.104403164478856, -3.143612278556442, 1.052626408010167 } },
  { 21, 10, 10, 121.0, 151.565625, 520.707979581646,
    0,
    { 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0 } },
  { 23, 4, 5, 885.06264, 1091.337815214, 651.789916460822,
    2.249977500899937e-5,
    { 0.2500074995875379, 0.2500074995875379, 0.2500074995875379,
      0.2500074995875379 } },
  { 24, 4, 8, 2.3400088054630245, 3.5802086912730616, 16.8748313531313,
    9.376293007355442e-6,
    { 0.1999993333503804, 0.1913167009927725, 0.4801014853326232,
      0.5188454043902006 } },
  { 25, 10, 12, 2198551.1625, 1900997.9863066407, 4480426.92741782,
    0,
    { 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0 } },
  { 27, 10, 10, 273.24804782867432, 236.46518659792398, 344.542449716112,
    0,
    { 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0 } },
  { 29, 10, 10, 0.063416841579452634, 0.063822486449426898, 0.621878175666535,
    0,
    { -0.04316498251876487, -0.08157715653538688,
      -0.1144857143805293, -0.1409735768625967, -0.1599086961819831,
      -0.1698772023127749, -0.1690899837812084, -0.1552495352218318,
      -0.125355891678935, -0.07541653368589208 } },
  { 31, 10, 10, 360.0, 474.40988672, 814.763769444862,
    0,
    { -0.4283028635872503, -0.4765964243562902, -0.5196524636468617,
      -0.5580993248321809, -0.5925061568294573, -0.6245036821994679,
      -0.6232394714405911, -0.6213938417965735, -0.6204535966590874,
      -0.5864692707204351 } },
  { 33, 5, 10, 84985.0, 95592.85, 84841.3106923744,
    2.142857142857143,
    { 10.80966787800119, 20.61933575600237, 166.5173252859691,
      40.2386715115308, -142.4824288302359 } },
  { 35, 8, 8, 0.038617698285930232, 0.026624624580772967, 1.52458921619334,
    0.003516873725677932,
    { 0.04315276015101663, 0.1930908403841861, 0.2663287068902729,
      0.5, 0.5, 0.7336712931097271, 0.8069091596158139,
      0.9568472398489834 } },
  { 35, 7, 7, 0.033770638463718821, 0.035595550940710194, 0.873477985951655,
    0,
    { 0.05806914962097548, 0.2351716123574216, 0.3380440947400462,
      0.5, 0.6619559052599538, 0.7648283876425784,
      0.9419308503790245 } },
};
enum { GOLDEN_MGH = sizeof golden_mgh / sizeof *golden_mgh };

/* The minima that the paper prints, to its six digits, at the usual
   sizes; for 2 and 26 the local one that is not global. */
static const struct published_mgh { int number; double f; }
published_mgh[] = {
  { 2, 48.9842 }, { 6, 124.362 }, { 8, 8.21487e-3 }, { 9, 1.12793e-8 },
  { 10, 87.9458 }, { 15, 3.07505e-4 }, { 16, 85822.2 },
  { 17, 5.46489e-5 }, { 19, 4.01377e-2 },
  { 20, 1.39976e-6 }, { 23, 2.24997e-5 }, { 24, 9.37629e-6 },
  { 26, 2.79506e-5 }, { 35, 3.51687e-3 },
};
enum { PUBLISHED_MGH = sizeof published_mgh / sizeof *published_mgh };
/* f at the standard start of the others, at the usual sizes, computed with
   40 digits from a second transcription of the formulas in the paper
   (Python, mpmath). */
static const struct start_mgh { int number; size_t n, m; double f; }
start_mgh[] = {
  { 2, 2, 2, 400.5 },
  { 4, 2, 3, 999998000003.0 },
  { 6, 2, 10, 4171.306161960493 },
  { 8, 3, 15, 41.681695861678005 },
  { 10, 3, 16, 1693607809.4361459 },
  { 12, 3, 10, 1031.1538106093983 },
  { 14, 4, 6, 19192.0 },
  { 16, 4, 20, 7926693.3369974324 },
  { 18, 6, 13, 0.77907007565597045 },
  { 22, 12, 12, 645.0 },
  { 25, 10, 12, 2198551.1625 },
  { 26, 10, 10, 0.0070757594662222023 },
  { 28, 10, 10, 0.00078851910126482151 },
  { 30, 10, 10, 21.0 },
  { 32, 5, 10, 25.0 },
  { 34, 5, 10, 15886.0 },
};
enum { START_MGH = sizeof start_mgh / sizeof *start_mgh };
/* Minima that are local: three that the paper prints, and three from the
   list in unctest.m, the test program of

     A. Kuntsevich, F. Kappel, "SolvOpt: The Solver for Local Nonlinear
     Optimization Problems", Karl-Franzens-Universitaet Graz, 1997. */
static const struct local_mgh { int number; double f; } local_mgh[] = {
  { 2, 48.9842 }, { 18, 5.65565e-3 }, { 26, 2.79506e-5 },
  { 19, 1.78981358688109 }, { 30, 1.34953612374127 },
  { 31, 3.05727843 },
};
enum { LOCAL_MGH = sizeof local_mgh / sizeof *local_mgh };

/* The minimum, of those that the paper prints and of the local ones
   above, at which Polak and Ribiere's rule has to end from the standard
   start, from ten times and from a hundred times that start, in the order
   of the problems' numbers. NAN: at none of them; INFINITY: it depends on
   rounding (the order in which inner products are added). */
static const double reach_mgh[35][3] = {
  { 0, 0, 0 }, /* 1 rosenbrock */
  { 48.9842, 0, 48.9842 }, /* 2 freudenstein-roth */
  { NAN, 0, 0 }, /* 3 powell-badly-scaled */
  { NAN, 0, 0 }, /* 4 brown-badly-scaled */
  { 0, 0, 0 }, /* 5 beale */
  { 124.362, 124.362, NAN }, /* 6 jennrich-sampson */
  { 0, 0, 0 }, /* 7 helical-valley */
  { 8.21487e-3, 8.21487e-3, 8.21487e-3 }, /* 8 bard */
  { 1.12793e-8, 1.12793e-8, 1.12793e-8 }, /* 9 gaussian */
  { NAN, NAN, NAN }, /* 10 meyer */
  { 0, 0, NAN }, /* 11 gulf */
  { 0, 0, 0 }, /* 12 box */
  { 0, 0, 0 }, /* 13 powell-singular */
  { 0, 0, 0 }, /* 14 wood */
  { 3.07505e-4, 3.07505e-4, NAN }, /* 15 kowalik-osborne */
  { 85822.2, 85822.2, 85822.2 }, /* 16 brown-dennis */
  { 5.46489e-5, NAN, INFINITY }, /* 17 osborne-1 */
  { 5.65565e-3, 5.65565e-3, 5.65565e-3 }, /* 18 biggs */
  { 4.01377e-2, 1.78981358688109, 1.78981358688109 }, /* 19 osborne-2 */
  { 1.39976e-6, 1.39976e-6, 1.39976e-6 }, /* 20 watson */
  { 0, 0, 0 }, /* 21 extended-rosenbrock */
  { 0, 0, 0 }, /* 22 extended-powell-singular */
  { 2.24997e-5, 2.24997e-5, 2.24997e-5 }, /* 23 penalty-1 */
  { 9.37629e-6, 9.37629e-6, 9.37629e-6 }, /* 24 penalty-2 */
  { 0, 0, 0 }, /* 25 variably-dimensioned */
  { 2.79506e-5, 0, NAN }, /* 26 trigonometric */
  { 0, 0, 0 }, /* 27 brown-almost-linear */
  { 0, 0, 0 }, /* 28 discrete-boundary */
  { 0, 0, 0 }, /* 29 discrete-integral */
  { 0, 0, 1.34953612374127 }, /* 30 broyden-tridiagonal */
  { 0, 3.05727843, 3.05727843 }, /* 31 broyden-banded */
  { 5, 5, 5 }, /* 32 linear-full-rank */
  { 15. / 7, 15. / 7, 15. / 7 }, /* 33 linear-rank-1 */
  { 62. / 17, 62. / 17, 62. / 17 }, /* 34 linear-rank-1-zeros */
  { 3.51687e-3, 3.51687e-3, 3.51687e-3 }, /* 35 chebyquad */
};
#endif
