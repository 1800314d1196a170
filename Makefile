# `make` alone explains the targets.
PYTHON ?= python3
BIN := .venv/bin
export PYTHONPATH := site

CATALOGUES := $(patsubst %.po,%.mo,$(wildcard site/locale/*/LC_MESSAGES/*.po))
FRONT_END := $(shell find site/static_src -type f) package.json package-lock.json
TEMPLATES := $(wildcard */templates site/*/templates)
# A module stays in one process; the modules keep the order of tests/plugin.py.
SPREAD := --dist loadfile --no-loadscope-reorder
NO_TEXTS := .venv .mailbox-venv node_modules var bench tests

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run test lint format bench requirements messages clean

help: ## Explain the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'
	@echo
	@echo "  make run listens to PORT (8000), MAIL_WEB_PORT (1080), SMTP_PORT (1025) and VAR (./var, where data lives)."

run: .venv/requirements.stamp .mailbox-venv/requirements.stamp node_modules/build.stamp $(CATALOGUES) ## Start the demo: website, worker, clock and mailbox
	@$(BIN)/python -m config.start

test: .venv/requirements-dev.stamp .mailbox-venv/requirements.stamp node_modules/tests.stamp $(CATALOGUES) ## Run all tests (ONLY="tests/test_x.py -k word" runs some)
	$(BIN)/pytest -n auto $(SPREAD) $(ONLY)
ifdef TEST_DATABASE_URL
	@echo "The ordinary tests once more, on PostgreSQL:"
	TESTS_ON=postgresql $(BIN)/pytest -n auto $(SPREAD) -m "not browser and not whole and not once and (not services or postgresql)" $(ONLY)
else
	@echo "Not run on PostgreSQL as well: TEST_DATABASE_URL is not given."
endif

lint: .venv/requirements-dev.stamp ## Check style, types and templates
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/djlint --quiet --lint $(TEMPLATES)
	$(BIN)/djlint --quiet --check $(TEMPLATES)
	$(BIN)/mypy

format: .venv/requirements-dev.stamp ## Put code and templates in shape
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .
	-$(BIN)/djlint --quiet --reformat $(TEMPLATES)

bench: .venv/requirements-dev.stamp node_modules/build.stamp $(CATALOGUES) ## Measure side by side with the alternatives (ONLY=name runs one)
	$(BIN)/python -m bench $(if $(ONLY),--only $(ONLY))

requirements: .venv/requirements-dev.stamp ## Compile the requirements files anew from their .in files
	$(BIN)/uv pip compile --quiet --universal --no-header --python-version 3.11 requirements.in -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --no-header --python-version 3.11 requirements-dev.in -o requirements-dev.txt
	$(BIN)/uv pip compile --quiet --universal --no-header --python-version 3.11 requirements-mailbox.in -o requirements-mailbox.txt

messages: .venv/requirements-dev.stamp ## Bring the English texts in line with the code (ONLY=de: those of another language)
	DEBUG=on $(BIN)/python manage.py makemessages --locale $(or $(ONLY),en) --no-location --no-obsolete $(patsubst %,--ignore %,$(NO_TEXTS))

clean: ## Remove all that was built or installed; your data in ./var stays
	rm -rf .venv .mailbox-venv node_modules site/static .pytest_cache .mypy_cache .ruff_cache
	rm -f $(CATALOGUES)

# What follows is made when it is missing or older than what it is made of.
.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed. Name one: make PYTHON=python3.12 …"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "Python cannot make a virtual environment. On Debian: apt install python3-venv"; exit 1; }
	$(PYTHON) -m venv .venv

.venv/requirements.stamp: requirements.txt | .venv/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

.venv/requirements-dev.stamp: requirements-dev.txt .venv/requirements.stamp
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

.mailbox-venv/requirements.stamp: requirements-mailbox.txt | .venv/bin/python
	$(PYTHON) -m venv .mailbox-venv
	.mailbox-venv/bin/pip install --quiet --disable-pip-version-check -r requirements-mailbox.txt
	@touch $@

node_modules/build.stamp: $(FRONT_END) | .venv/requirements.stamp
	$(BIN)/python -m config.frontend
	@mkdir -p node_modules && touch $@

# For the tests npm lays everything anew, what was built stays.
node_modules/tests.stamp: node_modules/build.stamp
	$(BIN)/python -m config.frontend --tests
	@touch node_modules/build.stamp $@

%.mo: %.po | .venv/requirements.stamp
	$(BIN)/pybabel --quiet compile --domain $(basename $(notdir $<)) --input-file $< --output-file $@
