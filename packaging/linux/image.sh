#!/usr/bin/env bash
# Builds target/package/image/token-console: the program with its own Java run-time image, a launcher, and caches of its
# start: for decode, for other commands and for the window. Needs mvn, unzip, strip and a JDK 25 or later.
#
# CACHES: a folder of caches of another build, to take instead of training; see reproduce.sh.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source packaging/common/jdk.sh
echo "JDK: $jdk"

readonly work=$PWD/target/package/stage
readonly image=$PWD/target/package/image/token-console
readonly module=dev.tokenconsole

rm -rf "$image"
mkdir -p "$work" "$image/bin" "$image/lib"
packaging/common/modules.sh "$jdk" "$work"

# Line numbers stay: the program names the place of an unexpected error. The classes are not compressed: a package
# compresses all of them together, to half the size of each alone. JavaFX needs classes of java.desktop, and none of the
# libraries of AWT and of sound.
"$jdk/bin/jlink" \
    --module-path "$work/modules:$work/jmods" --add-modules "$module" --output "$image/lib/runtime" \
    --ignore-signing-information --no-header-files --no-man-pages --compress=zip-0 \
    --exclude-files='/java.base/bin/keytool,/java.base/lib/jexec,/java.base/lib/jrt-fs.jar,/java.desktop/lib/**' >/dev/null
find "$image/lib/runtime" -type f \( -name '*.so' -o -path '*/bin/*' -o -name jspawnhelper \) -exec \
    strip --strip-unneeded {} +

cp packaging/linux/token-console "$image/bin/"
cp packaging/common/terminal.options packaging/common/window.options "$image/lib/"
cp LICENSE "$image/"

# Trains a cache on the finished image, with invented data in an empty home and without a display. Caches of two trainings
# differ; all else of two images of one commit is the same. In the data is a word that a check looks for in the caches; where
# the system allows it, the user and the host of the training have a name with that word.
train() {
    local face=$1 name=$2
    shift 2
    env -i HOME="$home" PATH="$PATH" LANG=C.UTF-8 DISPLAY=none "${named[@]}" "$image/lib/runtime/bin/java" \
        @"$image/lib/$face.options" -XX:AOTCacheOutput="$image/lib/$name.aot" -Dglass.platform=Headless \
        -Dprism.order=sw --module "$module/$module.Training" "$name" "$canary" "$@" >"$work/$name-training.log" 2>&1 \
        || { cat "$work/$name-training.log" >&2; exit 1; }
    [[ -s $image/lib/$name.aot ]] || { cat "$work/$name-training.log" >&2; exit 1; }
}
(cd "$image" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum) >"$work/image.sha256"
echo "Image without caches: $(sha256sum <"$work/image.sha256" | cut -c1-64)"
if [[ -n ${CACHES:-} ]]; then
    cp "$CACHES"/*.aot "$image/lib/"
    exit
fi
home=$(mktemp -d)
canary=canary$(od -An -N12 -tx1 /dev/urandom | tr -d ' \n')
printf '%s\n' "$canary" "$home" >"$work/canaries"
printf '%s-user:x:0:0::%s:/bin/sh\n' "$canary" "$home" >"$home/passwd"
# shellcheck disable=SC2016
named=(unshare --user --map-root-user --uts --mount
    sh -c 'hostname "$1-host" && mount --bind "$2" /etc/passwd && shift 2 && exec "$@"' sh "$canary" "$home/passwd")
"${named[@]}" true 2>/dev/null || named=()
: >"$work/sandbox.log"
"$image/bin/token-console" sandbox --port 0 >"$work/sandbox.log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null; rm -rf "$home"' EXIT
base=
for _ in $(seq 100); do
    base=$(grep -o 'http://127\.0\.0\.1:[0-9]*' "$work/sandbox.log" | head -1) && break
    sleep 0.1
done
mkdir "$home/terminal" "$home/window"
train terminal decode
train terminal terminal "$home/terminal" "$base"
train window window "$home/window"

echo "Built $image ($(du -sm "$image" | cut -f1) MiB)"
