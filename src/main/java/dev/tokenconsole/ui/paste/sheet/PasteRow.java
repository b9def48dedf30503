package dev.tokenconsole.ui.paste.sheet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.credentials.filing.Home;
import dev.tokenconsole.formats.credentials.found.FoundCredential;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.profile.ProfileRules;
import dev.tokenconsole.model.profile.ProfileRules.Field;

/**
 * One credential of the sheet with what the user chose for it. Owns the secret. Made on any thread, and then for the FX
 * thread only.
 */
final class PasteRow implements AutoCloseable {
    private static final int SHORT = 12;
    private static final int END = 4;

    private final FoundCredential found;
    private final String file;
    private final List<String> faults;
    private final ReadOnlyObjectWrapper<@Nullable RowState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper ticked = new ReadOnlyBooleanWrapper();
    private @Nullable Environment chosen;
    private @Nullable String typed;
    private @Nullable Twin twin;
    private @Nullable Boolean byHand;
    private @Nullable Environment environment;
    private Home home = new Home.Unsaid();

    /** The decision about a stored profile with another secret for the same client. */
    enum Twin {
        /** Its secret is replaced. */
        REPLACE,
        /** A second profile is added. */
        ANOTHER
    }

    /** {@code file} is the name of the file; empty for a text. */
    PasteRow(FoundCredential found, String file) {
        this.found = found;
        this.file = file;
        try (Profile trial = new Profile(UUID.randomUUID(), "-", "-", found.clientId(), found.secret().copy(), "")) {
            Map<Field, String> problems = ProfileRules.problems(trial, List.of());
            faults = List.copyOf(problems.values());
        }
    }

    FoundCredential found() {
        return found;
    }

    String file() {
        return file;
    }

    /** The reasons why no profile can have these credentials. */
    List<String> faults() {
        return faults;
    }

    /** The client id, cut in the middle if it is long. */
    String shortClientId() {
        String id = found.clientId();
        return id.length() <= SHORT ? id : id.substring(0, END) + "\u2026" + id.substring(id.length() - END);
    }

    /** The last decision; null before the first. */
    ReadOnlyObjectProperty<@Nullable RowState> state() {
        return state.getReadOnlyProperty();
    }

    /** True if it is added. */
    ReadOnlyBooleanProperty ticked() {
        return ticked.getReadOnlyProperty();
    }

    /** Ticks or unticks it, if that is possible. */
    void tick(boolean on) {
        RowState now = state.get();
        if (now != null && now.tickable()) {
            byHand = on;
            ticked.set(on);
        }
    }

    /** Chooses the environment; what was decided about the one before is decided anew. */
    void choose(Environment environment) {
        chosen = environment;
        twin = null;
        byHand = null;
    }

    /** Gives it another name; a blank one is the name of the source again. */
    void rename(String name) {
        typed = name.isBlank() ? null : name.strip();
    }

    /** Decides about the stored profile with another secret. */
    void decide(Twin decision) {
        twin = decision;
        byHand = null;
    }

    @Nullable Twin twin() {
        return twin;
    }

    /** The wanted name, without a number. */
    String wantedName() {
        return typed == null ? found.profileName() : typed;
    }

    Home home() {
        return home;
    }

    /** True if the user chose the environment. */
    boolean isChosen() {
        return chosen != null;
    }

    /**
     * Looks for its environment among {@code known}: the chosen one, or the only one at its address. A tick is for the
     * environment as it was then: one that became production is ticked anew.
     */
    void settle(Collection<Environment> known) {
        Environment before = environment;
        home = Home.of(found, known);
        if (chosen != null) {
            String id = chosen.id();
            chosen = known.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
        }
        environment = chosen != null ? chosen : switch (home) {
            case Home.Sole(Environment there) -> there;
            case Home.Production(Environment there) -> there;
            case Home.Several _, Home.Unencrypted _, Home.Unknown _, Home.Unsaid _ -> null;
        };
        if (before != null && !before.equals(environment)) {
            twin = null;
            byHand = Boolean.FALSE.equals(byHand) ? byHand : null;
        }
    }

    /** The environment that it is added to; null until it is known or chosen. */
    @Nullable Environment environment() {
        return environment;
    }

    /** Shows {@code next}; a tick of the user stays as long as it is possible. */
    void show(RowState next) {
        ticked.set(next.tickable() && (byHand == null ? next.certain() : byHand));
        state.set(next);
    }

    @Override
    public void close() {
        found.close();
    }
}
