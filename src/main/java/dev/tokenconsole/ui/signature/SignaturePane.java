package dev.tokenconsole.ui.signature;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.privacy.PrivateWords;
import dev.tokenconsole.ui.reading.SelectableText;

/** The verdict on a signature in a strip, and below it the provenance of the key. */
public final class SignaturePane extends VBox {
    /** In percent of the width. */
    private static final double NAMES = 24;

    private final PrivacyMode privacy;
    private final Consumer<String> copy;

    /** {@code copy} copies a selected text. */
    public SignaturePane(
            DecodeResult token, SignatureState state, Instant now, PrivacyMode privacy, Consumer<String> copy) {
        this.privacy = privacy;
        this.copy = copy;
        getStyleClass().add("signature-pane");
        Label verdict = Controls.strip(icon(state), "", style(state));
        PrivateWords.show(verdict, SignatureTexts.sentence(SignatureTexts.note(token), state));
        verdict.setId("signature-verdict");
        getChildren().add(verdict);
        List<SignatureTexts.Fact> facts = SignatureTexts.facts(state, now);
        if (!facts.isEmpty()) {
            getChildren().add(table(facts));
        }
    }

    /** Offers to ask for the keys again, by {@code verify}. */
    public SignaturePane offerAgain(Runnable verify) {
        HBox buttons = new HBox(Controls.button("signature-verify", "ui.signature.verify", verify));
        buttons.getStyleClass().add("buttons");
        getChildren().add(buttons);
        return this;
    }

    private GridPane table(List<SignatureTexts.Fact> facts) {
        GridPane table = new GridPane();
        table.getStyleClass().add("fact-table");
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(NAMES);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setPrefWidth(0);
        table.getColumnConstraints().addAll(names, values);
        for (int row = 0; row < facts.size(); row++) {
            Label name = Controls.text(facts.get(row).name(), "fact-name");
            GridPane.setValignment(name, VPos.TOP);
            table.add(name, 0, row);
            table.add(value(facts.get(row)), 1, row);
        }
        return table;
    }

    private SelectableText value(SignatureTexts.Fact fact) {
        SelectableText text = SelectableText.ofWords();
        text.takeFocus(fact.id(), fact.name());
        text.getStyleClass().add("fact-value");
        text.onCopy(selected -> copy.accept(privacy.on().get() ? fact.value() : selected));
        ObservableValue<String> shown =
            PrivateWords.of(text, new ReadOnlyStringWrapper(fact.value()), value -> value, value -> fact.values());
        PrivateWords.follow(text, shown, words -> {
            text.show(List.of(new SelectableText.Part(words, "claim-value")));
            text.setAccessibleText(Messages.text("ui.signature.fact", fact.name(), words));
        });
        return text;
    }

    private static Ikon icon(SignatureState state) {
        return state.isInvalid() ? Feather.ALERT_TRIANGLE
            : SignatureTexts.isValid(state) ? Feather.CHECK : Feather.INFO;
    }

    private static String style(SignatureState state) {
        return state.isInvalid() ? "danger" : SignatureTexts.isValid(state) ? "success" : "info";
    }
}
