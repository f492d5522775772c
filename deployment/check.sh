#!/usr/bin/env bash
# Lints and validates what is in this folder, with tools in an environment of their own: they contradict Rasa's old pins.
set -euo pipefail
cd "$(dirname "$0")/.."
locked=deployment/requirements/checks.txt
environment=.venv-deployment

if [ ! -e $environment/.installed ] || [ $locked -nt $environment/.installed ]; then
    echo "Installing what $locked lists..."
    .uv/bin/uv venv --quiet --clear --python .venv/bin/python $environment
    .uv/bin/uv pip sync --quiet --python $environment/bin/python --require-hashes $locked
    touch $environment/.installed
fi

$environment/bin/hadolint deployment/Containerfile
$environment/bin/yamllint --strict --config-file deployment/yamllint.yml \
    deployment/compose.yml deployment/endpoints.yml deployment/chart/Chart.yaml deployment/chart/values.yaml
$environment/bin/python -m deployment.chart_check >/dev/null
