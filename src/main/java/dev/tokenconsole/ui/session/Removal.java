package dev.tokenconsole.ui.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;

/**
 * Profiles that were removed together, and their places among the others. Not a record: it owns copies of their
 * secrets, which {@link #close()} wipes.
 */
public final class Removal implements AutoCloseable {
    private final List<UUID> order;
    private final List<Profile> removed;
    private final List<Environment> before;

    /** Copies those of {@code profiles} whose ids are among {@code ids}, which belong to {@code environments}. */
    Removal(List<Profile> profiles, List<Environment> environments, Set<UUID> ids) {
        before = List.copyOf(environments);
        order = profiles.stream().map(Profile::id).toList();
        removed = profiles.stream().filter(profile -> ids.contains(profile.id())).map(Profile::copy).toList();
    }

    /** The names of the removed profiles, in the order of the vault; at least one. */
    public List<String> names() {
        return removed.stream().map(Profile::name).toList();
    }

    /** The ids of the removed profiles. */
    public List<UUID> ids() {
        return removed.stream().map(Profile::id).toList();
    }

    /** The ids of the environments that they belong to. */
    Set<String> environments() {
        Set<String> ids = new HashSet<>();
        removed.forEach(profile -> ids.add(profile.environmentId()));
        return ids;
    }

    /**
     * {@code now} with the removed profiles behind those that they stood behind; one that is there again is left out,
     * and wiped. A name that was taken meanwhile becomes that of a copy. Automatic renewal is off for those whose
     * environment became another kind of system, or sends other requests, since it was allowed for the one before.
     */
    List<Profile> restoredInto(List<Profile> now, List<Environment> environments) {
        Map<UUID, Profile> back = new HashMap<>();
        removed.forEach(profile -> back.put(profile.id(), isSame(profile.environmentId(), environments) ? profile
            : new Profile(profile.id(), profile.name(), profile.environmentId(), profile.clientId(), profile.secret(),
                profile.note(), false, profile.history().elsewhere())));
        for (Profile profile : now) {
            Profile again = back.remove(profile.id());
            if (again != null) {
                again.close();
            }
        }
        Set<String> theirs = environments();
        TakenNames names = new TakenNames(
            now.stream().filter(profile -> theirs.contains(profile.environmentId())).toList());
        Set<UUID> present = new HashSet<>();
        now.forEach(profile -> present.add(profile.id()));
        Map<UUID, List<Profile>> behind = new HashMap<>();
        List<Profile> result = new ArrayList<>();
        UUID before = null;
        for (UUID id : order) {
            Profile profile = back.get(id);
            if (profile != null) {
                Profile named = names.named(profile);
                if (before == null) {
                    result.add(named);
                } else {
                    behind.computeIfAbsent(before, _ -> new ArrayList<>()).add(named);
                }
            } else if (present.contains(id)) {
                before = id;
            }
        }
        for (Profile profile : now) {
            result.add(profile);
            result.addAll(behind.getOrDefault(profile.id(), List.of()));
        }
        return result;
    }

    private boolean isSame(String id, List<Environment> environments) {
        return before.stream().filter(old -> old.id().equals(id)).anyMatch(old -> environments.stream()
            .anyMatch(each -> each.id().equals(id) && each.kind() == old.kind() && each.sendsSameRequestsAs(old)));
    }

    /** True after {@link #close()}. */
    boolean isWiped() {
        return removed.stream().allMatch(profile -> profile.secret().isClosed());
    }

    /** Wipes the copies of the secrets. */
    @Override
    public void close() {
        removed.forEach(Profile::close);
    }

    @Override
    public String toString() {
        return "Removal[" + removed.size() + "]";
    }
}
