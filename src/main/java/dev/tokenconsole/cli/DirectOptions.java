package dev.tokenconsole.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.profile.Environment;
import dev.tokenconsole.profile.EnvironmentKind;
import dev.tokenconsole.profile.EnvironmentRules;
import dev.tokenconsole.profile.Environments;
import dev.tokenconsole.profile.Profile;
import dev.tokenconsole.profile.TokenRecipe;

/** Credentials that are named by options instead of being kept in a vault. */
final class DirectOptions {
    private static final String NAME = "command-line";

    @Option(names = "--base-url", paramLabel = "URL", descriptionKey = "cli.option.base-url")
    private @Nullable String baseUrl;

    @Option(names = "--client-id", paramLabel = "ID", descriptionKey = "cli.option.client-id")
    private @Nullable String clientId;

    @Option(names = ClientSecretSource.OPTION, paramLabel = "FILE", descriptionKey = "cli.option.client-secret-file")
    private @Nullable Path secretFile;

    @Option(names = "--api-version", paramLabel = "VERSION", descriptionKey = "cli.option.api-version")
    private @Nullable String apiVersion;

    /** Whether any of them was given. */
    boolean given() {
        return baseUrl != null || clientId != null || secretFile != null || apiVersion != null;
    }

    /** The environment that they describe. */
    Environment environment() throws CommandFailure {
        if (baseUrl == null || clientId == null) {
            throw CommandFailure.usage(Messages.text("cli.token.direct-incomplete"));
        }
        String version = apiVersion == null ? "1" : apiVersion;
        if (!EnvironmentRules.isVersion(version)) {
            throw CommandFailure.usage(Messages.text("cli.token.api-version"));
        }
        URI url = BaseUrl.parse(baseUrl);
        return Environments.builtIn().stream()
            .filter(environment -> environment.baseUrl().equals(url))
            .findFirst()
            .map(known -> new Environment(known.id(), known.name(), known.kind(), url, version, known.recipe()))
            .orElseGet(() -> new Environment(NAME, url.getHost(), EnvironmentKind.OTHER, url, version,
                TokenRecipe.STONEX_PAYMENTS));
    }

    /** The credentials, as a profile that is kept nowhere. The caller closes it. */
    Profile profile(Environment environment, ClientSecretSource secrets) throws CommandFailure {
        String id = clientId == null ? "" : clientId;
        Profile profile = new Profile(UUID.randomUUID(), NAME, environment.id(), id,
            secrets.read(secretFile), "");
        ProfileProblems.refuse(profile, List.of());
        return profile;
    }
}
