package dev.tokenconsole.ui.token;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.token.ClockSkew;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.model.token.Countdown.State;
import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.text.SkewWords;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.PseudoClasses;
import dev.tokenconsole.ui.token.model.RenewalViewModel;
import dev.tokenconsole.ui.token.model.TokenViewModel;
import dev.tokenconsole.verify.claims.FetchedToken;

/** The remaining life of the token, as a ring, in words and in times. */
final class CountdownCard extends HBox {
    /** More than two readings of a clock that is not set are apart. */
    private static final Duration CLOCK_SET = Duration.ofSeconds(2);

    private final TokenViewModel model;
    private final CountdownRing ring = new CountdownRing();
    private final Label state = Controls.text("", "state-word");
    private final Label until = Controls.text("", "state-until");
    private final Label facts = Controls.text("", "muted");
    private final Label skew = Controls.text("", "muted");
    private final VBox notes = new VBox();
    private @Nullable Countdown shown;
    private @Nullable LocalDate shownDay;
    private @Nullable Instant shownEnd;

    CountdownCard(TokenViewModel model) {
        this.model = model;
        setId("countdown-card");
        getStyleClass().addAll("card", "countdown-card");
        setAlignment(Pos.CENTER_LEFT);
        state.setId("token-state");
        until.setId("token-until");
        facts.setId("token-facts");
        skew.setId("token-skew");
        VBox words = new VBox(state, until, facts, skew, notes, new RenewalRow(new RenewalViewModel(model)));
        words.getStyleClass().add("countdown-words");
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(ring, words);
        model.countdown().subscribe(this::show);
        model.held().subscribe(held -> {
            show(model.countdown().getValue());
            showWords(model.countdown().getValue());
            showNotes(held);
        });
        model.dropped().subscribe(dropped -> showWords(model.countdown().getValue()));
        model.fetching().subscribe(fetching -> showWords(model.countdown().getValue()));
    }

    private void show(@Nullable Countdown countdown) {
        ring.show(countdown);
        if (countdown == null || shown == null || countdown.state() != shown.state()
                || countdown.state() == State.EXPIRED || !today().equals(shownDay)
                || isAnotherEnd(countdown.expiresAt())) {
            showWords(countdown);
        }
        shown = countdown;
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
        PseudoClasses.show(state, countdown);
        FetchedToken held = model.held().getValue();
        if (countdown == null || held == null) {
            boolean fetching = model.fetching().getValue();
            state.setText(Messages.text(fetching ? "ui.token.waiting" : "ui.token.none"));
            until.setText(Messages.text(fetching ? "ui.token.waiting.hint"
                : model.dropped().getValue() ? "ui.token.dropped.hint" : "ui.token.none.hint"));
            facts.setText("");
            skew.setText("");
        } else {
            Moment moment = model.ticker().shown().get();
            state.setText(stateWord(countdown));
            until.setText(untilWords(countdown, moment.now()));
            facts.setText(Messages.text("ui.token.facts",
                local(held.token().times().receivedAt(), moment.now()), lifetime(countdown)));
            skew.setText(skewWords(held.token().times().skew()));
        }
        for (Label label : new Label[] {facts, skew}) {
            label.setManaged(!label.getText().isEmpty());
        }
    }

    private void showNotes(@Nullable FetchedToken held) {
        notes.getChildren().clear();
        if (held != null) {
            held.notes().forEach(note -> notes.getChildren().add(Controls.text(note, "muted", "note")));
        }
    }

    private static String stateWord(Countdown countdown) {
        return Messages.text(switch (countdown.state()) {
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
                TimeWords.distance(now.minus(countdown.expiredFor()), now), local(end, now));
        }
        return Messages.text("ui.token.until", local(end, now));
    }

    /** Empty if the server sent no time. */
    private static String skewWords(@Nullable ClockSkew skew) {
        return skew == null ? "" : SkewWords.of(skew);
    }

    private static String lifetime(Countdown countdown) {
        return countdown.state() == State.UNKNOWN ? Messages.text("ui.token.lifetime.unknown")
            : TimeWords.digits(countdown.lifetime());
    }

    private static String local(Instant time, Instant now) {
        return TimeWords.local(time, ZoneId.systemDefault(), now);
    }
}
