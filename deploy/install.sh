#!/bin/sh
# Brings this machine to where the terminal runs (install.sh run) or its tests run (install.sh test).
# Idempotent: what is there already is left alone, and the second time takes well under a second.
set -eu
what=${1:-run}
root=$(cd "$(dirname "$0")/.." && pwd)
venv=$root/.venv
cd "$root"

say() { printf '%s\n' "ventanilla: $*"; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

wanted_packages() {
    awk -v what="$what" '!/^#/ && NF == 2 && ($1 == "run" || what == "test") { print $2 }' deploy/packages.txt
}

missing_packages() {
    # One dpkg-query for all: it lists the installed ones, the rest is missing.
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' 2>/dev/null | awk '$1 == "installed" { print $2 }')
    for package in $(wanted_packages); do
        printf '%s\n' "$installed" | grep -qx "$package" || printf '%s ' "$package"
    done
}

install_packages() {
    missing=$(missing_packages)
    [ -n "$missing" ] || return 0
    say "system packages: $missing"
    as_root apt-get update -qq
    # shellcheck disable=SC2086  # a list of words is meant
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
}

python_ok() { "$1" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null; }

make_venv() {
    python_ok "$venv/bin/python" && return 0
    python=python3.11
    python_ok "$python" || python=python3
    python_ok "$python" || { say "Python 3.11 is needed (Debian 12 has it)"; exit 1; }
    say "virtual environment in .venv"
    rm -rf "$venv"
    "$python" -m venv "$venv"
}

install_python_packages() {
    lock=requirements.lock
    [ "$what" = test ] && lock=requirements-dev.lock
    stamp=$venv/.installed-$what
    sum=$(cat "$lock" deploy/python/tools.lock | sha256sum)
    [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$sum" ] && return 0
    say "Python packages from $lock"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r deploy/python/tools.lock
    if [ "$what" = run ] && [ -f "$venv/.installed-test" ]; then
        : # the test set holds the run set; syncing down would take it away again
        "$venv/bin/uv" pip install --quiet --no-deps --require-hashes --python "$venv/bin/python" -r "$lock"
    else
        "$venv/bin/uv" pip sync --quiet --require-hashes --python "$venv/bin/python" "$lock" deploy/python/tools.lock
    fi
    printf '%s\n' "$sum" >"$stamp"
    [ "$what" = run ] || cat requirements.lock deploy/python/tools.lock | sha256sum >"$venv/.installed-run"
}

make_service_folder() {
    # pcscd looks for it even when its socket is elsewhere; without systemd nobody has made it.
    [ "$what" = test ] && [ ! -d /run/pcscd ] || return 0
    as_root mkdir -p /run/pcscd
}

install_packages
make_service_folder
make_venv
install_python_packages
