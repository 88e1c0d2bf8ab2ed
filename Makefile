# `make run` starts Touchstone; `make test` passes every test. Both set up what they need, say so, and may be repeated.
# `make help` lists the rest.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help setup run binary test test-rust test-page test-api test-browser lint fmt openapi page shots

# A newer npm than the system's may live here; see scripts/setup.
export PATH := $(CURDIR)/.tools/node_modules/.bin:$(PATH)

# What the page is built from. Folders stand for files that were taken away.
PAGE_SOURCES := $(shell find web/build web/public web/scripts web/src) $(wildcard web/*.*)
TARGET := $(or $(CARGO_TARGET_DIR),target)
ADDRESS ?= 127.0.0.1:8080

help: ## What can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

setup: ## Install what is missing for running
	@scripts/setup run

run: setup ## Start Touchstone at http://127.0.0.1:8080 with the embedded database
	cargo run --package touchstone -- serve --listen $(ADDRESS)

test: ## Set up everything and pass every test
	@scripts/setup test
	@$(MAKE) --no-print-directory test-page test-rust test-api test-browser

test-page: page ## The page: types, lint, unit tests
	npm --prefix web run lint
	npm --prefix web run api:check
	npm --prefix web run api:lint
	npm --prefix web run size
	npm --prefix web test

test-rust: ## Unit tests, and HTTP tests on SQLite and PostgreSQL
	cargo fmt --all --check
	TMPDIR=$$(scripts/scratch) TOUCHSTONE_REQUIRE_POSTGRES=1 scripts/test-postgres run scripts/cargo-test

# The binary with the features that the tests have: what the tests built is not built again.
binary:
	cargo test --quiet --workspace --no-run

test-api: binary ## The API against its document, with Schemathesis
	TMPDIR=$$(scripts/scratch) scripts/test-api $(TARGET)/debug/touchstone

test-browser: binary e2e/node_modules/.package-lock.json ## The page in a real Chromium against the built binary
	TMPDIR=$$(scripts/scratch) TOUCHSTONE_BINARY=$(abspath $(TARGET))/debug/touchstone npm --prefix e2e test

shots: ## Pictures of every page at three widths, light and dark, and contact sheets of them in e2e/out/shots
	@scripts/setup test
	cargo build --package touchstone
	@$(MAKE) --no-print-directory e2e/node_modules/.package-lock.json
	TOUCHSTONE_BINARY=$(abspath $(TARGET))/debug/touchstone npm --prefix e2e run shots-all

page: web/dist/index.html ## Build the page, if it changed

# As it is built, it is embedded into the binary, which is linked anew.
web/dist/index.html: web/node_modules/.package-lock.json $(PAGE_SOURCES)
	npm --prefix web run build

%/node_modules/.package-lock.json: %/package-lock.json | setup
	npm --prefix $* ci --ignore-scripts --no-audit --no-fund
	@touch $@

lint: ## Clippy, rustfmt, and the page's linter
	cargo fmt --all --check
	TOUCHSTONE_SKIP_PAGE=1 cargo clippy --workspace --all-targets -- -D warnings
	npm --prefix web run lint
	npm --prefix web run api:lint
	@command -v cargo-deny >/dev/null && cargo deny check || echo "cargo-deny is not installed: skipped"
	@command -v typos >/dev/null && typos || echo "typos is not installed: skipped"

fmt: ## Format everything
	cargo fmt --all
	npm --prefix web run format

openapi: ## Write openapi.json and the page's types anew
	TOUCHSTONE_SKIP_PAGE=1 cargo run --quiet --package touchstone -- openapi > openapi.json.new
	mv openapi.json.new openapi.json
	npm --prefix web run api
