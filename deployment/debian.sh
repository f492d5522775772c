#!/usr/bin/env bash
# Installs what `make cluster` runs besides Python: PostgreSQL, Redis, RabbitMQ and nginx. Does nothing where all are there.
set -euo pipefail
PATH=$PATH:/usr/sbin:/usr/lib/rabbitmq/bin

missing=()
compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null || missing+=(postgresql)
command -v redis-server >/dev/null || missing+=(redis-server)
command -v rabbitmq-server >/dev/null || missing+=(rabbitmq-server)
command -v nginx >/dev/null || missing+=(nginx)
[ ${#missing[@]} -gt 0 ] || exit 0

if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "The cluster needs ${missing[*]} (their names in Debian): install them, or run deployment/debian.sh as root on Debian." >&2
    exit 1
fi

# They are run by `make cluster` alone: Debian's own services of the same names need not start, now or with the machine.
policy=/usr/sbin/policy-rc.d
if [ ! -e $policy ]; then
    printf '#!/bin/sh\nexit 101\n' >$policy
    chmod +x $policy
    trap 'rm -f $policy' EXIT
fi

echo "Installing ${missing[*]}..."
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -qq --yes --no-install-recommends "${missing[@]}" >/dev/null
