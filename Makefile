# Demarche. A bare machine needs git, make and Python 3.11 or newer with venv; the rest is brought.

BIN := .venv/bin
READY := .venv/ready
FOUNDING := seeds/security-guarantees.yaml
SCREENLESS := $(if $(DISPLAY)$(WAYLAND_DISPLAY)$(QT_QPA_PLATFORM),,QT_QPA_PLATFORM=offscreen)

.DEFAULT_GOAL := help
.PHONY: help setup run test check format bench nightly screenshots translations drawing window

help:  ## list what make can do here
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(READY)  ## make .venv, with the command demarche in it

run: window  ## open the founding dossier in the window
	@$(BIN)/demarche $(FOUNDING)

test: drawing  ## run the tests; the first lines say what is skipped, and why
	@$(SCREENLESS) $(BIN)/python -m pytest

check: drawing  ## what a person runs before a commit: format, lint, types, layers, tests
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(SCREENLESS) $(BIN)/python -m pytest -q

format: $(READY)  ## lay out the code, and mend what can be mended without thought
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

bench: $(READY)  ## measure what should be fast
	@$(BIN)/python tests/bench/run.py

nightly: drawing  ## run the long tests
	@$(SCREENLESS) $(BIN)/python -m pytest -m nightly

screenshots: drawing  ## draw the pictures of the window anew
	@QT_QPA_PLATFORM=offscreen $(BIN)/python tests/screenshots.py

translations: $(READY)  ## bring the catalogues of the languages up to the code, and compile them
	@$(BIN)/python tests/catalogues.py

# What the targets above stand on

drawing: $(READY)
	@.ci/qt-libraries drawing

window: $(READY)
	@.ci/qt-libraries window
	@test -n "$(DISPLAY)$(WAYLAND_DISPLAY)$(QT_QPA_PLATFORM)" || test "$$(uname)" != Linux \
		|| { echo "Everything is set up, but there is no display to open a window on." >&2; exit 1; }

# An environment made elsewhere, or whose Python has gone, is made again.
ifneq ($(shell cat $(READY) 2>/dev/null),$(CURDIR))
.PHONY: $(READY)
endif
ifeq ($(wildcard $(BIN)/python),)
.PHONY: $(READY)
endif

$(READY): pyproject.toml uv.lock .ci/setup
	@.ci/setup
	@echo "$(CURDIR)" > $@
