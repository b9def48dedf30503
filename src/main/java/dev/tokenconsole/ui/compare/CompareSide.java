package dev.tokenconsole.ui.compare;

import java.util.Optional;
import java.util.UUID;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.ui.live.TokenSession;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.signature.SignatureState;
import dev.tokenconsole.ui.task.FxTask;
import dev.tokenconsole.ui.task.FxTasks;

/** One of two tokens that are compared: that of a profile, as it is now, or a pasted one. FX thread only. */
public final class CompareSide {
    private final Workspace workspace;
    private final FxTasks tasks;
    private final ObjectProperty<UUID> profile = new SimpleObjectProperty<>();
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<DecodeResult> decoded = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SignatureState> signature =
        new ReadOnlyObjectWrapper<>(SignatureState.unknown());
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private Subscription following = Subscription.EMPTY;
    private @Nullable FxTask<DecodeResult> running;

    CompareSide(Workspace workspace, FxTasks tasks) {
        this.workspace = workspace;
        this.tasks = tasks;
        profile.subscribe(this::follow);
        text.subscribe(pasted -> {
            if (profile.get() == null) {
                decode(pasted);
            }
        });
    }

    /** The profile whose token it is; null for a pasted one. */
    ObjectProperty<UUID> profile() {
        return profile;
    }

    /** The pasted text, which counts while no profile is chosen. */
    public StringProperty text() {
        return text;
    }

    /** True while neither a profile is chosen nor a text is there. */
    boolean isEmpty() {
        return profile.get() == null && text.get().isBlank();
    }

    /** The decoded token; null for none, and while it is read. */
    ReadOnlyObjectProperty<DecodeResult> decoded() {
        return decoded.getReadOnlyProperty();
    }

    /** True while a pasted text is decoded. */
    ReadOnlyBooleanProperty reading() {
        return reading.getReadOnlyProperty();
    }

    /** The state of its signature; a pasted one is not verified here. */
    ReadOnlyObjectProperty<SignatureState> signature() {
        return signature.getReadOnlyProperty();
    }

    /** The token, if it is one whose claims can be read. */
    Optional<DecodeResult.Jwt> jwt() {
        return decoded.get() instanceof DecodeResult.Jwt jwt ? Optional.of(jwt) : Optional.empty();
    }

    private void follow(@Nullable UUID chosen) {
        following.unsubscribe();
        if (chosen == null) {
            following = Subscription.EMPTY;
            signature.set(SignatureState.unknown());
            decode(text.get());
            return;
        }
        cancel();
        TokenSession session = workspace.tokens().of(chosen);
        following = Subscription.combine(
            session.held().subscribe(held -> decoded.set(held == null ? null : held.decoded())),
            session.signature().subscribe(signature::set));
    }

    private void decode(String pasted) {
        cancel();
        reading.set(!pasted.isBlank());
        decoded.set(null);
        if (!pasted.isBlank()) {
            running = tasks.run(() -> JwtDecoder.decode(pasted)).onSuccess(read -> {
                decoded.set(read);
                reading.set(false);
            });
        }
    }

    private void cancel() {
        if (running != null) {
            running.cancel();
            running = null;
            reading.set(false);
        }
    }
}
