#!/usr/bin/env bash
# Builds the last commit again, as a fresh clone in another folder, with another time zone, language and umask, and compares
# that with target/package, which packaging/build made: the jar and the image, or all files with the argument "build".
# Caches differ with every training, so the second build takes those of the first. Prints the hashes; ends with 1 if one
# differs.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly part=${1:-image} first=$PWD/target
[[ -s $first/package/stage/image.sha256 ]] || { echo "There is nothing to compare with: run packaging/build first." >&2; exit 1; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
readonly second=$scratch/elsewhere/console/target

git clone --quiet --no-local . "$scratch/elsewhere/console"
if ! (
    cd "$scratch/elsewhere/console"
    umask 077
    TZ=Asia/Kathmandu LC_ALL=C CACHES=$first/package/image/token-console/lib "packaging/linux/$part.sh" >"$scratch/log" 2>&1
); then
    tail -20 "$scratch/log" >&2
    exit 1
fi

hashes() {
    (cd "$1" && sha256sum token-console-*.jar)
    echo "$(sha256sum <"$1/package/stage/image.sha256" | cut -c1-64)  image without caches"
    if [[ $part == build ]]; then
        (cd "$1/package" && sha256sum ./*.deb ./*.tar.gz ./*.json ./*.txt)
    fi
}
hashes "$second"
if [[ $part == build ]]; then
    # A package is compared by what is in it, for a difference to be named.
    contents() {
        dpkg-deb --ctrl-tarfile "$1"/package/*.deb | tar --list --verbose --full-time
        dpkg-deb --ctrl-tarfile "$1"/package/*.deb | tar --extract --to-stdout ./md5sums ./control
        dpkg-deb --fsys-tarfile "$1"/package/*.deb | tar --list --verbose --full-time
    }
    diff <(contents "$first") <(contents "$second")
fi
diff <(hashes "$first") <(hashes "$second") && echo "Both builds are the same."
