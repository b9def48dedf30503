package dev.tokenconsole.check.run;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import dev.tokenconsole.check.CheckEntry;
import dev.tokenconsole.check.CheckRow;
import dev.tokenconsole.check.ShownClientId;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.EnvironmentOptions;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;

/** Entries of checks for tests, numbered as they are added. */
public final class CheckBench {
    public static final String SECRET = SandboxClient.DEMO.secret();

    private final List<CheckEntry> entries = new ArrayList<>();

    /** Credentials with the secret of the built-in server. */
    public CheckBench add(Environment environment, String clientId) {
        return add(environment, clientId, SECRET);
    }

    public CheckBench add(Environment environment, String clientId, String secret) {
        int number = entries.size() + 1;
        entries.add(CheckEntry.of(new CheckRow(number, null, "row " + number, environment.id(), environment.name(),
            ShownClientId.SHORT.of(clientId)), environment, clientId, Secret.of(secret)));
        return this;
    }

    public List<CheckEntry> entries() {
        return entries;
    }

    /** StoneX's recipe at {@code base}. */
    public static Environment environment(String id, URI base) {
        return new Environment(id, "Bench " + id, EnvironmentKind.OTHER, base, "1", TokenRecipe.STONEX_PAYMENTS);
    }

    /** The same, expecting {@code issuer}. */
    public static Environment environment(String id, URI base, String issuer, String audience) {
        return environment(id, base).with(EnvironmentOptions.DEFAULT.expecting(issuer, audience));
    }
}
