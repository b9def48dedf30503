package dev.tokenconsole.cli.decode;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.TestKey;

/** Keys that one run of {@code decode --verify} leaves to the next: offline, and after the issuer has new ones. */
class KeptKeysTest extends VerifyingDecode {
    @BeforeEach
    void publishOne() {
        publish("a");
    }

    private void publish(String name) {
        server.publish("/keys", set(name, TestKey.of("ES256", name)));
    }

    private CliRunner.Result signedAt(String time, String key, String option, String value) {
        String token = signed(TestKey.of("ES256", key), key, BentCase.CLAIMS);
        return decodeAt("2026-03-01T" + time + "Z", token, option, value);
    }

    private static void assertEnd(int exitCode, String end, CliRunner.Result result) {
        assertEquals(exitCode, result.exitCode(), result.everything());
        assertThat(result.out(), endsWith(end));
    }

    @Test
    void withoutTheServerTheKeptKeysVerifyAndTellTheirAge() {
        assertEnd(0, "fetched now (2026-03-01T10:00:00Z).\n", signedAt("10:00:00", "a", "--jwks", url));
        server.close();
        CliRunner.Result later = signedAt("11:00:00", "a", "--jwks", url);
        assertEnd(0, "  The signature is valid (ES256).\n  Key a of " + url
            + ", fetched 1 h ago (2026-03-01T10:00:00Z). The key set could not be fetched again: "
            + "127.0.0.1:" + server.url("").getPort() + " refused the connection.\n", later);
    }

    /** The reason and the next step stand where a provenance would. */
    @Test
    void keptKeysAreNotUsedForAnotherAddress() {
        assertEnd(0, "fetched now (2026-03-01T10:00:00Z).\n", signedAt("10:00:00", "a", "--jwks", url));
        server.close();
        CliRunner.Result other = signedAt("10:00:01", "a", "--jwks", server.url("/other").toString());
        assertEquals(1, other.exitCode(), other.everything());
        assertThat(other.out(), matchesPattern("""
            (?s).*
            SIGNATURE
              127.0.0.1:\\d+ refused the connection.
              Nothing is listening on port .* try again later.
            """));
        CliRunner.Result issuer = signedAt("10:00:02", "a", "--issuer", server.url("/keys").toString());
        assertEquals(1, issuer.exitCode(), issuer.everything());
    }

    @Test
    void afterARotationOneRequestTellsTheOldKeyFromTheNew() {
        assertEquals(0, signedAt("10:00:00", "a", "--jwks", url).exitCode());
        publish("b");
        assertEnd(0, "  The signature is valid (ES256).\n  Key b of " + url
            + ", fetched now (2026-03-01T10:00:10Z).\n", signedAt("10:00:10", "b", "--jwks", url));
        assertEnd(1, "  The key that the token names was in an earlier key set, and is no longer published.\n"
            + "  Key a was looked for in " + url + ", fetched 1 s ago (2026-03-01T10:00:10Z). The keys can be "
            + "asked for again from 2026-03-01T10:00:40Z on.\n",
            signedAt("10:00:11", "a", "--jwks", url));
        assertEnd(1, "  The issuer's keys cannot be asked for again yet: they were, less than 30 s ago.\n  "
            + "The keys can be asked for again from 2026-03-01T10:00:40Z on.\n",
            signedAt("10:00:12", "c", "--jwks", url));
        assertEquals(List.of("/keys", "/keys"), server.requests());
        assertEnd(1, "  The key that the token names is not in the key set.\n  Key c was looked for in " + url
            + ", fetched now (2026-03-01T10:00:40Z).\n", signedAt("10:00:40", "c", "--jwks", url));
        assertEquals(3, server.requests().size());
    }
}
