#!/usr/bin/env bash
# Builds target/package: the image, an archive of it, a Debian package, manual pages, completions, the list of what is in
# it, and checksums. Needs mvn, unzip, strip, asciidoctor, dpkg-deb and a JDK 25 or later.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source packaging/common/jdk.sh

readonly package=target/package
readonly pages=$package/stage/pages

for tool in mvn unzip strip asciidoctor dpkg-deb; do
    command -v "$tool" >/dev/null || { echo "$tool is missing: install it, on Debian by apt-get install $tool." >&2; exit 1; }
done

rm -rf "$package"
packaging/linux/image.sh
packaging/common/pages.sh "$jdk" "$PWD/$package/stage/modules" "$PWD/$pages"
asciidoctor --backend manpage --attribute reproducible "$pages"/*.adoc

# The components with their licences, as CycloneDX and as text.
mvn -B -q org.cyclonedx:cyclonedx-maven-plugin:makeBom org.codehaus.mojo:license-maven-plugin:add-third-party
cp target/bom.json "$package/token-console.cdx.json"
cp target/generated-sources/license/THIRD-PARTY.txt "$package/"
packaging/common/licences.sh "$package/stage/modules" "$package/image/token-console/licences"
cp "$package/THIRD-PARTY.txt" "$package/image/token-console/licences/"

packaging/linux/deb.sh
version=$(basename "$package"/token-console_*.deb | cut -d_ -f2)
archive=token-console-$version-linux-$(uname -m).tar.gz
tar --create --gzip --file "$package/$archive" --directory "$package/image" --sort=name --owner=0 --group=0 \
    --numeric-owner --mode=u+rwX,go+rX,go-w --mtime="@$(git log -1 --format=%ct)" token-console
(cd "$package" && sha256sum ./*.deb ./*.tar.gz ./*.cdx.json ./THIRD-PARTY.txt >SHA256SUMS)
(cd "$package" && ls -l ./*.deb ./*.tar.gz)
