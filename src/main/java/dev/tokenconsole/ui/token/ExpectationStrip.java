package dev.tokenconsole.ui.token;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.privacy.PrivateWords;
import dev.tokenconsole.ui.reading.WordsBesideButtons;
import dev.tokenconsole.ui.task.Settling;
import dev.tokenconsole.ui.token.model.ExpectationOffer;

/** The question whether an environment is to expect the issuer and the audience of its first token; takes no focus. */
final class ExpectationStrip extends VBox {
    private static final int MAX_SHOWN = 200;

    private final Label question = Controls.label("");
    private final StringProperty whole = new SimpleStringProperty("");
    private final PrivacyMode privacy;

    /** The strip comes with a token, and not with a press: {@code settling} begins then. */
    ExpectationStrip(ExpectationOffer model, PrivacyMode privacy, Settling settling) {
        this.privacy = privacy;
        settling.guard(this);
        setId("remember-expected");
        getStyleClass().addAll("strip", "expectation-strip");
        Controls.collapse(this);
        question.setId("remember-question");
        Label problem = Controls.text(model.problem(), "field-problem");
        problem.visibleProperty().bind(model.problem().isNotEmpty());
        Controls.collapse(problem);
        Controls.tooltip(question, whole);
        PrivateWords.say(question, whole);
        WordsBesideButtons line = new WordsBesideButtons(question,
            Controls.button("remember-yes", "ui.expected.yes", model::accept),
            Controls.button("remember-no", "ui.expected.no", model::decline));
        line.getStyleClass().add("expectation-line");
        getChildren().addAll(line, problem);
        model.offer().subscribe(offer -> {
            settling.begin();
            show(offer);
        });
        privacy.follow(this, hidden -> show(model.offer().getValue()));
    }

    private void show(ExpectationOffer.@Nullable Offer offer) {
        setVisible(offer != null);
        getStyleClass().removeAll("info", "danger");
        if (offer == null) {
            PrivateWords.show(question, "");
            return;
        }
        Environment environment = offer.environment();
        boolean production = environment.kind() == EnvironmentKind.PRODUCTION;
        getStyleClass().add(production ? "danger" : "info");
        String name = production ? Messages.text("ui.expected.production", environment.name()) : environment.name();
        String audience = offer.claims().audience();
        // Both stand among the claims; here they would be cut off.
        PrivateWords.show(question, offer.keysFrom().isEmpty()
            ? Messages.text(audience.isEmpty() ? "ui.expected.line.issuer" : "ui.expected.line.both", name)
            : Messages.text(audience.isEmpty() ? "ui.expected.keys.issuer" : "ui.expected.keys.both", name,
                shown(offer.keysFrom())));
        whole.set(Messages.text(audience.isEmpty() ? "ui.expected.issuer" : "ui.expected.both", name,
            environment.tokenUrl().getHost(), shown(offer.claims().issuer()), shown(audience))
            + (offer.keysFrom().isEmpty() ? ""
                : " " + Messages.text("ui.expected.keys", shown(offer.keysFrom()))));
    }

    private String shown(String value) {
        return privacy.on().get() ? privacy.shown(value) : DisplayText.ellipsis(DisplayText.escape(value), MAX_SHOWN);
    }
}
