package dev.tokenconsole.auth;

import static dev.tokenconsole.auth.testing.HostileCase.MALFORMED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.auth.testing.HostileCase;
import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.auth.testing.HostileTable;
import dev.tokenconsole.auth.testing.TestFetcher;

/**
 * A redirect would take the secret to another host: it is never followed, and its target is named. Another host stands
 * by, and has to see nothing at all.
 */
class HostileRedirectTest {
    private static final HostileTable TABLE = new HostileTable("Redirects", "2-redirects");
    private static HostileServer canary;

    @BeforeAll
    static void openCanary() throws Exception {
        canary = HostileServer.answering(TestFetcher.ok("{}"));
    }

    @AfterAll
    static void closeCanary() throws Exception {
        canary.close();
        TABLE.write();
    }

    /** The status; the target, with ! for the other host; who is named, with % for this one. */
    static Stream<Arguments> targets() {
        return Stream.of("301 Moved Permanently", "302 Found", "303 See Other", "307 Temporary Redirect",
                "308 Permanent Redirect")
            .flatMap(status -> Stream.of(
                arguments(status, "to another host", "!/steal?x=1", "to !"),
                arguments(status, "to plain HTTP", "http://localhost:$/", "to http://localhost:$"),
                arguments(status, "in a loop", "/api/v1/authentication", "to http://%"),
                arguments(status, "without a target", "", "without a target")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("targets")
    void isNeverFollowed(String status, String where, String location, String named) throws Exception {
        String target = location.replace("!", canary.base().toString()).replace("$", "" + canary.port());
        String words = named.replace("!", canary.base().toString()).replace("$", "" + canary.port());
        TABLE.play(HostileCase.sent(status.substring(0, 3) + " " + where, MALFORMED,
            "% redirects " + words, TestFetcher.response(status, "Location: " + target + "\r\n", "")));
        assertEquals(0, canary.connections());
    }

    /** A target that is none, or none of the web; a body beside it, of which nothing is read. */
    @ParameterizedTest
    @ValueSource(strings = {"", "Location: mailto:x@example.com\r\n", "Location: ht^tp://[\r\n",
        "Location: javascript:alert(1)\r\n"})
    void aTargetThatIsNoneIsSaidToBeNone(String header) throws Exception {
        TABLE.play(HostileCase.sent("302 with " + (header.isEmpty() ? "no Location" : header.strip()), MALFORMED,
            "% redirects without a target", "HTTP/1.1 302 Found\r\n" + header
                + "Content-Length: 10000000000\r\n\r\n" + "x".repeat(100_000)));
    }
}
