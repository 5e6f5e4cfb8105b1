# Set-up is two commands: `make site` and `make test`. `make help` explains the others.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000

.DEFAULT_GOAL := help

help: ## Explain the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

site: $(VENV)/site.stamp ## Set up, then build the site and its handouts into output/
	$(BIN)/hikmah build

publish: $(VENV)/site.stamp ## Build for the public address: no drafts, absolute addresses
	$(BIN)/hikmah build --settings publishconf.py --fatal warnings

devserver: $(VENV)/site.stamp ## Show the site on http://127.0.0.1:8000 (PORT=…), renewed at each save
	$(BIN)/hikmah serve --port $(PORT)

test: $(VENV)/dev.stamp ## Run all tests
	$(BIN)/pytest -n 3 --dist worksteal

check: checks test ## First checks, then test

checks: $(VENV)/dev.stamp ## Formatting, lint, types, spelling, and a build in which a warning is fatal
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(MAKE) spelling
	$(BIN)/hikmah build --fatal warnings
	$(BIN)/hikmah audit
	$(BIN)/hikmah check --settings publishconf.py --fatal warnings
	$(BIN)/hikmah anchors --check

spelling: $(VENV)/dev.stamp ## Look for misspelt Indonesian words in content/
	$(BIN)/python tests/spelling/spell.py

audit: $(VENV)/dev.stamp ## Nu, axe and Lighthouse over the published site (needs Node, npm and Java)
	@if command -v npm >/dev/null; then \
	  npm ci --prefix audit --ignore-scripts --no-audit --no-fund --loglevel=error; \
	else \
	  echo "!!! npm is missing: Nu, axe and Lighthouse are left out. On Debian: apt install nodejs npm" >&2; fi
	@command -v java >/dev/null || echo "!!! Java is missing: Nu is left out. On Debian: apt install default-jre-headless" >&2
	$(BIN)/python -m pytest audit

bench: $(VENV)/dev.stamp ## Measure against stock Pelican, side by side; then paper, the preview and indexing
	$(BIN)/python tests/bench/bench.py
	$(BIN)/python tests/bench/printing.py
	$(BIN)/python tests/bench/previewing.py
	$(BIN)/python tests/bench/previewing.py --stories 10000 --rounds 5
	$(BIN)/python tests/bench/indexing.py

lock: ## Choose new versions of what we depend on (needs uv)
	uv pip compile pyproject.toml --group build $(LOCK) -o requirements.lock
	uv pip compile pyproject.toml --group build --group dev $(LOCK) $(ALL) -o requirements-dev.lock

clean: ## Remove everything that was made
	rm -rf output handouts .output.new .hikmah $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis

LOCK := --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
	--no-emit-index-url --no-emit-find-links --upgrade --extra search --extra serve --extra publish
ALL := --extra booklets --extra office

$(VENV)/bin/pip:
	$(PYTHON) -m venv $(VENV) || { \
	  echo "Python's venv module is missing. On Debian: apt install python3-venv"; rm -rf $(VENV); exit 1; }

$(VENV)/site.stamp: requirements.lock pyproject.toml | $(VENV)/bin/pip
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/dev.stamp: requirements-dev.lock $(VENV)/site.stamp
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@

.PHONY: help site publish devserver test check checks audit spelling bench lock clean
