# Everything a contributor runs. It needs Python 3.11 or newer, git and make, and brings the rest itself.

# The first that is new enough; a name on the path alone proves nothing, it may be a stub of a version manager.
NEW_ENOUGH := -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
PYTHON ?= $(shell for python in python3.11 python3; do $$python $(NEW_ENOUGH) && break; done; echo $$python)
BIN := .venv/bin
LOCK := requirements/dev.txt

# Material announces at every start that MkDocs 2 will break it; pyproject.toml holds MkDocs below 2.
export NO_MKDOCS_2_WARNING := 1
# The date that a site and a wheel carry is their commit's, so the same commit gives the same bytes; without git,
# hatchling's own constant.
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 1580601600)
# No questions, no advice: neither is of use in a recipe.
export PIP_NO_INPUT := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore

.PHONY: help site serve test browser check lint types layers wheel release ci lock clean
.DEFAULT_GOAL := help

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

# Never `mkdocs build --quiet`: with it, --strict lets every warning pass. The languages are built side by side, and the
# Chinese pages are put in their place last: the English build empties site/.
site: .venv/.ready ## compile the facts, build the site into site/, in both languages, and check all of it
	rm -rf build/zh
	$(BIN)/mkdocs build --strict --clean --config-file mkdocs.zh.yml --site-dir build/zh & chinese=$$!; \
		$(BIN)/mkdocs build --strict --clean; english=$$?; wait $$chinese && exit $$english
	mv build/zh site/zh
	$(BIN)/spacefacts check
	@echo "The site is built: open file://$(CURDIR)/site/index.html, or run: make serve"

LANGUAGE := en
CONFIG := mkdocs$(patsubst .en,,.$(LANGUAGE)).yml

serve: .venv/.ready ## show the site while you edit facts/ and docs/; in Chinese with LANGUAGE=zh
	$(BIN)/mkdocs serve --livereload --watch theme --watch CHANGELOG.md --watch mkdocs.yml --config-file $(CONFIG)

# On every core; a process that is done takes over what another has not begun.
test: .venv/.ready ## run the tests
	$(BIN)/pytest --numprocesses auto --dist worksteal

browser: .venv/.ready ## try the site in chromium; SPACEFACTS_SHOTS=FOLDER keeps pictures
	$(BIN)/pytest tests/browser

check: .venv/.ready ## check facts, pages and the site, if it is built
	$(BIN)/spacefacts check

lint: .venv/.ready ## format and lint the code, mending what can be mended
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

types: .venv/.ready ## check the types
	$(BIN)/mypy

layers: .venv/.ready ## check that imports point down
	$(BIN)/lint-imports

wheel: .venv/.ready ## build the wheel, facts inside, and the source distribution, into dist/
	rm -rf dist
	$(BIN)/python -m build --no-isolation

release: .venv/.ready ## build what a release hands out, twice, and its bill of materials
	bash .ci/release

ci: ## run every gate, as CI does
	bash .ci/run

# What is locked stays locked where pyproject.toml allows it; `make lock UPGRADE=--upgrade` renews everything.
lock: .venv/.ready ## lock the environment again from pyproject.toml
	$(BIN)/uv pip compile pyproject.toml --all-extras --group dev --universal --python-version 3.11 \
		--generate-hashes --no-annotate --no-header --quiet $(UPGRADE) --output-file $(LOCK)
	$(BIN)/uv pip compile requirements/release.in --universal --python-version 3.11 \
		--generate-hashes --no-annotate --no-header --quiet $(UPGRADE) --output-file requirements/release.txt

clean: ## remove everything that can be made again, the environment too
	rm -rf .venv build dist site .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find spacefacts tests bench docs -name __pycache__ -prune -exec rm -rf {} +

# Only locked packages, each by its hash; then this checkout, built by the locked hatchling without a network.
.venv/.ready: $(LOCK) pyproject.toml
	@"$(PYTHON)" $(NEW_ENOUGH) || { echo >&2 \
		"spacefacts needs Python 3.11 or newer, and '$(PYTHON)' is not: make PYTHON=/path/to/python3.11"; exit 1; }
	"$(PYTHON)" -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes -r $(LOCK)
	$(BIN)/python -m pip install --quiet --no-index --no-deps --no-build-isolation --editable .
	@touch $@
