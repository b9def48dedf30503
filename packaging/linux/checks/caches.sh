# shellcheck shell=bash disable=SC2154,SC2034
# To be sourced by bash, after lib.sh: the launcher, each state of a cache, its use, and the data that is in it.

cp -r "$built" "$scratch/image"
readonly lib=$scratch/image/lib program=$scratch/image/bin/token-console
readonly java=$lib/runtime/bin/java start=dev.tokenconsole/dev.tokenconsole.Launcher
readonly terminal=$lib/terminal.aot decode=$lib/decode.aot

"$program" sandbox --port 0 >"$scratch/sandbox.log" 2>&1 &
sandbox=$!
for _ in $(seq 100); do
    base=$(grep -o 'http://127\.0\.0\.1:[0-9]*' "$scratch/sandbox.log" | head -1)
    [[ -n $base ]] && break
    sleep 0.1
done
printf 'demo-secret-not-a-secret' >"$scratch/secret"
readonly fetching=(token --base-url "$base" --client-id demo-client --client-secret-file "$scratch/secret" --quiet)

# One JWT and nothing else, neither before nor behind it.
is_a_token() {
    [[ $1 =~ ^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$ ]] || { printf 'was <%s>\n' "$1"; return 1; }
}

only_a_token() {
    local got
    got=$("$@" "${fetching[@]}" 2>"$scratch/fetch.err") || { cat "$scratch/fetch.err"; return 1; }
    is_a_token "$got"
}

claims() {
    printf %s "$token" | "$@" decode - --json 2>/dev/null | sed '/"now"/d'
}

expected=$(claims "$program")
check "decode prints claims" grep -q '"exp"' <<<"$expected"
same_claims() {
    equal "$expected" "$(claims "$@")"
}

### States

with_cache() {
    check "a token alone, $1" only_a_token "$program"
    check "the same claims, $1" same_claims "$program"
}

