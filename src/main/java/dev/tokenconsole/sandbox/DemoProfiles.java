package dev.tokenconsole.sandbox;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import dev.tokenconsole.profile.Environment;
import dev.tokenconsole.profile.Environments;
import dev.tokenconsole.profile.Profile;
import dev.tokenconsole.profile.Secret;

/** Profiles for trying the program out against the built-in server. */
public final class DemoProfiles {
    private DemoProfiles() {}

    /** The environment that they belong to. */
    public static Environment environment() {
        return Environments.builtIn().stream()
            .filter(environment -> environment.id().equals(Environments.DEMO_ID))
            .findFirst().orElseThrow();
    }

    /**
     * One profile of the demo environment for each client that the server knows, the normal one first. Ids and
     * secrets are new at each call; the caller owns them.
     */
    public static List<Profile> all() {
        return Arrays.stream(SandboxClient.values()).map(DemoProfiles::profile).toList();
    }

    private static Profile profile(SandboxClient client) {
        return new Profile(UUID.randomUUID(), client.title(), Environments.DEMO_ID, client.clientId(),
            Secret.of(client.secret()), client.description());
    }
}
