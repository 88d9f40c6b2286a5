# Two commands are enough: make run and make test. Each first installs what is missing.
PYTHON := .venv/bin/python

.PHONY: help run test quick check format mutants lock hooks demo-set test-set
.DEFAULT_GOAL := help

help:  ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 14

run: demo-set  ## run the terminal on this machine, with a dock in which you play the citizen
	@$(PYTHON) main.py demo

test: test-set check  ## run all checks and all tests
	@$(PYTHON) -m pytest -n 2 --dist loadfile

quick: test-set  ## check a change within a minute: all checks, and the unit and flow tests it affects
	@$(PYTHON) -m tools.quick

check: test-set  ## check lint, format, types, walls and QML
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@.venv/bin/mypy
	@.venv/bin/lint-imports
	@$(PYTHON) tools/lint_qml.py

format: test-set  ## format all files and fix what can be fixed automatically
	@.venv/bin/ruff check --fix .
	@.venv/bin/ruff format .

mutants: test-set  ## run mutation tests on the code that keeps promises; an hour or more (tools/mutants)
	@$(PYTHON) -m tools.mutants

lock: test-set  ## update the lock files from pyproject.toml (deploy/lock.sh --upgrade: newer versions)
	@deploy/lock.sh

hooks: test-set  ## make git run the checks before each commit
	@.venv/bin/pre-commit install

demo-set:
	@deploy/install.sh demo

test-set:
	@deploy/install.sh test
