package dev.tokenconsole.model.environment;

import java.net.InetAddress;
import java.net.URI;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.name.NameRules;

/** The rules for environments: one for each {@link EnvironmentField}, with a sentence to be shown beside the field. */
public final class EnvironmentRules {
    /** The longest id, in characters. */
    public static final int MAX_ID = 64;
    /** The longest name, in characters. */
    public static final int MAX_NAME = NameRules.MAX_LENGTH;
    /** The longest address, in characters. */
    public static final int MAX_URL = 2048;
    /** The longest scope, issuer and audience, in characters. */
    public static final int MAX_TEXT = 1024;
    /** The largest number of trusted authorities. */
    public static final int MAX_AUTHORITIES = 64;

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,4})?");
    /** RFC 6749 section 3.3. */
    private static final Pattern SCOPE =
        Pattern.compile("[\\x21\\x23-\\x5b\\x5d-\\x7e]+( [\\x21\\x23-\\x5b\\x5d-\\x7e]+)*");
    /** A name as those of RFC 6749 (appendix A), and a value without white space. */
    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z0-9_.:-]{1,64}=[^\\s\\p{Cntrl}]+");
    /** Parameters of the recipe and of the profile, and such that would hold a secret or ask for another grant. */
    private static final Set<String> RESERVED = Set.of("grant_type", "client_id", "client_secret", "scope",
        "client_assertion", "client_assertion_type", "assertion", "username", "password", "code", "refresh_token");
    /** A name or an IPv4 address. */
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,251}[A-Za-z0-9])?");
    /** The characters of an IPv6 address. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

    private EnvironmentRules() {}

    /**
     * The problems by field, one sentence each; empty if the environment may be saved. {@code others} are the
     * environments already there; one with the id of {@code draft} is the one being edited.
     */
    public static Map<EnvironmentField, String> problems(EnvironmentDraft draft, Collection<Environment> others) {
        Map<EnvironmentField, String> problems = new EnumMap<>(EnvironmentField.class);
        for (EnvironmentField field : EnvironmentField.values()) {
            field.problem(draft).ifPresent(problem -> problems.put(field, problem));
        }
        String name = draft.text(EnvironmentField.NAME);
        if (others.stream().anyMatch(other ->
                !other.id().equals(draft.id()) && NameRules.areSame(other.name(), name))) {
            problems.putIfAbsent(EnvironmentField.NAME, Messages.text("environment.name.taken", name));
        }
        return problems;
    }

    /** True if {@code text} is a version of an API, such as {@code 1} or {@code 1.1}. */
    public static boolean isVersion(String text) {
        return VERSION.matcher(text).matches();
    }

    /** True if {@code text} can be the host of a proxy: a name or an address, an IPv6 address without brackets. */
    public static boolean isHost(String text) {
        return HOST.matcher(text).matches() || isAddress(text);
    }

    /** An id for a new environment of that name, different from those of {@code others} and of the built-in ones. */
    public static String newId(String name, Collection<Environment> others) {
        String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String stem = slug.isEmpty() ? "environment" : slug.substring(0, Math.min(slug.length(), MAX_ID - 8))
            .replaceFirst("-$", "");
        String id = stem;
        for (int i = 2; isTaken(id, others); i++) {
            id = stem + "-" + i;
        }
        return id;
    }

    private static boolean isTaken(String id, Collection<Environment> others) {
        return BuiltInEnvironments.builtIn(id).isPresent() || others.stream().anyMatch(other -> other.id().equals(id));
    }

    static @Nullable String idProblem(EnvironmentDraft draft) {
        String id = draft.id();
        if (id.equals(BuiltInEnvironments.DEMO_ID)) {
            return Messages.text("environment.id.demo");
        }
        return id.length() > MAX_ID || !ID.matcher(id).matches()
            ? Messages.text("environment.id.invalid", MAX_ID) : null;
    }

    static @Nullable String nameProblem(EnvironmentDraft draft) {
        String name = draft.text(EnvironmentField.NAME);
        if (name.isEmpty()) {
            return Messages.text("environment.name.missing");
        }
        return NameRules.problem(name);
    }

    static @Nullable String kindProblem(EnvironmentDraft draft) {
        return draft.kind() == EnvironmentKind.DEMO ? Messages.text("environment.kind.demo") : null;
    }

    static @Nullable String colourProblem(EnvironmentDraft draft) {
        EnvironmentColour colour = draft.colour();
        if (colour == null || (colour == EnvironmentColour.RED) == (draft.kind() == EnvironmentKind.PRODUCTION)) {
            return null;
        }
        return Messages.text(colour == EnvironmentColour.RED ? "environment.colour.red"
            : "environment.colour.production");
    }

    static @Nullable String baseUrlProblem(EnvironmentDraft draft) {
        String text = draft.text(EnvironmentField.BASE_URL);
        if (text.isEmpty()) {
            return Messages.text("environment.base-url.missing");
        }
        String problem = addressProblem(text);
        if (problem != null) {
            return problem;
        }
        Optional<URI> base = draft.baseUrl();
        if (base.isEmpty()) {
            return Messages.text("environment.base-url.query");
        }
        String twice = draft.recipe().startAtEndOf(base.get().getRawPath());
        if (!twice.isEmpty() && draft.recipe().isWholePath(twice)) {
            return Messages.text("environment.base-url.whole", twice);
        }
        // A token URL is called as it is, so nothing is added to the base URL.
        return twice.isEmpty() || !draft.text(EnvironmentField.TOKEN_URL).isEmpty() ? null
            : Messages.text("environment.base-url.start", twice);
    }

    static @Nullable String versionProblem(EnvironmentDraft draft) {
        return draft.recipe().isVersioned() && !isVersion(draft.text(EnvironmentField.VERSION))
            ? Messages.text("environment.version.invalid") : null;
    }

    static @Nullable String tokenUrlProblem(EnvironmentDraft draft) {
        String text = draft.text(EnvironmentField.TOKEN_URL);
        if (text.isEmpty()) {
            return draft.recipe().path().isEmpty() ? Messages.text("environment.token-url.missing") : null;
        }
        return addressProblem(text);
    }

    static @Nullable String keySetUrlProblem(EnvironmentDraft draft) {
        String text = draft.text(EnvironmentField.KEY_SET_URL);
        return text.isEmpty() ? null : addressProblem(text);
    }

    /** A token goes to no other server than that of the API, also after the base URL was changed. */
    static @Nullable String probeUrlProblem(EnvironmentDraft draft) {
        String text = draft.text(EnvironmentField.PROBE_URL);
        String problem = text.isEmpty() ? null : addressProblem(text);
        Optional<URI> base = draft.baseUrl();
        if (text.isEmpty() || problem != null || base.isEmpty()) {
            return problem;
        }
        return EnvironmentDraft.address(text).filter(url -> WebAddress.isSameServer(url, base.get())).isPresent()
            ? null : Messages.text("environment.probe.elsewhere", base.get().getHost());
    }

    /** The sentence never repeats the address, which may hold a password. */
    private static @Nullable String addressProblem(String text) {
        if (text.length() > MAX_URL) {
            return Messages.text("environment.address.long", MAX_URL);
        }
        return WebAddress.problem(text).map(problem -> switch (problem.fault()) {
            case UNREADABLE -> Messages.text("environment.address.unreadable");
            case HOST_CHARACTER -> Messages.text("environment.address.host-character", problem.character());
            case HOST_PART -> Messages.text("environment.address.host-part");
            case HOST_DIGIT -> Messages.text("environment.address.host-digit");
            case CHARACTER -> Messages.text("environment.address.character", problem.character());
            case USER_INFO -> Messages.text("environment.address.user-info");
            case FRAGMENT -> Messages.text("environment.address.fragment");
            case NOT_HTTPS -> Messages.text("environment.address.not-https");
            case PORT -> Messages.text("environment.port.range");
        }).orElse(null);
    }

    static @Nullable String scopeProblem(EnvironmentDraft draft) {
        String scope = draft.scope();
        if (scope.isEmpty()) {
            return null;
        }
        if (!draft.recipe().scoped()) {
            return Messages.text("environment.scope.unused");
        }
        if (scope.length() > MAX_TEXT) {
            return Messages.text("environment.text.long", MAX_TEXT);
        }
        return SCOPE.matcher(scope).matches() ? null : Messages.text("environment.scope.characters");
    }

    static @Nullable String parametersProblem(EnvironmentDraft draft) {
        String text = draft.text(EnvironmentField.PARAMETERS);
        if (text.length() > MAX_TEXT) {
            return Messages.text("environment.text.long", MAX_TEXT);
        }
        Set<String> names = new HashSet<>();
        for (String parameter : text.isBlank() ? new String[0] : text.strip().split("\\s+")) {
            String name = parameter.substring(0, Math.max(0, parameter.indexOf('=')));
            if (!PARAMETER.matcher(parameter).matches()) {
                return Messages.text("environment.parameters.form");
            }
            if (RESERVED.contains(name)) {
                return Messages.text("environment.parameters.reserved", name);
            }
            if (!names.add(name)) {
                return Messages.text("environment.parameters.twice", name);
            }
        }
        return null;
    }

    static @Nullable String issuerProblem(EnvironmentDraft draft) {
        return textProblem(draft.text(EnvironmentField.ISSUER));
    }

    static @Nullable String audienceProblem(EnvironmentDraft draft) {
        return textProblem(draft.text(EnvironmentField.AUDIENCE));
    }

    private static @Nullable String textProblem(String text) {
        if (text.length() > MAX_TEXT) {
            return Messages.text("environment.text.long", MAX_TEXT);
        }
        return text.chars().anyMatch(Character::isISOControl) ? Messages.text("environment.text.control") : null;
    }

    static @Nullable String authoritiesProblem(EnvironmentDraft draft) {
        return draft.authorities().size() > MAX_AUTHORITIES
            ? Messages.text("environment.authorities.many", MAX_AUTHORITIES) : null;
    }

    static @Nullable String proxyHostProblem(EnvironmentDraft draft) {
        if (!EnvironmentField.PROXY_HOST.isUsedBy(draft)) {
            return null;
        }
        String host = draft.text(EnvironmentField.PROXY_HOST);
        if (host.isEmpty()) {
            return Messages.text("environment.proxy-host.missing");
        }
        if (!isHost(host)) {
            return Messages.text("environment.proxy-host.invalid");
        }
        ProxyChoice.Manual proxy = new ProxyChoice.Manual(host, 0);
        return draft.tokenUrl().filter(url -> !proxy.mayCarry(url)).isPresent()
            ? Messages.text("environment.proxy-host.plain") : null;
    }

    static @Nullable String proxyPortProblem(EnvironmentDraft draft) {
        return EnvironmentField.PROXY_PORT.isUsedBy(draft) && !isPort(draft.text(EnvironmentField.PROXY_PORT))
            ? Messages.text("environment.port.range") : null;
    }

    private static boolean isAddress(String text) {
        try {
            return ADDRESS.matcher(text).matches() && InetAddress.ofLiteral(text).getAddress().length > 0;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    static boolean isPort(String text) {
        return PORT.matcher(text).matches() && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 65_535;
    }
}
