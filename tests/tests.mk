# The tests: programs, results, reports, planted slips.

# ---------------------------------------------------------------- results
# One run of each chapter's driver, in BUILD/results/NN. A driver that
# fails leaves NN.failed: `make test` counts it, `make results` stops.
number   = $(word 2,$(subst -, ,$(1)))
RESULTS := $(foreach d,$(DRIVERS),$(BUILD)/results/$(call number,$(d))/.fingerprint)

define result_rules
$(BUILD)/results/$(call number,$(1))/.fingerprint: $(BUILD)/bin/$(1) tests/bin/run-driver
	@tests/bin/run-driver $$< $$(@D)
endef
$(foreach d,$(DRIVERS),$(eval $(call result_rules,$(d))))

.PHONY: results
results: $(RESULTS)  ## run the experiments whose driver changed
	@! cat $(BUILD)/results/*.failed 2>/dev/null

# ------------------------------------------------------------------ tests
$(BUILD)/tests/self: $(BUILD)/obj/tests/unprinted/self/planted.o \
  $(BUILD)/obj/tests/unprinted/check.o
	@mkdir -p $(@D)
	$(LINK) -lm -lcriterion $(INTO_PLACE)

.PHONY: test
test: $(TEST_PROGRAMS) $(BUILD)/tests/self $(RESULTS)
	@tests/bin/run-tests --build $(BUILD) --jobs $(JOBS) $(TEST_CHAPTERS)

# `make check CH=01 ONLY='projections/*'` runs some tests of one chapter.
chapter   = $(filter $(CH)-%,$(CHAPTERS))
.PHONY: check
check: $(if $(CH),$(BUILD)/tests/$(chapter))
	@tests/bin/run-tests --build $(BUILD) --jobs 2 --only '$(or $(ONLY),*)' \
	  $(if $(chapter),$(chapter),$(error say which chapter: make check CH=01 [ONLY=suite/name]))

# --------------------------------------------------------- planted slips
# `make mutants PART=01-sets` or CLAIM='convex.*' tries some of them.
slipped = $(if $(PART),$(filter $(firstword $(subst -, ,$(PART)))-%,$(TEST_CHAPTERS)),$(TEST_CHAPTERS))
.PHONY: mutants
mutants: $(slipped:%=$(BUILD)/tests/%) $(DRIVERS:%=$(BUILD)/obj/drivers/%.o) \
  $(foreach c,$(slipped),$(filter $(BUILD)/results/$(firstword $(subst -, ,$(c)))/%,$(RESULTS)))
	@mkdir -p $(BUILD)/mutants
	@{ echo "library $(OBJECTS)"; \
	   $(foreach c,$(slipped),echo "$(c) $(TESTS_$(c)) $(BUILD)/obj/tests/unprinted/check.o";) \
	 } > $(BUILD)/mutants/programs
	@tests/bin/mutants --build $(BUILD) --cc '$(CC)' --cflags='$(CFLAGS)' \
	  --cppflags='$(CPPFLAGS)' --ldlibs='$(LDLIBS)' \
	  --archive $(BUILD)/lib/libgradus.a --programs $(BUILD)/mutants/programs --jobs $(JOBS) \
	  $(if $(PART),--part '$(PART)') $(if $(CLAIM),--claim '$(CLAIM)') $(if $(AGAIN),--again)
