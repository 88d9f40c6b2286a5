# Two commands are all that is needed: make run, make test. Each installs first what is missing.
PYTHON := .venv/bin/python

.PHONY: help run test quick check format lock hooks demo-set test-set
.DEFAULT_GOAL := help

help:  ## what there is to make
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 14

run: demo-set  ## the terminal on this machine, with a dock that plays the citizen
	@$(PYTHON) main.py demo

test: test-set check  ## all checks and all tests
	@$(PYTHON) -m pytest -n 2 --dist loadfile

quick: test-set  ## what a change needs in a minute: checks, and the unit and flow tests it can reach
	@$(PYTHON) -m tools.quick

check: test-set  ## lint, format, types, walls, QML
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@.venv/bin/mypy
	@.venv/bin/lint-imports
	@$(PYTHON) tools/lint_qml.py

format: test-set  ## put all files into the common format, and mend what can be mended by itself
	@.venv/bin/ruff check --fix .
	@.venv/bin/ruff format .

lock: test-set  ## resolve pyproject.toml anew into the lock files (deploy/lock.sh --upgrade: newer versions)
	@deploy/lock.sh

hooks: test-set  ## have git run the checks before each commit
	@.venv/bin/pre-commit install

demo-set:
	@deploy/install.sh demo

test-set:
	@deploy/install.sh test
