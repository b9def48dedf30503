#!/usr/bin/env bash
# Tries what packaging/linux/build.sh built: each state of a cache, the completion, the descriptions, and, as root with
# debootstrap, the package on a minimal Debian. Prints a line for each check; ends with 1 if one failed.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly package=$PWD/target/package
readonly built=$package/image/token-console
failures=0
checks=0
scratch=$(mktemp -d)
sandbox=
cleanup() {
    [[ -z $sandbox ]] || kill "$sandbox" 2>/dev/null
    rm -rf "$scratch"
}
trap cleanup EXIT
# Anybody may look in: one check is made as another user.
chmod 755 "$scratch"
export HOME=$scratch/home
mkdir -p "$HOME"

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

# A token without a signature, of a year that is far away.
readonly token=eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIiwiZXhwIjo0MDAwMDAwMDAwfQ.

### The launcher, and each state of the cache of the terminal

cp -r "$built" "$scratch/image"
readonly program=$scratch/image/bin/token-console
readonly terminal=$scratch/image/lib/terminal.aot decode=$scratch/image/lib/decode.aot

"$program" sandbox --port 0 >"$scratch/sandbox.log" 2>&1 &
sandbox=$!
for _ in $(seq 100); do
    base=$(grep -o 'http://127\.0\.0\.1:[0-9]*' "$scratch/sandbox.log" | head -1)
    [[ -n $base ]] && break
    sleep 0.1
done
printf 'demo-secret-not-a-secret' >"$scratch/secret"

fetch() {
    "$@" token --base-url "$base" --client-id demo-client --client-secret-file "$scratch/secret" --quiet 2>"$scratch/fetch.err"
}

# One JWT and nothing else, neither before nor behind it.
only_a_token() {
    local got
    got=$(fetch "$@") || { cat "$scratch/fetch.err"; return 1; }
    [[ $got =~ ^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$ ]] || { printf 'was <%s>\n' "$got"; return 1; }
}

expected=$(printf %s "$token" | "$program" decode - --json 2>/dev/null | sed '/"now"/d')
check "decode prints claims" grep -q '"exp"' <<<"$expected"
same_claims() {
    equal "$expected" "$(printf %s "$token" | "$@" decode - --json 2>/dev/null | sed '/"now"/d')"
}

with_cache() {
    check "a token alone, $1" only_a_token "$program"
    check "the same claims, $1" same_claims "$program"
}

mkdir "$scratch/good"
cp "$scratch/image/lib/"*.aot "$scratch/good/"
# Puts a file in the place of both caches.
replace() {
    for file in "$terminal" "$decode"; do
        rm -f "$file"
        cp "$1" "$file"
    done
}

with_cache "with its cache"
rm "$terminal" "$decode"
with_cache "without a cache"
replace "$scratch/good/window.aot"
with_cache "with a cache of another face"
"$scratch/image/lib/runtime/bin/java" -XX:AOTCacheOutput="$scratch/other.aot" -XX:+UseSerialGC \
    --module dev.tokenconsole/dev.tokenconsole.Launcher --version >/dev/null 2>&1
replace "$scratch/other.aot"
with_cache "with a cache of another build"
head -c 2000000 "$scratch/good/terminal.aot" >"$scratch/truncated.aot"
replace "$scratch/truncated.aot"
with_cache "with a truncated cache"
: >"$scratch/empty.aot"
replace "$scratch/empty.aot"
with_cache "with an empty cache"
cp "$scratch/good/terminal.aot" "$terminal"
cp "$scratch/good/decode.aot" "$decode"
if [[ $(id -u) == 0 ]] && command -v setpriv >/dev/null; then
    chmod 600 "$terminal" "$decode"
    # nobody cannot read the secret of root either.
    chmod 644 "$scratch/secret"
    as_nobody() {
        setpriv --reuid=65534 --regid=65534 --clear-groups env HOME="$scratch/home" "$program" "$@"
    }
    check "a token alone, with an unreadable cache" only_a_token as_nobody
    check "the same claims, with an unreadable cache" same_claims as_nobody
    chmod 644 "$terminal" "$decode"
fi

from_cache() {
    local count
    count=$(printf %s "$token" | "$scratch/image/lib/runtime/bin/java" @"$scratch/image/lib/terminal.options" \
        -Xlog:class+load:stdout -XX:AOTCache="$decode" --module dev.tokenconsole/dev.tokenconsole.Launcher decode - \
        | grep -c 'shared objects file')
    ((count >= 1000)) || { echo "only $count classes come from the cache"; return 1; }
}
check "at least 1000 classes come from the cache" from_cache

linked() {
    ln -s "$program" "$scratch/link"
    only_a_token "$scratch/link"
}
check "a token alone, through a link" linked
quiet_environment() {
    only_a_token env JAVA_TOOL_OPTIONS=-Dx=y JDK_JAVA_OPTIONS=-Dx=y "$program"
}
check "a token alone, with Java's options in the environment" quiet_environment
no_core() {
    grep -E '^Max core file size +0 +0 ' "/proc/$sandbox/limits" || { grep '^Max core' "/proc/$sandbox/limits"; return 1; }
}
check "no core file by the launcher" no_core
version() {
    "$program" --version | grep -Eq '^token-console [0-9.]+ \([0-9a-f]{8}, [0-9-]{10}\)$'
}
check "the version names the commit and its date" version
check "the demo" timeout 60 "$program" demo

