#!/usr/bin/env bash
# Makes environments with Python 3.10 and a uv of our own; `make` calls it.
#   install.sh           .venv, with what it takes to run
#   install.sh checks    .venv, with what checks and measurements need too
#   install.sh full      .venv-full, with TensorFlow
set -euo pipefail
cd "$(dirname "$0")/.."
export UV_PYTHON_DOWNLOADS=never

is_310() { "$1" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 10))' >/dev/null 2>&1; }

# The pyenv shim named python3.10 is there even when no 3.10 is active, and then fails: so, try each one.
find_python() {
    local candidate
    for candidate in "${PYTHON:-}" python3.10 \
        "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.10.*/bin/python3.10 \
        "${UV_PYTHON_INSTALL_DIR:-${XDG_DATA_HOME:-$HOME/.local/share}/uv/python}"/cpython-3.10*/bin/python3.10 \
        /usr/bin/python3.10 /usr/local/bin/python3.10 /opt/homebrew/bin/python3.10 python3 python; do
        if [ -n "$candidate" ] && is_310 "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    cat >&2 <<'MESSAGE'
Waypoint needs Python 3.10, which Rasa 3.6 supports last, and found none.
Install it in one of these ways, then run make again:
    pyenv install 3.10                            (pyenv)
    uv python install 3.10                        (uv)
    apt install python3.10 python3.10-venv        (Debian or Ubuntu, where they offer it)
    brew install python@3.10                      (macOS)
or name one that you have: make PYTHON=/path/to/python3.10 ...
MESSAGE
    return 1
}

python=$(find_python)

if ! .uv/bin/uv --version >/dev/null 2>&1 || [ requirements-uv.txt -nt .uv/.installed ]; then
    rm -rf .uv
    # A pip from 22.3 on installs for others too, and a new one takes seconds to make.
    if "$python" -m pip --python "$python" --version >/dev/null 2>&1; then pip=("$python" -m pip --python .uv/bin/python) made=--without-pip; fi
    "$python" -m venv ${made:-} .uv || { echo "This Python 3.10 can't make environments: install its venv package (python3.10-venv)." >&2; exit 1; }
    "${pip[@]:-.uv/bin/pip}" install --quiet --disable-pip-version-check --require-hashes -r requirements-uv.txt
    touch .uv/.installed
fi

# What is installed without checks keeps those that are there.
environment=.venv lists=requirements.txt
case "${1:-}" in
    full) environment=.venv-full lists=requirements-full.txt ;;
    checks) lists="requirements.txt requirements-checks.txt" ;;
    *) [ ! -e .venv/.checks ] || lists="requirements.txt requirements-checks.txt" ;;
esac

is_310 $environment/bin/python || .uv/bin/uv venv --quiet --clear --python "$python" $environment
"$python" running/progress.py "Installing what ${lists/ / and } list" \
    .uv/bin/uv pip sync --no-progress --python $environment/bin/python --require-hashes $lists
if [ $environment = .venv ]; then
    .venv/bin/python without_tensorflow/install.py "\`make install FULL=1\` makes .venv-full, an environment that has it."
fi
touch $environment/.installed
[ "$lists" = "${lists% *}" ] || touch .venv/.checks
