package dev.tokenconsole.check.run;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.error.ErrorReason;
import dev.tokenconsole.check.CheckEntry;
import dev.tokenconsole.check.CheckResult;
import dev.tokenconsole.check.CheckState;
import dev.tokenconsole.check.ShownClientId;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.AccessToken;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.testing.TestExchange;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.verify.claims.FetchedToken;

class OutcomeJudgeTest {
    private static final String CLIENT = "0oa1CANARY2345client";
    private static final Environment EAST =
        CheckBench.environment("east", URI.create("https://east.example"), "https://east.example/iss", "");
    private static final Environment WEST =
        CheckBench.environment("west", URI.create("https://west.example"), "https://west.example/iss", "");
    private static final Environment OPEN = CheckBench.environment("open", URI.create("https://open.example"));
    private static final Environment EAST_AGAIN = CheckBench.environment("again", URI.create("https://east.example"));

    /** Each reason that is a refusal stays one, and no other becomes one. */
    @ParameterizedTest
    @EnumSource
    void aStateFollowsTheReason(ErrorReason reason) {
        for (String id : List.of(reason.key(), reason.key() + ErrorReason.TIMED)) {
            FailureVerdict verdict = verdict(id, "t");
            TokenOutcome.Failure failure = reason.isRefusal()
                ? new TokenOutcome.Rejected(verdict, TestExchange.of(EAST, Instant.EPOCH, 401))
                : new TokenOutcome.Unreachable(verdict, TestExchange.of(EAST, Instant.EPOCH, 500));
            CheckState state = FailureJudge.of(failure, verdict).state();
            assertEquals(reason.isRefusal(), state.standing() == CheckState.Standing.FAILED, state.id());
            assertEquals(reason == ErrorReason.RATE_LIMITED, state == CheckState.THROTTLED);
            assertEquals(reason == ErrorReason.CLIENT_UNKNOWN, state == CheckState.UNKNOWN_CLIENT);
            assertEquals(reason == ErrorReason.SECRET_REFUSED || reason == ErrorReason.SECRET_EXPIRED,
                state == CheckState.WRONG_SECRET);
        }
    }

    @Test
    void anIssuerOfAnotherEnvironmentIsAWrongEnvironment() {
        CheckResult wrong = issued(EAST, "https://west.example/iss");
        assertEquals(CheckState.WRONG_ENVIRONMENT, wrong.state());
        assertEquals("The token belongs to Bench west", wrong.why());
        assertEquals(CheckState.VALID, issued(EAST, "https://east.example/iss").state());
        assertEquals(CheckState.WRONG_ENVIRONMENT, issued(OPEN, "https://west.example/iss").state());
    }

    /** An issuer that nobody here expects is a finding; so is one of another entry for the same server. */
    @Test
    void withoutEvidenceItIsNone() {
        assertEquals(CheckState.VALID_WITH_FINDINGS, issued(EAST, "https://north.example/iss").state());
        assertEquals(CheckState.VALID, issued(OPEN, "https://north.example/iss").state());
        assertEquals(CheckState.VALID, issued(EAST_AGAIN, "https://east.example/iss").state());
    }

    @Test
    void aLifetimeInDoubtIsAFinding() {
        assertEquals("The response gives the token 3600 s, the token itself by this computer's clock 600 s less. The "
            + "countdown uses the earlier expiry.",
            issued(OPEN, "i", Duration.ofHours(1), Duration.ofMinutes(50)).why());
        assertEquals("Neither the response nor the token says when the token expires.",
            issued(OPEN, "i", null, null).why());
        assertEquals(CheckState.VALID,
            issued(OPEN, "i", Duration.ofHours(1), Duration.ofHours(1).plusSeconds(4)).state());
        assertEquals(CheckState.MALFORMED, issued(OPEN, "i", Duration.ofHours(1), Duration.ofSeconds(-9)).state());
    }

    /** A server may repeat the client id in its words, in upper case or encoded. */
    @Test
    void noSentenceHoldsAWholeClientId() {
        FailureVerdict verdict = verdict("client-refused", "no " + CLIENT + ", nor client%2f" + CLIENT.toUpperCase(
            Locale.ROOT));
        TokenOutcome.Failure failure =
            new TokenOutcome.Rejected(verdict, TestExchange.of(EAST, Instant.EPOCH, 401));
        try (CheckEntry entry = entry(EAST)) {
            String text = judge(ShownClientId.SHORT).failed(entry.credentials().orElseThrow(), failure).toString();
            assertFalse(text.toLowerCase(Locale.ROOT).contains("canary"), text);
            assertThat(text, containsString("no 0oa1… (20), nor client%2f0oa1… (20)"));
            assertTrue(judge(ShownClientId.WHOLE).failed(entry.credentials().orElseThrow(), failure).toString()
                .contains(CLIENT));
        }
        assertThat(issued(EAST, "https://east.example/iss", "other-CANARY-client").toString(),
            not(containsString("CANARY")));
        assertEquals("a right word", new ClientIdMask("righ", ShownClientId.SHORT).in("a right word"));
        assertEquals("not ri… (5)", new ClientIdMask("right", ShownClientId.SHORT).in("not right"));
    }

    private static FailureVerdict verdict(String id, String words) {
        return new FailureVerdict(id, words, words, words, words, List.of("id " + words),
            FailureVerdict.Remedy.EDIT_PROFILE);
    }

    private static OutcomeJudge judge(ShownClientId shown) {
        return new OutcomeJudge(List.of(EAST, WEST, OPEN, EAST_AGAIN), shown);
    }

    private static CheckEntry entry(Environment environment) {
        return new CheckBench().add(environment, CLIENT).entries().getFirst();
    }

    private static CheckResult issued(Environment environment, String issuer) {
        return issued(environment, issuer, CLIENT);
    }

    private static CheckResult issued(Environment environment, String issuer, String client) {
        return issued(environment, "{\"iss\":\"" + issuer + "\",\"cid\":\"" + client + "\"}", Duration.ofHours(1), null,
            ShownClientId.SHORT);
    }

    private static CheckResult issued(
            Environment environment, String issuer, @Nullable Duration expiresIn, @Nullable Duration life) {
        return issued(environment, "{\"iss\":\"" + issuer + "\"}", expiresIn, life, ShownClientId.SHORT);
    }

    private static CheckResult issued(Environment environment, String payload, @Nullable Duration expiresIn,
            @Nullable Duration life, ShownClientId shown) {
        Instant now = Instant.parse("2026-11-02T09:00:00Z");
        String token = base64("{\"alg\":\"RS256\"}") + "." + base64(payload) + "." + base64("signature".repeat(30));
        AccessToken issued = new AccessToken(Secret.of(token),
            new TokenTimes(now, 0, expiresIn, life == null ? null : now.plus(life)));
        try (FetchedToken fetched = TestOutcomes.fetched(issued, CLIENT, List.of());
                CheckEntry entry = entry(environment)) {
            return judge(shown).issued(entry.credentials().orElseThrow(), fetched);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
