# The front door. `make help` lists what there is.
SHELL := /bin/bash
.ONESHELL:
.SHELLFLAGS := -eu -o pipefail -c
JOBS ?= $(shell nproc)
QUIET_CMAKE := --log-level=WARNING

.DEFAULT_GOAL := help
.PHONY: help build demo test check format layers tidy sanitize fuzz bench install package clean

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
	@git ls-files 'src/*.cc' 'apps/*.cc' | xargs -P $(JOBS) -n 4 clang-tidy-19 -p build/tidy --quiet 2> >(grep -v 'warnings\? generated' >&2)
	@echo "tidy: nothing found"

sanitize: ## the suite under address and undefined-behaviour sanitizers
	@scripts/install-packages build test
	@cmake --preset debug $(QUIET_CMAKE) -DCMAKE_CXX_COMPILER_LAUNCHER=ccache > /dev/null
	@ninja -C build/debug -j $(JOBS) --quiet
	@ctest --test-dir build/debug --output-on-failure --parallel $(JOBS) --exclude-regex '^(installed|package)$$'

FUZZ_SECONDS ?= 20
fuzz: ## each fuzz target for FUZZ_SECONDS
	@scripts/install-packages build check
	@scripts/fuzz $(FUZZ_SECONDS)

bench: build ## time the program (bench/README.md)
	@bench/run

install: build ## into PREFIX (default /usr/local)
	@ninja -C build --quiet
	@cmake --install build --prefix $(or $(PREFIX),/usr/local)

package: build ## a Debian package in build/
	@ninja -C build --quiet
	@cd build && cpack

clean: ## remove build/
	@rm -rf build
