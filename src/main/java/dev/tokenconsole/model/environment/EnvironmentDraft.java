package dev.tokenconsole.model.environment;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * An environment in the state of being edited: typed fields are text, which {@link EnvironmentRules} checks.
 *
 * @param id the stable name of the environment
 * @param texts the typed fields; a missing one is empty
 * @param kind the kind of system
 * @param colour absent for the default of its kind
 * @param recipe the shape of its token request
 * @param allowsTls12 true if TLS 1.2 may be used
 * @param authorities the trusted ones, in addition to those of this computer
 * @param route the choice of a proxy
 */
public record EnvironmentDraft(String id, Map<EnvironmentField, String> texts, EnvironmentKind kind,
        @Nullable EnvironmentColour colour, TokenRecipe recipe, boolean allowsTls12,
        List<X509Certificate> authorities, Route route) {
    private static final Pattern SPACES = Pattern.compile("[ \t\r\n]+");

    /** The choice of a proxy; host and port for {@link #MANUAL} are in the texts. */
    public enum Route {
        /** {@link ProxyChoice#SYSTEM}. */
        SYSTEM,
        /** {@link ProxyChoice#NONE}. */
        NONE,
        /** {@link ProxyChoice.Manual}. */
        MANUAL
    }

    /** Copies the map and the list. */
    public EnvironmentDraft {
        texts = Map.copyOf(texts);
        authorities = List.copyOf(authorities);
    }

    /** A new environment at {@code baseUrl}, which may be empty, with the usual settings of OAuth 2.0. */
    public static EnvironmentDraft blank(String baseUrl, TokenRecipe recipe) {
        return new EnvironmentDraft("", Map.of(EnvironmentField.VERSION, "1", EnvironmentField.BASE_URL, baseUrl),
            EnvironmentKind.OTHER, null, recipe, false, List.of(), Route.SYSTEM);
    }

    /** The draft that yields {@code environment}. */
    public static EnvironmentDraft of(Environment environment) {
        Map<EnvironmentField, String> texts = new EnumMap<>(EnvironmentField.class);
        EnvironmentField.TYPED.forEach(field -> texts.put(field, field.text(environment)));
        Transport transport = environment.transport();
        Route route = switch (transport.proxy()) {
            case ProxyChoice.OfSystem _ -> Route.SYSTEM;
            case ProxyChoice.Never _ -> Route.NONE;
            case ProxyChoice.Manual _ -> Route.MANUAL;
        };
        return new EnvironmentDraft(environment.id(), texts, environment.kind(), environment.options().colour(),
            environment.recipe(), transport.allowsTls12(), transport.authorities(), route);
    }

    /** The text in {@code field}, without leading and trailing white space. */
    public String text(EnvironmentField field) {
        return texts.getOrDefault(field, "").strip();
    }

    /** The same with another text in {@code field}. */
    public EnvironmentDraft with(EnvironmentField field, String text) {
        Map<EnvironmentField, String> others = new EnumMap<>(EnvironmentField.class);
        others.putAll(texts);
        others.put(field, text);
        return new EnvironmentDraft(id, others, kind, colour, recipe, allowsTls12, authorities, route);
    }

    /** The same without the texts of fields that it does not use. */
    public EnvironmentDraft withoutUnusedTexts() {
        Map<EnvironmentField, String> used = new EnumMap<>(EnvironmentField.class);
        texts.forEach((field, text) -> {
            if (field.isUsedBy(this)) {
                used.put(field, text);
            }
        });
        return new EnvironmentDraft(id, used, kind, colour, recipe, allowsTls12, authorities, route);
    }

    /** The same with another id. */
    public EnvironmentDraft withId(String other) {
        return new EnvironmentDraft(other, texts, kind, colour, recipe, allowsTls12, authorities, route);
    }

    /** The same of another kind. */
    public EnvironmentDraft withKind(EnvironmentKind other) {
        return new EnvironmentDraft(id, texts, other, colour, recipe, allowsTls12, authorities, route);
    }

    /** The same in another colour; null for the default of its kind. */
    public EnvironmentDraft withColour(@Nullable EnvironmentColour other) {
        return new EnvironmentDraft(id, texts, kind, other, recipe, allowsTls12, authorities, route);
    }

    /** The same with another recipe. */
    public EnvironmentDraft withRecipe(TokenRecipe other) {
        return new EnvironmentDraft(id, texts, kind, colour, other, allowsTls12, authorities, route);
    }

    /** The same with or without TLS 1.2. */
    public EnvironmentDraft withTls12(boolean allows) {
        return new EnvironmentDraft(id, texts, kind, colour, recipe, allows, authorities, route);
    }

    /** The same with other authorities. */
    public EnvironmentDraft withAuthorities(List<X509Certificate> others) {
        return new EnvironmentDraft(id, texts, kind, colour, recipe, allowsTls12, others, route);
    }

    /** The same by another route. */
    public EnvironmentDraft withRoute(Route other) {
        return new EnvironmentDraft(id, texts, kind, colour, recipe, allowsTls12, authorities, other);
    }

    /** The built-in environment with the same base URL; empty as long as the base URL is not valid. */
    public Optional<Environment> builtInAtBaseUrl() {
        return baseUrl().flatMap(base -> BuiltInEnvironments.builtIn().stream()
            .filter(known -> known.baseUrl().equals(base)).findFirst());
    }

    /** The URL for token requests; empty as long as it is incomplete or not allowed. */
    public Optional<URI> tokenUrl() {
        if (!text(EnvironmentField.TOKEN_URL).isEmpty()) {
            return address(text(EnvironmentField.TOKEN_URL));
        }
        return recipe.path().isEmpty() ? Optional.empty() : baseUrl().flatMap(base ->
            address(base + recipe.path().replace("{version}", text(EnvironmentField.VERSION))));
    }

    /**
     * The environment, if {@link EnvironmentRules} find no problems.
     *
     * @throws java.util.NoSuchElementException or {@link NumberFormatException} if there are problems
     */
    public Environment toEnvironment() {
        EnvironmentColour chosen = kind == EnvironmentKind.PRODUCTION ? null : colour;
        EnvironmentOptions options = new EnvironmentOptions(chosen, addressOrNull(EnvironmentField.TOKEN_URL), scope(),
            text(EnvironmentField.ISSUER), text(EnvironmentField.AUDIENCE), addressOrNull(EnvironmentField.KEY_SET_URL),
            new Transport(allowsTls12, authorities, proxy()),
            EnvironmentOptions.parametersOf(text(EnvironmentField.PARAMETERS)),
            addressOrNull(EnvironmentField.PROBE_URL));
        return new Environment(
            id, text(EnvironmentField.NAME), kind, baseUrl().orElseThrow(), version(), recipe, options);
    }

    /** The scope with single spaces between its names. */
    String scope() {
        return SPACES.matcher(text(EnvironmentField.SCOPE)).replaceAll(" ");
    }

    /** The base URL without a trailing slash; empty if it is not allowed or has a query. */
    Optional<URI> baseUrl() {
        return address(text(EnvironmentField.BASE_URL)).filter(url -> url.getRawQuery() == null)
            .map(url -> URI.create(url.toString().replaceFirst("/+$", "")));
    }

    /** {@code text} as an allowed address in its normal form; empty if it is none. */
    static Optional<URI> address(String text) {
        return WebAddress.read(text).filter(url -> WebAddress.fault(url).isEmpty()).map(WebAddress::clean);
    }

    private @Nullable URI addressOrNull(EnvironmentField field) {
        return text(field).isEmpty() ? null : address(text(field)).orElseThrow();
    }

    /** A recipe without versions has one as well, for a later change of the recipe. */
    private String version() {
        return text(EnvironmentField.VERSION).isEmpty() ? "1" : text(EnvironmentField.VERSION);
    }

    private ProxyChoice proxy() {
        return switch (route) {
            case SYSTEM -> ProxyChoice.SYSTEM;
            case NONE -> ProxyChoice.NONE;
            case MANUAL -> new ProxyChoice.Manual(
                text(EnvironmentField.PROXY_HOST), Integer.parseInt(text(EnvironmentField.PROXY_PORT)));
        };
    }
}
