package dev.tokenconsole.vault.contents;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;

/** Wipes the secrets that are no longer needed when contents are replaced. */
public final class SecretOwnership {
    private SecretOwnership() {}

    /** Wipes the secrets of {@code old} that are not, as the same objects, part of {@code next}. */
    public static void wipeReplaced(VaultContents old, VaultContents next) {
        Set<Secret> alive = Collections.newSetFromMap(new IdentityHashMap<>());
        next.profiles().forEach(profile -> alive.add(profile.secret()));
        old.profiles().stream()
            .map(Profile::secret)
            .filter(secret -> !alive.contains(secret))
            .forEach(Secret::close);
    }

    /** Wipes all secrets of {@code contents}. */
    public static void wipeAll(VaultContents contents) {
        wipeReplaced(contents, new VaultContents(List.of(), List.of()));
    }
}
