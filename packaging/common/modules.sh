#!/usr/bin/env bash
# Prepares what an image is linked from: modules.sh JDK FOLDER. Needs mvn and unzip.
#
# FOLDER/modules: the program and its libraries as modules.
# FOLDER/jmods: JavaFX with its native libraries apart, so that an image has them in its lib folder. In a jar they would be
# unpacked into the user's home at the first start.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
readonly jdk=$1 work=$2
readonly modules=$work/modules jmods=$work/jmods

rm -rf "$modules" "$jmods" target/token-console-*.jar
mkdir -p "$modules" "$jmods"
mvn -B -q -Dmaven.test.skip=true package \
    dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$modules"
cp target/token-console-*.jar "$modules/"

# Every JavaFX module comes twice: the jar without a platform in its name is empty.
for jar in "$modules"/javafx-*-*-*.jar; do
    name=javafx.$(basename "$jar" | sed 's/javafx-\([a-z]*\)-.*/\1/')
    parts=$work/jmod/$name
    rm -rf "$parts"
    mkdir -p "$parts/classes" "$parts/libs"
    unzip -q "$jar" -d "$parts/classes"
    find "$parts/classes" -maxdepth 1 \( -name '*.so' -o -name '*.dylib' -o -name '*.dll' \) -exec mv {} "$parts/libs/" \;
    "$jdk/bin/jmod" create --class-path "$parts/classes" --libs "$parts/libs" "$jmods/$name.jmod"
done
rm "$modules"/javafx-*.jar

# The stylesheet is parsed here, not at each start.
readonly theme=dev/tokenconsole/ui/theme
mkdir -p "$work/style/$theme"
cp "src/main/resources/$theme/console.css" "$work/style/$theme/"
rm -rf "$work/style/javafx"
cp -r "$work/jmod/javafx.base/classes" "$work/style/javafx"
cp -r "$work/jmod/javafx.graphics/classes/." "$work/style/javafx/"
# Java chooses at each start in which direction sets of two are walked, and by which hash others; the file has such sets.
tries=0
until "$jdk/bin/java" -XX:+UnlockExperimentalVMOptions -XX:hashCode=2 -cp "$work/style/javafx" \
    packaging/common/Stylesheets.java "$work/style/$theme/console.css"; do
    if [[ $? != 75 ]] || ((++tries == 100)); then
        echo "The stylesheet was not converted." >&2
        exit 1
    fi
done
"$jdk/bin/jar" --update --file "$(ls "$modules"/token-console-*.jar)" -C "$work/style" "$theme/console.bss"

# picocli's classes are of a version that no cache of Java takes (github.com/remkop/picocli/issues/1623): its own source,
# compiled anew, is. Its module descriptor stays.
picocli=$(basename "$modules"/picocli-*.jar .jar)
rm -rf "$work/picocli"
mkdir -p "$work/picocli/source" "$work/picocli/classes"
mvn -B -q dependency:copy -Dartifact="info.picocli:picocli:${picocli#picocli-}:jar:sources" \
    -DoutputDirectory="$work/picocli" -Dmdep.useBaseVersion=true
unzip -q "$work/picocli/$picocli-sources.jar" -d "$work/picocli/source"
find "$work/picocli/source" -name '*.java' ! -name module-info.java -exec \
    "$jdk/bin/javac" --release 25 -nowarn -Xlint:none -d "$work/picocli/classes" {} +
"$jdk/bin/jar" --update --file "$modules/$picocli.jar" -C "$work/picocli/classes" .
