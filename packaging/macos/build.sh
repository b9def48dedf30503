#!/usr/bin/env bash
# Builds target/package/token-console-VERSION.dmg. Written after jpackage's documentation and not run yet: see
# packaging/README.md. Needs mvn, unzip and a JDK 25 or later.
#
# MAC_SIGNING_IDENTITY: the name of a Developer ID certificate, to sign with; without it the image is unsigned.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source packaging/common/jdk.sh

readonly package=$PWD/target/package work=$PWD/target/package/stage
readonly module=dev.tokenconsole
rm -rf "$package"
mkdir -p "$work"
packaging/common/modules.sh "$jdk" "$work"
"$jdk/bin/jlink" --module-path "$work/modules:$work/jmods" --add-modules "$module" --output "$work/runtime" \
    --ignore-signing-information --no-header-files --no-man-pages --compress=zip-6 --generate-cds-archive
jar=$(basename "$work"/modules/token-console-*.jar .jar)

iconset=$work/token-console.iconset
mkdir -p "$iconset"
for size in 16 32 128 256 512; do
    cp "icons/token-console-$size.png" "$iconset/icon_${size}x$size.png"
    cp "icons/token-console-$((2 * size)).png" "$iconset/icon_${size}x$size@2x.png"
done
iconutil --convert icns --output "$work/token-console.icns" "$iconset"
options=()
while read -r option; do
    options+=(--java-options "$option")
done < <(grep -v '^#' packaging/common/window.options)
signing=()
if [[ -n ${MAC_SIGNING_IDENTITY:-} ]]; then
    signing=(--mac-sign --mac-signing-key-user-name "$MAC_SIGNING_IDENTITY")
fi
"$jdk/bin/jpackage" --type dmg --dest "$package" --runtime-image "$work/runtime" --module "$module/$module.Launcher" \
    --name "Token Console" --app-version "${jar#token-console-}" --icon "$work/token-console.icns" \
    --mac-package-identifier dev.tokenconsole.TokenConsole "${options[@]}" "${signing[@]}"
(cd "$package" && shasum -a 256 ./*.dmg >SHA256SUMS)
