# shellcheck shell=bash disable=SC2154,SC2034
# To be sourced by bash. The counters of checks, and the comparisons that several of them use.

# A token without a signature, of a year that is far away.
readonly token=eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIiwiZXhwIjo0MDAwMDAwMDAwfQ.
failures=0
checks=0

# Runs a command; prints one line with the name, and the output of the command if it fails.
check() {
    local name=$1
    shift
    checks=$((checks + 1))
    if "$@" >"$scratch/check.log" 2>&1; then
        echo "ok $checks - $name"
    else
        failures=$((failures + 1))
        echo "not ok $checks - $name"
        sed 's/^/#   /' "$scratch/check.log"
    fi
}

equal() {
    [[ $1 == "$2" ]] || { printf 'expected <%s> but was <%s>\n' "$1" "$2"; return 1; }
}

# A command that a check needs; without it the check is left out, and said to be.
needs() {
    local tool
    for tool in "${@:2}"; do
        command -v "$tool" >/dev/null || { echo "Left out, since $tool is missing: $1"; return 1; }
    done
}
