#!/bin/sh
# Resolve the .in files anew into the three lock files (names, versions and hashes; no address).
# Needs uv on PATH (.venv/bin has it). Add --upgrade to take newer versions.
set -eu
cd "$(dirname "$0")"
compile() {
    uv pip compile "$@" --override overrides.txt --generate-hashes --no-emit-index-url \
        --python-version 3.11 --no-header --quiet
}
compile tools.in -o tools.lock
compile requirements.in -o ../../requirements.lock
compile requirements-dev.in -c ../../requirements.lock -o ../../requirements-dev.lock
