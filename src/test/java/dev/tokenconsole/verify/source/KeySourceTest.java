package dev.tokenconsole.verify.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentOptions;
import dev.tokenconsole.model.environment.Transport;
import dev.tokenconsole.verify.signature.SignatureCheck;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.NetworkCheck;
import dev.tokenconsole.verify.testing.TestKey;

/** The source that an environment has. */
class KeySourceTest {
    private static final URI KEYS = URI.create("https://issuer.example/keys");

    private static Environment environment(String issuer, @Nullable URI keys) {
        URI base = URI.create("https://api.example.com");
        return TestFetcher.environment(base)
            .with(new EnvironmentOptions(null, null, "", issuer, "", keys, Transport.DEFAULT));
    }

    @Test
    void theKeySetUrlGoesBeforeTheIssuer() {
        Environment both = environment("https://issuer.example", KEYS);
        assertEquals(new KeySource.AtUrl(KEYS, both), KeySource.of(both));
        Environment one = environment("https://issuer.example", null);
        assertEquals(new KeySource.OfIssuer("https://issuer.example", one), KeySource.of(one));
    }

    @Test
    void withoutEitherThereIsNone() {
        for (String issuer : new String[] {"", "no address", "http://issuer.example", "https://u@issuer.example"}) {
            KeySource source = KeySource.of(environment(issuer, null));
            assertInstanceOf(KeySource.None.class, source, issuer);
            String text = TestKey.of("ES256", "").sign("ES256", "{\"alg\":\"ES256\"}", BentCase.CLAIMS);
            assertEquals("no-key-source", NetworkCheck.said(new SignatureCheck(KeyFinder.NONE).check(text, source)));
        }
    }
}
