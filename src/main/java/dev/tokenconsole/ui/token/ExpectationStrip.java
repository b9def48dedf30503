package dev.tokenconsole.ui.token;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.token.model.ExpectationOffer;

/** The question whether an environment is to expect the issuer and the audience of its first token; takes no focus. */
final class ExpectationStrip extends VBox {
    private static final int MAX_SHOWN = 200;

    private final Label question = Controls.text("");

    ExpectationStrip(ExpectationOffer model) {
        setId("remember-expected");
        getStyleClass().addAll("strip", "expectation-strip");
        Controls.collapse(this);
        question.setId("remember-question");
        Label problem = Controls.text(model.problem(), "field-problem");
        problem.visibleProperty().bind(model.problem().isNotEmpty());
        Controls.collapse(problem);
        FlowPane buttons = new FlowPane(
            Controls.button("remember-yes", "ui.expected.yes", model::accept),
            Controls.button("remember-no", "ui.expected.no", model::decline));
        buttons.getStyleClass().add("buttons");
        getChildren().addAll(question, buttons, problem);
        model.offer().subscribe(this::show);
    }

    private void show(ExpectationOffer.@Nullable Offer offer) {
        setVisible(offer != null);
        getStyleClass().removeAll("info", "danger");
        if (offer == null) {
            question.setText("");
            return;
        }
        Environment environment = offer.environment();
        boolean production = environment.kind() == EnvironmentKind.PRODUCTION;
        getStyleClass().add(production ? "danger" : "info");
        String name = production ? Messages.text("ui.expected.production", environment.name()) : environment.name();
        String audience = offer.claims().audience();
        question.setText(Messages.text(audience.isEmpty() ? "ui.expected.issuer" : "ui.expected.both", name,
            environment.tokenUrl().getHost(), shown(offer.claims().issuer()), shown(audience)));
    }

    private static String shown(String value) {
        return DisplayText.ellipsis(DisplayText.escape(value), MAX_SHOWN);
    }
}
