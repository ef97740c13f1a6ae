# The exercises.

# `make ex ARGS="check ridge-gradient"`; without ARGS it says what to do now.
.PHONY: ex
ex: ## the exercises, one by one: [ARGS="check ridge-gradient"]
	@exercises/ex $(ARGS)
