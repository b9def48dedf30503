package dev.tokenconsole.ui.secret;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.profile.SecretHistory;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTimer;

/**
 * The history of the secret of a profile in words; takes no space while nothing is known. It follows what servers say
 * while it is in a window, and its distances are right to the minute. FX thread only.
 */
public final class SecretHistoryLine extends Label {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Workspace workspace;
    private final Supplier<Optional<Profile>> profile;
    private final FxTimer timer = new FxTimer(this::update);
    private Subscription following = Subscription.EMPTY;

    /** {@code profile} is read at each change; it is empty while there is none whose secret is shown. */
    public SecretHistoryLine(String id, Workspace workspace, Supplier<Optional<Profile>> profile) {
        this.workspace = workspace;
        this.profile = profile;
        setId(id);
        getStyleClass().addAll("muted", "secret-history");
        Controls.wrap(this);
        setMinHeight(USE_PREF_SIZE);
        visibleProperty().bind(textProperty().isNotEmpty());
        Controls.collapse(this);
        sceneProperty().subscribe(this::follow);
    }

    /** Shows the profile that there is now. */
    public void update() {
        SecretHistory history = profile.get().map(workspace.histories()::of).orElse(SecretHistory.NONE);
        Instant now = workspace.tokens().now();
        String words = SecretHistoryWords.of(history, now, ZoneId.systemDefault());
        setText(words);
        if (words.isEmpty() || getScene() == null) {
            timer.stop();
        } else {
            timer.start(untilChange(history, now));
        }
    }

    private void follow(@Nullable Scene scene) {
        following.unsubscribe();
        following = scene == null ? Subscription.EMPTY : Subscription.combine(
            workspace.histories().unsaved().subscribe(this::update), workspace.profiles().subscribe(this::update));
        update();
    }

    /** A minute of one of the two distances ends. */
    private static Duration untilChange(SecretHistory history, Instant now) {
        Duration worked = untilMinute(history.worked(), now);
        Duration refused = untilMinute(history.refused(), now);
        return worked.compareTo(refused) < 0 ? worked : refused;
    }

    private static Duration untilMinute(@Nullable Instant time, Instant now) {
        if (time == null) {
            return MINUTE;
        }
        long into = Math.floorMod(Duration.between(time, now).toMillis(), MINUTE.toMillis());
        return MINUTE.minusMillis(into);
    }
}
