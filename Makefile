# Targets for people; `make help` lists them. Needs Python 3.11 or later and git, nothing else: the rest comes from
# the lock files. Kept to what GNU make 3.81 knows, since macOS has that one.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SUFFIXES:
.PHONY: help setup run test check lint format lock clean browser

UV := .uv/bin/uv
PORT ?= 5055
LOCKING := --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header

export UV_PYTHON_DOWNLOADS := never
export UV_SYSTEM_CERTS ?= true
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# An environment knows where it stands and which Python it was made with: one that was moved, or whose Python is gone,
# is made again.
ifneq ($(CURDIR),$(shell .venv/bin/python -c 'print(open(".venv/place", encoding="utf-8").read())' 2>/dev/null))
.PHONY: $(UV) .venv/place
endif

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-7s %s\n", $$1, $$2}' Makefile

setup: .venv/ready ## Make .venv from the lock file; after it .venv/bin/saiyai works
	@echo ".venv is ready: try .venv/bin/saiyai --help"

# What a person types goes to the recipe through the environment and is quoted there, so that no folder's name,
# whatever its letters, spaces or signs, is read as make's or the shell's.
run: export RUN_SOURCES := $(value SOURCES)
run: export RUN_PORT := $(value PORT)
run: export RUN_OPEN := $(value OPEN)
run: export RUN_STORE := $(value STORE)
run: .venv/ready ## Load the samples and open the explorer [SOURCES=folder PORT=5055 OPEN=0 STORE=neo4j://host]
	@set -- --port "$$RUN_PORT"; \
	if [ -n "$$RUN_SOURCES" ]; then set -- "$$@" --sources "$$RUN_SOURCES"; fi; \
	if [ "$$RUN_OPEN" = 0 ]; then set -- "$$@" --no-open; fi; \
	if [ -n "$$RUN_STORE" ]; then set -- "$$@" --store "$$RUN_STORE"; fi; \
	exec .venv/bin/saiyai run "$$@"

test: browser ## Run the whole suite on a real Neo4j and a real Chromium [TESTS="tests/test_x.py …"]
	@.venv/bin/python -m pytest $(TESTS)

check: lint test ## All that must hold: format, lint, types, import directions, documents, tests

lint: .venv/dev ## Check format, lint, types and the ontology; changes nothing
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy
	.venv/bin/saiyai lint $(wildcard graph/*/*.cypher graph/*/*.sparql)

format: .venv/dev ## Put the code in its format and mend what ruff can
	.venv/bin/ruff format .
	.venv/bin/ruff check --fix .

lock: $(UV) ## Write the lock files again with the newest versions that pyproject.toml allows
	$(UV) pip compile $(LOCKING) --group build --output-file requirements-build.lock
	$(UV) pip compile $(LOCKING) pyproject.toml --output-file requirements.lock
	$(UV) pip compile $(LOCKING) pyproject.toml --group dev --constraints requirements.lock --output-file requirements-dev.lock

clean: ## Remove what make and the tests put here: environments, caches, builds; no data
	rm -rf .venv .uv .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist screenshots
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

browser: .venv/dev
	@.venv/bin/python tests/install_browser.py

# --- the environments ------------------------------------------------------------------------------------------------
# .uv holds uv and nothing of ours; .venv holds what the locks name, and the project itself, editable.

REFUSED = { echo "make: this could not be installed; the lines above say why. Without a network it cannot be: go online" \
	"and give the same command again. A mirror is named by PIP_INDEX_URL and UV_DEFAULT_INDEX." >&2; exit 1; }

$(UV): requirements-build.lock
	@for python in $(PYTHON) python3.13 python3.12 python3.11 python3.14 python3 none; do \
		"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && break; \
	done; \
	if [ "$$python" = none ]; then \
		echo "make: Saiyai needs Python 3.11 or later, and no python3 here is that new. Install one," \
			"or say where it is: make setup PYTHON=/path/to/python3" >&2; exit 1; \
	fi; \
	echo "Making .venv with $$("$$python" --version)"; \
	pip=".uv/bin/python -m pip"; \
	if ! "$$python" -m venv --clear .uv >/dev/null 2>&1; then \
		pip="$$python -m pip --python .uv/bin/python"; \
		if ! { "$$python" -m venv --clear --without-pip .uv && $$pip --version; } >/dev/null 2>&1; then \
			echo "make: $$python has neither venv with pip nor pip. On Debian and Ubuntu: apt install python3-venv" >&2; exit 1; \
		fi; \
	fi; \
	$$pip install --quiet --require-hashes --requirement requirements-build.lock || $(REFUSED)
	@touch $@

.venv/place: | $(UV)
	@$(UV) venv --quiet --clear --no-project --python .uv/bin/python .venv
	@printf '%s\n' "$$PWD" > $@

define install
	@echo "Installing what $(1) names into .venv"
	@$(UV) pip sync --quiet --python .venv --require-hashes $(1) || $(REFUSED)
	@$(UV) pip install --quiet --python .venv --no-deps --build-constraints requirements-build.lock \
		--require-build-hashes --editable . || $(REFUSED)
	@touch $@
endef

# Where the tests' packages are in already, they stay: their lock holds the same versions of all the others.
.venv/ready: requirements.lock requirements-build.lock pyproject.toml .venv/place
	$(call install,$(if $(wildcard .venv/dev),requirements-dev.lock,requirements.lock))

.venv/dev: requirements-dev.lock .venv/ready
	$(call install,requirements-dev.lock)
