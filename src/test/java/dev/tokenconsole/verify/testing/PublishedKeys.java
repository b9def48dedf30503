package dev.tokenconsole.verify.testing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.testing.TestClock;

/** Tests of an issuer that publishes keys of ES256, and of a program that fetches and keeps them. */
public abstract class PublishedKeys {
    protected static final String UNKNOWN = "key-not-published id-unknown";
    protected static final String RETIRED = "key-not-published id-retired";
    protected static final String TOO_SOON = "cannot-ask too-soon";

    @TempDir
    protected Path state;
    protected final TestClock clock = new TestClock(NetworkCheck.NOW);
    protected KeyServer server;
    protected NetworkCheck check;
    protected URI url;

    /** The set holds one key, which is called a. */
    @BeforeEach
    void start() throws IOException {
        server = KeyServer.start();
        check = new NetworkCheck(state, clock);
        url = server.url("/keys");
        publish("a");
    }

    @AfterEach
    void stop() {
        check.close();
        server.close();
    }

    /** Publishes keys under their own names. */
    protected void publish(String... names) {
        publish(List.of(names).stream().collect(Collectors.toMap(name -> name, name -> name)));
    }

    /** Publishes keys by their kid. */
    protected void publish(Map<String, String> keys) {
        server.publish("/keys", BentCase.set(keys.entrySet().stream()
            .map(key -> TestKey.of("ES256", key.getValue()).jwk("\"kid\":\"" + key.getKey() + "\","))
            .toArray(String[]::new)));
    }

    /** A token that names {@code kid}, or none if it is empty, signed with {@code key}. */
    protected static String token(String kid, String key) {
        String header = kid.isEmpty() ? "{\"alg\":\"ES256\"}" : "{\"alg\":\"ES256\",\"kid\":\"" + kid + "\"}";
        return TestKey.of("ES256", key).sign("ES256", header, BentCase.CLAIMS);
    }

    /** A token signed with the key of that name, under this name. */
    protected static String signedBy(String name) {
        return token(name, name);
    }

    /** The verdict on it, in words for scripts. */
    protected String verdict(String kid, String key) {
        return NetworkCheck.said(check.at(url, token(kid, key)));
    }

    protected String verdict(String name) {
        return verdict(name, name);
    }

    /** The number of requests so far. */
    protected int requests() {
        return server.requests().size();
    }
}
