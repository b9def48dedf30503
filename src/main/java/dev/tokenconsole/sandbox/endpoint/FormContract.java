package dev.tokenconsole.sandbox.endpoint;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.tokenconsole.sandbox.catalogue.ErrorBodies;
import dev.tokenconsole.sandbox.http.SandboxRequest;
import dev.tokenconsole.sandbox.http.SandboxResponse;
import dev.tokenconsole.sandbox.issue.TokenIssuer;

/**
 * The client credentials grant with a form as its body, the credentials in it or in {@code Authorization: Basic}
 * (RFC 6749 sections 2.3.1 and 4.4).
 */
public final class FormContract implements Contract {
    private static final String GRANT = "client_credentials";
    /** RFC 6749 section 3.3. */
    private static final Pattern SCOPE =
        Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]+( [\\x21\\x23-\\x5B\\x5D-\\x7E]+)*");

    private final ErrorBodies errors;
    private final boolean okta;

    private FormContract(ErrorBodies errors, boolean okta) {
        this.errors = errors;
        this.okta = okta;
    }

    /** The contract of an Okta authorization server: {@code grant_type} is required. */
    public static FormContract okta(ErrorBodies errors) {
        return new FormContract(errors, true);
    }

    /** The contract of StoneX Clearing: {@code grant_type} may be left out. */
    public static FormContract clearing(ErrorBodies errors) {
        return new FormContract(errors, false);
    }

    @Override
    public SandboxResponse wrongMethod() {
        SandboxResponse response = okta
            ? errors.oktaApi(405, "E0000022", ErrorBodies.METHOD) : errors.problem(405, "15.5.6", "Method Not Allowed");
        return response.with("Allow", "POST");
    }

    @Override
    public ParsedRequest read(SandboxRequest request) {
        if (!isForm(request.header("Content-Type"))) {
            return new ParsedRequest.Refused(okta ? errors.oktaApi(400, "E0000021", ErrorBodies.HEADERS)
                : errors.problem(415, "15.5.16", "Unsupported Media Type"));
        }
        FormFields fields = FormFields.of(request.body()).orElse(null);
        if (fields == null) {
            return refused("invalid_request", "The body is not well encoded as a form, or holds a parameter twice.");
        }
        String grant = fields.value("grant_type");
        if (grant.isEmpty() && okta) {
            return refused("invalid_request", "The parameter 'grant_type' is required.");
        }
        if (!grant.isEmpty() && !grant.equals(GRANT)) {
            return refused("unsupported_grant_type", "This server grants nothing but 'client_credentials'.");
        }
        String scope = fields.value("scope");
        if (!scope.isEmpty() && !SCOPE.matcher(scope).matches()) {
            return refused("invalid_scope", "The scope is not a list of names with single spaces between.");
        }
        return credentials(request.header("Authorization"), fields, scope.isEmpty() ? TokenIssuer.SCOPE : scope);
    }

    /** RFC 6749 section 5.2: a request with the header gets a challenge in return. */
    @Override
    public SandboxResponse completed(SandboxResponse response, SandboxRequest request) {
        boolean challenges = response.status() == 401 && !request.header("Authorization").isEmpty()
            && !response.headers().containsKey("WWW-Authenticate");
        return challenges ? response.with("WWW-Authenticate", "Basic realm=\"token endpoint\"") : response;
    }

    private ParsedRequest credentials(String header, FormFields fields, String scope) {
        if (header.isEmpty()) {
            return accepted(fields.value("client_id"), fields.value("client_secret"), scope);
        }
        Optional<BasicHeader> basic = BasicHeader.of(header);
        if (basic.isEmpty()) {
            return accepted("", "", scope);
        }
        String clientId = basic.get().clientId();
        boolean another = fields.has("client_id") && !fields.value("client_id").equals(clientId);
        if (fields.has("client_secret") || another) {
            return refused("invalid_request", "The credentials were given in two ways.");
        }
        return accepted(clientId, basic.get().secret(), scope);
    }

    private ParsedRequest accepted(String clientId, String secret, String scope) {
        return clientId.isEmpty() || secret.isEmpty()
            ? new ParsedRequest.Refused(errors.oauth(401, "invalid_client", ErrorBodies.NO_CREDENTIALS))
            : new ParsedRequest.Accepted(clientId, secret, scope);
    }

    private ParsedRequest refused(String error, String description) {
        return new ParsedRequest.Refused(errors.oauth(400, error, description));
    }

    private static boolean isForm(String contentType) {
        String lower = contentType.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "");
        return lower.equals("application/x-www-form-urlencoded")
            || lower.equals("application/x-www-form-urlencoded;charset=utf-8");
    }
}
