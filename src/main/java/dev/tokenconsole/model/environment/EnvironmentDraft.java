package dev.tokenconsole.model.environment;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.environment.EnvironmentRules.Field;

/**
 * An environment as it is written by a person: what is typed is text, which {@link EnvironmentRules} judges.
 *
 * @param id the stable name of the environment
 * @param texts what was typed, by field; a field that is not there is empty
 * @param kind what is at stake there
 * @param colour absent for the usual one of its kind
 * @param recipe how a token is asked for
 * @param allowsTls12 whether TLS 1.2 will do
 * @param authorities those that are trusted beside the computer's own
 * @param route which way requests go
 */
public record EnvironmentDraft(String id, Map<Field, String> texts, EnvironmentKind kind,
        @Nullable EnvironmentColour colour, TokenRecipe recipe, boolean allowsTls12,
        List<X509Certificate> authorities, Route route) {
    private static final Pattern SPACES = Pattern.compile("[ \t\r\n]+");

    /** Which way requests go; the proxy of {@link #MANUAL} stands in the texts. */
    public enum Route {
        /** {@link ProxyChoice#SYSTEM}. */
        SYSTEM,
        /** {@link ProxyChoice#NONE}. */
        NONE,
        /** {@link ProxyChoice.Manual}. */
        MANUAL
    }

    /** Copies what it is given. */
    public EnvironmentDraft {
        texts = Map.copyOf(texts);
        authorities = List.copyOf(authorities);
    }

    /** {@code environment} as it would have been typed. */
    public static EnvironmentDraft of(Environment environment) {
        EnvironmentOptions options = environment.options();
        Map<Field, String> texts = new EnumMap<>(Field.class);
        texts.put(Field.NAME, environment.name());
        texts.put(Field.BASE_URL, environment.baseUrl().toString());
        texts.put(Field.VERSION, environment.version());
        texts.put(Field.TOKEN_URL, text(options.tokenUrl()));
        texts.put(Field.SCOPE, options.scope());
        texts.put(Field.ISSUER, options.issuer());
        texts.put(Field.AUDIENCE, options.audience());
        texts.put(Field.KEY_SET_URL, text(options.keySetUrl()));
        Route route = switch (environment.transport().proxy()) {
            case ProxyChoice.OfSystem _ -> Route.SYSTEM;
            case ProxyChoice.Never _ -> Route.NONE;
            case ProxyChoice.Manual manual -> {
                texts.put(Field.PROXY_HOST, manual.host());
                texts.put(Field.PROXY_PORT, Integer.toString(manual.port()));
                yield Route.MANUAL;
            }
        };
        return new EnvironmentDraft(environment.id(), texts, environment.kind(), options.colour(),
            environment.recipe(), environment.transport().allowsTls12(), environment.transport().authorities(), route);
    }

    /** What stands in {@code field}, without white space at its ends. */
    public String text(Field field) {
        return texts.getOrDefault(field, "").strip();
    }

    /** The same with another text in {@code field}. */
    public EnvironmentDraft with(Field field, String text) {
        Map<Field, String> others = new EnumMap<>(Field.class);
        others.putAll(texts);
        others.put(field, text);
        return new EnvironmentDraft(id, others, kind, colour, recipe, allowsTls12, authorities, route);
    }

    /** The same asking for a token in another way. */
    public EnvironmentDraft with(TokenRecipe another) {
        return new EnvironmentDraft(id, texts, kind, colour, another, allowsTls12, authorities, route);
    }

    /** The built-in environment that is at the same base URL, as far as that can be told yet. */
    public Optional<Environment> builtInThere() {
        return base().flatMap(base -> BuiltInEnvironments.builtIn().stream()
            .filter(known -> known.baseUrl().equals(base)).findFirst());
    }

    /** Where a token will be asked for; empty while the address is not complete or may not be called. */
    public Optional<URI> called() {
        if (!text(Field.TOKEN_URL).isEmpty()) {
            return address(text(Field.TOKEN_URL));
        }
        return recipe.path().isEmpty() ? Optional.empty() : base().flatMap(base ->
            address(base + recipe.path().replace("{version}", text(Field.VERSION))));
    }

    /**
     * The environment, if {@link EnvironmentRules} find nothing wrong.
     *
     * @throws java.util.NoSuchElementException or {@link NumberFormatException} if they do
     */
    public Environment toEnvironment() {
        EnvironmentColour chosen = kind == EnvironmentKind.PRODUCTION ? null : colour;
        EnvironmentOptions options = new EnvironmentOptions(chosen, addressOrNull(Field.TOKEN_URL), scope(),
            text(Field.ISSUER), text(Field.AUDIENCE), addressOrNull(Field.KEY_SET_URL),
            new Transport(allowsTls12, authorities, proxy()));
        return new Environment(id, text(Field.NAME), kind, base().orElseThrow(), version(), recipe, options);
    }

    /** The scope with single spaces between its names. */
    String scope() {
        return SPACES.matcher(text(Field.SCOPE)).replaceAll(" ");
    }

    /** The base URL without a slash at its end; empty if it may not be called or goes on behind its path. */
    Optional<URI> base() {
        return address(text(Field.BASE_URL)).filter(url -> url.getRawQuery() == null)
            .map(url -> URI.create(url.toString().replaceFirst("/+$", "")));
    }

    /** {@code text} as an address that may be called, in its usual form. */
    static Optional<URI> address(String text) {
        return WebAddress.read(text).filter(url -> WebAddress.fault(url).isEmpty()).map(WebAddress::clean);
    }

    private @Nullable URI addressOrNull(Field field) {
        return text(field).isEmpty() ? null : address(text(field)).orElseThrow();
    }

    /** Where the recipe knows no versions, one is kept all the same, for when it is changed. */
    private String version() {
        return text(Field.VERSION).isEmpty() ? "1" : text(Field.VERSION);
    }

    private ProxyChoice proxy() {
        return switch (route) {
            case SYSTEM -> ProxyChoice.SYSTEM;
            case NONE -> ProxyChoice.NONE;
            case MANUAL ->
                new ProxyChoice.Manual(text(Field.PROXY_HOST), Integer.parseInt(text(Field.PROXY_PORT)));
        };
    }

    private static String text(@Nullable URI url) {
        return url == null ? "" : url.toString();
    }
}
