package dev.tokenconsole.verify.source;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * The addresses that an issuer can have its metadata at: OpenID Connect Discovery 1.0 section 4.1 appends to its path,
 * RFC 8414 section 3.1 inserts before it, and Okta has the document of RFC 8414 at the end of the path, too.
 */
final class MetadataAddresses {
    private static final String OPENID = "/.well-known/openid-configuration";
    private static final String OAUTH = "/.well-known/oauth-authorization-server";

    private MetadataAddresses() {}

    /** In the order in which they are tried. {@code issuer} is a web address without a fault. */
    static List<URI> of(String issuer) {
        URI url = URI.create(issuer);
        String path = url.getRawPath() == null ? "" : url.getRawPath().replaceAll("/+$", "");
        String origin = url.getScheme() + "://" + url.getRawAuthority();
        return Stream.of(origin + path + OPENID, origin + OAUTH + path, origin + path + OAUTH)
            .distinct().map(URI::create).toList();
    }
}
