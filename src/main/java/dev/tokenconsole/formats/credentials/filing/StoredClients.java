package dev.tokenconsole.formats.credentials.filing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.tokenconsole.formats.credentials.found.FoundCredential;
import dev.tokenconsole.model.profile.Profile;

/** The profiles of a vault by environment and client id, to find those that hold the same credentials. */
public final class StoredClients {
    private final Map<Key, List<Profile>> profiles = new HashMap<>();

    private record Key(String environment, String clientId) {}

    /** Begins with {@code stored}. */
    public StoredClients(Collection<Profile> stored) {
        stored.forEach(this::add);
    }

    /** Adds {@code profile}. */
    public void add(Profile profile) {
        profiles.computeIfAbsent(new Key(profile.environmentId(), profile.clientId()), _ -> new ArrayList<>())
            .add(profile);
    }

    /** The profiles of the environment of that id with the client id of {@code found}. */
    public List<Profile> of(String environment, FoundCredential found) {
        return List.copyOf(profiles.getOrDefault(new Key(environment, found.clientId()), List.of()));
    }

    /** The one of them that has the secret of {@code found} too. */
    public Optional<Profile> same(String environment, FoundCredential found) {
        return of(environment, found).stream().filter(each -> each.secret().equals(found.secret())).findFirst();
    }
}
