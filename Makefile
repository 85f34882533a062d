# The front door. `make help` lists what there is.
SHELL := /bin/bash
.ONESHELL:
.SHELLFLAGS := -eu -o pipefail -c
JOBS ?= $(shell nproc)
QUIET_CMAKE := --log-level=WARNING

.DEFAULT_GOAL := help
.PHONY: help build demo test check format layers tidy paths sanitize fuzz bench instructions python install package clean

help: ## what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 18

build: ## install what is missing and build build/verbale
	@scripts/install-packages build
	@cmake --preset release $(QUIET_CMAKE) -DVERBALE_TESTS=$(if $(TESTS),ON,OFF) \
	  -DCMAKE_CXX_COMPILER_LAUNCHER=ccache > /dev/null
	@echo "building (a few minutes the first time)"
	@ninja -C build -j $(JOBS) --quiet $(if $(TESTS),all,verbale_program)

demo: build ## code the bundled reports and show what came out
	@scripts/demo

test: ## build and run the whole suite
	@scripts/install-packages test
	@$(MAKE) --no-print-directory build TESTS=1
	@ctest --test-dir build --output-on-failure --parallel $(JOBS)

layers: ## who includes whom
	@scripts/layers

format: ## clang-format and the layers, checked
	@scripts/install-packages check
	@git ls-files '*.cc' '*.h' | xargs clang-format-19 --dry-run --Werror
	@echo "format: every file is formatted"

tidy: ## clang-tidy over the tree
	@scripts/install-packages build test check
	@cmake --preset tidy $(QUIET_CMAKE) > /dev/null
	@scripts/tidy

paths: ## clang-tidy, and its analyzer on the paths through every function (24 minutes on 2 cores)
	@scripts/install-packages build test check
	@cmake --preset tidy $(QUIET_CMAKE) > /dev/null
	@scripts/tidy --paths

# What need not run under sanitizers: it tests scripts and packages, or asks the program the same for minutes.
ONLY_ONCE := ^(installed|package|layers|documents|r_page|browser_.*|dist|assignment|commitment_lists|unseen_lists|factuality_labels|place_labels|lists|ledger_commands|export_.*)$$
sanitize: ## the suite under address and undefined-behaviour sanitizers
	@scripts/install-packages build test check
	@cmake --preset sanitize $(QUIET_CMAKE) -DCMAKE_CXX_COMPILER_LAUNCHER=ccache > /dev/null
	@ninja -C build/sanitize -j $(JOBS) --quiet
	@ctest --test-dir build/sanitize --output-on-failure --parallel $(JOBS) --exclude-regex '$(ONLY_ONCE)'

FUZZ_SECONDS ?= 20
FUZZ_SEED ?= 0
FUZZ_RUNS ?= -1
fuzz: ## each fuzz target for FUZZ_SECONDS; FUZZ_SEED other than 0 repeats a run, FUZZ_RUNS bounds it
	@scripts/install-packages build test check
	@scripts/fuzz $(FUZZ_SECONDS) $(FUZZ_SEED) $(FUZZ_RUNS)

python: build ## build the Python package and test it in a fresh environment (needs PyPI)
	@ninja -C build --quiet verbale_index
	@scripts/python-test

bench: build ## time the program (bench/README.md)
	@ninja -C build --quiet verbale_index
	@bench/run

instructions: build ## count its instructions against the baseline (bench/README.md)
	@scripts/install-packages check
	@ninja -C build --quiet verbale_index
	@bench/instructions

install: build ## into PREFIX (default /usr/local)
	@ninja -C build --quiet
	@cmake --install build --prefix $(or $(PREFIX),/usr/local)

package: build ## a Debian package in build/
	@ninja -C build --quiet
	@cd build && cpack

clean: ## remove build/
	@rm -rf build
