# The chores of the house. `make` alone lists them. All need python3 (3.11 or newer) and make only.

PYTHON ?= python3
export PYTHON
# The builder of the docs advertises its successor on every run.
export NO_MKDOCS_2_WARNING := 1
# .venv holds everything a developer needs, .venv-user what a user gets: our wheel with the packages
# of trade; .venv-base proves that planning needs none of these.
DEV := .venv
USER_ENV := .venv-user
BASE := .venv-base
# The peers of the benchmarks, which nobody else needs.
BENCH := .venv-bench
SHIPPED := $(shell find src examples -type f -not -name '*.pyc') pyproject.toml README.md LICENSE
COVERAGE := $(DEV)/bin/coverage report

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test check fix docs bench lock clean chromium office base-install coverage

help:
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /: /'

demo: $(USER_ENV)/.installed ## plan the example mission and write all results into out/demo
	$(USER_ENV)/bin/trademission demo --out out/demo

test: $(DEV)/.installed base-install chromium office ## run all tests, in random order, with their coverage
	$(DEV)/bin/pytest -n 2 --dist loadfile --cov --cov-report=
	$(MAKE) --no-print-directory coverage

check: $(DEV)/.installed ## format, lint, types, import contracts, docs, house rules, lock, wheels
	$(DEV)/bin/ruff format --check
	$(DEV)/bin/ruff check
	$(DEV)/bin/mypy
	$(DEV)/bin/lint-imports --no-logo
	$(DEV)/bin/mkdocs build --strict --quiet --site-dir out/site
	$(DEV)/bin/pytest --quiet --no-cov tests/test_house.py
	$(DEV)/bin/python tools/lock.py --check
	$(DEV)/bin/python tools/wheels.py

fix: $(DEV)/.installed ## repair what format, lint and the generated pages can repair by themselves
	$(DEV)/bin/ruff check --fix
	$(DEV)/bin/ruff format
	$(DEV)/bin/python tools/reference.py

docs: $(DEV)/.installed ## show the documentation at 127.0.0.1:8000 while you write it
	$(DEV)/bin/python tools/reference.py
	$(DEV)/bin/mkdocs serve

bench: $(DEV)/.installed $(BENCH)/.installed ## measure everything and write benchmarks/RESULTS.md (over an hour)
	@tools/need.sh java openjdk-17-jre-headless
	$(DEV)/bin/python -m benchmarks.results

lock: $(DEV)/.installed ## lock the requirements again after a change in pyproject.toml
	$(DEV)/bin/python tools/lock.py

clean: ## remove the environments, the results and what tools left behind
	rm -rf $(DEV) $(USER_ENV) $(BASE) $(BENCH) out site dist .coverage .coverage.* .hypothesis
	rm -rf .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find src tests tools -type d -name __pycache__ -prune -exec rm -rf {} +

# What follows serves the chores above.

# Branch coverage: the laws without a gap, the two engines of thought nearly so.
coverage:
	$(COVERAGE) --include='src/trademission/domain/*,src/trademission/planning/*' --fail-under=95
	$(COVERAGE) --include='src/trademission/domain/rules/*,src/trademission/planning/engines/*/rules/*' --fail-under=100

# The journeys and the check of accessibility look at pages in a real browser.
chromium:
	@tools/need.sh chromium chromium

# The tests of Word files open them in a second program, those of PDFs ask a second reader, those
# of pages the Nu checker, which needs Java.
office:
	@tools/need.sh java openjdk-17-jre-headless
	@tools/need.sh soffice libreoffice-writer
	@tools/need.sh pdfinfo poppler-utils
	@tools/need.sh /usr/share/hunspell/de_DE.dic hunspell-de-de
	@tools/need.sh /usr/share/hunspell/en_GB.dic hunspell-en-gb
	@tools/need.sh /usr/share/hunspell/en_US.dic hunspell-en-us

# A user's installation, from the wheel, away from this folder, without the packages of web and trade.
base-install: $(BASE)/.installed
	cd / && "$(CURDIR)/$(BASE)/bin/python" "$(CURDIR)/tools/base_install.py"

# The environments. A marker file says which lock they were made from.
%/.bootstrapped: requirements/bootstrap.txt
	@tools/need.sh py:ensurepip python3-venv
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed." if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $*
	$*/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

$(DEV)/.installed: $(DEV)/.bootstrapped requirements/dev.txt pyproject.toml
	$(DEV)/bin/uv pip sync --quiet --python $(DEV)/bin/python --require-hashes requirements/dev.txt
	$(DEV)/bin/uv pip install --quiet --python $(DEV)/bin/python --no-deps --no-build-isolation --editable .
	@touch $@

$(BENCH)/.installed: $(BENCH)/.bootstrapped requirements/bench.txt
	$(BENCH)/bin/uv pip sync --quiet --python $(BENCH)/bin/python --require-hashes requirements/bench.txt
	@touch $@

$(BASE)/.synced: $(BASE)/.bootstrapped requirements/base.txt
	$(BASE)/bin/uv pip sync --quiet --python $(BASE)/bin/python --require-hashes requirements/base.txt requirements/bootstrap.txt
	@touch $@

$(USER_ENV)/.synced: $(USER_ENV)/.bootstrapped requirements/trade.txt
	$(USER_ENV)/bin/uv pip sync --quiet --python $(USER_ENV)/bin/python --require-hashes requirements/trade.txt requirements/bootstrap.txt
	@touch $@

$(BASE)/.installed $(USER_ENV)/.installed: %/.installed: %/.synced $(SHIPPED)
	$*/bin/uv pip install --quiet --python $*/bin/python --no-deps --no-build-isolation --reinstall-package trademission .
	@touch $@
