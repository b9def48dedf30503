package dev.tokenconsole.ui.editor;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.EnvironmentAddress;
import dev.tokenconsole.ui.control.EnvironmentBadge;
import dev.tokenconsole.ui.privacy.PrivateWords;

/** An environment in a list of choices: its colour as a bar, its name, its kind as a badge, its host. */
public final class EnvironmentLine extends HBox {
    private final Region bar = new Region();
    private final Label name = Controls.label("", "environment-name");
    private final Label host = Controls.label("", "muted", "mono", "note");
    private final EnvironmentBadge badge = new EnvironmentBadge();

    /** An empty line. */
    public EnvironmentLine() {
        getStyleClass().add("environment-option");
        setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("environment-bar");
        HBox second = new HBox(badge, host);
        second.setAlignment(Pos.CENTER_LEFT);
        second.getStyleClass().add("environment-kind");
        getChildren().addAll(bar, new VBox(name, second));
    }

    /** Shows {@code environment}; nothing for null. */
    public void show(@Nullable Environment environment) {
        setVisible(environment != null);
        badge.show(environment);
        if (environment != null) {
            PrivateWords.show(name, DisplayText.escape(environment.name()));
            PrivateWords.show(host, EnvironmentAddress.host(environment));
            EnvironmentBadge.colour(bar, environment.colour());
        }
    }
}
