package dev.tokenconsole.cli.decode;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.KeyServer;
import dev.tokenconsole.verify.testing.TestKey;

/** Keys that one run of {@code decode --verify} leaves to the next: offline, and after the issuer has new ones. */
class KeptKeysTest {
    @TempDir
    private Path folder;
    private KeyServer server;
    private String url;

    @BeforeEach
    void start() throws IOException {
        server = KeyServer.start();
        publish("a");
        url = server.url("/keys").toString();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void publish(String name) {
        server.publish("/keys", BentCase.set(TestKey.of("ES256", name).jwk("\"kid\":\"" + name + "\",")));
    }

    private CliRunner.Result decode(String time, String key, String... options) {
        return new CliRunner().env("TOKEN_CONSOLE_STATE", folder.toString()).at("2026-03-01T" + time + "Z")
            .stdin(TestKey.of("ES256", key)
                .sign("ES256", "{\"alg\":\"ES256\",\"kid\":\"" + key + "\"}", BentCase.CLAIMS))
            .run(Stream.concat(Stream.of("decode", "--verify"), Stream.of(options)).toArray(String[]::new));
    }

    private void assertSaid(int exitCode, String end, CliRunner.Result result) {
        assertEquals(exitCode, result.exitCode(), result.everything());
        assertThat(result.out(), endsWith(end));
    }

    @Test
    void withoutTheServerTheKeptKeysVerifyAndTellTheirAge() {
        assertSaid(0, "fetched now (2026-03-01T10:00:00Z).\n", decode("10:00:00", "a", "--jwks", url));
        server.close();
        CliRunner.Result later = decode("11:00:00", "a", "--jwks", url);
        assertSaid(0, "  The signature is valid (ES256).\n  Key a of " + url
            + ", fetched 1 h ago (2026-03-01T10:00:00Z). The key set could not be fetched again: "
            + "127.0.0.1:" + server.url("").getPort() + " refused the connection.\n", later);
    }

    /** The reason and the next step stand where a provenance would. */
    @Test
    void keptKeysAreNotUsedForAnotherAddress() {
        assertSaid(0, "fetched now (2026-03-01T10:00:00Z).\n", decode("10:00:00", "a", "--jwks", url));
        server.close();
        CliRunner.Result other = decode("10:00:01", "a", "--jwks", server.url("/other").toString());
        assertEquals(1, other.exitCode(), other.everything());
        assertThat(other.out(), matchesPattern("""
            (?s).*
            SIGNATURE
              127.0.0.1:\\d+ refused the connection.
              Nothing is listening on port .* try again later.
            """));
        CliRunner.Result issuer = decode("10:00:02", "a", "--issuer", server.url("/keys").toString());
        assertEquals(1, issuer.exitCode(), issuer.everything());
    }

    @Test
    void afterARotationOneRequestTellsTheOldKeyFromTheNew() {
        assertEquals(0, decode("10:00:00", "a", "--jwks", url).exitCode());
        publish("b");
        assertSaid(0, "  The signature is valid (ES256).\n  Key b of " + url
            + ", fetched now (2026-03-01T10:00:10Z).\n", decode("10:00:10", "b", "--jwks", url));
        assertSaid(1, "  The key that the token names was in an earlier key set, and is no longer published.\n"
            + "  Key a was looked for in " + url + ", fetched 1 s ago (2026-03-01T10:00:10Z). The keys can be "
            + "asked for again from 2026-03-01T10:00:40Z on.\n",
            decode("10:00:11", "a", "--jwks", url));
        assertSaid(1, "  The issuer's keys cannot be asked for again yet: they were, less than 30 s ago.\n  "
            + "The keys can be asked for again from 2026-03-01T10:00:40Z on.\n",
            decode("10:00:12", "c", "--jwks", url));
        assertEquals(List.of("/keys", "/keys"), server.requests());
        assertSaid(1, "  The key that the token names is not in the key set.\n  Key c was looked for in " + url
            + ", fetched now (2026-03-01T10:00:40Z).\n", decode("10:00:40", "c", "--jwks", url));
        assertEquals(3, server.requests().size());
    }
}
