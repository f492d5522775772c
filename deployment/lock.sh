#!/usr/bin/env bash
# Compiles deployment/requirements: the images' with the versions of requirements.txt, the checks' with their own. `make lock` calls it.
set -euo pipefail
cd "$(dirname "$0")/.."

compile() {
    .uv/bin/uv pip compile "deployment/requirements/$1.in" --quiet --universal --python-version 3.10 --generate-hashes \
        --output-file "deployment/requirements/$1.txt" "${@:2}"
}
compile server --constraint requirements.txt --excludes requirements-excluded.txt
compile actions --constraint requirements.txt
compile checks "$@"
