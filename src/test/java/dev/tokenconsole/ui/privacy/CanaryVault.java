package dev.tokenconsole.ui.privacy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentOptions;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.FailureVerdict.Remedy;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.contents.VaultContents;

/** A vault of profiles that are named after their client ids, in environments whose settings name canaries, too. */
final class CanaryVault {
    static final String FIRST = "0oaCANARYaaaaaaaaa1";
    static final String SECOND = "0oaCANARYbbbbbbbbb2";
    static final String ISSUER = "https://login.example.com/oauth2/ausCANARYaaa1";

    private CanaryVault() {}

    static void create(Path home) throws Exception {
        TeamVault.create(home, URI.create("http://127.0.0.1:9"));
        char[] password = ConsoleDriver.PASSWORD.toCharArray();
        try (Vault vault = TeamVault.location(home).open(password)) {
            List<Environment> environments = vault.contents().environments().stream()
                .map(each -> each.id().equals("sandbox") ? expecting(each) : each).toList();
            vault.save(new VaultContents(environments, Stream.concat(
                Stream.of(profile(FIRST, "sandbox"), profile(SECOND, "production")),
                vault.contents().profiles().stream().limit(1)).toList()));
        }
    }

    /** The refusal of a server whose words name the client. */
    static TokenOutcome refusal(TestClock clock) {
        return new TokenOutcome.Rejected(new FailureVerdict("client-refused", FIRST + " was refused", "cause " + FIRST,
            "step " + FIRST, "unknown client " + FIRST, List.of("client " + FIRST), Remedy.EDIT_PROFILE),
            TestOutcomes.exchange(clock.now(), 401, "{\"client\":\"" + FIRST + "\"}"));
    }

    private static Environment expecting(Environment sandbox) {
        EnvironmentOptions options = new EnvironmentOptions(sandbox.options().colour(),
            URI.create(ISSUER + "/v1/token"), "CANARY.read", ISSUER, "api://CANARY-audience", null,
            sandbox.options().transport(), Map.of("audience", "api://CANARY-parameter"), null);
        return new Environment(sandbox.id(), "UAT " + FIRST, sandbox.kind(), sandbox.baseUrl(), "1",
            TokenRecipe.OAUTH2_POST).with(options);
    }

    private static Profile profile(String clientId, String environment) {
        return new Profile(UUID.randomUUID(), clientId, environment, clientId, Secret.of("one-secret-of-two"),
            "note with " + clientId);
    }
}
