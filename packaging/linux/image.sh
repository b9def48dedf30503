#!/usr/bin/env bash
# Builds target/package/image/token-console: the program with its own Java run-time image, a launcher, and a cache of its
# start for the terminal and for the window. Needs mvn, unzip and a JDK 25 or later.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source packaging/common/jdk.sh
echo "JDK: $jdk"

readonly work=$PWD/target/package/work
readonly image=$PWD/target/package/image/token-console
readonly module=dev.tokenconsole

rm -rf "$image"
mkdir -p "$work" "$image/bin" "$image/lib"
packaging/common/modules.sh "$jdk" "$work"

# Line numbers stay: the program names the place of an unexpected error. The archive of classes serves a start without a
# cache; its second form is for heaps of 32 GB and more.
"$jdk/bin/jlink" \
    --module-path "$work/modules:$work/jmods" --add-modules "$module" --output "$image/lib/runtime" \
    --ignore-signing-information --no-header-files --no-man-pages --strip-native-debug-symbols=exclude-debuginfo-files \
    --compress=zip-6 --generate-cds-archive >/dev/null
rm "$image/lib/runtime/lib/server/classes_nocoops.jsa"

cp packaging/linux/token-console "$image/bin/"
cp packaging/common/terminal.options packaging/common/window.options "$image/lib/"
cp LICENSE "$image/"

# Trains a cache on the finished image, with invented data in an empty home and without a display. Caches of two trainings
# differ; all else of two images of one commit is the same.
train() {
    local face=$1 home
    shift
    home=$(mktemp -d)
    env -i HOME="$home" PATH="$PATH" LANG=C.UTF-8 DISPLAY=none "$image/lib/runtime/bin/java" \
        @"$image/lib/$face.options" -XX:AOTCacheOutput="$image/lib/$face.aot" "$@" \
        --module "$module/$module.Training" "$face" "$home" >"$work/$face-training.log" 2>&1 \
        || { cat "$work/$face-training.log" >&2; exit 1; }
    rm -r "$home"
    [[ -s $image/lib/$face.aot ]] || { cat "$work/$face-training.log" >&2; exit 1; }
}
(cd "$image" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum) >"$work/image.sha256"
echo "Image without caches: $(sha256sum <"$work/image.sha256" | cut -c1-64)"
train terminal
train window -Dglass.platform=Headless -Dprism.order=sw

echo "Built $image ($(du -sm "$image" | cut -f1) MiB)"
