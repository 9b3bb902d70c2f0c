# `make check` checks the desk, `make test` tests the software. Both need Python 3.11 or later.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: check test fuzz lint bench docs site clean

check: .venv/ready
	$(BIN)/pytest

test: .venv/ready
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest tests -n auto
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

# 200,000 desks with faults, where `make test` tries 2,000: more than an hour on two cores.
fuzz: .venv/ready
	$(BIN)/python -m tests.hardening.fuzzing 200000

lint: .venv/ready
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/ready
	$(BIN)/python -m tests.benchmarks

# The page on the record format and the JSON Schemas are generated from the source code.
docs: .venv/ready
	$(BIN)/python -m galleyproof.schema.format_page > docs/format.md
	for name in claims entities sources desk article; do $(BIN)/galley schema $$name > claims/$$name.schema.json; done
	$(BIN)/galley schema report > docs/report.schema.json

# The pages of docs/ as a site: open build/site/index.html. A warning, such as a link that leads nowhere, is an error.
site: .venv/ready
	$(BIN)/sphinx-build -W --keep-going --quiet --fresh-env --write-all -b html docs build/site

.venv/ready: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch .venv/ready

clean:
	rm -rf .venv dist build .coverage* .pytest_cache .mypy_cache .ruff_cache .hypothesis
