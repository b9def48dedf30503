package dev.tokenconsole.auth;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.tokenconsole.auth.client.TokenClient;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.net.ExchangeLimits;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.testing.SandboxExtension;

/** The real client against the real built-in server: every special client ends in exactly one outcome. */
@Execution(ExecutionMode.CONCURRENT)
class SpecialClientsTest {
    /** The client, the kind of outcome, the verdict's key and what is set into its title; of a token, its notes. */
    private static final String TABLE = """
        DEMO                | Issued
        SHORT_LIVED         | Issued
        WRONG_SECRET        | Rejected    | secret-refused
        UNKNOWN_CLIENT      | Rejected    | client-unknown
        NO_CREDENTIALS      | Rejected    | credentials-missing
        EITHER_IS_WRONG     | Rejected    | client-refused       | 401
        GRANT_NOT_ALLOWED   | Rejected    | grant-refused
        GRANT_NOT_SUPPORTED | Rejected    | grant-missing
        POLICY              | Rejected    | policy-refused
        SCOPES_REJECTED     | Rejected    | scope-missing
        SCOPE_UNKNOWN       | Rejected    | scope-missing
        INVALID_REQUEST     | Rejected    | request-invalid      | 400
        OKTA_VALIDATION     | Rejected    | request-invalid      | 400
        OKTA_LOGIN          | Rejected    | client-refused       | 401
        OKTA_FORBIDDEN      | Rejected    | forbidden-message    | 403
        OKTA_HEADERS        | Unreachable | wrong-media-type     | 400
        OKTA_METHOD         | Unreachable | wrong-method         | 405
        PROBLEM_DETAILS     | Rejected    | request-invalid      | 400
        DICTIONARY          | Rejected    | request-invalid      | 400
        CHALLENGE           | Rejected    | bearer-wanted        | 401
        BARE                | Rejected    | forbidden            | 403
        NOT_FOUND           | Unreachable | not-found            | 404
        WRONG_METHOD        | Unreachable | wrong-method         | 405
        WRONG_MEDIA_TYPE    | Unreachable | wrong-media-type     | 415
        RATE_LIMITED        | Unreachable | rate-limited-until   | 429 | 12
        SERVER_ERROR        | Unreachable | server-fault         | 500
        OKTA_ERROR          | Unreachable | server-fault         | 500
        PROBLEM_ERROR       | Unreachable | server-fault         | 500
        BAD_GATEWAY         | Unreachable | page-gateway         | HTML page, 502, Server: gateway
        UNAVAILABLE         | Unreachable | unavailable-until    | 503 | 30
        OVERLOADED          | Unreachable | unavailable          | 400
        GATEWAY_TIMEOUT     | Unreachable | gateway              | 504
        ERROR_WITH_SUCCESS  | Rejected    | client-refused       | 200
        PROXY_HTML          | Unreachable | page-proxy           | HTML page, 403, Server: squid
        LOGIN_PAGE          | Unreachable | page                 | HTML page, 200
        PROXY_LOGIN         | Unreachable | proxy-login          | 407
        REDIRECT            | Malformed   | redirect             | 302 | https://login.example
        REDIRECT_BODY       | Malformed   | redirect             | 307 | https://login.example
        COMPRESSED          | Malformed   | encoded              | gzip
        EMPTY               | Malformed   | empty                | 200
        NO_CONTENT          | Malformed   | empty                | 204
        NULL                | Malformed   | no-object
        ARRAY               | Malformed   | no-object
        BROKEN_BODY         | Malformed   | cut
        TRAILING            | Malformed   | token-elsewhere
        TWICE               | Malformed   | no-json
        UTF_16              | Malformed   | no-json
        BYTE_ORDER_MARK     | Issued      | byte-order-mark
        DEEP                | Malformed   | json-limit
        TOO_LARGE           | Malformed   | too-large            | 65536
        PLAIN_TEXT          | Issued      | content-type         | text/plain
        EXPIRED             | Malformed   | expired-on-arrival
        EXP_EARLIER         | Issued
        OPAQUE              | Issued
        ENCRYPTED           | Issued
        WRONG_ISSUER        | Issued
        WRONG_AUDIENCE      | Issued
        OTHER_CLIENT        | Issued
        CLOCK_BEHIND        | Issued
        CLOCK_AHEAD         | Issued
        UNSIGNED            | Issued
        FORGED              | Issued
        UNKNOWN_KEY         | Issued
        LIFE_AS_TEXT        | Issued
        NO_LIFE             | Issued      | end-from-token
        ZERO_LIFE           | Malformed   | expired-on-arrival
        NEGATIVE_LIFE       | Malformed   | expired-on-arrival
        LIFE_IN_WORDS       | Issued      | life-unreadable-end  | soon
        FRACTION            | Issued      | odd-life             | 3599.9 | 3599
        NO_TYPE             | Issued      | no-token-type
        LOWER_CASE_TYPE     | Issued
        MAC_TYPE            | Malformed   | token-needs-proof    | MAC
        NO_TOKEN            | Malformed   | token-missing
        EMPTY_TOKEN         | Malformed   | token-missing
        NUMBER_AS_TOKEN     | Malformed   | token-unusable
        LINE_BREAK_IN_TOKEN | Malformed   | token-unusable
        ES256               | Issued
        PS256               | Issued
        EDDSA               | Issued
        WEAK_KEY            | Issued
        SAME_KID            | Issued
        SWAPPED_KID         | Issued
        ROTATING_KEY        | Issued
        METADATA_ISSUER     | Issued
        METADATA_HTTP       | Issued
        METADATA_HTML       | Issued
        METADATA_MISSING    | Issued
        KEYS_HUGE           | Issued
        KEYS_SLOW           | Issued
        KEYS_HTML           | Issued
        KEYS_REDIRECTED     | Issued
        SLOW                | Unreachable | deadline             | 1
        SLOW_HEAD           | Unreachable | deadline             | 1
        SLOW_BODY           | Unreachable | deadline-midway      | 1 | 200
        NO_ANSWER           | Unreachable | connection-lost-plain
        SHORT_BODY          | Unreachable | connection-lost-midway | 200
        RESET               | Unreachable | connection-lost-midway | 200
        BAD_CHUNK           | Unreachable | connection-lost-midway | 200
        ENDLESS             | Malformed   | too-large            | 65536
        HUGE_HEAD           | Malformed   | not-http-plain
        OTHER_SERVICE       | Malformed   | not-http-plain
        """;
    /** Whose words depend on the moment: each has a test of its own. */
    private static final Set<SandboxClient> TIMED = EnumSet.of(SandboxClient.RATE_LIMITED_DATE,
        SandboxClient.RATE_LIMITED_RESET, SandboxClient.EXP_PAST, SandboxClient.HUGE_LIFE);
    private static final Set<SandboxClient> TOO_SLOW =
        EnumSet.of(SandboxClient.SLOW, SandboxClient.SLOW_HEAD, SandboxClient.SLOW_BODY);

