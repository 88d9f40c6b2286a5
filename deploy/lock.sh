#!/bin/sh
# Resolves pyproject.toml into the lock files: names, versions and hashes, no URLs. Run by `make lock`.
# Locked versions are kept unless you pass --upgrade or --upgrade-package NAME.
set -eu
cd "$(dirname "$0")/.."
uv=.venv/bin/uv
locks=deploy/python
compile() {
    "$uv" pip compile --generate-hashes --no-emit-index-url --no-header --quiet --python-version 3.11 "$@"
}
compile "$@" $locks/tools.in -o $locks/tools.lock
compile "$@" pyproject.toml --all-extras -o $locks/test.lock
# The smaller locks are subsets of the full one, with the same versions.
compile pyproject.toml -c $locks/test.lock -o $locks/terminal.lock
compile pyproject.toml --extra centre --extra qa -c $locks/test.lock -o $locks/demo.lock
