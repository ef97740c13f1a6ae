# The GPU: see the section "The rules on a GPU". Nothing else needs nvcc.
