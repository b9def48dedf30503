package dev.tokenconsole.cli.profile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.credentials.filing.StoredClients;
import dev.tokenconsole.formats.credentials.found.FoundCredential;
import dev.tokenconsole.formats.credentials.found.FoundCredentials;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.profile.SecretHistory;
import dev.tokenconsole.vault.contents.VaultContents;

/**
 * The profiles that an import adds to a vault, and what it skips: the same for a dry run and for the import itself.
 * Owns the profiles until they are saved.
 */
final class ImportPlan implements AutoCloseable {
    private final List<ImportCandidate> candidates = new ArrayList<>();
    private final Map<ImportCandidate, Profile> added = new LinkedHashMap<>();
    private final VaultContents contents;

    /** {@code wanted} is the environment that was named, or null; {@code file} the name of the file, or empty. */
    ImportPlan(FoundCredentials found, VaultContents contents, @Nullable Environment wanted, String file) {
        this.contents = contents;
        boolean alone = found.credentials().size() == 1;
        StoredClients stored = new StoredClients(contents.profiles());
        for (FoundCredential each : found.credentials()) {
            ImportCandidate candidate =
                new ImportCandidate(each, contents.environments(), wanted, alone, file);
            candidates.add(candidate);
            Optional<Profile> profile = candidate.profile(profiles(), stored);
            profile.ifPresent(made -> {
                added.put(candidate, made);
                stored.add(made);
            });
        }
    }

    /** Each credential that was found, in the order of the text. */
    List<ImportCandidate> candidates() {
        return candidates;
    }

    /** Those that are added. */
    Collection<ImportCandidate> added() {
        return added.keySet();
    }

    /** True if nothing is skipped, and something is added. */
    boolean isWhole() {
        return !candidates.isEmpty() && added.size() == candidates.size();
    }

    /** The contents of the vault after an import at {@code now}. */
    VaultContents contents(Instant now) {
        added.replaceAll((candidate, profile) -> profile.with(SecretHistory.enteredAt(now)));
        return contents.withProfiles(profiles());
    }

    private List<Profile> profiles() {
        List<Profile> profiles = new ArrayList<>(contents.profiles());
        profiles.addAll(added.values());
        return profiles;
    }

    /** Wipes the profiles, which no vault has taken. */
    @Override
    public void close() {
        added.values().forEach(Profile::close);
    }
}
