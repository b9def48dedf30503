#!/usr/bin/env bash
# Collects the licences of the libraries: licences.sh MODULES FOLDER. Needs unzip.
#
# Most libraries have their licence inside; those of the others are in packaging/common/licences. A library that says no
# more than the name of a licence, Apache-2.0, has the text of the program's own.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
readonly modules=$1 folder=$2

rm -rf "$folder"
mkdir -p "$folder"
cp packaging/common/licences/*.txt "$folder/"
for jar in "$modules"/*.jar; do
    name=$(basename "$jar" | sed 's/-[0-9].*//')
    unzip -Z1 "$jar" | grep -E '^META-INF/[A-Za-z-]*(LICENSE|NOTICE)(\.md|\.txt)?$' | while read -r entry; do
        unzip -p "$jar" "$entry" >"$folder/$name-$(basename "$entry" | sed 's/\.[a-z]*$//').txt"
    done || true
done
