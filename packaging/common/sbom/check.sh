#!/usr/bin/env bash
# Validates lists of components, in CycloneDX: check.sh JDK FILE…. Needs mvn.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly jdk=$1
shift
path=$(mktemp)
trap 'rm -f "$path"' EXIT
mvn -B -q -f "$here/pom.xml" dependency:build-classpath -Dmdep.outputFile="$path" >/dev/null
"$jdk/bin/java" --class-path "$(cat "$path")" "$here/SbomCheck.java" "$@"
