#!/bin/sh
# Installs what this machine needs for one of these; each includes the previous one:
#   install.sh terminal   run a terminal, as in production
#   install.sh demo       run everything on this machine: the centre and the testers' tools too
#   install.sh test       check, test and build
# Idempotent: what is already installed is left alone, and a second run takes well under a second.
set -eu
what=${1:-}
root=$(cd "$(dirname "$0")/.." && pwd)
venv=$root/.venv
cd "$root"

say() { printf '%s\n' "ventanilla: $*"; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

wanted_packages() {
    awk -v what="$what" '!/^#/ && NF == 2 && ($1 == "terminal" || what == "test") { print $2 }' deploy/packages.txt
}

missing_packages() {
    # One dpkg-query for all: it lists the installed packages, so the others are missing.
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
    # shellcheck disable=SC2086  # word splitting is intended
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
}

python_ok() { "$1" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null; }

make_venv() {
    python_ok "$venv/bin/python" && return 0
    python=python3.11
    python_ok "$python" || python=python3
    python_ok "$python" || { say "Python 3.11 is required (Debian 12 has it)"; exit 1; }
    say "virtual environment in .venv"
    rm -rf "$venv"
    "$python" -m venv "$venv"
}

rank() {
    case $1 in terminal) echo 1 ;; demo) echo 2 ;; test) echo 3 ;; *) echo 0 ;; esac
}

# Each set includes the smaller ones, so a larger installed set is kept.
set_to_install() {
    installed=$(cut -d' ' -f1 "$stamp" 2>/dev/null) || installed=
    if [ "$(rank "$installed")" -gt "$(rank "$what")" ]; then echo "$installed"; else echo "$what"; fi
}

install_python_packages() {
    stamp=$venv/.installed
    set=$(set_to_install)
    locks="deploy/python/$set.lock deploy/python/tools.lock"
    # shellcheck disable=SC2086  # word splitting into two files is intended, here and below
    state="$set $(cat $locks | sha256sum)"
    [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$state" ] && return 0
    say "Python packages from deploy/python/$set.lock"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r deploy/python/tools.lock
    # shellcheck disable=SC2086
    "$venv/bin/uv" pip sync --quiet --compile-bytecode --require-hashes --python "$venv/bin/python" $locks
    printf '%s\n' "$state" >"$stamp"
}

compile_own_code() {
    # The service may not write here, so Python could never keep what it compiles: each start would
    # compile all of it again, for half a second. Files that changed later are compiled anew, as ever.
    [ "$what" = terminal ] || return 0
    "$venv/bin/python" -m compileall -q main.py app devices kiosk ui
}

make_service_folder() {
    # pcscd requires it even if its socket is elsewhere; without systemd it does not exist yet.
    [ "$what" = test ] && [ ! -d /run/pcscd ] || return 0
    as_root mkdir -p /run/pcscd
}

[ "$(rank "$what")" -gt 0 ] || { say "usage: install.sh terminal|demo|test"; exit 2; }
install_packages
make_service_folder
make_venv
install_python_packages
compile_own_code
