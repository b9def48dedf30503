package dev.tokenconsole.ui.session;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.token.Countdown;
import dev.tokenconsole.ui.common.Ticker;

/** One profile's token and what is going on with it. FX thread only. */
public final class LiveToken {
    private final ReadOnlyObjectWrapper<HeldToken> held = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Activity> activity = new ReadOnlyObjectWrapper<>(new Activity.Idle());
    private final ObservableValue<Countdown> countdown;

    LiveToken(Ticker ticker) {
        countdown = held.flatMap(token -> ticker.moment().map(
            moment -> Countdown.of(token.token().times(), moment.now(), moment.nanos())));
    }

    /** The last token that was issued; null if there is none. */
    public ReadOnlyObjectProperty<HeldToken> held() {
        return held.getReadOnlyProperty();
    }

    /** What is going on. */
    public ReadOnlyObjectProperty<Activity> activity() {
        return activity.getReadOnlyProperty();
    }

    /** What is left of the held token's life, moving with the ticker; null if there is no token. */
    public ObservableValue<Countdown> countdown() {
        return countdown;
    }

    void set(Activity next) {
        activity.set(next);
    }

    void hold(@Nullable HeldToken next) {
        HeldToken before = held.get();
        held.set(next);
        if (before != null) {
            before.close();
        }
    }
}
