package dev.tokenconsole.ui.check.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.CheckEntry;
import dev.tokenconsole.check.CheckRow;
import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.check.ShownClientId;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.ui.session.Workspace;

/** Profiles of the vault. */
public final class VaultSource implements CheckSource {
    private final Workspace workspace;
    private final String words;
    private final Predicate<Profile> chosen;
    private final List<CheckLine> lines = new ArrayList<>();

    /** The profiles that are {@code chosen}, with the results that {@code before} has of them. */
    public VaultSource(Workspace workspace, String words, Predicate<Profile> chosen, Map<UUID, CheckedRow> before) {
        this.workspace = workspace;
        this.words = words;
        this.chosen = chosen;
        for (Environment environment : workspace.environments()) {
            for (Profile profile : workspace.profilesOf(environment.id())) {
                if (chosen.test(profile)) {
                    lines.add(line(profile, environment, before.get(profile.id())));
                }
            }
        }
    }

    /** The profiles of {@code ids}. */
    public static VaultSource of(Workspace workspace, Set<UUID> ids, Map<UUID, CheckedRow> before) {
        String words = ids.size() == 1 ? workspace.profile(ids.iterator().next()).map(Profile::name).orElse("")
            : Messages.text("ui.check.source.profiles", ids.size());
        return new VaultSource(workspace, words, profile -> ids.contains(profile.id()), before);
    }

    private CheckLine line(Profile profile, Environment environment, @Nullable CheckedRow before) {
        CheckRow row = new CheckRow(lines.size() + 1, profile.id(), profile.name(), environment.id(),
            environment.name(), ShownClientId.SHORT.of(profile.clientId()));
        return new CheckLine(row, environment, before == null ? null : renamed(before, row));
    }

    private static CheckedRow renamed(CheckedRow before, CheckRow row) {
        return new CheckedRow(row, before.result(), before.probe(), before.signature(), before.host(),
            before.startedAt(), before.took(), before.expiresAt(), before.lifetime(), before.sameAs());
    }

    /** The same choice of the profiles that there are now, with the results so far. */
    public VaultSource refreshed() {
        return new VaultSource(workspace, words, chosen, results());
    }

    /** The results so far, by the ids of the profiles. */
    public Map<UUID, CheckedRow> results() {
        Map<UUID, CheckedRow> results = new HashMap<>();
        for (CheckLine line : lines) {
            UUID profile = line.row().profile();
            CheckedRow result = line.now().result();
            if (profile != null && result != null) {
                results.put(profile, result);
            }
        }
        return results;
    }

    /** True for a profile that is to be checked. */
    public Predicate<Profile> chosen() {
        return chosen;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public List<CheckLine> lines() {
        return lines;
    }

    @Override
    public Optional<CheckEntry> entry(CheckLine line) {
        return Optional.ofNullable(line.row().profile()).flatMap(workspace::profile).flatMap(profile ->
            workspace.environment(profile.environmentId()).map(environment ->
                CheckEntry.of(line.row(), environment, profile.clientId(), profile.secret().copy())));
    }

    @Override
    public Optional<UUID> profile(CheckLine line) {
        return Optional.ofNullable(line.row().profile());
    }

    @Override
    public void close() {
        // The vault owns the secrets.
    }
}