### Completion and descriptions

completes() {
    equal "decode demo " "$(bash --norc -c '
        source "$1"
        COMP_WORDS=(token-console de); COMP_CWORD=1; COMP_LINE="token-console de"; COMP_POINT=16
        _complete_token-console; printf "%s " "${COMPREPLY[@]}"' - "$package/stage/pages/token-console.bash")"
}
check "bash completes a command" completes
if command -v desktop-file-validate >/dev/null; then
    check "the desktop entry" desktop-file-validate packaging/linux/*.desktop
fi
if command -v appstreamcli >/dev/null; then
    check "the AppStream page" appstreamcli validate --no-net packaging/linux/*.metainfo.xml
fi

### The package on a minimal Debian

on_debian() {
    local root=$scratch/debian deb
    deb=$(basename "$package"/token-console_*.deb)
    debootstrap --variant=minbase bookworm "$root" >"$scratch/debootstrap.log" 2>&1 \
        || { tail -5 "$scratch/debootstrap.log"; return 1; }
    cp -r /etc/apt/sources.list.d /etc/apt/apt.conf.d "$root/etc/apt/" 2>/dev/null
    cp "$package/$deb" "$root/tmp/"
    cat >"$root/tmp/check" <<'INSIDE'
set -eu
export DEBIAN_FRONTEND=noninteractive LANG=C.UTF-8 HOME=/root
apt-get update -q >/dev/null 2>&1
apt-get install -q -y --no-install-recommends /tmp/token-console_*.deb man-db bash-completion xvfb xauth x11-utils openbox >/tmp/apt.log 2>&1 \
    || { tail -5 /tmp/apt.log; exit 1; }
! command -v java || { echo "there is a Java"; exit 1; }
token-console demo | grep -q '^  Authorization: Bearer eyJ' || { echo "no demo"; exit 1; }
printf %s "$1" | token-console decode - 2>/dev/null | grep -q 'exp  4000000000' || { echo "no claims"; exit 1; }
man -P cat token-console | grep -q 'token-console' || { echo "no manual page"; exit 1; }
bash -c 'source /usr/share/bash-completion/bash_completion; _completion_loader token-console || true; complete -p token-console' | grep -q _complete_token-console \
    || { echo "no completion"; exit 1; }
token-console sandbox --port 0 >/tmp/sandbox.log 2>&1 & sandbox=$!
for i in $(seq 100); do base=$(grep -o 'http://127\.0\.0\.1:[0-9]*' /tmp/sandbox.log | head -1); [ -n "$base" ] && break; sleep 0.2; done
printf 'demo-secret-not-a-secret' >/tmp/secret
token-console token --base-url "$base" --client-id demo-client --client-secret-file /tmp/secret --quiet | grep -Eq '^eyJ[^ ]*$' \
    || { echo "no token"; exit 1; }
kill $sandbox
printf 'a long invented password' >/tmp/password
token-console vault create --vault /root/kept.tcv --password-file /tmp/password 2>/dev/null
Xvfb :5 -screen 0 1280x800x24 >/dev/null 2>&1 & xvfb=$!
export DISPLAY=:5
sleep 1
openbox >/dev/null 2>&1 & wm=$!
token-console >/tmp/window.log 2>&1 & window=$!
for i in $(seq 60); do xwininfo -root -tree | grep -q '"Token Console"' && break; sleep 0.5; done
id=$(xwininfo -name 'Token Console' | sed -n 's/.*Window id: \(0x[0-9a-f]*\).*/\1/p')
[ -n "$id" ] || { cat /tmp/window.log; echo "no window"; exit 1; }
xprop -id "$id" WM_CLASS | grep -q dev.tokenconsole.ConsoleApp || { xprop -id "$id" WM_CLASS; echo "another name"; exit 1; }
xprop -id "$id" _NET_WM_ICON | head -3 | grep -q Icon || { echo "no icon"; exit 1; }
kill $window $wm $xvfb
apt-get purge -q -y token-console >/dev/null 2>&1
[ -s /root/kept.tcv ] || { echo "the vault is gone"; exit 1; }
left=$(find / -xdev \( -path /proc -o -path /sys -o -path /tmp -o -path /root -o -path /var/cache \) -prune -o -name '*token*console*' -print)
[ -z "$left" ] || { echo "left behind: $left"; exit 1; }
INSIDE
    mount -t proc proc "$root/proc" && mount --bind /dev "$root/dev" || return 1
    env -i PATH="$PATH:/usr/sbin:/sbin" TERM=dumb chroot "$root" sh /tmp/check "$token"
    local code=$?
    umount "$root/dev" "$root/proc"
    return $code
}
if [[ $(id -u) == 0 ]] && command -v debootstrap >/dev/null && command -v chroot >/dev/null; then
    check "the package on a minimal Debian: demo, claims, token, manual, completion, window, removal" on_debian
else
    echo "Left out: the package on a minimal Debian, which needs root and debootstrap."
fi

echo "$checks checks, $failures failed"
((failures == 0))
