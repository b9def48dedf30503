package dev.tokenconsole.verify.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.EnvironmentOptions;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.environment.Transport;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.AccessToken;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.testing.TestOutcomes;

/** A fetched token is decoded once and compared with what its environment expects at the time. */
class FetchedTokenTest {
    private static final String JWT = part("{\"alg\":\"HS256\"}") + "." + part("{\"aud\":\"api\",\"cid\":\"me\"}")
        + ".AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    @Test
    void findingsFollowTheEnvironment() {
        try (FetchedToken token = fetched(JWT, "me", List.of())) {
            assertEquals(List.of(), token.findings(expecting(""), List.of()));
            assertEquals(List.of(Finding.Level.OK), levels(token.findings(expecting("api"), List.of())));
            assertEquals(List.of(Finding.Level.MISMATCH), levels(token.findings(expecting("other"), List.of())));
        }
    }

    @Test
    void theClientIsTheOneThatRequestedIt() {
        try (FetchedToken token = fetched(JWT, "you", List.of())) {
            assertEquals(List.of(Finding.Level.NOTE), levels(token.findings(expecting(""), List.of())));
        }
    }

    @Test
    void anOpaqueTokenIsNotedWhereSomethingIsExpected() {
        try (FetchedToken token = fetched("opaque", "me", List.of())) {
            assertInstanceOf(DecodeResult.NotAJwt.class, token.decoded());
            assertEquals(List.of("audience not readable"),
                token.findings(expecting("api"), List.of()).stream().map(Finding::headline).toList());
        }
    }

    @Test
    void notesAreThoseOfTheResponse() {
        List<String> notes = new ArrayList<>(List.of("Odd."));
        try (FetchedToken token = fetched("opaque", "me", notes)) {
            notes.clear();
            assertEquals(List.of("Odd."), token.notes());
        }
    }

    @Test
    void closingWipesTheToken() {
        FetchedToken token = fetched("opaque", "me", List.of());
        token.close();
        assertThrows(IllegalStateException.class, () -> token.token().value().reveal());
    }

    @Test
    void neverPrintsTheToken() {
        try (FetchedToken token = fetched("opaque", "me", List.of())) {
            assertFalse(token.toString().contains("opaque"));
        }
    }

    private static FetchedToken fetched(String token, String clientId, List<String> notes) {
        TokenTimes times = new TokenTimes(Instant.EPOCH, 0, null, null);
        return TestOutcomes.fetched(new AccessToken(Secret.of(token), times), clientId, notes);
    }

    private static List<Finding.Level> levels(List<Finding> findings) {
        return findings.stream().map(Finding::level).toList();
    }

    private static Environment expecting(String audience) {
        return new Environment("sandbox", "Sandbox", EnvironmentKind.SANDBOX, URI.create("https://example.com"), "1",
            TokenRecipe.OAUTH2_POST, new EnvironmentOptions(null, null, "", "", audience, null, Transport.DEFAULT));
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
