package dev.tokenconsole.jwt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.rule.ClaimCatalog;

class ClaimCatalogTest {
    private static final String PREFIX = "jwt.claim.";
    private static final Pattern SOURCE = Pattern.compile(
        " \\((RFC \\d{4}|OpenID \\w+|Okta|Okta, Entra|Entra|Keycloak)\\)$");

    @ParameterizedTest
    @ValueSource(strings = {
        "iss", "sub", "aud", "exp", "nbf", "iat", "jti", "alg", "kid", "typ", "cty", "crit", "jku", "x5t#S256",
        "auth_time", "azp", "nonce", "updated_at", "cid", "scp", "uid", "ver", "tid", "oid", "appid", "realm_access",
        "resource_access", "allowed-origins", "scope", "client_id", "cnf"})
    void knownNamesHaveAMeaning(String name) {
        assertFalse(ClaimCatalog.meaning(name).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EXP", " exp", "exp ", "nothing", "https://example.com/role", "x\u0000"})
    void otherNamesHaveNone(String name) {
        assertEquals("", ClaimCatalog.meaning(name));
    }

    @Test
    void everyMeaningIsOneLineThatEndsWithItsSource() {
        List<String> names = Messages.bundle().keySet().stream()
            .filter(key -> key.startsWith(PREFIX)).map(key -> key.substring(PREFIX.length())).toList();
        assertTrue(names.size() >= 60);
        for (String name : names) {
            String meaning = ClaimCatalog.meaning(name);
            assertTrue(SOURCE.matcher(meaning).find(), name + ": " + meaning);
            assertTrue(meaning.length() <= 100 && !meaning.contains("\n"), name + ": " + meaning);
        }
    }
}
