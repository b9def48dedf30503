package dev.tokenconsole.auth;

import static dev.tokenconsole.auth.testing.HostileCase.MALFORMED;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.tokenconsole.auth.testing.HostileCase;
import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.auth.testing.HostileTable;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.net.verdict.FailureVerdict;

/**
 * A redirect would take the secret to another host: it is never followed, and its target is named. Another host stands
 * by, and has to see nothing at all.
 */
@Execution(ExecutionMode.CONCURRENT)
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
                arguments(status, "in a loop", "/api/v1/authentication", "to the address that was called"),
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
    @CsvSource(delimiter = '|', value = {"'' | without a target", "'Location:   ' | without a target",
        "Location: mailto:x@example.com | to an address that starts with mailto:",
        "Location: ht^tp://[ | to something that is not an address",
        "Location: https:///token | to something that is not an address",
        "Location: //under_score.example/ | to something that is not an address",
        "Location: javascript:alert(1) | to an address that starts with javascript:",
        "Location: file:///etc/passwd | to an address that starts with file:"})
    void aTargetThatIsNoneIsSaidToBeNone(String header, String words) throws Exception {
        TABLE.play(HostileCase.sent("302 with " + (header.isEmpty() ? "no Location" : header.strip()), MALFORMED,
            "% redirects " + words, "HTTP/1.1 302 Found\r\n" + (header.isEmpty() ? "" : header + "\r\n")
                + "Content-Length: 10000000000\r\n\r\n" + "x".repeat(100_000)));
    }

    /** A target on the same server, of which the path is shown and nothing behind it. */
    @ParameterizedTest
    @CsvSource({"/login?next=a, 'to /login, which looks like a sign-in page'",
        "/ui/Sign-In;jsessionid=ABC, 'to /ui/Sign-In, which looks like a sign-in page'",
        "/oauth2/blogin, to /oauth2/blogin on the same server",
        "authentication/, 'to /api/v1/authentication/, where only a slash at the end differs'",
        "/api/v1/../v1/authentication?again=1, to the address that was called",
        "/api/v2/authentication#x, to /api/v2/authentication on the same server",
        "?lang=en, to the address that was called"})
    void onTheSameServerIsToldByItsPath(String location, String words) throws Exception {
        TABLE.play(HostileCase.sent("302 to " + location, MALFORMED, "% redirects " + words,
            TestFetcher.response("302 Found", "Location: " + location + "\r\n", "")));
    }

    @Test
    void twoTargetsAreNone() throws Exception {
        TABLE.play(HostileCase.sent("302 with two targets", MALFORMED,
            "% redirects to something that is not an address", TestFetcher.response("302 Found",
                "Location: /login\r\nLocation: https://other.example/\r\n", "")));
    }

    @Test
    void theSameHostWithTlsIsToldSo() throws Exception {
        try (HostileServer server = HostileServer.answering(TestFetcher.response(
                "301 Moved Permanently", "Location: https://127.0.0.1:8443/api/v1/authentication\r\n", ""))) {
            FailureVerdict verdict = TestFetcher.verdict(
                TokenOutcome.Malformed.class, TestFetcher.fetch(server.base(), TestFetcher.PATIENT));
            assertEquals("127.0.0.1:" + server.port() + " redirects to https://127.0.0.1:8443", verdict.title());
            assertThat(verdict.nextStep(), startsWith("Change the address of Test Bench to https://"));
        }
    }
}
