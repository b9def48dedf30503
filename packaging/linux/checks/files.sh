# shellcheck shell=bash disable=SC2154,SC2034
# To be sourced by bash, after lib.sh: the files beside the program, by the validators of their formats.

deb=$(ls "$package"/token-console_*.deb)
readonly deb pages=$package/stage/pages

if needs "the desktop entry" desktop-file-validate; then
    check "the desktop entry" desktop-file-validate packaging/linux/*.desktop
fi
if needs "the AppStream page" appstreamcli; then
    check "the AppStream page" appstreamcli validate --no-net packaging/linux/*.metainfo.xml
fi

# Errors only. The overrides, with their reason, are in the package.
no_lint() {
    local said
    said=$(lintian --allow-root --fail-on error --no-cfg --tag-display-limit 0 "$deb" 2>&1)
    local code=$?
    echo "$said"
    ((code == 0)) && ! grep -q '^E: ' <<<"$said"
}
if needs "lintian" lintian; then
    check "lintian finds no error" no_lint
fi

readonly scripts=(packaging/build packaging/measure packaging/*/*.sh packaging/*/*/*.sh packaging/linux/token-console
    packaging/linux/checks/inside .ci/* icons/make.sh)
if needs "the scripts" shellcheck; then
    check "shellcheck has no warning about a script" shellcheck --external-sources --severity=warning "${scripts[@]}"
fi

manual_pages() {
    local page said
    for page in "$pages"/*.1; do
        said=$(MANWIDTH=80 LC_ALL=C.UTF-8 man --warnings -E UTF-8 -l -Tutf8 -Z "$page" 2>&1 >/dev/null
            groff -ww -man -Tutf8 -K utf8 -z "$page" 2>&1)
        [[ -z $said ]] || { echo "$page: $said"; return 1; }
    done
}
if needs "warnings of man" man groff; then
    check "man has no warning about a manual page" manual_pages
fi

sbom() {
    packaging/common/sbom/check.sh "$jdk" "$package/token-console.cdx.json"
}
check "the list of components is valid CycloneDX" sbom
# Shows that the check above can fail.
wrong_sbom() {
    sed 's/"type" : "library"/"type" : "shelf"/' "$package/token-console.cdx.json" >"$scratch/wrong.json"
    ! packaging/common/sbom/check.sh "$jdk" "$scratch/wrong.json"
}
check "a wrong list of components is not" wrong_sbom

# Every library has a line in the list of licences, and a text unless it has that of the program.
licences() {
    local folder=$built/licences name
    for name in atlantafx-base zxcvbn feather; do
        grep -q 'Permission is hereby granted' "$folder/$name.txt" || { echo "no licence of $name"; return 1; }
    done
    grep -q 'Classpath' "$built/lib/runtime/legal/java.base/LICENSE" || { echo "no licence of Java and JavaFX"; return 1; }
    for name in "$package"/stage/modules/*.jar; do
        name=$(basename "$name" | sed 's/-[0-9].*//')
        [[ $name == token-console ]] || grep -q ":$name:" "$folder/THIRD-PARTY.txt" || { echo "$name has no line"; return 1; }
    done
    # No licence is but a name, other than the program's own and that of Java.
    grep -E '^ +\(' "$folder/THIRD-PARTY.txt" | grep -vE 'Apache|GPLv2\+CE' | sed 's/.*(\([^:]*\):\([^:]*\):.*/\2/' \
        | while read -r name; do
            ls "$folder/$name"*.txt >/dev/null || { echo "no text of the licence of $name"; exit 1; }
        done
}
check "the licences of the libraries are there" licences

sums() {
    (cd "$package" && sha256sum --check --strict SHA256SUMS && [[ $(wc -l <SHA256SUMS) == 4 ]])
}
check "the checksums are right" sums

### Completion

completes() {
    equal "decode demo " "$(bash --norc -c '
        source "$1"
        COMP_WORDS=(token-console de); COMP_CWORD=1; COMP_LINE="token-console de"; COMP_POINT=16
        _complete_token-console; printf "%s " "${COMPREPLY[@]}"' - "$pages/token-console.bash")"
}
check "bash completes a command" completes
