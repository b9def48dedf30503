package dev.tokenconsole.verify.signature;

import static dev.tokenconsole.verify.testing.NetworkCheck.said;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.KeyServer;
import dev.tokenconsole.verify.testing.NetworkCheck;
import dev.tokenconsole.verify.testing.TestKey;

/** A server that a token names in any of its members is never called, and the keys in a token are not used. */
class CanaryTest {
    private static final TestKey FORGER = TestKey.of("RS256", "other");

    @Test
    void theServerThatATokenNamesSeesNoConnection(@TempDir Path state) throws IOException {
        try (HostileServer canary = HostileServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                KeyServer issuer = KeyServer.start();
                NetworkCheck check = new NetworkCheck(state, new TestClock(NetworkCheck.NOW))) {
            String set = BentCase.set(TestKey.of("RS256", "").jwk("\"kid\":\"k1\","));
            URI keys = issuer.publish("/keys", set).url("/keys");
            String there = canary.base().toString();
            for (String member : List.of("\"jku\":\"" + there + "/keys\"", "\"x5u\":\"" + there + "/chain\"",
                    "\"jwk\":" + FORGER.jwk("\"kid\":\"k1\",\"x5u\":\"" + there + "\","), "\"x5c\":[\"" + there + "\"]",
                    "\"iss\":\"" + there + "\"")) {
                String payload = "{\"iss\":\"" + there + "\",\"jku\":\"" + there + "\"}";
                assertEquals("invalid other-bytes", said(check.at(keys,
                    FORGER.sign("RS256", "{\"alg\":\"RS256\",\"kid\":\"k1\"," + member + "}", payload))));
                assertEquals("invalid other-bytes", said(check.at(keys,
                    FORGER.sign("RS256", "{\"alg\":\"RS256\"," + member + "}", payload))));
            }
            assertEquals(0, canary.connections());
        }
    }
}
