#!/usr/bin/env bash
# Draws the PNG icons from token-console.svg, and copies those that the program itself shows.
set -euo pipefail
cd "$(dirname "$0")"

resources=../src/main/resources/dev/tokenconsole/ui/icons

for tool in rsvg-convert:librsvg2-bin convert:imagemagick; do
    if ! command -v "${tool%:*}" >/dev/null; then
        echo "icons/make.sh needs ${tool%:*}: install Debian's ${tool#*:}." >&2
        exit 1
    fi
done

for size in 16 24 32 48 64 128 256 512 1024; do
    rsvg-convert --width="$size" --height="$size" --output="token-console-$size.png" token-console.svg
done

# One file of all sizes, for Windows.
convert token-console-{16,24,32,48,64,128,256}.png token-console.ico

mkdir -p "$resources"
for size in 16 32 48 64 128 256; do
    cp "token-console-$size.png" "$resources/"
done
