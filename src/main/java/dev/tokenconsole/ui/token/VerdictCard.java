package dev.tokenconsole.ui.token;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.formats.report.ExchangeWords;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.privacy.PrivateWords;
import dev.tokenconsole.ui.token.exchange.ExchangeView;
import dev.tokenconsole.ui.token.model.TokenViewModel;

/** The failure of a token request: what happened, why, what to do, and what the server said. */
final class VerdictCard extends VBox {
    /** A longer pause is not counted down. */
    private static final Duration COUNTED = Duration.ofHours(1);

    /** {@code buttons} stand under the text. */
    VerdictCard(FetchState.Unsuccessful failed, TokenViewModel model, Node buttons) {
        FailureVerdict verdict = failed.failure().verdict();
        setId("verdict");
        getStyleClass().addAll("card", "verdict-card");
        String facts = facts(failed.failure().exchange(), verdict, model.ticker().moment().get().now());
        Label evidence = Controls.text("", "evidence");
        PrivateWords.follow(evidence, PrivateWords.of(evidence, facts, ExchangeView.masking(model)));
        evidence.setId("verdict-evidence");
        Label title = Controls.text("", "verdict-title");
        PrivateWords.show(title, verdict.title());
        title.setId("verdict-title");
        Label cause = Controls.text("");
        PrivateWords.show(cause, verdict.cause());
        Label next = Controls.text("");
        PrivateWords.show(next, verdict.nextStep());
        next.setId("verdict-next");
        getChildren().addAll(title, cause, next, evidence);
        switch (failed) {
            case FetchState.Waiting _ -> getChildren().add(waiting(model));
            case FetchState.Failed stopped when stopped.isGivenUp() ->
                getChildren().add(note(Messages.text("ui.verdict.given-up", stopped.retries() + 1)));
            case FetchState.Failed _ -> { }
        }
        getChildren().add(buttons);
        if (failed instanceof FetchState.Failed && verdict.pause() != null) {
            // Words that are right during the pause are wrong after it.
            String over = Messages.text(
                "ui.verdict.pause-over.title", ExchangeWords.status(failed.failure().exchange()));
            PrivateWords.follow(title, model.pauseLeft().map(left -> left == 0 ? over : verdict.title())
                .orElse(verdict.title()));
            PrivateWords.follow(next, model.pauseLeft().map(left -> nextStep(verdict, left))
                .orElse(verdict.nextStep()));
        }
        PrivateWords.say(this, new ReadOnlyStringWrapper(
            verdict.title() + ". " + verdict.cause() + " " + verdict.nextStep()));
    }

    private static String nextStep(FailureVerdict verdict, long left) {
        if (left > COUNTED.toSeconds()) {
            return verdict.nextStep();
        }
        return left == 0 ? Messages.text("ui.verdict.pause-over") : Messages.text("ui.verdict.pause-left", left);
    }

    /** The time of the automatic retry; after a request during the pause, also the reason for it. */
    private static Label waiting(TokenViewModel model) {
        Label note = note("");
        PrivateWords.follow(note, model.requestedEarly().flatMap(early -> model.cancelKey().flatMap(stops ->
            model.secondsToRetry().map(seconds -> waiting(early, stops, seconds)))).orElse(""));
        return note;
    }

    private static String waiting(boolean early, boolean stops, long seconds) {
        String words = Messages.text(early ? "ui.verdict.waiting.still" : "ui.verdict.waiting", seconds);
        return stops ? words + " " + Messages.text("ui.verdict.waiting.stops") : words;
    }

    private static Label note(String words) {
        Label note = Controls.text(words, "muted");
        note.setId("verdict-note");
        return note;
    }

    /** The text of the server, and below it the facts that a support ticket needs. */
    private static String facts(Exchange exchange, FailureVerdict verdict, Instant now) {
        List<String> facts = new ArrayList<>();
        facts.add(ExchangeWords.status(exchange));
        facts.add(TimeWords.local(exchange.startedAt(), ZoneId.systemDefault(), now));
        facts.add(ExchangeWords.millis(exchange.elapsed()));
        if (exchange.tls() != null && !exchange.tls().protocol().isEmpty()) {
            facts.add(exchange.tls().protocol());
        }
        facts.addAll(verdict.supportIds());
        String line = String.join(" · ", facts);
        return verdict.serverMessage() == null ? line : verdict.serverMessage() + "\n" + line;
    }
}
