# shellcheck shell=bash disable=SC2034
# To be sourced by bash. Sets jdk to a JDK of version 25 or later that can link: that of JAVA_HOME, one in a usual place,
# or else the one that Maven finds.

# True if $1 is one.
suits() {
    local version
    [[ -x $1/bin/jlink && -x $1/bin/jpackage && -r $1/release ]] || return 1
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [[ -n $version ]] && ((version >= 25))
}

# The JDK that Maven builds with; nothing if it finds none.
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

if ! jdk=$(first_suiting "${JAVA_HOME:-}" /usr/lib/jvm/* ~/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home) \
    && ! jdk=$(first_suiting "$(mavens_jdk)"); then
    echo "No JDK 25 or later with jlink and jpackage in JAVA_HOME or a usual place, and Maven finds none:" \
        "install Eclipse Temurin 25 or any other OpenJDK 25." >&2
    exit 1
fi
