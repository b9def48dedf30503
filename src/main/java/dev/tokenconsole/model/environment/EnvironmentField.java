package dev.tokenconsole.model.environment;

import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.environment.EnvironmentDraft.Route;

/**
 * The fields of an environment, one row each: the name, how it is read, copied and compared, and its rule. The order is
 * that in which problems and changes are listed.
 */
public enum EnvironmentField {
    /** {@link Environment#id()}. */
    ID("id", EnvironmentDraft::id, (to, from) -> to.withId(from.id()), EnvironmentRules::idProblem),
    /** {@link Environment#name()}. */
    NAME("name", Environment::name, EnvironmentRules::nameProblem),
    /** {@link Environment#kind()}. */
    KIND("kind", EnvironmentDraft::kind, (to, from) -> to.withKind(from.kind()), EnvironmentRules::kindProblem),
    /** {@link EnvironmentOptions#colour()}. */
    COLOUR("colour", EnvironmentDraft::colour, (to, from) -> to.withColour(from.colour()),
        EnvironmentRules::colourProblem),
    /** {@link Environment#recipe()}. */
    RECIPE("recipe", EnvironmentDraft::recipe, (to, from) -> to.withRecipe(from.recipe()), draft -> null),
    /** {@link Environment#baseUrl()}. */
    BASE_URL("base-url", environment -> text(environment.baseUrl()), EnvironmentRules::baseUrlProblem),
    /** {@link Environment#version()}. */
    VERSION("version", Environment::version, EnvironmentRules::versionProblem),
    /** {@link EnvironmentOptions#tokenUrl()}. */
    TOKEN_URL("token-url", environment -> text(environment.options().tokenUrl()), EnvironmentRules::tokenUrlProblem),
    /** {@link EnvironmentOptions#scope()}. */
    SCOPE("scope", environment -> environment.options().scope(), EnvironmentRules::scopeProblem),
    /** {@link EnvironmentOptions#parameters()}. */
    PARAMETERS("parameters", environment -> environment.options().parameterText(),
        EnvironmentRules::parametersProblem),
    /** {@link EnvironmentOptions#issuer()}. */
    ISSUER("issuer", environment -> environment.options().issuer(), EnvironmentRules::issuerProblem),
    /** {@link EnvironmentOptions#audience()}. */
    AUDIENCE("audience", environment -> environment.options().audience(), EnvironmentRules::audienceProblem),
    /** {@link EnvironmentOptions#keySetUrl()}. */
    KEY_SET_URL("key-set-url", environment -> text(environment.options().keySetUrl()),
        EnvironmentRules::keySetUrlProblem),
    /** {@link EnvironmentOptions#probeUrl()}. */
    PROBE_URL("probe", environment -> text(environment.options().probeUrl()), EnvironmentRules::probeUrlProblem),
    /** {@link EnvironmentDraft#route()}; copied and compared with its host and port, which need each other. */
    ROUTE("route", EnvironmentField::proxy, EnvironmentField::copyProxy, draft -> null),
    /** {@link Transport#allowsTls12()}. */
    TLS12("tls12", EnvironmentDraft::allowsTls12, (to, from) -> to.withTls12(from.allowsTls12()), draft -> null),
    /** {@link Transport#authorities()}. */
    AUTHORITIES("trust", EnvironmentDraft::authorities, (to, from) -> to.withAuthorities(from.authorities()),
        EnvironmentRules::authoritiesProblem),
    /** {@link ProxyChoice.Manual#host()}. */
    PROXY_HOST("proxy-host", environment -> manualProxy(environment).map(ProxyChoice.Manual::host).orElse(""),
        EnvironmentRules::proxyHostProblem),
    /** {@link ProxyChoice.Manual#port()}. */
    PROXY_PORT("proxy-port", environment -> manualProxy(environment).map(proxy -> "" + proxy.port()).orElse(""),
        EnvironmentRules::proxyPortProblem);

    /** The fields that are typed as text. */
    public static final Set<EnvironmentField> TYPED = Collections.unmodifiableSet(
        Arrays.stream(values()).filter(field -> field.text != null)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(EnvironmentField.class))));

    private final String id;
    // The functions are references to methods without state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final @Nullable Function<Environment, String> text;
    @SuppressWarnings("ImmutableEnumChecker")
    private final Value value;
    @SuppressWarnings("ImmutableEnumChecker")
    private final BinaryOperator<EnvironmentDraft> copy;
    @SuppressWarnings("ImmutableEnumChecker")
    private final Rule rule;

    private interface Value {
        @Nullable Object in(EnvironmentDraft draft);
    }

    private interface Rule {
        /** The problem with the field, in one sentence; null if there is none. */
        @Nullable String problem(EnvironmentDraft draft);
    }

    /** A field that is typed as {@code text}. */
    EnvironmentField(String id, Function<Environment, String> text, Rule rule) {
        this.id = id;
        this.text = text;
        this.value = draft -> draft.text(this);
        this.copy = (to, from) -> to.with(this, from.text(this));
        this.rule = rule;
    }

    /** A field that is chosen. */
    EnvironmentField(String id, Value value, BinaryOperator<EnvironmentDraft> copy, Rule rule) {
        this.id = id;
        this.text = null;
        this.value = value;
        this.copy = copy;
        this.rule = rule;
    }

    /** The name within message keys and ids of controls, such as {@code base-url}. */
    public String id() {
        return id;
    }

    /** True if {@code draft} uses the field: a scope needs a recipe that takes one, host and port a manual proxy. */
    public boolean isUsedBy(EnvironmentDraft draft) {
        return this == SCOPE ? draft.recipe().scoped()
            : (this != PROXY_HOST && this != PROXY_PORT) || draft.route() == Route.MANUAL;
    }

    /** The text that would be typed for {@code environment}; empty for fields that are not {@link #TYPED}. */
    String text(Environment environment) {
        return text == null ? "" : text.apply(environment);
    }

    /** {@code to} with the value of this field in {@code from}. */
    EnvironmentDraft copy(EnvironmentDraft to, EnvironmentDraft from) {
        return copy.apply(to, from);
    }

    /** True if both drafts have the same value. */
    boolean isSame(EnvironmentDraft one, EnvironmentDraft other) {
        return Objects.equals(value.in(one), value.in(other));
    }

    /** The problem with this field of {@code draft}, in one sentence. */
    Optional<String> problem(EnvironmentDraft draft) {
        return Optional.ofNullable(rule.problem(draft));
    }

    private static Object proxy(EnvironmentDraft draft) {
        return draft.route() == Route.MANUAL
            ? List.of(draft.text(PROXY_HOST), draft.text(PROXY_PORT)) : draft.route();
    }

    private static EnvironmentDraft copyProxy(EnvironmentDraft to, EnvironmentDraft from) {
        return PROXY_PORT.copy(PROXY_HOST.copy(to.withRoute(from.route()), from), from);
    }

    private static Optional<ProxyChoice.Manual> manualProxy(Environment environment) {
        return environment.transport().proxy() instanceof ProxyChoice.Manual manual
            ? Optional.of(manual) : Optional.empty();
    }

    private static String text(@Nullable URI url) {
        return url == null ? "" : url.toString();
    }
}