mkdir "$scratch/good"
cp "$lib"/*.aot "$scratch/good/"
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
"$java" -XX:AOTCacheOutput="$scratch/other.aot" -XX:+UseSerialGC --module "$start" --version >/dev/null 2>&1
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
else
    echo "Left out: an unreadable cache, which needs root and setpriv."
fi

# A page of a file that a disk lost. Java does not look for that, since it would cost more than a third of each start, and
# ends with an error where the page is needed. Neither wrong claims nor its report of the crash are on standard output.
altered() {
    local file=$1 good=$2 place size code right=0
    shift 2
    size=$(stat -c %s "$file")
    looks_right "$("$@" 2>/dev/null)" || { echo "not even with the cache as it was"; return 1; }
    for place in $(seq 15); do
        # In the classes, which are the first nine tenths of a cache.
        place=$((size * place * 9 / 160 / 4096))
        dd if=/dev/zero of="$file" bs=4096 seek="$place" count=1 conv=notrunc status=none
        got=$("$@" 2>/dev/null)
        code=$?
        dd if="$good" of="$file" bs=4096 seek="$place" skip="$place" count=1 conv=notrunc status=none
        if [[ -z $got ]] && ((code != 0)); then
            continue
        fi
        looks_right "$got" || { echo "with page $place lost, ended with $code"; return 1; }
        right=$((right + 1))
    done
    echo "$right times right, else nothing"
    cmp "$file" "$good"
}
altered_decode() {
    looks_right() {
        equal "$expected" "$(sed '/"now"/d' <<<"$1")"
    }
    decode_it() {
        "$program" decode - --json <<<"$token"
    }
    altered "$decode" "$scratch/good/decode.aot" decode_it
}
altered_terminal() {
    looks_right() {
        is_a_token "$1"
    }
    altered "$terminal" "$scratch/good/terminal.aot" "$program" "${fetching[@]}"
}
check "the claims or nothing, with an altered cache" altered_decode
check "a token or nothing, with an altered cache" altered_terminal

### Use

# The log of a start says of each class where it comes from.
mostly_from_cache() {
    local from other
    from=$(grep -c 'shared objects file' "$1")
    other=$(grep -c 'source: ' "$1")
    other=$((other - from))
    echo "$from classes come from the cache, $other from elsewhere"
    ((from >= 1000 && other * 10 < from))
}

decode_uses_its_cache() {
    printf %s "$token" | "$java" @"$lib/terminal.options" -Xlog:class+load:file="$scratch/decode.classes" \
        -XX:AOTCache="$decode" --module "$start" decode - >/dev/null
    mostly_from_cache "$scratch/decode.classes"
}
check "at least 1000 classes come from the cache of decode" decode_uses_its_cache

terminal_uses_its_cache() {
    "$java" @"$lib/terminal.options" -Xlog:class+load:file="$scratch/terminal.classes" -XX:AOTCache="$terminal" \
        --module "$start" "${fetching[@]}" >/dev/null
    mostly_from_cache "$scratch/terminal.classes"
}
check "at least 1000 classes come from the cache of the terminal" terminal_uses_its_cache

# Without a display: a window of JavaFX's own platform, until its first screen was loaded.
window_uses_its_cache() {
    local log=$scratch/window.classes window
    DISPLAY=none "$java" @"$lib/window.options" -Dglass.platform=Headless -Dprism.order=sw \
        -Xlog:class+init=info,class+load:file="$log" -XX:AOTCache="$lib/window.aot" --module "$start" \
        >"$scratch/window.log" 2>&1 &
    window=$!
    for _ in $(seq 100); do
        sleep 0.2
        grep -q 'dev\.tokenconsole\.ui\.' "$log" && break
    done
    sleep 3
    kill "$window" || { cat "$scratch/window.log"; return 1; }
    wait "$window"
    mostly_from_cache "$log"
}
check "at least 1000 classes come from the cache of the window" window_uses_its_cache

### Data of the training and of the build

# A string is in a cache as UTF-8, as Latin-1, which is the same for ASCII, or as UTF-16, and in a token as Base64.
forms() {
    local hex shift
    hex=$(printf %s "$1" | od -An -v -tx1 | tr -d '\n' | sed 's/ /\\x/g')
    echo "$hex"
    sed 's/\(\\x..\)/\1\\x00/g; s/\\x00$//' <<<"$hex"
    for shift in 0 1 2; do
        printf '%.*s%s' "$shift" xx "$1" | base64 -w0 | sed "s/^.\{$(((shift * 4 + 2) / 3))\}//; s/.==*$//"
        echo
    done
}

# Fails if a word is in a file, in any form.
absent() {
    local word=$1 form
    shift
    while read -r form; do
        if LC_ALL=C grep -laP -- "$form" "$@"; then
            echo "has <$word> as $form"
            return 1
        fi
    done < <(forms "$word")
}

readonly caches=("$scratch/good"/*.aot)
no_canary() {
    local word
    [[ -s $package/stage/canaries ]] || { echo "the build left no canaries"; return 1; }
    while read -r word; do
        absent "$word" "${caches[@]}" || return 1
    done <"$package/stage/canaries"
}
check "no name, secret, password, path, user or host of the training is in a cache" no_canary

no_builder() {
    local word
    for word in "$PWD" "$users_home/" "$(id -un)" "$(uname -n)"; do
        # A short name is part of many others.
        if ((${#word} > 5)); then
            absent "$word" "${caches[@]}" || return 1
        fi
    done
}
check "no path, user or host of the build is in a cache" no_builder

no_token() {
    ! LC_ALL=C grep -aoE 'eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.' "${caches[@]}"
}
check "no token is in a cache" no_token

# Shows that the three checks above can fail.
canaries_are_found() {
    local word=canary0123456789abcdef form
    for form in "$word" "$(printf %s "$word" | sed 's/./&@/g')" "$(printf 'x%s' "$word" | base64)" \
        "$(printf '{"sub":"%s"}' "$word" | base64)" "$(printf '"sub":"%s"}' "$word" | base64)"; do
        { cat "$scratch/good/decode.aot"; printf %s "$form" | tr @ '\0'; } >"$scratch/told.aot"
        ! absent "$word" "$scratch/told.aot" || { echo "did not find $form"; return 1; }
    done
}
check "a canary would be found" canaries_are_found

### The launcher

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
    "$program" --version | tr '\n' ' ' \
        | grep -E '^token-console [0-9.]+ \([0-9a-f]{8}, [0-9-]{10}\) Java [0-9.]+[^ ]* $' || "$program" --version | grep '^ '
}
check "the version names the commit, its date and Java" version
check "the demo" timeout 60 "$program" demo
from_archive() {
    mkdir "$scratch/archive"
    tar --extract --file "$package"/token-console-*.tar.gz --directory "$scratch/archive"
    only_a_token "$scratch/archive/token-console/bin/token-console" && diff -r "$built" "$scratch/archive/token-console"
}
check "the archive unpacks, is the image, and runs" from_archive
