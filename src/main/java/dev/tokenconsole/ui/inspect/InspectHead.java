package dev.tokenconsole.ui.inspect;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.text.CountdownWords;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.ui.claims.CountdownRing;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.PseudoClasses;
import dev.tokenconsole.ui.control.TickingText;
import dev.tokenconsole.ui.privacy.PrivateWords;
import dev.tokenconsole.ui.signature.SignatureState;
import dev.tokenconsole.ui.signature.SignatureTexts;

/**
 * The verdict on a pasted token in one line, as a live token has it: its life by its own times, its signature, and the
 * environment that it belongs to by its issuer.
 */
final class InspectHead extends HBox {
    private static final PseudoClass DEAD = PseudoClass.getPseudoClass("dead");
    private static final PseudoClass FORGED = PseudoClass.getPseudoClass("forged");
    private static final PseudoClass GENUINE = PseudoClass.getPseudoClass("genuine");

    private final InspectViewModel model;
    private final CountdownRing ring = new CountdownRing();
    private final Label digits = Controls.label("", "digits", "ring-digits");
    private final Label state = Controls.label("", "state-word");
    private final Label until = Controls.text("", "muted", "state-until");
    private final Label origin = Controls.text("", "verdict-word");
    private final Label signature = Controls.label("", "verdict-word");

    /** {@code copyJson} copies the payload. */
    InspectHead(InspectViewModel model, Runnable copyJson) {
        this.model = model;
        setId("inspect-head");
        getStyleClass().add("inspect-head");
        setAlignment(Pos.CENTER_LEFT);
        digits.setId("inspect-digits");
        state.setId("inspect-state");
        until.setId("inspect-until");
        origin.setId("inspect-origin");
        origin.visibleProperty().bind(origin.textProperty().isNotEmpty());
        Controls.collapse(origin);
        signature.setId("inspect-verified");
        FlowPane first = new FlowPane(state, signature, origin);
        first.setId("inspect-verdict");
        first.getStyleClass().add("inspect-words");
        first.setRowValignment(VPos.BASELINE);
        first.setMinHeight(USE_PREF_SIZE);
        // By default a pane is as wide as the longest of its texts.
        first.setMinWidth(0);
        origin.maxWidthProperty().bind(first.widthProperty());
        state.setMinWidth(USE_PREF_SIZE);
        VBox words = new VBox(first, until);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button copy = Controls.button("inspect-copy-json", "ui.inspect.copy-json", copyJson);
        copy.setMinWidth(USE_PREF_SIZE);
        Region copying = Controls.disabledBecause(copy, model.shown().map(shown ->
            model.payloadJson().isEmpty() ? Messages.text("ui.inspect.copy-json.none") : "").orElse(""));
        TickingText ticking = new TickingText(digits);
        digits.visibleProperty().bind(digits.textProperty().isNotEmpty());
        getChildren().addAll(ring, ticking, words, copying);
        visibleProperty().bind(
            model.shown().map(shown -> shown.decoded() instanceof DecodeResult.Jwt).orElse(false));
        Controls.collapse(this);
        model.shown().subscribe(shown -> show());
        model.ticker().shown().subscribe(moment -> show());
        model.origin().subscribe(this::showOrigin);
        model.signature().state().subscribe(known -> show());
    }

    private void show() {
        InspectedToken shown = model.shown().get();
        Moment moment = model.ticker().shown().get();
        Countdown countdown = shown == null ? null : shown.countdown(moment.now()).orElse(null);
        boolean early = shown != null && shown.isEarly(moment.now());
        ring.show(early ? null : countdown);
        set(digits, countdown == null || early || countdown.state() == Countdown.State.EXPIRED ? ""
            : CountdownWords.digits(countdown));
        set(state, shown != null && shown.hasSeveralEnds() ? Messages.text("ui.inspect.ends")
            : stateWords(countdown, early, moment.now()));
        set(until, countdown == null || countdown.expiresAt() == null ? ""
            : untilWords(countdown, early, countdown.expiresAt(), moment.now()));
        SignatureState known = model.signature().state().get();
        set(signature, shown != null && shown.decoded() instanceof DecodeResult.Jwt jwt
            ? verdictWords(shown, inSentence(SignatureTexts.brief(jwt.signature(), known))) : "");
        signature.pseudoClassStateChanged(FORGED, known.isInvalid());
        signature.pseudoClassStateChanged(GENUINE, SignatureTexts.isValid(known));
        boolean aliveAlone = countdown != null && countdown.state() == Countdown.State.VALID
            && !SignatureTexts.isValid(known);
        PseudoClasses.show(state, early || aliveAlone ? null : countdown);
        state.pseudoClassStateChanged(DEAD, countdown != null && countdown.state() == Countdown.State.EXPIRED);
    }

    private static String verdictWords(InspectedToken shown, String brief) {
        return Messages.text(shown.isAmbiguous() ? "ui.inspect.verified.several" : "ui.inspect.verified", brief);
    }

    private static String stateWords(@Nullable Countdown countdown, boolean early, Instant now) {
        if (early) {
            return Messages.text("ui.inspect.early");
        }
        if (countdown == null) {
            return Messages.text("ui.inspect.endless");
        }
        return switch (countdown.state()) {
            case UNKNOWN -> Messages.text("ui.inspect.endless");
            // A token is called valid for its signature alone.
            case VALID -> Messages.text("ui.inspect.alive");
            case ENDING, LAST_SECONDS -> Messages.text("ui.token.state.ending");
            case EXPIRED -> Messages.text(
                "ui.inspect.expired", TimeWords.distance(now.minus(countdown.expiredFor()), now));
        };
    }

    private static String untilWords(Countdown countdown, boolean early, Instant end, Instant now) {
        String local = TimeWords.local(end, ZoneId.systemDefault(), now);
        return Messages.text(countdown.state() == Countdown.State.EXPIRED && !early
            ? "ui.inspect.until.expired" : "ui.inspect.until", local);
    }

    private void showOrigin(Optional<Environment> environment) {
        PrivateWords.show(origin, environment.map(Environment::name).map(DisplayText::escape)
            .map(name -> Messages.text("ui.inspect.origin", name)).orElse(""));
    }

    private static String inSentence(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ENGLISH) + words.substring(1);
    }

    private static void set(Label label, String words) {
        if (!words.equals(label.getText())) {
            label.setText(words);
        }
    }
}
