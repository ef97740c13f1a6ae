/* ASK declares a function that an exercise asks for. The grader, which
   defines GRADER, also gets the solution's function under the name
   reference_NAME. */
#ifndef GRADUS_ASK_H
#define GRADUS_ASK_H

#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef GRADER
#define ASK(type, name, arguments) \
  type name arguments;             \
  type reference_##name arguments;
#else
#define ASK(type, name, arguments) type name arguments;
#endif

#endif
