#!/usr/bin/env bash
# Writes the manual pages (AsciiDoc) and the completions into FOLDER: pages.sh JDK MODULES FOLDER. Needs mvn.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
readonly jdk=$1 modules=$2 folder=$3

picocli=$(basename "$modules"/picocli-*.jar .jar)
rm -rf "$folder"
mkdir -p "$folder"
mvn -B -q dependency:copy -Dartifact="info.picocli:picocli-codegen:${picocli#picocli-}" \
    -DoutputDirectory="$folder/generator" -Dmdep.useBaseVersion=true
"$jdk/bin/java" --class-path "$modules/*:$folder/generator/*" packaging/common/CommandPages.java "$folder"
rm -r "$folder/generator"
