# Fourfront's front door. On a fresh machine with rustup, a C compiler and
# Node.js, each of these installs what it needs first, once per user, and says
# what it does. The work itself is in xtask/.

.DEFAULT_GOAL := help
.PHONY: help serve test build release bench lighthouse audit tools clean toolchain

# Where `make serve` listens.
ADDRESS ?= 127.0.0.1:8080

help: ## this list
	@grep -E '^[a-z]+:.*## ' $(firstword $(MAKEFILE_LIST)) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 16

serve: toolchain ## build the release bundle and serve it on http://127.0.0.1:8080/
	@cargo xtask serve --address $(ADDRESS)

test: toolchain ## run everything: format, lints, tests, size budget, real browsers
	@cargo xtask test

build: toolchain ## build the release bundle into dist/
	@cargo xtask build

release: toolchain ## build, check, and lay out release/: a web space, and fourfront.html
	@cargo xtask release

bench: toolchain ## measure, and print the performance table
	@cargo xtask bench

lighthouse: toolchain ## ask Lighthouse about a first visit: the median of five
	@cargo xtask lighthouse

audit: toolchain ## check the dependencies: licences, sources, published advisories
	@cargo xtask audit

tools: toolchain ## install what the others need, and nothing else
	@cargo xtask tools

clean: ## delete what was built here (the tools in the user's cache stay)
	cargo clean
	rm -rf dist release node_modules

# With no arguments rustup takes rust-toolchain.toml. Asked for by name because
# rustup's own automatic installation can be switched off.
toolchain:
	@command -v rustup >/dev/null || { echo 'Rust is missing: install rustup from https://rustup.rs, then run make again.' >&2; exit 1; }
	@echo '==> Rust: the toolchain of rust-toolchain.toml'
	@rustup toolchain install
	@echo '==> Building the chores of this repository (xtask)'
