package dev.tokenconsole.sandbox;

import java.util.List;
import java.util.UUID;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;

/** Profiles for trying the program with the built-in server. */
public final class DemoProfiles {
    /** The most instructive ones: a list of every failure would hide them. */
    private static final List<SandboxClient> SHOWN = List.of(
        SandboxClient.DEMO, SandboxClient.SHORT_LIVED, SandboxClient.WRONG_SECRET, SandboxClient.RATE_LIMITED,
        SandboxClient.SLOW, SandboxClient.PROXY_HTML, SandboxClient.SERVER_ERROR, SandboxClient.PROBLEM_DETAILS,
        SandboxClient.BROKEN_BODY, SandboxClient.EXPIRED, SandboxClient.OPAQUE, SandboxClient.UNAVAILABLE,
        SandboxClient.WRONG_ISSUER);

    private DemoProfiles() {}

    /** The environment of the profiles. */
    public static Environment environment() {
        return BuiltInEnvironments.builtIn(BuiltInEnvironments.DEMO_ID).orElseThrow();
    }

    /**
     * Profiles of the demo environment, for the normal client and for the most frequent failures, the normal one first.
     * Ids and secrets are new at each call; the caller owns them.
     */
    public static List<Profile> all() {
        return SHOWN.stream().map(DemoProfiles::profile).toList();
    }

    private static Profile profile(SandboxClient client) {
        return new Profile(UUID.randomUUID(), Messages.text("sandbox." + client.clientId() + ".title"),
            BuiltInEnvironments.DEMO_ID, client.clientId(), Secret.of(client.secret()), client.description());
    }
}
