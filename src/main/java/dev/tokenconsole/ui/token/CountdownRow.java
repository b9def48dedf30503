package dev.tokenconsole.ui.token;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.model.token.Countdown.State;
import dev.tokenconsole.text.CountdownWords;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.ui.claims.CountdownRing;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.PseudoClasses;
import dev.tokenconsole.ui.control.TickingText;
import dev.tokenconsole.ui.privacy.PrivateWords;
import dev.tokenconsole.ui.session.TokenComparison;
import dev.tokenconsole.ui.token.model.RenewalViewModel;
import dev.tokenconsole.ui.token.model.TokenFacts;
import dev.tokenconsole.ui.token.model.TokenViewModel;
import dev.tokenconsole.verify.claims.Finding;

/** The second row of a profile: the remaining life of its token as a ring, in digits and in words, and its renewal. */
final class CountdownRow extends FlowPane {
    /** More than two readings of a clock that is not set are apart. */
    private static final Duration CLOCK_SET = Duration.ofSeconds(2);
    /** The letters of an end that are readable when the others are cut off. */
    private static final int FEWEST_LETTERS = 8;
    private static final PseudoClass FINDINGS = PseudoClass.getPseudoClass("findings");

    private final TokenViewModel model;
    private final TokenFacts factsOf;
    private final CountdownRing ring = new CountdownRing();
    private final Label digits = Controls.label("", "digits", "ring-digits");
    private final Label state = Controls.label("", "state-word");
    private final Label start = Controls.label("", "state-word");
    private final Label until = Controls.label("", "state-until", "muted");
    private final StringProperty facts = new SimpleStringProperty("");
    private @Nullable Countdown shown;
    private @Nullable LocalDate shownDay;
    private @Nullable Instant shownEnd;

    CountdownRow(TokenViewModel model) {
        this.model = model;
        this.factsOf = new TokenFacts(model);
        setId("countdown-row");
        getStyleClass().add("countdown-row");
        setRowValignment(VPos.CENTER);
        digits.setId("token-digits");
        // The ring tells the same, with its unit.
        digits.setAccessibleRole(AccessibleRole.NODE);
        state.setId("token-state");
        until.setId("token-until");
        start.setId("token-start");
        TickingText starting = new TickingText(start);
        starting.visibleProperty().bind(start.textProperty().isNotEmpty());
        Controls.collapse(starting);
        HBox life = new HBox(ring, new TickingText(digits), state, starting);
        life.getStyleClass().add("countdown-life");
        life.setAlignment(Pos.CENTER_LEFT);
        until.setMinWidth(0);
        RenewalRow renewal = new RenewalRow(new RenewalViewModel(model), this);
        // The words give way to their neighbours, and get a row of their own where little is left. Without a token
        // there is room below: they are whole.
        until.maxWidthProperty().bind(Bindings.createDoubleBinding(() -> {
            double rest = getWidth() - life.getWidth() - renewal.getWidth() - 3 * getHgap();
            boolean whole = model.countdown().getValue() == null && until.prefWidth(-1) > rest;
            return whole || rest < until.getFont().getSize() * FEWEST_LETTERS ? getWidth() : rest;
        }, until.textProperty(), widthProperty(), life.widthProperty(), renewal.widthProperty(), hgapProperty(),
            until.fontProperty()));
        for (Node part : new Node[] {ring, digits, state, until}) {
            Controls.tooltip(part, PrivateWords.of(part, facts, words -> words, words -> factsOf.values()));
        }
        PrivateWords.help(state, PrivateWords.of(state, facts, words -> words, words -> factsOf.values()));
        getChildren().addAll(life, until, renewal);
        model.countdown().subscribe(this::show);
        for (ObservableValue<?> changing : List.<ObservableValue<?>>of(
                model.held(), model.dropped(), model.activity(), model.findings(), model.signature())) {
            changing.subscribe(value -> {
                show(model.countdown().getValue());
                showWords(model.countdown().getValue());
            });
        }
        model.secondsToStart().subscribe(seconds -> showStart());
        model.ticker().shown().subscribe(moment -> showElapsed());
        model.cancelKey().subscribe(cancels -> showElapsed());
    }

    private void show(@Nullable Countdown countdown) {
        ring.show(countdown);
        digits.setText(countdown == null ? Messages.text("ui.token.no-digits") : CountdownWords.digits(countdown));
        if (countdown == null || shown == null || countdown.state() != shown.state()
                || countdown.state() == State.EXPIRED || !today().equals(shownDay)
                || isAnotherEnd(countdown.expiresAt())) {
            showWords(countdown);
        }
        shown = countdown;
    }

