# Two commands: make run, make test. Both install what is missing first.
PYTHON := .venv/bin/python

.PHONY: run test check install install-test

run: install
	@$(PYTHON) main.py demo

test: install-test check
	@$(PYTHON) -m pytest

install:
	@deploy/install.sh run

install-test:
	@deploy/install.sh test

check: install-test
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@.venv/bin/mypy
	@.venv/bin/lint-imports
	@$(PYTHON) tools/lint_qml.py
