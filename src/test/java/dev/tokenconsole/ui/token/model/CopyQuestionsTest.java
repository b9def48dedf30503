package dev.tokenconsole.ui.token.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.jwt.Claim;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.AccessToken;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.SampleToken;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.testing.TestExchange;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.VerifyingWorkspace;
import dev.tokenconsole.ui.live.TokenSessions;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.vault.MemoryStore;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.verify.testing.TestKey;

/** A token of production in a sandbox profile, and the reverse: each copy is asked about, however often confirmed. */
class CopyQuestionsTest {
    private static final String ISSUER = ((DecodeResult.Jwt) JwtDecoder.decode(SampleToken.TEXT))
        .claim("iss").map(Claim::original).orElseThrow();
    private String token = SampleToken.TEXT;
    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T14:05:00Z"));

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    /** Anyone can have written it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"none | unsigned", "HS256 | algorithm not allowed"})
    void aTokenWhoseSignatureProvesNothingIsAskedAboutEachTime(String algorithm, String headline) {
        token = TestKey.encode("{\"alg\":\"" + algorithm + "\"}") + "." + TestKey.encode("{\"iss\":\"a\"}") + "."
            + (algorithm.equals("none") ? "" : "A".repeat(43));
        assertAsked("The signature of the token of Acme proves nothing: " + headline + ". Copy anyway?",
            VerifyingWorkspace.withKeys(URI.create("http://127.0.0.1:9/keys")), List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "SANDBOX | PRODUCTION | The token of Acme may not belong to here: PRODUCTION token. Copy anyway?",
        "PRODUCTION | SANDBOX | This is a PRODUCTION profile. The token of Acme may not belong to here: no PRODUCTION "
            + "token. Copy anyway?"})
    void isAskedEachTime(EnvironmentKind here, EnvironmentKind there, String words) {
        assertAsked(words, environment("here", here, "https://expected.example.com/oauth2/a"),
            List.of(environment("there", there, ISSUER)));
    }

    private void assertAsked(String words, Environment own, List<Environment> others) {
        Profile profile =
            new Profile(UUID.randomUUID(), "Acme", own.id(), "client", Secret.of("a secret of a client"), "");
        List<Environment> all = Stream.concat(Stream.of(own), others.stream()).toList();
        FxTasks tasks = FxTasks.onFxThread();
        Workspace workspace = ConsoleDriver.onFx(() -> new Workspace(
            new MemoryStore(new VaultContents(all, List.of(profile))),
            new TokenSessions((environment, id, secret) -> issued(environment), tasks, new Ticker(clock)), tasks));
        ConsoleDriver.onFx(() -> {
            workspace.tokens().fetch(profile, own);
            return null;
        });
        Awaitility.await().until(() ->
            ConsoleDriver.onFx(() -> workspace.tokens().of(profile.id()).held().get() != null));
        for (CopyFormat format : List.of(CopyFormat.HEADER, CopyFormat.CURL)) {
            ConsoleDriver.onFx(() -> {
                CopyQuestions questions = new CopyQuestions(workspace);
                CopyWish wish = CopyWish.of(workspace, profile, format);
                for (int i = 0; i < 3; i++) {
                    assertEquals(new CopyQuestions.Question(words, true), questions.aboutToken(wish).orElseThrow());
                    questions.confirm(wish, true);
                }
                return null;
            });
        }
    }

    private TokenOutcome issued(Environment environment) {
        return TestOutcomes.issued(
            new AccessToken(Secret.of(token), new TokenTimes(clock.now(), clock.nanos(), null, null)),
            TestExchange.of(environment, clock.now(), 200), List.of());
    }

    private static Environment environment(String name, EnvironmentKind kind, String issuer) {
        Environment plain = BuiltInEnvironments.builtIn().getFirst();
        return new Environment(name, name, kind, plain.baseUrl(), plain.version(), plain.recipe(),
            plain.options().expecting(issuer, ""));
    }
}
