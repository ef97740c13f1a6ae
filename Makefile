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

# Without -j on the command line, as many jobs as there are processors.
JOBS    ?= $(shell nproc 2>/dev/null || echo 2)
ifeq ($(MAKELEVEL),0)
MAKEFLAGS += -j$(JOBS)
endif

BUILD   ?= build
CC      := $(if $(filter default,$(origin CC)),gcc,$(CC))
OPT     ?= -O2
CFLAGS   = -std=c11 $(OPT) -g -fPIC -fno-math-errno -fno-trapping-math -ffp-contract=off -fopenmp \
           -Wall -Wextra -Wpedantic -Werror -Wshadow -Wstrict-prototypes \
           -D_POSIX_C_SOURCE=200809L $(if $(findstring clang,$(CC)),-Wno-pass-failed) $(MORE)
CPPFLAGS = -Itangled/include -Itangled -Itests -I$(BUILD) \
           -DGR_DATA_FOLDER=\"$(abspath chapters/data)\"
LDLIBS   = -llapacke -lopenblas -lz -lm

# ---------------------------------------------------------------- packages
# Before anything is built, tests/bin/deps finds (and where it may, installs)
# the packages that the goals need.
NEED_BUILD := gpu gpu-test gpu-bench gpu-dist tangle lib drivers run bench install dist test check results \
  mutants sanitize valgrind coverage warnings lint torture book chapter draft figures weave ex exercises matrix
NEED_TEST  := test check results mutants sanitize valgrind coverage lint torture install \
  book chapter draft figures weave ex exercises matrix
NEED_BOOK  := book chapter draft figures weave lint
NEED_LINT  := lint warnings valgrind exercises
PACKAGES   := $(foreach s,BUILD TEST BOOK LINT,$(if $(filter $(NEED_$(s)),$(MAKECMDGOALS)),$(s)))
ifeq ($(PACKAGES_CHECKED)$(findstring n,$(firstword -$(MAKEFLAGS))),)
ifneq ($(PACKAGES),)
ifneq ($(shell tests/bin/deps $(shell echo $(PACKAGES) | tr A-Z a-z) >&2 || echo no),)
$(error packages are missing)
endif
endif
endif
export PACKAGES_CHECKED := yes

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

build/tangled/%$(if $(LINES),.lines,): book/bin/tangle book/bin/sources book/bin/name-chunks
	@mkdir -p build/tangled
	@LINES=$(LINES) book/bin/tangle chapters/$*
	@rm -f build/tangled/$* build/tangled/$*.lines
	@touch $@

