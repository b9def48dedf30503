package dev.tokenconsole.ui.unlock;

import java.util.Objects;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.control.Controls;

/** The card of the first start and of the unlock screen. */
final class WelcomeCard extends ScrollPane {
    private static final String ICON = "/dev/tokenconsole/ui/icons/token-console-128.png";

    private final Label tagline = Controls.label("", "muted", "app-tagline");

    WelcomeCard(String subtitle, Node... content) {
        getStyleClass().addAll("welcome", "edge-to-edge");
        setFitToWidth(true);
        Controls.drawDirectly(this);
        setFitToHeight(true);
        setFocusTraversable(false);
        ImageView icon = new ImageView(new Image(
            Objects.requireNonNull(WelcomeCard.class.getResource(ICON)).toExternalForm()));
        icon.setFitWidth(48);
        icon.setFitHeight(48);
        Label name = Controls.label(Messages.text("app.name"), "app-name");
        tagline.setText(subtitle);
        tagline.setWrapText(true);
        tagline.setMinHeight(USE_PREF_SIZE);
        HBox head = new HBox(icon, new VBox(name, tagline));
        head.getStyleClass().add("welcome-head");
        head.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(head);
        card.getChildren().addAll(content);
        card.getStyleClass().add("welcome-card");
        card.setMaxHeight(USE_PREF_SIZE);
        setContent(new StackPane(card));
    }

    /** Shows {@code words} below the name, as they change. */
    WelcomeCard withTagline(ObservableValue<String> words) {
        tagline.textProperty().bind(words);
        return this;
    }
}
