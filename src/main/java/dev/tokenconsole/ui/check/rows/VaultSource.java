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
import dev.tokenconsole.check.CheckResult;
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
    public VaultSource(Workspace workspace, String words, Predicate<Profile> chosen, Map<UUID, EarlierResult> before) {
        this.workspace = workspace;
        this.words = words;
        this.chosen = chosen;
        Map<Integer, Integer> numbers = new HashMap<>();
        for (Environment environment : workspace.environments()) {
            for (Profile profile : workspace.profilesOf(environment.id())) {
                if (chosen.test(profile)) {
                    lines.add(line(profile, environment, before.get(profile.id()), numbers));
                }
            }
        }
        lines.forEach(line -> sharedWith(line, numbers));
    }

    /** The profiles of {@code ids}. */
    public static VaultSource of(Workspace workspace, Set<UUID> ids, Map<UUID, EarlierResult> before) {
        String words = ids.size() == 1 ? workspace.profile(ids.iterator().next()).map(Profile::name).orElse("")
            : Messages.text("ui.check.source.profiles", ids.size());
        return new VaultSource(workspace, words, profile -> ids.contains(profile.id()), before);
    }

    /** A result is that of the credentials that were asked for: once they are others, there is none. */
    private CheckLine line(Profile profile, Environment environment, @Nullable EarlierResult before,
            Map<Integer, Integer> numbers) {
        CheckRow row = new CheckRow(lines.size() + 1, profile.id(), profile.name(), environment.id(),
            environment.name(), ShownClientId.SHORT.of(profile.clientId()));
        if (before == null) {
            return new CheckLine(row, environment, null);
        }
        boolean same = before.asked().isSame(AskedFor.of(profile, environment));
        if (same) {
            numbers.put(before.row().row().number(), row.number());
        }
        CheckLine line = new CheckLine(row, environment, same ? moved(before.row(), row, before.row().sameAs())
            : CheckedRow.unasked(row, new CheckResult.NotChecked(CheckResult.NotChecked.Reason.CHANGED,
                Messages.text("ui.check.changed"))));
        line.ask(before.asked());
        return line;
    }

    /** Its result may name the row that was asked for it, by the number of before; that one may be gone. */
    private static void sharedWith(CheckLine line, Map<Integer, Integer> numbers) {
        CheckedRow result = line.now().result();
        if (result != null && result.sameAs() != 0) {
            line.end(moved(result, result.row(), numbers.getOrDefault(result.sameAs(), 0)));
        }
    }

    private static CheckedRow moved(CheckedRow before, CheckRow row, int sameAs) {
        return new CheckedRow(row, before.result(), before.probe(), before.signature(), before.host(),
            before.startedAt(), before.took(), before.expiresAt(), before.lifetime(), sameAs);
    }

    /** The same choice of the profiles that there are now, with the results so far. */
    public VaultSource refreshed() {
        return new VaultSource(workspace, words, chosen, results());
    }

    /** The results so far, by the ids of the profiles. */
    public Map<UUID, EarlierResult> results() {
        Map<UUID, EarlierResult> results = new HashMap<>();
        for (CheckLine line : lines) {
            UUID profile = line.row().profile();
            CheckedRow result = line.now().result();
            AskedFor asked = line.asked();
            if (profile != null && result != null && asked != null) {
                results.put(profile, new EarlierResult(result, asked));
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
            workspace.environment(profile.environmentId()).map(environment -> {
                line.ask(AskedFor.of(profile, environment));
                return CheckEntry.of(line.row(), environment, profile.clientId(), profile.secret().copy());
            }));
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
