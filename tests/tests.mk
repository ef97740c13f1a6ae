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
test: $(TEST_PROGRAMS) $(BUILD)/tests/self $(RESULTS) ## run all tests; the last line is `N passed, N failed`
	@tests/bin/run-tests --build $(BUILD) --jobs $(JOBS) \
	  --script tests/robustness/install.sh $(TEST_CHAPTERS)

# `make check CH=01 ONLY='projections/*'` runs some tests of one chapter.
chapter   = $(filter $(CH)-%,$(CHAPTERS))
.PHONY: check
check: $(if $(CH),$(BUILD)/tests/$(chapter)) ## some tests: CH=01 [ONLY=suite/name]
	@tests/bin/run-tests --build $(BUILD) --jobs 2 --only '$(or $(ONLY),*)' \
	  $(if $(chapter),$(chapter),$(error say which chapter: make check CH=01 [ONLY=suite/name]))

# --------------------------------------------------------- planted slips
# `make mutants PART=01-sets` or CLAIM='convex.*' tries some of them.
slipped = $(if $(PART),$(filter $(firstword $(subst -, ,$(PART)))-%,$(TEST_CHAPTERS)),$(TEST_CHAPTERS))
.PHONY: mutants
mutants: ## plant every slip; its test must notice: [PART=01-sets] [CLAIM=id]
mutants: $(slipped:%=$(BUILD)/tests/%) $(DRIVERS:%=$(BUILD)/obj/drivers/%.o) \
  $(foreach c,$(slipped),$(filter $(BUILD)/results/$(firstword $(subst -, ,$(c)))/%,$(RESULTS))) \
  | $(if $(filter test book,$(MAKECMDGOALS)),test)
	@mkdir -p $(BUILD)/mutants
	@{ echo "library $(OBJECTS)"; \
	   $(foreach c,$(slipped),echo "$(c) $(TESTS_$(c)) $(BUILD)/obj/tests/unprinted/check.o";) \
	 } > $(BUILD)/mutants/programs
	@tests/bin/mutants --build $(BUILD) --cc '$(CC)' --cflags='$(CFLAGS)' \
	  --cppflags='$(CPPFLAGS)' --ldlibs='$(LDLIBS)' \
	  --archive $(BUILD)/lib/libgradus.a --programs $(BUILD)/mutants/programs --jobs $(JOBS) \
	  $(if $(PART),--part '$(PART)') $(if $(CLAIM),--claim '$(CLAIM)') $(if $(AGAIN),--again)

# --------------------------------------------- other ways to build and run
# Each has a build folder of its own below BUILD. The tests read the results
# of the usual build; the drivers run once more on small problems.
ALL_OBJECTS = $(OBJECTS) $(DRIVERS:%=$(BUILD)/obj/drivers/%.o) \
  $(foreach c,$(TEST_CHAPTERS),$(TESTS_$(c))) $(BUILD)/obj/tests/unprinted/check.o
.PHONY: objects programs
objects: $(ALL_OBJECTS)
programs: $(TEST_PROGRAMS) drivers
SAN_FLAGS = -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer

.PHONY: sanitize
sanitize: $(RESULTS) ## tests and drivers with address, leak and undefined-behaviour checks
	@$(MAKE) --no-print-directory BUILD=$(BUILD)/sanitize OPT=-O1 MORE='$(SAN_FLAGS)' programs
	@ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=1 UBSAN_OPTIONS=print_stacktrace=1 \
	  tests/bin/run-tests --build $(BUILD)/sanitize --results $(BUILD)/results --jobs $(JOBS) --no-self $(TEST_CHAPTERS)
	@for d in $(DRIVERS); do echo "$$d run all --quick, sanitized"; \
	  ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=1 $(TEST_ENV) \
	  tests/bin/run-driver $(BUILD)/sanitize/bin/$$d $(BUILD)/sanitize/quick/$$d --quick && \
	  test ! -e $(BUILD)/sanitize/quick/$$d.failed || { tail -n 40 $(BUILD)/sanitize/quick/$$d.log; exit 1; }; done
	@echo "the sanitizers found nothing"

.PHONY: valgrind
valgrind: $(RESULTS) ## tests and drivers under memcheck: [CH=01]; slow
	@$(MAKE) --no-print-directory BUILD=$(BUILD)/memcheck MORE=-DCHECK_TIMEOUT=600 programs
	@tests/bin/valgrind --build $(BUILD)/memcheck --results $(BUILD)/results $(or $(chapter),$(TEST_CHAPTERS))

.PHONY: coverage
coverage: $(RESULTS) ## the lines of the library that the tests run; fails below 95 %
	@rm -rf $(BUILD)/coverage/counters
	@$(MAKE) --no-print-directory BUILD=$(BUILD)/coverage CC=gcc OPT=-O0 MORE='--coverage -fprofile-update=atomic' programs
	@GRADUS_COUNTERS=$(abspath $(BUILD))/coverage/counters tests/bin/run-tests --build $(BUILD)/coverage --results $(BUILD)/results --jobs $(JOBS) --again --no-self $(TEST_CHAPTERS)
	@tests/bin/coverage $(BUILD)/coverage 95 $(SOURCES)

.PHONY: warnings
warnings: objects ## compile everything with gcc and with clang; a warning is an error
	@$(MAKE) --no-print-directory BUILD=$(BUILD)/clang CC=clang objects
	@echo "no warning of gcc or clang in $(words $(ALL_OBJECTS)) files"

.PHONY: lint
lint: warnings lib ## the rules of the house, for the code, the chapters and the pages
	@tests/bin/lint-code --build $(BUILD); code=$$?; \
	  book/bin/lint $(BUILD) && test $$code = 0

.PHONY: torture
torture: ## slow tests of the build itself: killed builds, the tarball, the PDF
	@tests/robustness/kill-build.sh
	@tests/robustness/dist.sh
	@tests/robustness/reproducible.sh

.PHONY: bench
BENCHES = $(filter-out $(if $(PEERS),,%-peers.c),$(if $(CH),,tests/bench/stream.c) \
  $(wildcard tests/bench/$(or $(CH),[0-9]*)-*.c))
PEERS_FOUND = $(if $(PEERS),$(foreach p,gsl nlopt,$(if $(shell pkg-config --exists $(p) && echo 1),$(p))))
bench: $(BENCHES:tests/bench/%.c=$(BUILD)/bench/%) ## speed of this machine and of each chapter's methods: [CH=02] [PEERS=1]
	@tests/bin/bench $^
$(BUILD)/bench/%: tests/bench/%.c $(BUILD)/lib/libgradus.a
	@mkdir -p $(@D)
	@$(CC) $(CPPFLAGS) $(CFLAGS) -O3 -march=native $(if $(findstring peers,$*),$(foreach p,$(PEERS_FOUND),-DHAVE_$(shell echo $(p) | tr a-z A-Z) $(shell pkg-config --cflags $(p)))) \
	  $^ $(LDLIBS) $(if $(findstring peers,$*),$(foreach p,$(PEERS_FOUND),$(shell pkg-config --libs $(p)))) -o $@.new && mv $@.new $@
