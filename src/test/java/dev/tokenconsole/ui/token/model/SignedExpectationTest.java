package dev.tokenconsole.ui.token.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.platform.desktop.SecretClipboard;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.VerifyingWorkspace;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.session.DeclinedOffers;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.KeyServer;
import dev.tokenconsole.verify.testing.TestKey;

/** A verdict on a signature changes what is asked: before a copy, and after the first token. */
class SignedExpectationTest {
    private static final TestKey KEY = TestKey.of("RS256", "");
    private static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"k1\"}";

    @TempDir
    Path state;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    /** The address in a token is asked for nothing before that; then issuer, audience and keys come with one yes. */
    @Test
    void theIssuerIsAskedForKeysOnlyOnceItIsExpected() throws Exception {
        try (KeyServer server = KeyServer.start()) {
            URI issuer = server.url("/issuer");
            server.publish("/keys", BentCase.set(KEY.jwk("\"kid\":\"k1\",")));
            server.publish("/issuer/.well-known/openid-configuration",
                "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + server.url("/keys") + "\"}");
            try (VerifyingWorkspace open = new VerifyingWorkspace(state, TestFetcher.environment(server.url("/")))) {
                TokenViewModel model = model(open);
                open.fetch(KEY.sign("RS256", HEADER, "{\"iss\":\"" + issuer + "\",\"aud\":\"api://a\"}"));
                assertEquals("no-key-source", open.verdict());
                ExpectationOffer.Offer offer =
                    VerifyingWorkspace.onFx(() -> model.expectations().offer().getValue());
                assertEquals("127.0.0.1", offer.keysFrom());
                assertEquals(List.of(), server.requests());
                VerifyingWorkspace.onFx(() -> {
                    model.expectations().accept();
                    return true;
                });
                ConsoleDriver.await("the verdict by discovery").until(() ->
                    open.state().verdict().filter(verdict -> verdict.kind().equals("valid")).isPresent());
                assertTrue(server.requests().contains("/keys"));
                assertEquals("api://a", VerifyingWorkspace.onFx(
                    () -> open.workspace.environments().getFirst().options().audience()));
            }
        }
    }

    @Test
    void theCopyOfAForgedTokenIsAskedAboutEachTime() throws Exception {
        try (KeyServer server = KeyServer.start()) {
            server.publish("/keys", BentCase.set(KEY.jwk("\"kid\":\"k1\",")));
            try (VerifyingWorkspace open =
                    new VerifyingWorkspace(state, VerifyingWorkspace.withKeys(server.url("/keys")))) {
                TokenViewModel model = model(open);
                open.fetch(TestKey.of("RS256", "other").sign("RS256", HEADER, "{}"));
                assertEquals("invalid", open.verdict());
                for (int i = 0; i < 2; i++) {
                    CopyQuestions.Question asked = VerifyingWorkspace.onFx(() -> {
                        model.copyHeader();
                        return model.headerCopy().question().get();
                    });
                    assertTrue(asked.danger());
                    assertTrue(asked.words().startsWith("The signature of the token of Acme is invalid"), asked::words);
                    VerifyingWorkspace.onFx(() -> {
                        model.headerCopy().confirm(new CopyQuestions.Question("another", false));
                        assertEquals(asked, model.headerCopy().question().get(), "not the one that was decided");
                        model.headerCopy().confirm(asked);
                        return true;
                    });
                }
            }
        }
    }

    private static TokenViewModel model(VerifyingWorkspace open) {
        return VerifyingWorkspace.onFx(() -> new TokenViewModel(open.workspace,
            new TokenClipboard(new SecretClipboard(), open.ticker, () -> Duration.ofSeconds(30)), open.ticker,
            new SimpleObjectProperty<>(open.workspace.profiles().getFirst()), new DeclinedOffers()));
    }
}
