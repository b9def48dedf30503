package dev.tokenconsole.ui.token;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import dev.tokenconsole.auth.Exchange;
import dev.tokenconsole.auth.FailureVerdict;
import dev.tokenconsole.auth.FailureVerdict.Remedy;
import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.token.TimeWords;
import dev.tokenconsole.ui.common.Controls;
import dev.tokenconsole.ui.common.CopyDesk;

/** Why there is no token: what happened, why, what to do, and what the server said. */
final class VerdictCard extends VBox {
    VerdictCard(TokenOutcome.Failure failure, Instant now, Runnable edit, Runnable retry,
            CopyDesk copies) {
        FailureVerdict verdict = failure.verdict();
        setId("verdict");
        getStyleClass().addAll("card", "verdict-card");
        String facts = facts(failure.exchange(), verdict, now);
        Label evidence = Controls.label(facts, "evidence");
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("buttons");
        Button fix = Controls.button("verdict-edit", "ui.verdict.edit", edit);
        Button again = Controls.button("verdict-retry", "ui.verdict.retry", retry);
        List<Button> order = verdict.remedy() == Remedy.EDIT_PROFILE ? List.of(fix, again) : List.of(again, fix);
        order.getFirst().getStyleClass().add("accent");
        buttons.getChildren().addAll(order);
        Button support = Controls.button("verdict-copy", "ui.verdict.copy", () -> {});
        support.setOnAction(event -> {
            copies.copyPlain(verdict.title() + "\n" + facts);
            support.setText(Messages.text("ui.verdict.copied"));
        });
        buttons.getChildren().add(support);
        getChildren().addAll(
            Controls.label(verdict.title(), "verdict-title"), Controls.label(verdict.cause()),
            Controls.label(verdict.nextStep()), evidence, buttons);
        for (Label label : List.of(evidence, (Label) getChildren().get(0), (Label) getChildren().get(1),
                (Label) getChildren().get(2))) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.setMaxWidth(Double.MAX_VALUE);
        }
        setAccessibleText(verdict.title() + ". " + verdict.cause() + " " + verdict.nextStep());
    }

    /** The server's own words on one line, and under them what a support ticket needs. */
    private static String facts(Exchange exchange, FailureVerdict verdict, Instant now) {
        List<String> facts = new ArrayList<>();
        facts.add(exchange.status() == null ? Messages.text("ui.verdict.no-status")
            : Messages.text("ui.verdict.status", exchange.status()));
        facts.add(TimeWords.local(exchange.startedAt(), ZoneId.systemDefault(), now));
        facts.add(Messages.text("ui.verdict.elapsed", exchange.elapsed().toMillis()));
        if (exchange.tls() != null) {
            facts.add(exchange.tls().protocol());
        }
        facts.addAll(verdict.supportIds());
        String line = String.join(" · ", facts);
        return verdict.serverWords() == null ? line : verdict.serverWords() + "\n" + line;
    }
}
