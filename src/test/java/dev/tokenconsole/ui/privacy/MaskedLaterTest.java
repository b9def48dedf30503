package dev.tokenconsole.ui.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import javafx.beans.property.SimpleStringProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentOptions;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.SampleToken;
import dev.tokenconsole.ui.WindowTest;
import dev.tokenconsole.ui.control.Announcer;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.EnvironmentBadge;
import dev.tokenconsole.ui.signature.SignatureChip;
import dev.tokenconsole.ui.signature.SignaturePane;
import dev.tokenconsole.ui.signature.SignatureState;
import dev.tokenconsole.verify.fetch.FetchFault;
import dev.tokenconsole.verify.key.KeyOrigin;
import dev.tokenconsole.verify.signature.AbsenceReason;
import dev.tokenconsole.verify.signature.AskReason;
import dev.tokenconsole.verify.signature.SignatureVerdict;

/** A text that was set before the privacy mode was switched on is masked too, and so is one that no eye is at. */
class MaskedLaterTest extends WindowTest {
    private static final String FIRST = "0oaCANARYaaaaaaaaa1";
    private static final String ISSUER = "https://login.example.com/oauth2/ausCANARYaaa1";

    private final PrivacyMode privacy = new PrivacyMode();
    private final VBox root = new VBox();

    @BeforeEach
    void putIntoAWindow() {
        onFx(() -> {
            Stage stage = new Stage();
            Scene scene = new Scene(root, 300, 300);
            privacy.reign(scene);
            stage.setScene(scene);
            privacy.know(List.of(FIRST, "0oaCANARYbbbbbbbbb2", ISSUER));
            return true;
        });
    }

    @Test
    void aTooltipOfACutText() {
        Label cut = new Label("A name that is " + FIRST);
        onFx(() -> {
            Controls.tellWhole(cut, cut);
            cut.setMaxWidth(40);
            add(cut);
            Event.fireEvent(cut, new MouseEvent(MouseEvent.MOUSE_ENTERED, 1, 1, 1, 1, MouseButton.NONE, 0, false, false,
                false, false, false, false, false, false, false, false, null));
            return true;
        });
        assertEquals("A name that is " + FIRST, tooltip(cut));
        toggle();
        assertEquals("A name that is " + PrivacyMode.MASK, tooltip(cut));
    }

    @Test
    void theReasonOfADisabledControl() {
        Button button = new Button("Save");
        Node place = onFx(() -> add(Controls.disabledBecause(button, new SimpleStringProperty("Named as " + FIRST))));
        toggle();
        assertEquals("Named as " + PrivacyMode.MASK, tooltip(place));
        assertEquals("Named as " + PrivacyMode.MASK, button.getAccessibleHelp());
    }

    @Test
    void theAddressOfAnEnvironment() {
        Environment first = BuiltInEnvironments.builtIn().getFirst();
        EnvironmentBadge badge = onFx(() -> {
            EnvironmentBadge made = new EnvironmentBadge();
            add(made);
            made.showName(first.with(new EnvironmentOptions(null, URI.create("https://login.example.com/" + FIRST), "",
                "", "", null, first.options().transport())));
            return made;
        });
        toggle();
        assertEquals(first.name() + "\nPOST login.example.com/" + PrivacyMode.MASK, badge.getTooltip().getText());
    }

    @Test
    void theProvenanceOfASignature() {
        KeyOrigin origin = new KeyOrigin(KeyOrigin.Kind.ISSUER, ISSUER + "/v1/keys", Instant.EPOCH, 0,
            FetchFault.NO_METADATA.verdict(ISSUER, 404), null);
        look(new SignatureVerdict.KeyNotPublished(AbsenceReason.ID_UNKNOWN, "kid-CANARY", origin));
    }

    @Test
    void theFailureToFetchKeys() {
        look(new SignatureVerdict.CannotAsk(AskReason.FAILED,
            FetchFault.OTHER_ISSUER.verdict(ISSUER, "https://login.example.com/oauth2/ausCANARYzzz2"), null));
    }

    private void look(SignatureVerdict verdict) {
        SignatureState state = new SignatureState.Judged(verdict);
        onFx(() -> {
            SignatureChip chip = new SignatureChip(() -> {});
            chip.show(JwtDecoder.decode(SampleToken.TEXT), state, Instant.EPOCH);
            add(chip);
            add(new SignaturePane(JwtDecoder.decode(SampleToken.TEXT), state, Instant.EPOCH, privacy, text -> {}));
            return true;
        });
        assertEquals(false, leaks().isEmpty(), "the test sees what is there");
        toggle();
        assertEquals(List.of(), leaks());
    }

    @Test
    void twoEventsThatSoundTheSameAreBothAnnounced() {
        List<String> said = new ArrayList<>();
        Announcer announcer = announcer(said);
        toggle();
        onFx(() -> {
            announcer.announce(FIRST + " was deleted.");
            announcer.announce("0oaCANARYbbbbbbbbb2 was deleted.");
            return true;
        });
        String masked = PrivacyMode.MASK + " was deleted.";
        assertEquals(List.of(masked, "", masked), said);
    }

    @Test
    void theSwitchSaysNothingAgain() {
        List<String> said = new ArrayList<>();
        Announcer announcer = announcer(said);
        onFx(() -> {
            announcer.announce(FIRST + " was deleted.");
            said.clear();
            return true;
        });
        toggle();
        assertEquals(List.of(""), said, "on");
        onFx(() -> {
            announcer.announce(FIRST + " is back.");
            said.clear();
            return true;
        });
        toggle();
        onFx(() -> {
            privacy.forget();
            root.getChildren().clear();
            return true;
        });
        assertEquals(List.of(), said, "off, and away");
    }

    private Announcer announcer(List<String> said) {
        return onFx(() -> {
            Announcer made = new Announcer();
            add(made);
            made.accessibleTextProperty().addListener((text, was, is) -> said.add(is));
            return made;
        });
    }

    private <N extends Node> N add(N node) {
        root.getChildren().add(node);
        root.applyCss();
        root.layout();
        return node;
    }

    private List<String> leaks() {
        return onFx(() -> {
            root.applyCss();
            root.layout();
            return ShownTexts.of(root).stream().filter(text -> text.contains("CANARY")).toList();
        });
    }

    private void toggle() {
        onFx(() -> {
            privacy.toggle();
            return true;
        });
    }

    private static String tooltip(Node node) {
        Tooltip own = node instanceof Labeled labeled ? labeled.getTooltip() : null;
        Object installed = node.getProperties().get("javafx.scene.control.Tooltip");
        return own != null ? own.getText() : installed instanceof Tooltip tip ? tip.getText() : "";
    }

    private static <T> T onFx(Callable<T> work) {
        return ConsoleDriver.onFx(work);
    }
}
