#!/usr/bin/env bash
# Draws the PNG icons from token-console.svg, and copies those that the program itself shows.
set -euo pipefail
cd "$(dirname "$0")"

resources=../src/main/resources/dev/tokenconsole/ui/icons

if ! command -v rsvg-convert >/dev/null; then
    echo "icons/make.sh needs rsvg-convert: install Debian's librsvg2-bin." >&2
    exit 1
fi

for size in 16 24 32 48 64 128 256 512 1024; do
    rsvg-convert --width="$size" --height="$size" --output="token-console-$size.png" token-console.svg
done

mkdir -p "$resources"
for size in 16 32 48 64 128 256; do
    cp "token-console-$size.png" "$resources/"
done
