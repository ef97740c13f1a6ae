# Gradus. `make help` lists what can be asked for.
#
#   BUILD=dir      where generated objects, programs and results go
#   CC=clang       another compiler
#   MORE=...       more compiler flags, such as -fsanitize=address
#   LINES=1        #line directives in the tangled C, for debuggers

.DEFAULT_GOAL := help
.SUFFIXES:
.DELETE_ON_ERROR:
.SECONDARY:

BUILD   ?= build
CC      := $(if $(filter default,$(origin CC)),gcc,$(CC))
OPT     ?= -O2
CFLAGS   = -std=c11 $(OPT) -g -fPIC -fno-math-errno -fopenmp \
           -Wall -Wextra -Wpedantic -Werror -Wshadow -Wstrict-prototypes \
           -D_POSIX_C_SOURCE=200809L $(MORE)
CPPFLAGS = -Itangled/include -Itests -I$(BUILD) \
           -DGR_DATA_FOLDER='"$(abspath chapters/data)"'
LDLIBS   = -llapacke -lopenblas -lz -lm

# ---------------------------------------------------------- what there is
CHAPTERS := $(notdir $(wildcard chapters/[0-9][0-9]-*))
roots     = $(shell cat chapters/$(1)/ROOTS)
ROOTS    := $(foreach c,$(CHAPTERS),$(call roots,$(c)))
SOURCES  := $(filter src/%.c,$(ROOTS))
DRIVERS  := $(patsubst drivers/%.c,%,$(filter drivers/%.c,$(ROOTS)))
OBJECTS  := $(SOURCES:%.c=$(BUILD)/obj/%.o)

# --------------------------------------------------------------- tangling
TANGLED := $(ROOTS:%=tangled/%)
STAMPS  := $(CHAPTERS:%=build/tangled/%$(if $(LINES),.lines,))

build/tangled/%$(if $(LINES),.lines,): book/bin/tangle book/bin/name-chunks
	@mkdir -p build/tangled
	@LINES=$(LINES) book/bin/tangle chapters/$*
	@rm -f build/tangled/$* build/tangled/$*.lines
	@touch $@

define chapter_rules
build/tangled/$(1)$(if $(LINES),.lines,): $$(wildcard chapters/$(1)/*.nw) \
  chapters/$(1)/ROOTS
$(patsubst %,tangled/%,$(call roots,$(1))): build/tangled/$(1)$(if $(LINES),.lines,)
	@test -f $$@ || LINES=$$(LINES) book/bin/tangle chapters/$(1)
endef
$(foreach c,$(CHAPTERS),$(eval $(call chapter_rules,$(c))))

.PHONY: tangle
tangle: $(STAMPS) $(TANGLED)

# -------------------------------------------------------------- compiling
# Every file appears under its name only when it is whole, so that a build
# that was killed can be started again. V=1 shows the commands.
quiet      = $(if $(V),,@echo "$(1) $@";)
COMPILE    = $(call quiet,compile)$(CC) $(CPPFLAGS) $(CFLAGS) \
             -MMD -MP -MT $@ -MF $@.d.new -c $< -o $@.new \
             && mv $@.d.new $(@:.o=.d) && mv $@.new $@
LINK       = $(call quiet,link   )$(CC) $(CFLAGS) $^
INTO_PLACE = -o $@.new && mv $@.new $@

$(BUILD)/obj/%.o: tangled/%.c | $(TANGLED)
	@mkdir -p $(@D)
	$(COMPILE)

$(BUILD)/obj/tests/unprinted/%.o: tests/%.c | $(TANGLED)
	@mkdir -p $(@D)
	$(COMPILE)

$(BUILD)/lib/libgradus.a: $(OBJECTS)
	@mkdir -p $(@D)
	@rm -f $@.new
	$(call quiet,archive)ar rcs $@.new $^ && mv $@.new $@

.PHONY: lib
lib: $(BUILD)/lib/libgradus.a

$(BUILD)/bin/%: $(BUILD)/obj/drivers/%.o $(BUILD)/lib/libgradus.a
	@mkdir -p $(@D)
	$(LINK) $(LDLIBS) $(INTO_PLACE)

.PHONY: drivers
drivers: $(DRIVERS:%=$(BUILD)/bin/%)

# ------------------------------------------------------------------ tests
# One test program a chapter: the tests printed in the chapter, and those
# under tests/ that carry its number.
define test_rules
TESTS_$(1) := $(patsubst %.c,$(BUILD)/obj/%.o,$(filter tests/%.c,$(call roots,$(1)))) \
  $(patsubst tests/%.c,$(BUILD)/obj/tests/unprinted/%.o,$(wildcard tests/robustness/$(1)*.c tests/shapes/$(1)*.c))
$(BUILD)/tests/$(1): $$(TESTS_$(1)) $(BUILD)/obj/tests/unprinted/check.o $(BUILD)/lib/libgradus.a | drivers
	@mkdir -p $$(@D)
	$$(LINK) $$(LDLIBS) -lcriterion $$(INTO_PLACE)
endef
$(foreach c,$(CHAPTERS),$(eval $(call test_rules,$(c))))
TEST_CHAPTERS := $(foreach c,$(CHAPTERS),$(if $(strip $(TESTS_$(c))),$(c)))
TEST_PROGRAMS := $(TEST_CHAPTERS:%=$(BUILD)/tests/%)

-include $(shell find $(BUILD)/obj -name '*.d' 2>/dev/null)

TEST_ENV  = OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1 \
            GRADUS_CHECKS=$(abspath $(BUILD))/results/checks \
            GRADUS_RESULTS=$(abspath $(BUILD))/results \
            GRADUS_DATA=$(abspath chapters/data) \
            GRADUS_BIN=$(abspath $(BUILD))/bin
include tests/tests.mk

# ---------------------------------------------------------------- results
# `make run CH=01 EXP=name` runs one experiment, without EXP all of them.
.PHONY: run
run: $(foreach d,$(filter gr-$(CH)-%,$(DRIVERS)),$(BUILD)/bin/$(d))
	@mkdir -p $(BUILD)/results/$(CH)
	$(TEST_ENV) $< run $(or $(EXP),all) --out $(BUILD)/results/$(CH)