define chapter_rules
build/tangled/$(1)$(if $(LINES),.lines,): $$(wildcard chapters/$(1)/*.nw \
  kernels/$(firstword $(subst -, ,$(1)))-*.nw) \
  chapters/$(1)/ROOTS
$(patsubst %,tangled/%,$(call roots,$(1))): build/tangled/$(1)$(if $(LINES),.lines,)
	@test -f $$@ || LINES=$$(LINES) book/bin/tangle chapters/$(1)
endef
$(foreach c,$(CHAPTERS),$(eval $(call chapter_rules,$(c))))

.PHONY: tangle
tangle: $(STAMPS) $(TANGLED) ## write the C of the chapters to tangled/
	@echo "tangled/ holds $(words $(TANGLED)) files of $(words $(CHAPTERS)) chapters"

# -------------------------------------------------------------- compiling
# Every file appears under its name only when it is whole, so that a build
# that was killed can be started again. V=1 shows the commands.
quiet      = $(if $(V),,@echo "$(1) $@";)
COMPILE    = $(call quiet,compile)$(CC) $(CPPFLAGS) $(CFLAGS) \
             -MMD -MP -MT $@ -MF $@.d.new -c $< -o $@.new \
             && mv $@.d.new $(@:.o=.d) && mv $@.new $@
LINK       = $(call quiet,link   )$(CC) $(CFLAGS) $(filter-out %.list,$^)
INTO_PLACE = -o $@.new && mv $@.new $@

$(BUILD)/obj/%.o: tangled/%.c | $(TANGLED)
	@mkdir -p $(@D)
	$(COMPILE)

$(BUILD)/obj/tests/unprinted/%.o: tests/%.c | $(TANGLED)
	@mkdir -p $(@D)
	$(COMPILE)

# What is linked from a list is linked again when the list changes, also
# when it gets shorter.
LIST_library = $(OBJECTS)
.PHONY: always
$(BUILD)/%.list: always
	@mkdir -p $(@D); echo '$(LIST_$*)' > $@.new
	@if cmp -s $@.new $@; then rm $@.new; else mv $@.new $@; fi

$(BUILD)/lib/libgradus.a: $(OBJECTS) $(BUILD)/library.list
	@mkdir -p $(@D)
	@rm -f $@.new
	$(call quiet,archive)ar rcs $@.new $(OBJECTS) && mv $@.new $@

.PHONY: lib
lib: $(BUILD)/lib/libgradus.a ## the library: build/lib/libgradus.a
	@echo "$< holds $(words $(OBJECTS)) objects"

$(BUILD)/bin/%: $(BUILD)/obj/drivers/%.o $(BUILD)/lib/libgradus.a
	@mkdir -p $(@D)
	$(LINK) $(LDLIBS) $(INTO_PLACE)

.PHONY: drivers
drivers: $(DRIVERS:%=$(BUILD)/bin/%) ## the program of each chapter, in build/bin

# ------------------------------------------------------------------ tests
# One test program a chapter: the tests printed in the chapter, and those
# under tests/ that carry its number.
define test_rules
TESTS_$(1) := $(patsubst %.c,$(BUILD)/obj/%.o,$(filter tests/%.c,$(call roots,$(1)))) \
  $(patsubst tests/%.c,$(BUILD)/obj/tests/unprinted/%.o,$(foreach n,$(firstword $(subst -, ,$(1))),$(wildcard tests/robustness/$(n)-*.c tests/shapes/$(n)-*.c)))
LIST_$(1) = $$(TESTS_$(1))
$(BUILD)/tests/$(1): $$(TESTS_$(1)) $(BUILD)/$(1).list $(BUILD)/obj/tests/unprinted/check.o $(BUILD)/lib/libgradus.a | drivers
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
include kernels/kernels.mk
include exercises/exercises.mk

# ------------------------------------------------------------- installing
# The installed library finds its data in PREFIX/share/gradus/data, so the
# objects that name that folder are compiled for it.
VERSION   := 0.1.0
PREFIX    ?= /usr/local
DESTDIR   ?=
DATA       = $(filter-out %/README.md,$(wildcard chapters/data/*))
HEADERS   := $(filter include/gradus/%,$(ROOTS))
STAGE     := $(BUILD)/stage
INSTALLED  = include/gradus lib/libgradus.a lib/libgradus.so lib/libgradus.so.0 \
             lib/libgradus.so.$(VERSION) lib/pkgconfig/gradus.pc share/gradus

.PHONY: stage
stage: lib
	@rm -rf $(STAGE); mkdir -p $(STAGE)/obj
	@cp -r $(BUILD)/obj/src $(STAGE)/obj/
	@for s in $$(cd tangled && grep -l GR_DATA_FOLDER $(SOURCES)); do \
	  $(CC) $(CPPFLAGS) $(CFLAGS) -UGR_DATA_FOLDER -DGR_DATA_FOLDER='"$(PREFIX)/share/gradus/data"' \
	    -c tangled/$$s -o $(STAGE)/obj/$${s%.c}.o || exit 1; done
	@ar rcs $(STAGE)/libgradus.a $(SOURCES:%.c=$(STAGE)/obj/%.o)
	@$(CC) $(CFLAGS) -shared -Wl,-soname,libgradus.so.0 -Wl,-z,defs -o $(STAGE)/libgradus.so \
	  $(SOURCES:%.c=$(STAGE)/obj/%.o) $(LDLIBS)
	@printf '%s\n' 'prefix=$(PREFIX)' 'includedir=$${prefix}/include' 'libdir=$${prefix}/lib' '' \
	  'Name: gradus' 'Description: Optimization for machine learning, from the book Gradus ad Minimum' \
	  'Version: $(VERSION)' 'Cflags: -I$${includedir}' 'Libs: -L$${libdir} -lgradus' \
	  'Libs.private: $(LDLIBS) -fopenmp' > $(STAGE)/gradus.pc

.PHONY: install
install: stage ## the library, headers and gradus.pc: PREFIX=/usr/local [DESTDIR=]
	@install -d '$(DESTDIR)$(PREFIX)/include/gradus' '$(DESTDIR)$(PREFIX)/lib/pkgconfig' \
	  '$(DESTDIR)$(PREFIX)/share/gradus/data'
	@install -m 644 $(HEADERS:%=tangled/%) '$(DESTDIR)$(PREFIX)/include/gradus'
	@install -m 644 $(STAGE)/libgradus.a '$(DESTDIR)$(PREFIX)/lib'
	@install -m 755 $(STAGE)/libgradus.so '$(DESTDIR)$(PREFIX)/lib/libgradus.so.$(VERSION)'
	@ln -sf libgradus.so.$(VERSION) '$(DESTDIR)$(PREFIX)/lib/libgradus.so.0'
	@ln -sf libgradus.so.0 '$(DESTDIR)$(PREFIX)/lib/libgradus.so'
	@install -m 644 $(STAGE)/gradus.pc '$(DESTDIR)$(PREFIX)/lib/pkgconfig'
	@$(if $(DATA),install -m 644 $(DATA) '$(DESTDIR)$(PREFIX)/share/gradus/data')
	@echo "installed gradus $(VERSION) in $(DESTDIR)$(PREFIX): $(words $(HEADERS)) headers, libgradus.a," \
	  "libgradus.so.0, gradus.pc, $(words $(DATA)) data files"

.PHONY: uninstall
uninstall: ## take away what make install put there
	@cd '$(DESTDIR)$(PREFIX)' && rm -rf $(INSTALLED)
	@echo "took gradus away from $(DESTDIR)$(PREFIX)"

.PHONY: dist
dist: ## gradus-VERSION.tar.gz: the source, and its C for machines without noweb
	@BUILD=$(BUILD) VERSION=$(VERSION) LDLIBS='$(LDLIBS)' tests/bin/dist

.PHONY: clean
clean: ## remove all that was generated; never work/
	@rm -rf tangled build book/*.pdf
	@echo "removed tangled/, build/ and the PDFs of book/"

# The list below is made of the comments that stand behind the targets.
.PHONY: help deps
help: ## this list
	@echo 'Gradus ad Minimum: the book, its library and its tests.'
	@echo
	@echo 'usage: make GOAL... [VARIABLE=value...]'
	@echo
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  %-10s %s\n", $$1, $$2 }' $(filter %Makefile %.mk,$(MAKEFILE_LIST)) | sort
	@echo
	@echo 'for example'
	@echo '  make book                          everything, to book/gradus.pdf'
	@echo '  make test                          all tests; the last line counts them'
	@echo "  make check CH=01 ONLY='sets/*'     some tests of one chapter"
	@echo '  make run CH=00                     the experiments of one chapter'
	@echo '  make install PREFIX=$$HOME/.local   the library, without root'
	@echo
	@echo 'variables: JOBS=2 as many jobs, CC=clang another compiler, BUILD=dir another'
	@echo 'place for objects, V=1 shows commands, LINES=1 #line directives for debuggers.'
deps: ## find the packages that are needed, and install those that are missing
	@tests/bin/deps -v all

# ---------------------------------------------------------------- results
# `make run CH=01 EXP=name` runs one experiment, without EXP all of them.
.PHONY: run
run: $(foreach d,$(filter gr-$(CH)-%,$(DRIVERS)),$(BUILD)/bin/$(d)) ## run experiments of a chapter: CH=01 [EXP=name]
	@test -n "$<" || { echo "say which chapter: make run CH=01 [EXP=name]"; exit 2; }
	@mkdir -p $(BUILD)/results/$(CH)
	@$(TEST_ENV) $< run $(or $(EXP),all) --out $(BUILD)/results/$(CH) $(FLAGS)
	@echo "results: $(BUILD)/results/$(CH)"

# --------------------------------------------------------------- the book
# The weave needs the records of the tests, the results of the drivers, the
# kill matrix and the figures. DRAFT=1 weaves whatever is there.
FIGURES  = $(patsubst figures/%.gp,$(BUILD)/figures/%.tex,$(filter-out figures/style.gp,$(wildcard figures/*.gp)))
NW      := $(wildcard chapters/*/*.nw kernels/*.nw)
LATEXMK  = cd $(BUILD)/book && env TEXINPUTS=../../book: BIBINPUTS=../../book: BSTINPUTS=../../book: \
           SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct 2>/dev/null || echo 0) FORCE_SOURCE_DATE=1 \
           latexmk -pdf -silent -interaction=nonstopmode

$(BUILD)/figures/%.tex: figures/%.gp figures/style.gp $(if $(DRAFT),,$(RESULTS) | results)
	@mkdir -p $(@D)
	@gnuplot -e 'results="$(BUILD)/results"; build="$(BUILD)"; output="$(BUILD)/figures/$*.new"' $<
	@sed 's|$(BUILD)/figures/$*.new|figures/$*|' $(BUILD)/figures/$*.new.tex > $(BUILD)/figures/$*.tex.part
	@LC_ALL=C sed -i 's|/CreationDate (D:[0-9]*|/CreationDate (D:19700101000000|' $(BUILD)/figures/$*.new.pdf
	@mv $(BUILD)/figures/$*.new.pdf $(BUILD)/figures/$*.pdf
	@mv $(BUILD)/figures/$*.tex.part $@; rm -f $(BUILD)/figures/$*.new.tex

.PHONY: figures
figures: $(if $(FIG),$(BUILD)/figures/$(FIG).tex,$(FIGURES)) ## draw the figures (FIG=name for one)

.PHONY: provenance
provenance:
	@mkdir -p $(BUILD)/book
	@book/bin/provenance "$(CC)" > $(BUILD)/book/provenance.tex.new
	@cmp -s $(BUILD)/book/provenance.tex.new $(BUILD)/book/provenance.tex && rm $(BUILD)/book/provenance.tex.new \
	  || mv $(BUILD)/book/provenance.tex.new $(BUILD)/book/provenance.tex

draft: tangle provenance ## weave the book as it is, unverified claims and all
	-@$(MAKE) --no-print-directory -k DRAFT=1 figures
	@book/bin/weave --build $(BUILD) --draft
	@( $(LATEXMK) -f -usepretex='\def\grdraft{}' -jobname=draft ../../book/gradus.tex >/dev/null 2>&1 ) || book/bin/tex-errors $(BUILD)/book/draft.log
	@cp $(BUILD)/book/draft.pdf book/gradus-draft.pdf; echo "book/gradus-draft.pdf is ready"
.PHONY: draft

# `make book` weaves only what the tests have verified; all that comes before
# the weave are prerequisites, so that `make -j test book` is safe.
.PHONY: book chapter weave
book: test mutants matrix figures tangle provenance ## the whole book: book/gradus.pdf
	@$(MAKE) --no-print-directory weave

weave: tangle provenance
	@book/bin/weave --build $(BUILD)
	@( $(LATEXMK) -halt-on-error ../../book/gradus.tex >/dev/null 2>&1 ) || { book/bin/tex-errors $(BUILD)/book/gradus.log; exit 1; }
	@cp $(BUILD)/book/gradus.pdf book/gradus.pdf.new && mv book/gradus.pdf.new book/gradus.pdf
	@echo "book/gradus.pdf is ready: $$(pdfinfo book/gradus.pdf | sed -n 's/^Pages: *//p') pages"

# One chapter for its author: whatever is unverified is told, not refused.
chapter: tangle provenance ## one chapter for its author: CH=01
	@test -n "$(CH)" || { echo "say which chapter: make chapter CH=01"; exit 2; }
	-@$(MAKE) --no-print-directory -k DRAFT=1 figures
	@book/bin/weave --build $(BUILD) --draft
	@( $(LATEXMK) -f -e '$$max_repeat=2' -usepretex='\def\grdraft{}\def\gronly{ch$(CH)}' \
	  -jobname=chapter-$(CH) ../../book/gradus.tex >/dev/null 2>&1 ) || book/bin/tex-errors $(BUILD)/book/chapter-$(CH).log
	@cp $(BUILD)/book/chapter-$(CH).pdf book/chapter-$(CH).pdf; echo "book/chapter-$(CH).pdf is ready"
