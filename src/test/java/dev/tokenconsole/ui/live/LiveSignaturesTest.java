package dev.tokenconsole.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.VerifyingWorkspace;
import dev.tokenconsole.ui.profiles.index.ProfileStates;
import dev.tokenconsole.ui.session.TokenComparison;
import dev.tokenconsole.ui.signature.SignatureState;
import dev.tokenconsole.verify.claims.Finding;
import dev.tokenconsole.verify.signature.ImpossibleReason;
import dev.tokenconsole.verify.signature.SignatureVerdict;
import dev.tokenconsole.verify.source.KeyLookup;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.KeyServer;
import dev.tokenconsole.verify.testing.TestKey;

/** A fetched token is there before its keys, and verified behind them. */
class LiveSignaturesTest {
    private static final TestKey KEY = TestKey.of("RS256", "");
    private static final String TOKEN = KEY.sign("RS256", "{\"alg\":\"RS256\",\"kid\":\"k1\"}", "{\"sub\":\"a\"}");
    private static final String FORGED =
        TestKey.of("RS256", "other").sign("RS256", "{\"alg\":\"RS256\",\"kid\":\"k1\"}", "{\"sub\":\"a\"}");

    @TempDir
    Path state;
    private KeyServer server;
    private URI keys;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void startServer() throws IOException {
        server = KeyServer.start();
        keys = server.publish("/keys", BentCase.set(KEY.jwk("\"kid\":\"k1\","))).url("/keys");
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void theTokenWaitsForNoKey() {
        CountDownLatch gate = server.hold();
        try (VerifyingWorkspace open = new VerifyingWorkspace(state, VerifyingWorkspace.withKeys(keys))) {
            open.fetch(TOKEN);
            assertInstanceOf(SignatureState.Running.class, open.state());
            gate.countDown();
            assertEquals("valid", open.verdict());
            SignatureVerdict.Valid valid = (SignatureVerdict.Valid) open.state().verdict().orElseThrow();
            assertEquals("k1", valid.keyId());
            assertEquals(keys.toString(), valid.origin().place());
            assertEquals(List.of(), findings(open));
        }
    }

    @Test
    void anInvalidSignatureIsAMismatch() {
        try (VerifyingWorkspace open = new VerifyingWorkspace(state, VerifyingWorkspace.withKeys(keys))) {
            open.fetch(FORGED);
            assertEquals("invalid", open.verdict());
            assertEquals(List.of(Finding.Level.MISMATCH), findings(open).stream().map(Finding::level).toList());
            assertEquals(1, VerifyingWorkspace.onFx(
                () -> TokenComparison.mismatches(open.workspace, open.id).getValue().size()));
            assertEquals("1 failed", counts(open));
            open.fetch(TOKEN);
            assertEquals("valid", open.verdict());
            assertEquals(List.of(), findings(open));
            assertEquals("1 valid", counts(open));
        }
    }

    /** The words of a heading of the list: no forged token counts as valid. */
    private static String counts(VerifyingWorkspace open) {
        return VerifyingWorkspace.onFx(() -> {
            ProfileStates states = new ProfileStates(open.workspace.tokens().sessions(), () -> { });
            states.count(open.workspace.profiles());
            return states.total().get().words();
        });
    }

    @Test
    void aTokenOfAnotherFormHasItsVerdictAndNoKeyIsAskedFor() {
        String[] parts = TOKEN.split("\\.", -1);
        try (VerifyingWorkspace open = new VerifyingWorkspace(state, VerifyingWorkspace.withKeys(keys))) {
            open.fetch("{\"protected\":\"%s\",\"payload\":\"%s\",\"signature\":\"%s\"}".formatted((Object[]) parts));
            assertEquals("impossible", open.verdict());
            assertEquals(ImpossibleReason.JSON_FORM.text(), open.state().verdict().orElseThrow().text());
            for (String encrypted : List.of("eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..AAAA.AAAA.AAAA",
                    "{\"protected\":\"eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0\",\"ciphertext\":\"AAAA\"}")) {
                open.fetch(encrypted);
                assertEquals("impossible", open.verdict());
                assertEquals(ImpossibleReason.ENCRYPTED.text(), open.state().verdict().orElseThrow().text());
            }
            assertEquals(List.of(), findings(open));
            open.fetch("opaque-token-0123456789");
            assertEquals(SignatureState.unknown(), open.state());
            assertEquals(List.of(), server.requests());
        }
    }

    @Test
    void keysThatCannotBeFetchedSayNothing() {
        server.publish("/keys", 500, Map.of(), "broken");
        try (VerifyingWorkspace open = new VerifyingWorkspace(state, VerifyingWorkspace.withKeys(keys))) {
            open.fetch(FORGED);
            assertEquals("cannot-ask", open.verdict());
            assertEquals(List.of(), findings(open));
            server.publish("/keys", BentCase.set(KEY.jwk("\"kid\":\"k1\",")));
            VerifyingWorkspace.onFx(() -> {
                open.workspace.tokens().of(open.id).verify();
                return true;
            });
            ConsoleDriver.await("the verdict by the keys").until(() -> open.state().isInvalid());
        }
    }

    @Test
    void anotherSourceOfKeysMeansAnotherVerdict() {
        try (VerifyingWorkspace open =
                new VerifyingWorkspace(state, VerifyingWorkspace.withKeys(server.url("/none")))) {
            open.fetch(TOKEN);
            assertEquals("cannot-ask", open.verdict());
            VerifyingWorkspace.onFx(() -> open.workspace.saveEnvironment(
                VerifyingWorkspace.withKeys(keys), () -> {}, fault -> {}));
            ConsoleDriver.await("the verdict by the other keys").until(() ->
                open.state().verdict().filter(verdict -> verdict.kind().equals("valid")).isPresent());
        }
    }

    /** The lock interrupts it, and what would have come after that is dropped. */
    @Test
    void theLockEndsIt() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        VerifyingWorkspace open = new VerifyingWorkspace(state, VerifyingWorkspace.withKeys(keys), (source, query) -> {
            asked.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException _) {
                interrupted.countDown();
            }
            return new KeyLookup.Cancelled();
        });
        TokenSession session = open.fetch(TOKEN);
        assertTrue(asked.await(30, TimeUnit.SECONDS));
        open.close();
        assertTrue(interrupted.await(30, TimeUnit.SECONDS));
        ConsoleDriver.onFx(() -> true);
        assertEquals(SignatureState.unknown(), VerifyingWorkspace.onFx(() -> session.signature().get()));
    }

    private static List<Finding> findings(VerifyingWorkspace open) {
        return VerifyingWorkspace.onFx(() -> TokenComparison.of(open.workspace, open.id));
    }
}
