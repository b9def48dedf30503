package dev.tokenconsole.ui.check.model;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.ui.check.rows.CheckSource;
import dev.tokenconsole.ui.check.rows.EarlierResult;
import dev.tokenconsole.ui.check.rows.ListSource;
import dev.tokenconsole.ui.check.rows.VaultSource;
import dev.tokenconsole.ui.session.Workspace;

/**
 * The results of the last check of each vault, from a lock until its next unlock. Nothing of them is secret. FX thread
 * only.
 */
public final class CheckMemory {
    private final Map<UUID, Past> ofVaults = new HashMap<>();

    /**
     * A check that ended.
     *
     * @param source its name
     * @param chosen the profiles that were to be checked; absent for a list that was not stored
     * @param results of the profiles
     * @param rows of a list that was not stored
     */
    record Past(String source, @Nullable Predicate<Profile> chosen, Instant startedAt, Duration took, boolean stopped,
            Map<UUID, EarlierResult> results, List<CheckedRow> rows) {
        /** The rows of it in {@code workspace}; a list that was not stored has no secrets any more. */
        CheckSource rows(Workspace workspace) {
            return chosen == null ? new ListSource(workspace, source, rows)
                : new VaultSource(workspace, source, chosen, sure());
        }

        /** While the vault was locked, a secret may have been replaced elsewhere. */
        private Map<UUID, EarlierResult> sure() {
            Map<UUID, EarlierResult> sure = new HashMap<>(results);
            sure.values().removeIf(each -> !each.asked().isSure());
            return sure;
        }
    }

    void keep(UUID vault, Past past) {
        ofVaults.put(vault, past);
    }

    Optional<Past> take(UUID vault) {
        return Optional.ofNullable(ofVaults.remove(vault));
    }
}
