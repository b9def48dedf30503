package dev.tokenconsole.formats.credentials.filing;

import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.credentials.found.FoundCredential;
import dev.tokenconsole.formats.credentials.found.SeenRequest;
import dev.tokenconsole.model.environment.EnvironmentDraft;
import dev.tokenconsole.model.environment.EnvironmentField;
import dev.tokenconsole.model.environment.TokenRecipe;

/**
 * An environment for credentials that have none, filled in with what their text tells of the token request, so that
 * it posts to the same address.
 *
 * @param draft the fields
 * @param gaps what could not be filled in, or is only likely
 */
public record NewEnvironment(EnvironmentDraft draft, Set<Gap> gaps) {
    /** RFC 6749, section 4.4: that of every recipe. */
    private static final String GRANT = "client_credentials";

    /** A matter that a person has to look at. */
    public enum Gap {
        /** The server is known, and the rest of the address cannot be read. */
        PATH_UNREAD,
        /** Parameters of the address may be secret. */
        PARAMETERS_LEFT_OUT,
        /** The text names a server, and no address that credentials are sent to. */
        NO_TOKEN_URL,
        /** The text names several of them. */
        SEVERAL_TOKEN_URLS,
        /** The text does not say how the credentials are sent. */
        RECIPE_LIKELY,
        /** The text sends JSON in a way that no recipe does. */
        OTHER_JSON,
        /** The text names a scope, and the recipe has none. */
        SCOPE_LEFT_OUT,
        /** The text asks by another grant than that of client credentials. */
        OTHER_GRANT,
        /** The body has parameters that an environment does not keep from a text. */
        OTHER_PARAMETERS
    }

    /** Copies the set. */
    public NewEnvironment {
        gaps = Set.copyOf(gaps);
    }

    /** One that nothing is known of. */
    public static NewEnvironment blank() {
        return new NewEnvironment(EnvironmentDraft.blank("", TokenRecipe.OAUTH2_POST), Set.of());
    }

    /** The one that {@code found} is sent to. */
    public static NewEnvironment of(FoundCredential found) {
        Set<Gap> gaps = EnumSet.noneOf(Gap.class);
        SeenRequest request = found.request();
        SeenRequest.Address address = request.tokenUrl();
        URI tokenUrl = address == null || address.part() == SeenRequest.Address.Part.SERVER ? null : address.url();
        TokenRecipe recipe = recipe(request, tokenUrl, gaps);
        EnvironmentDraft draft = withParameters(
            addressed(EnvironmentDraft.blank(base(found), recipe), tokenUrl), request, gaps);
        if (address != null && address.part() == SeenRequest.Address.Part.WITHOUT_PARAMETERS) {
            gaps.add(Gap.PARAMETERS_LEFT_OUT);
        }
        if (tokenUrl == null && found.address().isPresent()) {
            gaps.add(address == null ? Gap.NO_TOKEN_URL : Gap.PATH_UNREAD);
        } else if (request.several()) {
            gaps.add(Gap.SEVERAL_TOKEN_URLS);
        }
        return new NewEnvironment(draft, gaps);
    }

    /** The address that the text names beside the token URL; otherwise the server alone. */
    private static String base(FoundCredential found) {
        SeenRequest.Address server = found.request().server();
        if (server != null) {
            return withoutQuery(server.url());
        }
        SeenRequest.Address tokenUrl = found.request().tokenUrl();
        return tokenUrl == null ? found.address().map(URI::toString).orElse("")
            : tokenUrl.url().getScheme() + "://" + tokenUrl.url().getRawAuthority();
    }

    private static String withoutQuery(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath();
    }

    private static TokenRecipe recipe(SeenRequest request, @Nullable URI tokenUrl, Set<Gap> gaps) {
        boolean json = request.body() == TokenRecipe.Body.JSON;
        boolean standard = request.basic() || request.parameters().containsKey("grant_type");
        if (json && standard) {
            gaps.add(Gap.OTHER_JSON);
        }
        if (request.basic()) {
            return TokenRecipe.OAUTH2_BASIC;
        }
        if (json) {
            return standard ? TokenRecipe.OAUTH2_POST : TokenRecipe.STONEX_PAYMENTS;
        }
        Optional<TokenRecipe> likely = TokenRecipe.ALL.stream().filter(each -> at(each, tokenUrl).isPresent())
            .filter(each -> request.body() == null || each.body() == request.body())
            .filter(each -> each.scoped() || !request.parameters().containsKey("scope")).findFirst();
        if (request.body() == null && tokenUrl != null) {
            gaps.add(Gap.RECIPE_LIKELY);
        }
        return likely.orElse(TokenRecipe.OAUTH2_POST);
    }

    /** {@code tokenUrl} up to the path of {@code recipe}, and the version in it; empty if it does not end in it. */
    private static Optional<Matcher> at(TokenRecipe recipe, @Nullable URI tokenUrl) {
        if (tokenUrl == null || recipe.path().isEmpty()) {
            return Optional.empty();
        }
        String path = Pattern.quote(recipe.path()).replace("{version}", "\\E([0-9]{1,4}(?:\\.[0-9]{1,4})?)\\Q");
        Matcher matcher = Pattern.compile("(.*)" + path).matcher(tokenUrl.toString());
        return Optional.of(matcher).filter(Matcher::matches);
    }

    /** {@code draft} with the parts of {@code tokenUrl} as its recipe has them, or else with all of it. */
    private static EnvironmentDraft addressed(EnvironmentDraft draft, @Nullable URI tokenUrl) {
        Optional<Matcher> parts = at(draft.recipe(), tokenUrl);
        if (parts.isPresent()) {
            EnvironmentDraft based = draft.with(EnvironmentField.BASE_URL, parts.get().group(1));
            return draft.recipe().isVersioned() ? based.with(EnvironmentField.VERSION, parts.get().group(2)) : based;
        }
        return tokenUrl == null ? draft : draft.with(EnvironmentField.TOKEN_URL, tokenUrl.toString());
    }

    private static EnvironmentDraft withParameters(EnvironmentDraft draft, SeenRequest request, Set<Gap> gaps) {
        EnvironmentDraft all = draft;
        String scope = request.parameters().getOrDefault("scope", "");
        if (!scope.isEmpty() && draft.recipe().scoped()) {
            all = all.with(EnvironmentField.SCOPE, scope);
        } else if (!scope.isEmpty()) {
            gaps.add(Gap.SCOPE_LEFT_OUT);
        }
        if (!request.parameters().getOrDefault("grant_type", GRANT).equals(GRANT)) {
            gaps.add(Gap.OTHER_GRANT);
        }
        if (request.more()) {
            gaps.add(Gap.OTHER_PARAMETERS);
        }
        StringBuilder others = new StringBuilder();
        for (String name : request.body() == null ? new String[0] : new String[] {"audience", "resource"}) {
            String value = request.parameters().getOrDefault(name, "");
            if (!value.isEmpty()) {
                others.append(others.isEmpty() ? "" : " ").append(name).append('=').append(value);
            }
        }
        return others.isEmpty() ? all : all.with(EnvironmentField.PARAMETERS, others.toString());
    }
}
