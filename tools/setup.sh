#!/bin/sh
# Makes .venv and installs the project into it, editable: `setup.sh run` or `setup.sh dev`.
# Uses uv where it is on PATH, else venv and pip. An index set in the environment is used as it is.
set -eu

venv=.venv
case "${1:-}" in
run) what=".[all]" ;;
dev) what=".[dev]" ;;
*) echo "usage: setup.sh run|dev" >&2 && exit 2 ;;
esac

fail() {
    printf 'setup: %s\n' "$@" >&2
    exit 1
}

recent() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

find_python() {
    for candidate in ${PYTHON:+"$PYTHON"} python3 python3.14 python3.13 python3.12 python3.11 python; do
        if recent "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    fail "no Python 3.11 or later on PATH; install one, or name it: make PYTHON=/path/to/python3 …" >&2
}

with_uv() {
    recent "$venv/bin/python" || { rm -rf "$venv" && uv venv --quiet --python "${PYTHON:->=3.11}" "$venv"; } &&
        uv pip install --quiet --python "$venv/bin/python" --editable "$what"
}

make_venv() {
    python=$(find_python)
    rm -rf "$venv"
    "$python" -m venv "$venv" && return
    rm -rf "$venv"
    fail "$python cannot make a virtual environment with pip in it (see above). One of these gets it:" \
        "  Debian, Ubuntu:  apt-get install python3-venv" \
        "  elsewhere:       a Python from python.org, pyenv or your system with the ensurepip module" \
        "  or:              install uv and run make again"
}

with_pip() {
    # An environment made by uv has no pip; it is made anew.
    { recent "$venv/bin/python" && "$venv/bin/python" -m pip --version >/dev/null 2>&1; } || make_venv
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --editable "$what"
}

# The tests of the review drive a browser of the system, and Chinese pages need a font. Where neither apt-get nor root is at
# hand, those tests skip and say so.
browser() {
    for program in chromium chromium-browser google-chrome; do
        command -v "$program" >/dev/null 2>&1 && return
    done
    command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ] || return 0
    echo "setup: installing chromium, for the tests of the review"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends chromium fonts-noto-cjk; } \
        >/dev/null || echo "setup: no chromium; the tests that need it are skipped" >&2
}

echo "setup: installing $what into $venv"
if ! command -v uv >/dev/null 2>&1; then
    with_pip
elif ! with_uv; then
    # For example an index that is set for pip alone.
    echo "setup: uv did not succeed (see above); trying venv and pip" >&2
    with_pip
fi
# Compiled here once, for those too whose Python is told to write no compiled modules: commands start twice as fast.
env -u PYTHONDONTWRITEBYTECODE "$venv/bin/python" -c \
    'import compileall; from extractor.dialects import lexicon; compileall.compile_dir("extractor", quiet=2); lexicon()'
# What dev installs holds what run installs.
[ "$1" = run ] || browser
[ "$1" = run ] || touch "$venv/.installed-dev"
touch "$venv/.installed-run"
