package dev.tokenconsole.model.environment;

import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.name.NameRules;

/**
 * The rules for an environment that is read from a vault: those of {@link EnvironmentRules}, so that no vault holds
 * what nobody could have entered. More lenient are those that earlier versions did not have: characters of a name, and
 * the proxy of an address without TLS, which is refused when it is used.
 */
public final class StoredEnvironment {
    private static final Set<EnvironmentField> FREE_IN_DEMO =
        EnumSet.of(EnvironmentField.NAME, EnvironmentField.BASE_URL);
    private static final int MAX_ASCII = 0x7f;
    private static final Set<EnvironmentField> EXPECTED_OF_DEMO =
        EnumSet.of(EnvironmentField.ISSUER, EnvironmentField.AUDIENCE);

    private StoredEnvironment() {}

    /** The first field of {@code environment} that no version of this program could have stored. */
    public static Optional<EnvironmentField> fault(Environment environment) {
        EnvironmentDraft draft = EnvironmentDraft.of(environment);
        boolean demo = environment.id().equals(BuiltInEnvironments.DEMO_ID);
        for (EnvironmentField field : EnvironmentField.values()) {
            if (isUntidy(field, draft) || (demo ? isNotOfDemo(field, draft) : isRefused(field, environment, draft))) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    private static boolean isRefused(EnvironmentField field, Environment environment, EnvironmentDraft draft) {
        return switch (field) {
            case NAME -> isNoName(draft);
            case BASE_URL -> isNoAddress(environment.baseUrl()) || environment.baseUrl().getRawQuery() != null;
            case TOKEN_URL -> environment.options().tokenUrl() == null ? field.problem(draft).isPresent()
                : isNoAddress(environment.options().tokenUrl());
            case PROBE_URL -> isNoAddress(environment.options().probeUrl()) || field.problem(draft).isPresent();
            case KEY_SET_URL -> isNoAddress(environment.options().keySetUrl());
            case VERSION -> environment.recipe().isVersioned() ? field.problem(draft).isPresent()
                : isNoText(environment.version());
            case PROXY_HOST -> field.isUsedBy(draft) && !EnvironmentRules.isHost(draft.text(field));
            case ID, KIND, COLOUR, RECIPE, SCOPE, PARAMETERS, ISSUER, AUDIENCE, ROUTE, TLS12, AUTHORITIES, PROXY_PORT ->
                field.problem(draft).isPresent();
        };
    }

    /** The demo is not edited: its secrets go to the built-in server alone. Earlier versions expected nothing of it. */
    private static boolean isNotOfDemo(EnvironmentField field, EnvironmentDraft draft) {
        if (EXPECTED_OF_DEMO.contains(field) && draft.text(field).isEmpty()) {
            return false;
        }
        if (!FREE_IN_DEMO.contains(field)) {
            return BuiltInEnvironments.builtIn(BuiltInEnvironments.DEMO_ID).map(EnvironmentDraft::of)
                .filter(known -> field.isSame(known, draft)).isEmpty();
        }
        return field == EnvironmentField.NAME ? isNoName(draft)
            : WebAddress.read(draft.text(field)).filter(StoredEnvironment::isLoopback).isEmpty();
    }

    /** Its port is 0 until the server runs. */
    private static boolean isLoopback(URI url) {
        return "http".equals(url.getScheme()) && url.getHost() != null && WebAddress.isLoopback(url.getHost())
            && url.getRawUserInfo() == null && url.toString().length() <= EnvironmentRules.MAX_URL;
    }

    private static boolean isNoName(EnvironmentDraft draft) {
        String name = draft.text(EnvironmentField.NAME);
        return name.isEmpty() || !NameRules.isStorable(name);
    }

    /** An address is stored in ASCII: other letters could be shown as something else. */
    private static boolean isNoAddress(@Nullable URI url) {
        return url != null && (url.toString().length() > EnvironmentRules.MAX_URL
            || url.toString().chars().anyMatch(c -> c > MAX_ASCII) || WebAddress.fault(url).isPresent());
    }

    private static boolean isNoText(String text) {
        return text.length() > EnvironmentRules.MAX_TEXT || text.chars().anyMatch(Character::isISOControl);
    }

    /** White space at the ends is removed before anything is stored. */
    private static boolean isUntidy(EnvironmentField field, EnvironmentDraft draft) {
        String typed = draft.texts().getOrDefault(field, "");
        return !typed.equals(typed.strip());
    }
}
