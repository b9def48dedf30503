package dev.tokenconsole.ui.secret;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import javafx.scene.control.Label;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.privacy.PrivateWords;
import dev.tokenconsole.ui.session.Workspace;

/**
 * Names the profiles that have the same secret, in the colour of a warning where production and another system share
 * it; takes no space while there are none.
 */
public final class SecretTwinsStrip extends Label {
    private static final int MOST_NAMES = 3;

    private final Workspace workspace;
    private final Supplier<Optional<Environment>> own;
    private List<Profile> twins = List.of();

    /** Shows what {@code twins} finds. {@code own} is the environment of the profile that they are compared with. */
    public SecretTwinsStrip(String id, Workspace workspace, SecretTwins twins, Supplier<Optional<Environment>> own) {
        this.workspace = workspace;
        this.own = own;
        setId(id);
        getStyleClass().add("strip");
        Controls.wrap(this);
        setMinHeight(USE_PREF_SIZE);
        setMaxWidth(Double.MAX_VALUE);
        visibleProperty().bind(textProperty().isNotEmpty());
        Controls.collapse(this);
        // A strip that is shown no longer must not be held by what outlives it.
        sceneProperty().flatMap(_ -> twins.found()).subscribe(found -> show(found == null ? List.of() : found));
    }

    /** Shows them again, after the environment changed. */
    public void update() {
        show(twins);
    }

    private void show(List<Profile> found) {
        twins = found;
        boolean shared = !found.isEmpty() && own.get().filter(environment ->
            found.stream().anyMatch(twin -> isProduction(twin) != isProduction(environment))).isPresent();
        PrivateWords.show(this, found.isEmpty() ? "" : words(found, shared));
        getStyleClass().removeAll("info", "warning");
        getStyleClass().add(shared ? "warning" : "info");
        FontIcon icon = new FontIcon(shared ? Feather.ALERT_TRIANGLE : Feather.COPY);
        setGraphic(icon);
    }

    private String words(List<Profile> found, boolean shared) {
        boolean here = own.get().filter(SecretTwinsStrip::isProduction).isPresent();
        // Those of the other kind of system first: they are the reason for the warning.
        String names = found.stream()
            .sorted(Comparator.comparing((Profile twin) -> shared && isProduction(twin) == here))
            .limit(MOST_NAMES).map(this::name).collect(Collectors.joining(", "));
        int rest = found.size() - MOST_NAMES;
        String words = rest > 0 ? Messages.text("secret.same.more", names, rest) : Messages.text("secret.same", names);
        return shared ? words + " " + Messages.text("secret.same.production") : words;
    }

    private String name(Profile twin) {
        return workspace.environment(twin.environmentId())
            .map(there -> Messages.text("secret.same.name", twin.name(), there.name())).orElse(twin.name());
    }

    private boolean isProduction(Profile twin) {
        return workspace.environment(twin.environmentId()).filter(SecretTwinsStrip::isProduction).isPresent();
    }

    private static boolean isProduction(Environment environment) {
        return environment.kind() == EnvironmentKind.PRODUCTION;
    }
}
