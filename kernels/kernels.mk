# The GPU (section "The rules on a GPU"). Nothing else needs nvcc, and what
# is built here needs only what `make gpu-dist` packs: nvcc and a C compiler.
NVCC     ?= $(firstword $(shell command -v nvcc) $(wildcard /usr/local/cuda/bin/nvcc))
GPU       = $(MAKE) --no-print-directory -C tangled/kernels CC='$(CC)' NVCC='$(NVCC)' OUT=$(abspath $(BUILD))/gpu
WITH_NVCC = $(if $(NVCC),$(1),@echo "$@: nvcc was not found (CUDA Toolkit); the GPU parts are skipped")

.PHONY: gpu gpu-test gpu-bench gpu-dist
gpu: $(TANGLED) ## the kernels, if nvcc is there: build/gpu
	+$(call WITH_NVCC,@$(GPU) -s all look && echo "$(BUILD)/gpu holds gpu-test and gpu-bench for $$($(NVCC) --version | sed -n 's/.*release \([^,]*\),.*/CUDA \1/p')")
gpu-test: $(TANGLED) ## the tests of the kernels on the GPU, if there is one
	+$(call WITH_NVCC,@$(GPU) -s test)
gpu-bench: $(TANGLED) ## speed of the kernels on the GPU, recorded in kernels/recorded
	+$(call WITH_NVCC,@kernels/bin/bench $(BUILD)/gpu $(GPU) -s all)
gpu-dist: $(TANGLED) ## the kernels for a machine that has nvcc and a C compiler alone
	@BUILD=$(BUILD) VERSION=$(VERSION) CC='$(CC)' NVCC='$(NVCC)' kernels/bin/dist
