package dev.tokenconsole.cli.decode;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.KeyServer;
import dev.tokenconsole.verify.testing.TestKey;

/** Tests of {@code decode --verify} with an issuer on the loopback address that publishes one key of ES256. */
abstract class VerifyingDecode {
    static final String AT = "2026-03-01T10:00:00Z";
    static final TestKey KEY = TestKey.of("ES256", "");
    static final TestKey FORGER = TestKey.of("ES256", "other");
    static final String TOKEN = signed(KEY, "k1", BentCase.CLAIMS);

    @TempDir
    Path folder;
    KeyServer server;
    String url;

    @BeforeEach
    void start() throws IOException {
        server = KeyServer.start();
        url = server.publish("/keys", set("k1", KEY)).url("/keys").toString();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static String signed(TestKey key, String id, String payload) {
        return key.sign("ES256", "{\"alg\":\"ES256\",\"kid\":\"" + id + "\"}", payload);
    }

    static String set(String id, TestKey key) {
        return BentCase.set(key.jwk("\"kid\":\"" + id + "\","));
    }

    /** Publishes the metadata of an issuer at {@code path}, with the same keys; its address. */
    String issuer(String path) {
        String issuer = server.url(path).toString();
        server.publish(path + "/.well-known/openid-configuration",
            "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + url + "\"}");
        return issuer;
    }

    CliRunner.Result decode(String text, String... options) {
        return decodeAt(AT, text, options);
    }

    CliRunner.Result decodeAt(String time, String text, String... options) {
        return new CliRunner().env("TOKEN_CONSOLE_STATE", folder.resolve("state").toString()).at(time).stdin(text)
            .run(Stream.concat(Stream.of("decode", "--verify"), Stream.of(options)).toArray(String[]::new));
    }

    /** The section of the signature, which is the last one. */
    static void assertSaid(int exitCode, String signature, CliRunner.Result result) {
        assertEquals(exitCode, result.exitCode(), result.everything());
        assertThat(result.out(), endsWith("SIGNATURE\n" + signature.indent(2)));
    }

    String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
