# shellcheck shell=bash disable=SC2154,SC2034
# To be sourced by bash, after lib.sh: the package on a minimal Debian, without Java, without a display.

on_debian() {
    local root=$scratch/debian
    debootstrap --variant=minbase bookworm "$root" >"$scratch/debootstrap.log" 2>&1 \
        || { tail -5 "$scratch/debootstrap.log"; return 1; }
    cp -r /etc/apt/sources.list.d /etc/apt/apt.conf.d "$root/etc/apt/" 2>/dev/null
    cp "$package"/token-console_*.deb packaging/linux/checks/inside packaging/linux/checks/complete.zsh "$root/tmp/"
    mount -t proc proc "$root/proc" && mount --bind /dev "$root/dev" && mount --make-private "$root/dev" \
        && mount -t devpts -o newinstance,ptmxmode=0666 devpts "$root/dev/pts" || return 1
    env -i PATH="$PATH:/usr/sbin:/sbin" TERM=dumb chroot "$root" sh /tmp/inside "$token"
    local code=$?
    umount --lazy "$root/dev/pts" "$root/dev" "$root/proc"
    return $code
}
if [[ $(id -u) == 0 ]] && command -v debootstrap >/dev/null && command -v chroot >/dev/null; then
    check "the package on a minimal Debian: demo, claims, token, manual, completions, window, removal" on_debian
else
    echo "Left out: the package on a minimal Debian, which needs root and debootstrap."
fi
