package dev.tokenconsole.jwt.rule;

import dev.tokenconsole.i18n.Messages;

/**
 * The meanings of names in headers and payloads: RFC 7515 to 7519 and their registries, OpenID Connect, and the names
 * that Okta, Microsoft Entra and Keycloak add. Each meaning has its source at the end.
 */
public final class ClaimCatalog {
    private static final String PREFIX = "jwt.claim.";

    private ClaimCatalog() {}

    /** One line on a header parameter or claim; empty if the catalog does not know the name. */
    public static String meaning(String name) {
        return Messages.textOrEmpty(PREFIX + name);
    }
}