    /** The seconds until a token that is not valid yet is so; the rest of the words changes only when it is. */
    private void showStart() {
        boolean before = !start.getText().isEmpty();
        start.setText(isEarly(model.countdown().getValue())
            ? Messages.text("ui.token.start", TimeWords.length(Duration.ofSeconds(model.secondsToStart().getValue())))
            : "");
        if (before == start.getText().isEmpty()) {
            showWords(model.countdown().getValue());
        }
    }

    private boolean isEarly(@Nullable Countdown countdown) {
        Long seconds = model.secondsToStart().getValue();
        return countdown != null && countdown.state() != State.EXPIRED && seconds != null && seconds > 0;
    }

    /** True once the clock of this computer was set: the end is told by it. */
    private boolean isAnotherEnd(@Nullable Instant end) {
        return (end == null || shownEnd == null) ? !Objects.equals(end, shownEnd)
            : Duration.between(shownEnd, end).abs().compareTo(CLOCK_SET) > 0;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(model.ticker().shown().get().now(), ZoneId.systemDefault());
    }

    /** The words stay the same from second to second, until the state or the day changes. */
    private void showWords(@Nullable Countdown countdown) {
        shownDay = today();
        shownEnd = countdown == null ? null : countdown.expiresAt();
        boolean wrong = countdown != null && countdown.state() != State.EXPIRED
            && TokenComparison.mismatches(model.findings().getValue()) > 0;
        boolean danger = isForged(countdown)
            || (wrong && model.findings().getValue().stream().anyMatch(Finding::isDanger));
        PseudoClasses.show(state, danger ? null : countdown);
        state.pseudoClassStateChanged(FINDINGS, wrong && !danger);
        ring.pseudoClassStateChanged(FINDINGS, wrong && !danger);
        ring.pseudoClassStateChanged(PseudoClasses.FAILED, danger);
        boolean failed = model.activity().getValue() instanceof FetchState.Unsuccessful;
        state.pseudoClassStateChanged(
            PseudoClasses.FAILED, (countdown == null && failed) || danger);
        if (countdown == null) {
            showNone(failed);
        } else {
            state.setText(stateWord(countdown, wrong));
            until.setText(untilWords(countdown, model.ticker().shown().get().now()));
            showElapsed();
        }
        facts.set(factsOf.words());
    }

    private void showNone(boolean failed) {
        boolean fetching = model.fetching().getValue();
        state.setText(Messages.text(
            fetching ? "ui.token.waiting" : failed ? "ui.token.failed" : "ui.token.none"));
        until.setText(fetching || failed ? ""
            : Messages.text(model.dropped().getValue() ? "ui.token.dropped.hint" : "ui.token.none.hint"));
        showElapsed();
    }

    /** After a second, the time since the request. */
    private void showElapsed() {
        if (model.activity().getValue() instanceof FetchState.Fetching fetching) {
            long seconds = (model.ticker().shown().get().nanos() - fetching.sinceNanos()) / 1_000_000_000L;
            String hint = model.cancelKey().get() ? Messages.text("ui.token.waiting.hint") : "";
            until.setText(seconds < 1 ? hint : Messages.text("ui.token.waiting.elapsed", seconds, hint).strip());
        }
    }

    /** A forged token that is alive is not called valid: its signature heads it, and not its time. */
    private boolean isForged(@Nullable Countdown countdown) {
        return countdown != null && countdown.state() != State.EXPIRED && model.signature().getValue().isInvalid();
    }

    private String stateWord(Countdown countdown, boolean wrong) {
        boolean forged = isForged(countdown);
        long mismatches = TokenComparison.mismatches(model.findings().getValue());
        List<String> words = new ArrayList<>();
        words.add(forged ? Messages.text("ui.signature.invalid")
            : isEarly(countdown) ? Messages.text("ui.token.state.early") : word(countdown.state()));
        if (wrong && mismatches > (forged ? 1 : 0)) {
            words.add(FindingsLine.count(mismatches));
        }
        return String.join(", ", words);
    }

    private static String word(State state) {
        return Messages.text(switch (state) {
            case UNKNOWN -> "ui.token.state.unknown";
            case VALID -> "ui.token.state.valid";
            case ENDING -> "ui.token.state.ending";
            case LAST_SECONDS -> "ui.token.state.last-seconds";
            case EXPIRED -> "ui.token.state.expired";
        });
    }

    private static String untilWords(Countdown countdown, Instant now) {
        Instant end = countdown.expiresAt();
        if (end == null) {
            return Messages.text("ui.token.until.unknown");
        }
        if (countdown.state() == State.EXPIRED) {
            return Messages.text("ui.token.until.expired",
                TimeWords.distance(now.minus(countdown.expiredFor()), now),
                TimeWords.local(end, ZoneId.systemDefault(), now));
        }
        return Messages.text("ui.token.until", TimeWords.ahead(end, ZoneId.systemDefault(), now));
    }
}
