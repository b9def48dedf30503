package dev.tokenconsole.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.platform.desktop.SecretClipboard;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.ui.VerifyingWorkspace;
import dev.tokenconsole.ui.claims.ClaimCopying;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.NetworkCheck;
import dev.tokenconsole.verify.testing.TestKey;

/** A pasted token that is not verified is called valid nowhere, and nothing of its head is green. */
class InspectHeadTest {
    private static final TestKey KEY = TestKey.of("RS256", "");

    @TempDir
    private Path state;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void greenIsForAVerifiedToken() {
        try (NetworkCheck network = new NetworkCheck(state, new TestClock(NetworkCheck.NOW))) {
            InspectViewModel inspect = VerifyingWorkspace.onFx(() -> model(network, List.of()));
            InspectHead head = ConsoleDriver.onFx(() -> new InspectHead(inspect, () -> { }));
            ConsoleDriver.onFx(() -> {
                inspect.text().set(KEY.sign("RS256", "{\"alg\":\"RS256\"}", "{\"exp\":4102441200}"));
                return true;
            });
            await(head, List.of("Not expired []", "· not verified []"));
            ConsoleDriver.onFx(() -> {
                inspect.signature().kind().set(InspectSignatureViewModel.Kind.GIVEN);
                inspect.signature().give(BentCase.set(KEY.jwk("")));
                return true;
            });
            await(head, List.of("Not expired [valid]", "· verified [genuine]"));
        }
    }

    /** As everywhere, in its colour and by its word: what is pasted may be about to be shown to others. */
    @Test
    void aTokenOfProductionByItsIssuerIsMarked() {
        List<Environment> environments = BuiltInEnvironments.builtIn().stream().map(each ->
            each.with(each.options().expecting("https://" + each.id() + ".example", ""))).toList();
        try (NetworkCheck network = new NetworkCheck(state, new TestClock(NetworkCheck.NOW))) {
            InspectViewModel inspect = VerifyingWorkspace.onFx(() -> model(network, environments));
            Node band = VerifyingWorkspace.onFx(() -> new InspectView(inspect, new ClaimCopying(inspect.copies()),
                new PrivacyMode(), (owner, title) -> Optional.empty()).lookup("#inspect-production"));
            assertTrue(band.getStyleClass().contains("production-band"));
            assertEquals("", awaitBand(inspect, band, "stonex-payments-sandbox"));
            assertEquals("PRODUCTION · StoneX Payments Production, by its issuer",
                awaitBand(inspect, band, "stonex-payments-production"));
            assertEquals("", awaitBand(inspect, band, "somewhere-else"));
        }
    }

    private static String awaitBand(InspectViewModel inspect, Node band, String issuer) {
        VerifyingWorkspace.onFx(() -> {
            inspect.text().set(KEY.sign("RS256", "{\"alg\":\"RS256\"}",
                "{\"iss\":\"https://" + issuer + ".example\"}"));
            return true;
        });
        ConsoleDriver.await("the token").until(() -> VerifyingWorkspace.onFx(
            () -> inspect.shown().get() != null && inspect.payloadJson().contains(issuer)));
        return VerifyingWorkspace.onFx(() -> band.isVisible() ? ((Label) band).getText() : "");
    }

    private static InspectViewModel model(NetworkCheck network, List<Environment> environments) {
        Ticker ticker = new Ticker(new TestClock(NetworkCheck.NOW));
        return new InspectViewModel(FxTasks.onFxThread(), ticker,
            new TokenClipboard(new SecretClipboard(), ticker, () -> Duration.ofSeconds(30)),
            FXCollections.observableArrayList(environments), network.check());
    }

    private static void await(InspectHead head, List<String> words) {
        ConsoleDriver.await("the head").until(() -> words(head), Matchers.equalTo(words));
    }

    private static List<String> words(InspectHead head) {
        return VerifyingWorkspace.onFx(() -> List.of("#inspect-state", "#inspect-verified").stream().map(id -> {
            Label label = (Label) head.lookup(id);
            return label.getText() + " [" + label.getPseudoClassStates().stream()
                .map(PseudoClass::getPseudoClassName).filter(name -> !name.contains("-child")).sorted()
                .collect(Collectors.joining(",")) + "]";
        }).toList());
    }
}
