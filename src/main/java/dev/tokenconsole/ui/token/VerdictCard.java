package dev.tokenconsole.ui.token;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import dev.tokenconsole.auth.Exchange;
import dev.tokenconsole.auth.FailureVerdict;
import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.formats.report.ExchangeWords;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.token.model.TokenViewModel;

/** Why there is no token: what happened, why, what to do, and what the server said. */
final class VerdictCard extends VBox {
    /** {@code ways} are the buttons under it. */
    VerdictCard(FetchState.Unsuccessful failed, TokenViewModel model, Node ways) {
        FailureVerdict verdict = failed.failure().verdict();
        setId("verdict");
        getStyleClass().addAll("card", "verdict-card");
        Label evidence = Controls.label(facts(failed.failure().exchange(), verdict,
            model.ticker().moment().get().now()), "evidence");
        evidence.setId("verdict-evidence");
        List<Label> labels = new ArrayList<>(List.of(
            Controls.label(verdict.title(), "verdict-title"), Controls.label(verdict.cause()),
            Controls.label(verdict.nextStep()), evidence));
        switch (failed) {
            case FetchState.Waiting _ -> labels.add(waiting(model));
            case FetchState.Failed given when given.isGivenUp() ->
                labels.add(note(Messages.text("ui.verdict.given-up", given.retries())));
            case FetchState.Failed _ -> { }
        }
        for (Label label : labels) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.setMaxWidth(Double.MAX_VALUE);
        }
        getChildren().addAll(labels);
        getChildren().add(ways);
        setAccessibleText(verdict.title() + ". " + verdict.cause() + " " + verdict.nextStep());
    }

    /** What will happen by itself, and to whoever does not want to wait, why that has to be. */
    private static Label waiting(TokenViewModel model) {
        Label note = note("");
        note.textProperty().bind(model.impatient().flatMap(impatient -> model.secondsToRepeat().map(seconds ->
            Messages.text(impatient ? "ui.verdict.waiting.still" : "ui.verdict.waiting", seconds))).orElse(""));
        return note;
    }

    private static Label note(String words) {
        Label note = Controls.label(words, "muted");
        note.setId("verdict-note");
        return note;
    }

    /** The server's own words on one line, and under them what a support ticket needs. */
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
        return verdict.serverWords() == null ? line : verdict.serverWords() + "\n" + line;
    }
}
