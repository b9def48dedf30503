package dev.tokenconsole.ui.profiles.rotation;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.CheckState.Standing;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.editor.Report;
import dev.tokenconsole.ui.privacy.PrivateWords;
import dev.tokenconsole.ui.profiles.TrialResult;

/** The result of the test of one secret: whose, the state in a word, and the verdict. */
final class SecretResult extends VBox {
    private static final PseudoClass VALID = PseudoClass.getPseudoClass("valid");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final Label state = Controls.label("", "secret-state");
    private final Label verdict = Controls.text("", "muted");
    private final ObjectProperty<Report> shown = new SimpleObjectProperty<>(Report.NONE);

    /** {@code id} is the prefix of the ids of its parts; {@code key} is the message key of its title. */
    SecretResult(String id, String key) {
        getStyleClass().add("secret-result");
        state.setId(id + "-state");
        verdict.setId(id + "-verdict");
        PrivateWords.follow(verdict, shown, Report::text, Report::values);
        verdict.visibleProperty().bind(verdict.textProperty().isNotEmpty());
        Controls.collapse(verdict);
        getChildren().addAll(Controls.label(Messages.text(key), "section-title"), state, verdict);
    }

    /** Shows {@code words} in place of a result. */
    void show(String words) {
        mark(null);
        state.setText(words);
        shown.set(Report.NONE);
    }

    /** Shows {@code result}. */
    void show(TrialResult result) {
        Standing standing = result.state().standing();
        mark(standing);
        state.setText(Messages.text(switch (standing) {
            case VALID -> "rotation.side.works";
            case FAILED -> "rotation.side.fails";
            case UNJUDGED -> "rotation.side.unknown";
        }));
        shown.set(result.report());
    }

    private void mark(@Nullable Standing standing) {
        state.pseudoClassStateChanged(VALID, standing == Standing.VALID);
        state.pseudoClassStateChanged(FAILED, standing == Standing.FAILED);
    }
}
