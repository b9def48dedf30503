package dev.tokenconsole.auth.response;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.net.verdict.CalledEndpoint;

/** The request and its words: a verdict never speaks of a field, a setting or a contact that there is not. */
record RequestFacts(CalledEndpoint endpoint) {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** True if the request carried {@code grant_type}. */
    boolean sentGrant() {
        return !recipe().grantType().isEmpty();
    }

    /** True if the credentials went in the header. */
    boolean sentBasic() {
        return recipe().authentication() == TokenRecipe.Authentication.BASIC;
    }

    /** The scopes of the request. */
    List<String> scopes() {
        String scope = environment().options().scope();
        return recipe().scoped() && !scope.isBlank()
            ? BLANKS.splitAsStream(scope.strip()).toList() : List.of();
    }

    /** True if the request carried a value for the parameter {@code name}. */
    boolean sent(String name) {
        return switch (name) {
            case "grant_type" -> sentGrant();
            case "client_id", "client_secret" -> !sentBasic();
            case "scope" -> !scopes().isEmpty();
            default -> environment().options().parameters().containsKey(name);
        };
    }

    /** The contact for a client: StoneX has account managers, and others have not. */
    String contact() {
        return endpoint.displayName().equals("StoneX")
            ? Messages.text("auth.contact.stonex") : Messages.text("auth.contact.operator", host());
    }

    /** The settings that make up the address. */
    String addressSettings() {
        return Messages.text(environment().options().tokenUrl() != null ? "auth.address.token-url"
            : recipe().isVersioned() ? "auth.address.base-url-version" : "auth.address.base-url");
    }

    /** The environment and its host; the host alone where there is no environment of another name. */
    String place() {
        return environment().name().equals(endpoint.url().getHost())
            ? host() : Messages.text("auth.place", environment().name(), host());
    }

    /** The host that was called, with its port where that is not the scheme's own. */
    String host() {
        URI url = endpoint.url();
        return url.getPort() < 0 ? String.valueOf(url.getHost()) : url.getHost() + ":" + url.getPort();
    }

    /** The address that was called, without its query. */
    String address() {
        URI url = endpoint.url();
        return url.getScheme() + "://" + host() + (url.getRawPath() == null ? "" : url.getRawPath());
    }

    private Environment environment() {
        return endpoint.environment();
    }

    private TokenRecipe recipe() {
        return environment().recipe();
    }
}
