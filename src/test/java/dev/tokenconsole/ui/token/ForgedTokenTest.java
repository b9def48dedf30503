package dev.tokenconsole.ui.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.platform.desktop.SecretClipboard;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.VerifyingWorkspace;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.session.DeclinedOffers;
import dev.tokenconsole.ui.token.model.TokenViewModel;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.KeyServer;
import dev.tokenconsole.verify.testing.TestKey;

/** The head of a token that is alive and forged is its signature, in red; "valid" stands for no such token. */
class ForgedTokenTest {
    private static final TestKey KEY = TestKey.of("RS256", "");
    private static final TestKey FORGER = TestKey.of("RS256", "other");
    private static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"k1\"}";

    @TempDir
    private Path state;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void isHeadedByItsSignature() throws Exception {
        try (KeyServer server = KeyServer.start();
                VerifyingWorkspace open = new VerifyingWorkspace(state, VerifyingWorkspace.withKeys(
                    server.publish("/keys", BentCase.set(KEY.jwk("\"kid\":\"k1\","))).url("/keys")))) {
            TokenViewModel model = VerifyingWorkspace.onFx(() -> new TokenViewModel(open.workspace,
                new TokenClipboard(new SecretClipboard(), open.ticker, () -> Duration.ofSeconds(30)), open.ticker,
                new SimpleObjectProperty<>(open.workspace.profiles().getFirst()), new DeclinedOffers()));
            CountdownRow row = VerifyingWorkspace.onFx(() -> new CountdownRow(model));
            Label head = (Label) VerifyingWorkspace.onFx(() -> row.lookup("#token-state"));
            Node ring = VerifyingWorkspace.onFx(() -> row.lookup(".countdown-ring"));
            open.fetch(FORGER.sign("RS256", HEADER, "{}"));
            awaitHead(head, "Invalid signature");
            assertEquals(Set.of("failed"), looks(head));
            assertEquals(Set.of("valid", "failed"), looks(ring));
            open.fetch(KEY.sign("RS256", HEADER, "{}"));
            awaitHead(head, "Valid");
            assertEquals(Set.of("valid"), looks(head));
            assertEquals(Set.of("valid"), looks(ring));
            open.fetch(FORGER.sign("RS256", HEADER, "{}"));
            awaitHead(head, "Invalid signature");
            open.clock.pass(Duration.ofHours(2));
            VerifyingWorkspace.onFx(() -> {
                open.ticker.tick();
                return true;
            });
            awaitHead(head, "Expired");
        }
    }

    private static void awaitHead(Label head, String words) {
        ConsoleDriver.await("the head " + words).until(() -> VerifyingWorkspace.onFx(head::getText).equals(words));
    }

    private static Set<String> looks(Node head) {
        return VerifyingWorkspace.onFx(() -> head.getPseudoClassStates().stream()
            .map(PseudoClass::getPseudoClassName).filter(name -> !name.contains("-child")).collect(Collectors.toSet()));
    }
}
