# The exercises.

# `make ex ARGS="check ridge-gradient"`; without ARGS it says what to do now.
.PHONY: ex
ex: ## the exercises, one by one: [ARGS="check ridge-gradient"]
	@exercises/ex $(ARGS)

# `make screens` also kills `ex` at every line that writes.
.PHONY: screens
screens: lib ## what `ex` prints against its golden screens, and that no work is lost
	@exercises/bin/screens
	@tests/robustness/ex.py

# Every grader is graded: `make exercises EX=slug` for one. `matrix` is the
# part that the book prints.
.PHONY: exercises matrix
exercises: lib ## grade the graders: right and wrong answers, cheats: [EX=slug]
	@exercises/bin/certify --jobs $(JOBS) $(EX)
matrix: lib | $(if $(filter test book,$(MAKECMDGOALS)),mutants)
	@exercises/bin/certify --jobs $(JOBS) --matrix
