package dev.tokenconsole.ui.compare;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

import dev.tokenconsole.formats.credentials.LikelyToken;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.paste.PasteTextArea;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.privacy.PrivateWords;
import dev.tokenconsole.ui.signature.SignatureChip;

/** The choice of one of two tokens, with the verdict on its signature. */
final class SideView extends VBox {
    private final CompareViewModel model;
    private final CompareSide side;
    private final ComboBox<Optional<UUID>> choice = new ComboBox<>();
    private final TextArea text = new PasteTextArea(
        pasted -> LikelyToken.isIn(pasted) || (pasted.length() <= JwtDecoder.LONGEST_USUAL
            && JwtDecoder.decode(pasted) instanceof DecodeResult.Jwt)).personal();
    private boolean offering;

    SideView(String id, String key, CompareViewModel model, CompareSide side, PrivacyMode privacy,
            Supplier<Instant> now) {
        this.model = model;
        this.side = side;
        getStyleClass().add("compare-side");
        Controls.named(choice, id, key);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setCellFactory(list -> new ChoiceCell());
        choice.setButtonCell(new ChoiceCell());
        choice.valueProperty().subscribe(chosen -> {
            if (!offering && chosen != null) {
                side.profile().set(chosen.orElse(null));
            }
        });
        Controls.named(text, id + "-text", "ui.compare.text");
        text.setPromptText(Messages.text("ui.compare.prompt"));
        text.setWrapText(true);
        text.setPrefRowCount(3);
        text.getStyleClass().add("mono");
        text.textProperty().bindBidirectional(side.text());
        Label masked = Controls.text(Messages.text("ui.inspect.masked"), "muted");
        SignatureChip chip = new SignatureChip(() -> {});
        chip.setId(id + "-signature");
        chip.setFocusTraversable(false);
        Label problem = Controls.text("", "muted");
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        Controls.collapse(problem);
        masked.setId(id + "-masked");
        masked.visibleProperty().bind(privacy.on().and(side.text().isNotEmpty()).and(text.visibleProperty()));
        Controls.collapse(masked);
        getChildren().addAll(Controls.fieldLabel(key, choice), choice, text, masked, chip, problem);
        side.profile().subscribe(profile -> {
            choice.setValue(Optional.ofNullable(profile));
            text.setVisible(profile == null);
        });
        Controls.collapse(text);
        side.decoded().subscribe(decoded -> {
            chip.show(decoded, side.signature().get(), now.get());
            PrivateWords.show(problem, decoded instanceof DecodeResult.NotAJwt other ? other.reason() : "");
        });
        side.signature().subscribe(state -> chip.show(side.decoded().get(), state, now.get()));
    }

    /** Offers the profiles that have a token now. */
    void offer() {
        List<Optional<UUID>> offered = new ArrayList<>(List.of(Optional.empty()));
        model.profiles().forEach(profile -> offered.add(Optional.of(profile.id())));
        offering = true;
        choice.getItems().setAll(offered);
        choice.setValue(Optional.ofNullable(side.profile().get()));
        offering = false;
    }

    /** The privacy mode has no field; the choice of a profile is there then, too. */
    void focusText() {
        (getChildren().contains(text) && text.isVisible() ? text : choice).requestFocus();
    }

    /** The name of a profile with its environment, or the pasted token. */
    private final class ChoiceCell extends ListCell<Optional<UUID>> {
        ChoiceCell() {
            // Not bound: the skin of the box sets the text of its own cell.
            PrivateWords.masking(this).subscribe(mask -> show());
        }

        @Override
        protected void updateItem(Optional<UUID> item, boolean empty) {
            super.updateItem(item, empty);
            show();
        }

        private void show() {
            setText(getItem() == null ? null : PrivateWords.now(this, getItem().flatMap(model.workspace()::profile)
                .map(this::words).orElse(Messages.text("ui.compare.pasted"))));
        }

        private String words(Profile profile) {
            return Messages.text("ui.palette.profile", DisplayText.escape(profile.name()),
                DisplayText.escape(model.workspace().environmentOf(profile).name()));
        }
    }
}
