package dev.tokenconsole.cli.environment;

import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import dev.tokenconsole.cli.access.AuthoritySource;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentDraft;
import dev.tokenconsole.model.environment.EnvironmentField;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.environment.WebAddress;

/** The options that describe a token request: its address, recipe, route and trust. */
public final class EnvironmentOptionsMixin {
    @Option(names = "--base-url", paramLabel = "URL", descriptionKey = "cli.option.base-url")
    private @Nullable String baseUrl;

    @Option(names = "--recipe", paramLabel = "RECIPE", descriptionKey = "cli.option.recipe")
    private @Nullable String recipe;

    @Option(names = "--api-version", paramLabel = "VERSION", descriptionKey = "cli.option.api-version")
    private @Nullable String version;

    @Option(names = "--token-url", paramLabel = "URL", descriptionKey = "cli.option.token-url")
    private @Nullable String tokenUrl;

    @Option(names = "--scope", paramLabel = "SCOPE", descriptionKey = "cli.option.scope")
    private @Nullable String scope;

    @Option(names = "--parameter", paramLabel = "NAME=VALUE", descriptionKey = "cli.option.parameter")
    private List<String> parameters = List.of();

    @Option(names = AuthoritySource.OPTION, paramLabel = "FILE", descriptionKey = "cli.option.ca-file")
    private @Nullable Path authorities;

    @Option(names = AuthoritySource.PASSWORD_OPTION, paramLabel = "FILE",
        descriptionKey = "cli.option.ca-password-file")
    private @Nullable Path authoritiesPassword;

    @Option(names = "--allow-tls12", descriptionKey = "cli.option.allow-tls12")
    private boolean allowsTls12;

    @Option(names = "--proxy", paramLabel = "PROXY", descriptionKey = "cli.option.proxy")
    private @Nullable String proxy;

    /** True if at least one of them was given. */
    public boolean areGiven() {
        return baseUrl != null || recipe != null || version != null || tokenUrl != null || scope != null
            || !parameters.isEmpty() || authorities != null || authoritiesPassword != null || allowsTls12
            || proxy != null;
    }

    /** True if they include the address of a token endpoint. */
    public boolean hasAddress() {
        return baseUrl != null || tokenUrl != null;
    }

    /** The recipe that was given, or else that of the built-in environment at the base URL, or else StoneX's. */
    private TokenRecipe recipe(EnvironmentDraft draft) throws CommandFailure {
        String ids = TokenRecipe.ALL.stream().map(TokenRecipe::id).collect(Collectors.joining(", "));
        if (recipe != null) {
            return TokenRecipe.byId(recipe)
                .orElseThrow(() -> CommandFailure.usage(Messages.text("cli.usage.one-of", "--recipe", ids)));
        }
        if (tokenUrl != null) {
            // A guess would send a secret in a shape that the server may not expect.
            throw CommandFailure.usage(Messages.text("cli.token-url.recipe", ids));
        }
        return draft.builtInAtBaseUrl().map(Environment::recipe).orElse(TokenRecipe.STONEX_PAYMENTS);
    }

    /** The certificate authorities that were named. */
    public List<X509Certificate> authorities(AuthoritySource source) throws CommandFailure {
        return source.read(authorities, authoritiesPassword);
    }

    /** The environment that they describe, not yet validated. */
    public EnvironmentDraft draft(String id, String name, EnvironmentKind kind, List<X509Certificate> trusted)
            throws CommandFailure {
        Map<EnvironmentField, String> texts = new EnumMap<>(EnvironmentField.class);
        texts.put(EnvironmentField.NAME, name);
        texts.put(EnvironmentField.BASE_URL, baseUrl == null ? origin() : baseUrl);
        texts.put(EnvironmentField.VERSION, version == null ? "1" : version);
        texts.put(EnvironmentField.TOKEN_URL, tokenUrl == null ? "" : tokenUrl);
        texts.put(EnvironmentField.SCOPE, scope == null ? "" : scope);
        texts.put(EnvironmentField.PARAMETERS, String.join(" ", parameters));
        EnvironmentDraft draft = new EnvironmentDraft(id, texts, kind, null, TokenRecipe.STONEX_PAYMENTS, allowsTls12,
            trusted, EnvironmentDraft.Route.SYSTEM);
        return (proxy == null ? ProxyOption.SYSTEM : ProxyOption.of(proxy)).in(draft.withRecipe(recipe(draft)));
    }

    /** Scheme and authority of the token URL, which needs no base URL. */
    private String origin() {
        return tokenUrl == null ? "" : WebAddress.read(tokenUrl)
            .filter(url -> WebAddress.fault(url).isEmpty())
            .map(url -> URI.create(url.getScheme() + "://" + url.getRawAuthority()).toString())
            .orElse("");
    }
}
