#!/usr/bin/env bash
# Installs the Debian packages that tests/widget needs: Chromium without what makes windows, which takes half of the time, and a font for its screenshots.
set -euo pipefail

for name in "${CHROMIUM:-chromium-headless-shell}" chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null; then exit 0; fi
done
as_root=
if [ "$(id -u)" != 0 ]; then as_root="sudo -n"; fi
if command -v apt-get >/dev/null && $as_root true 2>/dev/null; then
    echo "Installing Chromium..."
    $as_root apt-get update -qq
    package=chromium-headless-shell
    apt-cache show $package >/dev/null 2>&1 || package=chromium # Debian has had the smaller one since 2024
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $package fonts-dejavu-core >/dev/null
else
    echo "The widget's tests need Chromium. Install it (apt install chromium), or name one: make CHROMIUM=/path/to/chrome test" >&2
    exit 1
fi
