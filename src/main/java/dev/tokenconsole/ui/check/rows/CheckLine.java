package dev.tokenconsole.ui.check.rows;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.CheckRow;
import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.ui.check.rows.LineState.Phase;

/** A row of the table, the same object from run to run. FX thread only. */
public final class CheckLine {
    private final ReadOnlyObjectWrapper<LineState> state;
    private @Nullable AskedFor asked;

    CheckLine(CheckRow row, @Nullable Environment environment, @Nullable CheckedRow result) {
        state = new ReadOnlyObjectWrapper<>(new LineState(row, environment, Phase.RESTING, result));
    }

    /** Its name, environment and result. */
    public ReadOnlyObjectProperty<LineState> state() {
        return state.getReadOnlyProperty();
    }

    /** Its state now. */
    public LineState now() {
        return state.get();
    }

    /** Its name. */
    public CheckRow row() {
        return now().row();
    }

    /** The credentials that its result is about; absent before it is asked, and for a list. */
    @Nullable AskedFor asked() {
        return asked;
    }

    /** From now on its result is about {@code credentials}. */
    void ask(AskedFor credentials) {
        asked = credentials;
    }

    /** It waits for its request; the result before is gone. */
    public void await() {
        state.set(new LineState(row(), now().environment(), Phase.WAITING, null));
    }

    /** Its request begins. */
    public void begin() {
        state.set(new LineState(row(), now().environment(), Phase.ASKING, null));
    }

    /** It has its result, or none where {@code result} is null. */
    public void end(@Nullable CheckedRow result) {
        state.set(new LineState(row(), now().environment(), Phase.RESTING, result));
    }
}