    @RegisterExtension
    private static final SandboxExtension SANDBOX = new SandboxExtension();

    @ParameterizedTest
    @MethodSource("rows")
    void endsInItsOutcome(SandboxClient client, String kind, List<String> said) {
        TokenOutcome outcome = fetch(client);
        assertEquals(kind, outcome.getClass().getSimpleName());
        switch (outcome) {
            case TokenOutcome.Issued issued -> {
                assertEquals(said.isEmpty() ? List.of()
                    : List.of(Messages.text("auth.note." + said.getFirst(), said.subList(1, said.size()).toArray())),
                    issued.notes());
                issued.token().close();
            }
            case TokenOutcome.Failure failure -> {
                FailureVerdict verdict = failure.verdict();
                assertEquals(said.getFirst(), verdict.id());
                said.subList(1, said.size())
                    .forEach(words -> assertThat(verdict.title() + verdict.cause(), containsString(words)));
            }
            case TokenOutcome.Cancelled _ -> throw new AssertionError("nobody cancelled");
        }
    }

    @Test
    void everyClientIsInTheTable() {
        Set<SandboxClient> missing = EnumSet.allOf(SandboxClient.class);
        rows().forEach(row -> missing.remove((SandboxClient) row[0]));
        assertEquals(TIMED, missing);
    }

    /** Both have whole seconds, so that one of them may be gone already. */
    @ParameterizedTest
    @EnumSource(names = {"RATE_LIMITED_DATE", "RATE_LIMITED_RESET"})
    void aTimeOfDayIsSaidAsSeconds(SandboxClient client) {
        FailureVerdict verdict =
            assertInstanceOf(TokenOutcome.Unreachable.class, fetch(client)).verdict();
        List<String> possible = Stream.of(10, 11, 12)
            .map(seconds -> "Rate limited: try again in " + seconds + " s (429)").toList();
        assertTrue(possible.contains(verdict.title()), verdict.title());
    }

    @Test
    void anExpThatIsPastIsNoted() {
        var issued = assertInstanceOf(TokenOutcome.Issued.class, fetch(SandboxClient.EXP_PAST));
        Instant exp = Objects.requireNonNull(issued.token().times().exp());
        assertEquals(List.of(Messages.text("auth.note.exp-past-there", exp)), issued.notes());
        issued.token().close();
    }

    @Test
    void aLifeThatIsNoneIsCutAndNoted() {
        var issued = assertInstanceOf(TokenOutcome.Issued.class, fetch(SandboxClient.HUGE_LIFE));
        assertEquals(List.of(Messages.text("auth.note.life-unbelievable-end", "1E+30")), issued.notes());
        assertNull(issued.token().times().expiresIn());
        issued.token().close();
    }

    static Stream<Object[]> rows() {
        return TABLE.lines().map(line -> {
            List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
            return new Object[] {SandboxClient.valueOf(cells.get(0)), cells.get(1), cells.subList(2, cells.size())};
        });
    }

    private static TokenOutcome fetch(SandboxClient who) {
        ExchangeLimits limits = TOO_SLOW.contains(who) ? TestFetcher.HASTY : TestFetcher.PATIENT;
        try (TokenClient client = new TokenClient(TokenClock.SYSTEM, limits); Secret secret = Secret.of(who.secret())) {
            return client.fetch(environment(), who.clientId(), secret);
        }
    }

    private static Environment environment() {
        return TestFetcher.environment(SANDBOX.baseUrl(), EnvironmentKind.DEMO);
    }
}
