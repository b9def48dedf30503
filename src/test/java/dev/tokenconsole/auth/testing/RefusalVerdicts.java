package dev.tokenconsole.auth.testing;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentOptions;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.environment.Transport;

/** The failures that a token endpoint states itself, by the keys of their words, in the order of the page. */
final class RefusalVerdicts {
    private static final URI TOKEN_URL = URI.create("https://api.sandbox.payments.stonex.com/oauth/token");

    private final Map<String, TokenOutcome> outcomes = new LinkedHashMap<>();

    private RefusalVerdicts() {
        credentials();
        grants();
        scopes();
        policies();
        requests();
        gateways();
        faults();
    }

    static Map<String, TokenOutcome> all() {
        return new RefusalVerdicts().outcomes;
    }

    private void credentials() {
        oauth("secret-refused", 401, "invalid_client",
            "The client secret supplied for a confidential client is invalid.");
        oauth("secret-expired", 401, "invalid_client", "AADSTS7000222: The provided client secret keys are expired.");
        oauth("client-unknown", 401, "invalid_client", "Invalid value for 'client_id' parameter.");
        oauth("client-disabled", 400, "unauthorized_client", "AADSTS7000112: Application 'x' is disabled.");
        oauth("client-refused", 401, "invalid_client", "Client authentication failed.");
        oauth("client-or-grant", 400, "unauthorized_client", "The client may not do this.");
        oauth("other-authentication", 400, "invalid_client", "The client must use the private_key_jwt method.");
        oauth("credentials-missing", 401, "invalid_client", "No client credentials found.");
    }

    private void grants() {
        oauth("body-unread", 400, "invalid_request", "Missing parameter: client_id");
        oauth("grant-missing", 400, "invalid_request", "Missing form parameter: grant_type");
        oauth("grant-refused", 400, "unauthorized_client",
            "The client is not authorized to use the provided grant type.");
        put("grant-unknown", scoped("", "unsupported_grant_type", "Not this one."));
    }

    private void scopes() {
        put("scope-refused", scoped("pay", "invalid_scope", "The scope pay is not known."));
        put("scopes-refused", scoped("pay read", "invalid_scope", "Some scope is not known."));
        oauth("scope-missing", 400, "invalid_scope", "A scope is needed.");
        put("scope-default", scoped("api://pay/read", "invalid_scope",
            "AADSTS1002012: The provided value for scope is not valid."));
    }

    private void policies() {
        oauth("policy-refused", 401, "access_denied", "Policy evaluation failed.");
        oauth("conditional-access", 400, "unauthorized_client", "AADSTS53003: Access has been blocked.");
        oauth("setup-incomplete", 400, "invalid_grant", "no client credentials user enabled");
        oauth("role-missing", 400, "invalid_grant", "AADSTS501051: Application 'x' is not assigned to a role.");
        oauth("consent-missing", 400, "invalid_grant", "AADSTS65001: Consent is missing.");
        oauth("network-refused", 400, "invalid_grant", "ip restricted");
        oauth("tenant-unknown", 400, "invalid_request", "AADSTS90002: Tenant 'x' not found.");
        oauth("tenant-disabled", 403, "access_denied", "Realm not enabled");
        oauth("resource-unknown", 400, "invalid_target", "Unknown resource.");
        oauth("parameter-missing", 403, "access_denied", "No audience parameter was provided.");
        put("forbidden", SimulatedResponse.json(403, "{}"));
        put("forbidden-message", SimulatedResponse.okta(403, "E0000006", "You do not have permission."));
    }

    private void requests() {
        oauth("request-invalid", 400, "invalid_request", "The field client_id is too long.");
        put("request-unexplained", SimulatedResponse.json(400, "{}"));
        put("reason-unread", SimulatedResponse.of(400, "\u0001\u0002").outcome());
        put("unexplained", SimulatedResponse.json(401, ""));
        put("unexplained-message", SimulatedResponse.json(401, "{\"message\":\"The account is locked.\"}"));
        oauth("wrong-endpoint", 400, "invalid_request", "missing required parameter 'token'");
        put("not-found", SimulatedResponse.json(404, "{}"));
        put("path-unknown", SimulatedResponse.json(403, "{\"message\":\"Missing Authentication Token\"}"));
        put("wrong-method", SimulatedResponse.okta(405, "E0000022", "The endpoint does not support this method."));
        put("wrong-media-type", SimulatedResponse.okta(415, "E0000021", "Bad request."));
        oauth("https-wanted", 400, "access_denied", "You must use HTTPS");
    }

    private void gateways() {
        challenge("key-wanted", "Key realm=\"kong\"");
        challenge("key-wanted-named", "AzureApiManagementKey name=\"Ocp-Apim-Subscription-Key\"");
        challenge("bearer-wanted", "Bearer realm=\"api\"");
        challenge("scheme-wanted", "Basic realm=\"api\"");
        oauth("proof-wanted", 400, "use_dpop_nonce", "A nonce is required.");
        put("certificate-wanted", SimulatedResponse.json(496, ""));
    }

    private void faults() {
        put("too-slow", SimulatedResponse.json(408, "{}"));
        put("rate-limited", SimulatedResponse.okta(429, "E0000047", "Too many requests."));
        put("rate-limited-until", SimulatedResponse.of(429, "{}").with("Retry-After", "12").outcome());
        oauth("unavailable", 503, "temporarily_unavailable", "");
        put("unavailable-until", SimulatedResponse.of(503, "{}").with("Retry-After", "120").outcome());
        put("gateway", SimulatedResponse.json(502, "{}"));
        oauth("server-fault", 500, "server_error", "The server met an unexpected condition.");
    }

    private void challenge(String key, String challenge) {
        put(key, SimulatedResponse.of(401, "").with("WWW-Authenticate", challenge).outcome());
    }

    private void oauth(String key, int status, String error, String description) {
        put(key, SimulatedResponse.oauth(status, error, description));
    }

    private void put(String key, TokenOutcome outcome) {
        outcomes.put(key, outcome);
    }

    /** The outcome where the sandbox of StoneX is called by the recipe that has scopes. */
    private static TokenOutcome scoped(String scope, String error, String description) {
        Environment sandbox = BuiltInEnvironments.builtIn().stream()
            .filter(each -> each.name().equals("StoneX Payments Sandbox (UAT)")).findFirst().orElseThrow();
        EnvironmentOptions options =
            new EnvironmentOptions(null, TOKEN_URL, scope, "", "", null, Transport.DEFAULT);
        return ClassifiedResponse.json(400, "{\"error\":\"%s\",\"error_description\":\"%s\"}"
            .formatted(error, description)).outcome(new Environment(sandbox.id(), sandbox.name(), sandbox.kind(),
                sandbox.baseUrl(), sandbox.version(), TokenRecipe.OAUTH2_POST, options));
    }
}
