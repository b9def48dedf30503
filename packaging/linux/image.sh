#!/usr/bin/env bash
# Builds target/app-image/token-console: the program with its own Java run-time image, started by
# bin/token-console. Needs mvn and a JDK 25 or later, nothing else.
set -euo pipefail
cd "$(dirname "$0")/../.."

readonly work=target/app-image-work
readonly dest=target/app-image
readonly module=dev.tokenconsole
readonly java_options=(
    # Tokens and keys must not outlive the process in a dump or a crash report; no attaching to it either.
    -XX:-CreateCoredumpOnCrash
    -XX:-HeapDumpOnOutOfMemoryError
    -XX:+DisableAttachMechanism
    -XX:ErrorFile=/dev/null
    # What the Java machine says itself, such as a thread dump, is not for standard output, where tokens go.
    -XX:+DisplayVMOutputToStderr
    --enable-native-access=javafx.graphics,dev.tokenconsole
)

# Whether $1 is a JDK of version 25 or later that can link and package.
suits() {
    local version
    [[ -x $1/bin/jlink && -x $1/bin/jpackage && -r $1/release ]] || return 1
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [[ -n $version ]] && ((version >= 25))
}

# The JDK that Maven finds and builds with, wherever it is; nothing if it finds none.
mavens_jdk() {
    mvn -B -q -Dcheckstyle.skip validate exec:exec -Dexec.executable=java \
        -Dexec.args="-XshowSettings:properties -version" 2>&1 | sed -n 's/^ *java\.home = //p' || true
}

# The first of the arguments that suits.
first_suiting() {
    local candidate
    for candidate in "$@"; do
        if [[ -n $candidate ]] && suits "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    return 1
}

if ! jdk=$(first_suiting "${JAVA_HOME:-}" /usr/lib/jvm/* ~/.sdkman/candidates/java/*) \
    && ! jdk=$(first_suiting "$(mavens_jdk)"); then
    echo "No JDK 25 or later with jlink and jpackage in JAVA_HOME, /usr/lib/jvm or ~/.sdkman, and Maven finds none:" \
        "install Eclipse Temurin 25 or any other OpenJDK 25." >&2
    exit 1
fi
echo "JDK: $jdk"

rm -rf "$work" "$dest" target/token-console-*.jar
mvn -B -q -Dmaven.test.skip=true package \
    dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$PWD/$work/modules"
cp target/token-console-*.jar "$work/modules/"

# Every JavaFX module comes twice; the jar without a platform in its name is empty and would hide the real one.
find "$work/modules" -name 'javafx-*.jar' ! -name '*-linux*.jar' -delete

version=$(basename "$work"/modules/token-console-*.jar .jar)
version=${version#token-console-}

"$jdk/bin/jlink" \
    --module-path "$work/modules" --add-modules "$module" --output "$work/runtime" \
    --ignore-signing-information --no-header-files --no-man-pages \
    --compress=zip-6 --generate-cds-archive

options=()
for option in "${java_options[@]}"; do
    options+=(--java-options "$option")
done
"$jdk/bin/jpackage" --type app-image --dest "$dest" --runtime-image "$work/runtime" \
    --module "$module/$module.Launcher" --name token-console --app-version "$version" \
    --description "Bearer tokens for the StoneX Payments API" --icon icons/token-console-512.png "${options[@]}"

echo "Built $dest/token-console ($(du -sm "$dest/token-console" | cut -f1) MiB), version $version"
