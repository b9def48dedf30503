package dev.tokenconsole.cli.environment;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import dev.tokenconsole.cli.access.AuthoritySource;
import dev.tokenconsole.cli.access.ConnectionArguments;
import dev.tokenconsole.cli.argument.Argument;
import dev.tokenconsole.cli.argument.Value;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentDraft;
import dev.tokenconsole.model.environment.EnvironmentField;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.environment.WebAddress;

/** The options that describe a token request: its address, recipe, route and trust. */
public final class EnvironmentArguments implements Argument {
    private static final String UNSAVED = "command-line";

    private final Value<String> baseUrl = text("--base-url", "URL", "cli.option.base-url");
    private final Value<String> recipe = text("--recipe", "RECIPE", "cli.option.recipe");
    private final Value<String> version = text("--api-version", "VERSION", "cli.option.api-version");
    private final Value<String> tokenUrl = text("--token-url", "URL", "cli.option.token-url");
    private final Value<String> scope = text("--scope", "SCOPE", "cli.option.scope");
    private final Value<List<String>> parameters = Value.texts(
        OptionSpec.builder("--parameter").paramLabel("NAME=VALUE").descriptionKey("cli.option.parameter"));
    private final ConnectionArguments connection = new ConnectionArguments();

    private static Value<String> text(String name, String label, String key) {
        return Value.of(String.class, OptionSpec.builder(name).paramLabel(label).descriptionKey(key));
    }

    private List<Value<?>> values() {
        return List.of(baseUrl, recipe, version, tokenUrl, scope, parameters);
    }

    @Override
    public void addTo(CommandSpec command) {
        values().forEach(value -> value.addTo(command));
        connection.addTo(command);
    }

    /** True if at least one of them was given. */
    public boolean areGiven() {
        return connection.areGiven() || values().stream().anyMatch(value -> value.orNull() != null);
    }

    /** True if they include the address of a token endpoint. */
    public boolean hasAddress() {
        return baseUrl.orNull() != null || tokenUrl.orNull() != null;
    }

    /** The recipe that was given, or else that of the built-in environment at the base URL, or else StoneX's. */
    private TokenRecipe recipe(EnvironmentDraft draft) throws CommandFailure {
        String ids = TokenRecipe.ALL.stream().map(TokenRecipe::id).collect(Collectors.joining(", "));
        String id = recipe.orNull();
        if (id != null) {
            return TokenRecipe.byId(id)
                .orElseThrow(() -> CommandFailure.usage(Messages.text("cli.usage.one-of", "--recipe", ids)));
        }
        if (tokenUrl.orNull() != null) {
            // A guess would send a secret in a shape that the server may not expect.
            throw CommandFailure.usage(Messages.text("cli.token-url.recipe", ids));
        }
        return draft.builtInAtBaseUrl().map(Environment::recipe).orElse(TokenRecipe.STONEX_PAYMENTS);
    }

    /** The certificate authorities that were named. */
    public List<X509Certificate> authorities(AuthoritySource source) throws CommandFailure {
        return connection.authorities(source);
    }

    /** The environment that they describe, not yet validated. */
    public EnvironmentDraft draft(String id, String name, EnvironmentKind kind, List<X509Certificate> trusted)
            throws CommandFailure {
        Map<EnvironmentField, String> texts = new EnumMap<>(EnvironmentField.class);
        texts.put(EnvironmentField.NAME, name);
        texts.put(EnvironmentField.BASE_URL, Objects.requireNonNullElseGet(baseUrl.orNull(), this::origin));
        texts.put(EnvironmentField.VERSION, Objects.requireNonNullElse(version.orNull(), "1"));
        texts.put(EnvironmentField.TOKEN_URL, typed(tokenUrl));
        texts.put(EnvironmentField.SCOPE, typed(scope));
        texts.put(EnvironmentField.PARAMETERS,
            String.join(" ", Objects.requireNonNullElse(parameters.orNull(), List.of())));
        EnvironmentDraft draft = new EnvironmentDraft(id, texts, kind, null, TokenRecipe.STONEX_PAYMENTS,
            false, List.of(), EnvironmentDraft.Route.SYSTEM);
        return connection.in(draft.withRecipe(recipe(draft)), trusted);
    }

    /** The environment that they describe, which no vault holds; a built-in one if it is at the base URL of that. */
    public Environment environment(AuthoritySource source) throws CommandFailure {
        EnvironmentDraft draft = draft(UNSAVED, UNSAVED, EnvironmentKind.OTHER, authorities(source));
        Environment described = EnvironmentProblems.checked(draft, List.of());
        return draft.builtInAtBaseUrl()
            .map(known -> named(described, known.id(), known.name(), known.kind()))
            .orElseGet(() -> named(described, UNSAVED, described.tokenUrl().getHost(), EnvironmentKind.OTHER));
    }

    private static Environment named(Environment environment, String id, String name, EnvironmentKind kind) {
        return new Environment(id, name, kind, environment.baseUrl(), environment.version(), environment.recipe(),
            environment.options());
    }

    private static String typed(Value<String> text) {
        return Objects.requireNonNullElse(text.orNull(), "");
    }

    /** Scheme and authority of the token URL, which needs no base URL. */
    private String origin() {
        return WebAddress.read(typed(tokenUrl))
            .filter(url -> WebAddress.fault(url).isEmpty())
            .map(url -> URI.create(url.getScheme() + "://" + url.getRawAuthority()).toString())
            .orElse("");
    }
}
