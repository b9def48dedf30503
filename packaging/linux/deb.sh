#!/usr/bin/env bash
# Packs target/package/image/token-console as a package for Debian and its relatives. Needs dpkg-deb.
#
# Everything is under /usr/lib/token-console, with a link on the PATH. Removing the package leaves vaults and settings,
# which are in the homes of the users.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly image=target/package/image/token-console
readonly root=target/package/stage/deb
readonly id=dev.tokenconsole.TokenConsole
version=$("$image/bin/token-console" --version | sed -n 's/^token-console \([^ ]*\).*/\1/p')
architecture=$(dpkg --print-architecture)
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
readonly version architecture
readonly package=target/package/token-console_${version}_$architecture.deb

rm -rf "$root" "$package"
install -d "$root/DEBIAN" "$root/usr/bin" "$root/usr/lib" "$root/usr/share/doc/token-console" \
    "$root/usr/share/icons/hicolor/scalable/apps"
cp -r "$image" "$root/usr/lib/token-console"
rm "$root/usr/lib/token-console/LICENSE"
mv "$root/usr/lib/token-console/licences" "$root/usr/share/doc/token-console/"
ln -s ../lib/token-console/bin/token-console "$root/usr/bin/token-console"
for size in 16 24 32 48 64 128 256 512; do
    install -D -m 644 "icons/token-console-$size.png" "$root/usr/share/icons/hicolor/${size}x$size/apps/$id.png"
done
install -m 644 icons/token-console.svg "$root/usr/share/icons/hicolor/scalable/apps/$id.svg"
install -D -m 644 "packaging/linux/$id.desktop" "$root/usr/share/applications/$id.desktop"
install -D -m 644 "packaging/linux/$id.metainfo.xml" "$root/usr/share/metainfo/$id.metainfo.xml"
for page in target/package/stage/pages/*.1; do
    install -D -m 644 "$page" "$root/usr/share/man/man1/$(basename "$page")"
    gzip -9n "$root/usr/share/man/man1/$(basename "$page")"
done
readonly pages=target/package/stage/pages
install -D -m 644 "$pages/token-console.bash" "$root/usr/share/bash-completion/completions/token-console"
install -D -m 644 "$pages/token-console.zsh" "$root/usr/share/zsh/vendor-completions/_token-console"
install -D -m 644 "$pages/token-console.fish" "$root/usr/share/fish/vendor_completions.d/token-console.fish"
install -D -m 644 packaging/linux/lintian-overrides "$root/usr/share/lintian/overrides/token-console"
install -m 644 packaging/linux/copyright "$root/usr/share/doc/token-console/copyright"
{
    printf 'token-console (%s) unstable; urgency=medium\n\n' "$version"
    printf '  * See the releases of the project.\n\n'
    printf ' -- The Token Console contributors <noreply@token-console.invalid>  %s\n' \
        "$(LC_ALL=C date --utc --date="@$SOURCE_DATE_EPOCH" '+%a, %d %b %Y %H:%M:%S +0000')"
} | gzip -9n >"$root/usr/share/doc/token-console/changelog.gz"

# For all to read and to run, whatever the umask of the builder is.
chmod -R u=rwX,go=rX "$root"
find "$root" -newermt "@$SOURCE_DATE_EPOCH" ! -type l -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +

{
    sed -e "s/@VERSION@/$version/; s/@ARCHITECTURE@/$architecture/; s/@SIZE@/$(du -sk "$root/usr" | cut -f1)/" \
        packaging/linux/control
} >"$root/DEBIAN/control"
(cd "$root" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) >"$root/DEBIAN/md5sums"

dpkg-deb --root-owner-group -Zxz --build "$root" "$package" >/dev/null
echo "Built $package ($(du -m "$package" | cut -f1) MB)"
