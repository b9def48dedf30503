#!/usr/bin/env bash
# Tries what packaging/linux/build.sh built: each state of a cache, the use of the caches and the data in them, the files
# beside the program by the validators of their formats, and, as root with debootstrap, the package on a minimal Debian.
# Prints a line for each check; ends with 1 if one failed. What a check needs and is not installed is named.
# Usage: check.sh [files|caches|debian …]
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
# shellcheck source=packaging/common/jdk.sh
source packaging/common/jdk.sh

# shellcheck disable=SC2034
readonly package=$PWD/target/package users_home=$HOME
# shellcheck disable=SC2034
readonly built=$package/image/token-console
for file in bin/token-console lib/decode.aot lib/terminal.aot lib/window.aot; do
    [[ -s $built/$file ]] || { echo "There is no $built/$file: run packaging/build first." >&2; exit 1; }
done
scratch=$(mktemp -d)
sandbox=
cleanup() {
    [[ -z $sandbox ]] || kill "$sandbox" 2>/dev/null
    rm -rf --one-file-system "$scratch"
}
trap cleanup EXIT
# Every user may look in: one check is made as another one.
chmod 755 "$scratch"

# shellcheck source=packaging/linux/checks/lib.sh
source packaging/linux/checks/lib.sh
(($# > 0)) || set -- files caches debian
for part in "$@"; do
    # The validator of the components takes the artifacts of Maven from the home of the user.
    if [[ $part != files ]]; then
        export HOME=$scratch/home
        mkdir -p "$HOME"
    fi
    # shellcheck disable=SC1090
    source "packaging/linux/checks/$part.sh"
done

echo "$checks checks, $failures failed"
((failures == 0))
