package dev.tokenconsole.sandbox.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.sandbox.http.SandboxResponse;
import dev.tokenconsole.sandbox.issue.KeyServer;

/**
 * The clients of the built-in server, like the test cards of a payment provider: a normal one, and one for each kind of
 * failure of a token request. Each {@link #description()} tells the response. Their credentials are invented and
 * published, and work nowhere else.
 */
public enum SandboxClient {
    DEMO("demo-client", SandboxGroup.TOKENS, GoodTokens::normal),
    SHORT_LIVED("demo-short-lived", SandboxGroup.TOKENS, GoodTokens::shortLived),

    WRONG_SECRET("demo-wrong-secret", SandboxGroup.REFUSALS, Refusals::wrongSecret),
    UNKNOWN_CLIENT("demo-unknown-client", SandboxGroup.REFUSALS, Refusals::unknownClient),
    NO_CREDENTIALS("demo-no-credentials", SandboxGroup.REFUSALS, Refusals::noCredentials),
    EITHER_IS_WRONG("demo-refused-client", SandboxGroup.REFUSALS, Refusals::eitherIsWrong),
    GRANT_NOT_ALLOWED("demo-unauthorized-client", SandboxGroup.REFUSALS, Refusals::grantNotAllowed),
    GRANT_NOT_SUPPORTED("demo-unsupported-grant", SandboxGroup.REFUSALS, Refusals::grantNotSupported),
    POLICY("demo-policy-refused", SandboxGroup.REFUSALS, Refusals::policy),
    SCOPES_REJECTED("demo-scopes-rejected", SandboxGroup.REFUSALS, Refusals::scopesRejected),
    SCOPE_UNKNOWN("demo-invalid-scope", SandboxGroup.REFUSALS, Refusals::scopeUnknown),
    INVALID_REQUEST("demo-invalid-request", SandboxGroup.REFUSALS, Refusals::invalidRequest),
    OKTA_VALIDATION("demo-okta-validation", SandboxGroup.REFUSALS, Refusals::oktaValidation),
    OKTA_LOGIN("demo-okta-login", SandboxGroup.REFUSALS, Refusals::oktaLogin),
    OKTA_FORBIDDEN("demo-okta-forbidden", SandboxGroup.REFUSALS, Refusals::oktaForbidden),
    OKTA_HEADERS("demo-okta-headers", SandboxGroup.REFUSALS, Refusals::oktaHeaders),
    OKTA_METHOD("demo-okta-method", SandboxGroup.REFUSALS, Refusals::oktaMethod),
    PROBLEM_DETAILS("demo-problem-details", SandboxGroup.REFUSALS, Refusals::problemDetails),
    DICTIONARY("demo-problem-dictionary", SandboxGroup.REFUSALS, Refusals::dictionary),
    CHALLENGE("demo-challenge", SandboxGroup.REFUSALS, Refusals::challenge),
    BARE("demo-forbidden", SandboxGroup.REFUSALS, Refusals::bare),
    NOT_FOUND("demo-not-found", SandboxGroup.REFUSALS, Refusals::notFound),
    WRONG_METHOD("demo-wrong-method", SandboxGroup.REFUSALS, Refusals::wrongMethod),
    WRONG_MEDIA_TYPE("demo-wrong-media-type", SandboxGroup.REFUSALS, Refusals::wrongMediaType),

    RATE_LIMITED("demo-rate-limited", SandboxGroup.FAULTS, ServerFaults::rateLimited),
    RATE_LIMITED_DATE("demo-rate-limited-date", SandboxGroup.FAULTS, ServerFaults::rateLimitedUntilDate),
    RATE_LIMITED_RESET("demo-rate-limited-reset", SandboxGroup.FAULTS, ServerFaults::rateLimitedUntilReset),
    SERVER_ERROR("demo-server-error", SandboxGroup.FAULTS, ServerFaults::oauth),
    OKTA_ERROR("demo-okta-error", SandboxGroup.FAULTS, ServerFaults::okta),
    PROBLEM_ERROR("demo-problem-error", SandboxGroup.FAULTS, ServerFaults::problem),
    BAD_GATEWAY("demo-bad-gateway", SandboxGroup.FAULTS, ServerFaults::badGateway),
    UNAVAILABLE("demo-unavailable", SandboxGroup.FAULTS, ServerFaults::unavailable),
    OVERLOADED("demo-overloaded", SandboxGroup.FAULTS, ServerFaults::overloaded),
    GATEWAY_TIMEOUT("demo-gateway-timeout", SandboxGroup.FAULTS, ServerFaults::gatewayTimeout),

    ERROR_WITH_SUCCESS("demo-error-with-200", SandboxGroup.ANSWERS, UnexpectedResponses::errorWithSuccess),
    PROXY_HTML("demo-proxy-html", SandboxGroup.ANSWERS, UnexpectedResponses::squid),
    LOGIN_PAGE("demo-login-page", SandboxGroup.ANSWERS, UnexpectedResponses::loginPage),
    PROXY_LOGIN("demo-proxy-login", SandboxGroup.ANSWERS, UnexpectedResponses::proxyLogin),
    REDIRECT("demo-redirect", SandboxGroup.ANSWERS, UnexpectedResponses::redirect),
    REDIRECT_BODY("demo-redirect-307", SandboxGroup.ANSWERS, UnexpectedResponses::redirectOfTheBody),
    COMPRESSED("demo-gzip", SandboxGroup.ANSWERS, UnexpectedResponses::compressed),
    EMPTY("demo-empty", SandboxGroup.ANSWERS, UnexpectedResponses::nothing),
    NO_CONTENT("demo-no-content", SandboxGroup.ANSWERS, UnexpectedResponses::noContent),
    NULL("demo-null", SandboxGroup.ANSWERS, UnexpectedResponses::nullValue),
    ARRAY("demo-array", SandboxGroup.ANSWERS, UnexpectedResponses::array),
    BROKEN_BODY("demo-broken-body", SandboxGroup.ANSWERS, UnexpectedResponses::cut),
    TRAILING("demo-trailing", SandboxGroup.ANSWERS, UnexpectedResponses::trailing),
    TWICE("demo-duplicate-field", SandboxGroup.ANSWERS, UnexpectedResponses::twice),
    UTF_16("demo-utf16", SandboxGroup.ANSWERS, UnexpectedResponses::utf16),
    BYTE_ORDER_MARK("demo-bom", SandboxGroup.ANSWERS, UnexpectedResponses::byteOrderMark),
    DEEP("demo-deep-json", SandboxGroup.ANSWERS, UnexpectedResponses::deep),
    TOO_LARGE("demo-too-large", SandboxGroup.ANSWERS, UnexpectedResponses::tooLarge),
    PLAIN_TEXT("demo-plain-text", SandboxGroup.ANSWERS, UnexpectedResponses::plainText),

    EXPIRED("demo-expired", SandboxGroup.ODD_TOKENS, OddTokens::expired),
    EXP_PAST("demo-exp-past", SandboxGroup.ODD_TOKENS, OddTokens::expPast),
    EXP_EARLIER("demo-exp-earlier", SandboxGroup.ODD_TOKENS, OddTokens::expEarlier),
    OPAQUE("demo-opaque", SandboxGroup.ODD_TOKENS, OddTokens::opaque),
    ENCRYPTED("demo-encrypted", SandboxGroup.ODD_TOKENS, OddTokens::encrypted),
    WRONG_ISSUER("demo-wrong-issuer", SandboxGroup.ODD_TOKENS, OddTokens::wrongIssuer),
    WRONG_AUDIENCE("demo-wrong-audience", SandboxGroup.ODD_TOKENS, OddTokens::wrongAudience),
    OTHER_CLIENT("demo-other-client", SandboxGroup.ODD_TOKENS, OddTokens::otherClient),
    CLOCK_BEHIND("demo-clock-behind", SandboxGroup.ODD_TOKENS, OddTokens::clockBehind),
    CLOCK_AHEAD("demo-clock-ahead", SandboxGroup.ODD_TOKENS, OddTokens::clockAhead),
    UNSIGNED("demo-unsigned", SandboxGroup.ODD_TOKENS, OddTokens::unsigned),
    FORGED("demo-forged", SandboxGroup.ODD_TOKENS, OddTokens::forged),
    UNKNOWN_KEY("demo-unknown-key", SandboxGroup.ODD_TOKENS, OddTokens::unknownKey),
    LIFE_AS_TEXT("demo-expires-in-text", SandboxGroup.ODD_TOKENS, OddFields::lifeAsText),
    NO_LIFE("demo-expires-in-missing", SandboxGroup.ODD_TOKENS, OddFields::noLife),
    ZERO_LIFE("demo-expires-in-zero", SandboxGroup.ODD_TOKENS, OddFields::zeroLife),
    NEGATIVE_LIFE("demo-expires-in-negative", SandboxGroup.ODD_TOKENS, OddFields::negativeLife),
    HUGE_LIFE("demo-expires-in-huge", SandboxGroup.ODD_TOKENS, OddFields::hugeLife),
    LIFE_IN_WORDS("demo-expires-in-words", SandboxGroup.ODD_TOKENS, OddFields::lifeInWords),
    FRACTION("demo-expires-in-fraction", SandboxGroup.ODD_TOKENS, OddFields::fractionOfASecond),
    NO_TYPE("demo-token-type-missing", SandboxGroup.ODD_TOKENS, OddFields::noType),
    LOWER_CASE_TYPE("demo-token-type-lower", SandboxGroup.ODD_TOKENS, OddFields::lowerCaseType),
    MAC_TYPE("demo-token-type-mac", SandboxGroup.ODD_TOKENS, OddFields::macType),
    NO_TOKEN("demo-token-missing", SandboxGroup.ODD_TOKENS, OddFields::noToken),
    EMPTY_TOKEN("demo-token-empty", SandboxGroup.ODD_TOKENS, OddFields::emptyToken),
    NUMBER_AS_TOKEN("demo-token-number", SandboxGroup.ODD_TOKENS, OddFields::numberAsToken),
    LINE_BREAK_IN_TOKEN("demo-token-line-break", SandboxGroup.ODD_TOKENS, OddFields::lineBreakInToken),

    ES256(KeyServer.ES256),
    PS256(KeyServer.PS256),
    EDDSA(KeyServer.EDDSA),
    WEAK_KEY(KeyServer.WEAK_KEY),
    SAME_KID(KeyServer.SAME_KID),
    SWAPPED_KID(KeyServer.SWAPPED_KID),
    ROTATING_KEY(KeyServer.ROTATING_KEY),
    METADATA_ISSUER(KeyServer.METADATA_ISSUER),
    METADATA_HTTP(KeyServer.METADATA_HTTP),
    METADATA_HTML(KeyServer.METADATA_HTML),
    METADATA_MISSING(KeyServer.METADATA_MISSING),
    KEYS_HUGE(KeyServer.KEYS_HUGE),
    KEYS_SLOW(KeyServer.KEYS_SLOW),
    KEYS_HTML(KeyServer.KEYS_HTML),
    KEYS_REDIRECTED(KeyServer.KEYS_REDIRECTED),

    SLOW("demo-slow", SandboxGroup.CONNECTIONS, BrokenConnections::late),
    SLOW_HEAD("demo-slow-head", SandboxGroup.CONNECTIONS, BrokenConnections::slowHead),
    SLOW_BODY("demo-slow-body", SandboxGroup.CONNECTIONS, BrokenConnections::slowBody),
    NO_ANSWER("demo-no-answer", SandboxGroup.CONNECTIONS, BrokenConnections::closed),
    SHORT_BODY("demo-short-body", SandboxGroup.CONNECTIONS, BrokenConnections::shortBody),
    RESET("demo-reset", SandboxGroup.CONNECTIONS, BrokenConnections::reset),
    BAD_CHUNK("demo-bad-chunk", SandboxGroup.CONNECTIONS, BrokenConnections::badChunk),
    ENDLESS("demo-endless", SandboxGroup.CONNECTIONS, BrokenConnections::endless),
    HUGE_HEAD("demo-huge-head", SandboxGroup.CONNECTIONS, BrokenConnections::hugeHead),
    OTHER_SERVICE("demo-other-service", SandboxGroup.CONNECTIONS, BrokenConnections::otherService);

    private static final String PUBLISHED_SECRET = "demo-secret-not-a-secret";

    private final String clientId;
    private final SandboxGroup group;
    // A reference to a static method, which has no state that could change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<IssueRequest, SandboxResponse> response;

    SandboxClient(String clientId, SandboxGroup group, Function<IssueRequest, SandboxResponse> response) {
        this.clientId = clientId;
        this.group = group;
        this.response = response;
    }

    /** A client of another server, and of its name. */
    SandboxClient(KeyServer server) {
        this("demo-" + server.id(), SandboxGroup.KEYS,
            request -> GoodTokens.issued(request, request.tokens().issuedBy(server, request.claims())));
    }

    /** The client with that id. */
    public static Optional<SandboxClient> byId(String clientId) {
        return Arrays.stream(values()).filter(client -> client.clientId.equals(clientId)).findFirst();
    }

    /** Those of {@code group}, in the order in which they are listed. */
    public static List<SandboxClient> of(SandboxGroup group) {
        return Arrays.stream(values()).filter(client -> client.group == group).toList();
    }

    /** The client id. */
    public String clientId() {
        return clientId;
    }

    /** The group, by the kind of response. */
    public SandboxGroup group() {
        return group;
    }

    /** The secret, which is published and the same for all. */
    public String secret() {
        return PUBLISHED_SECRET;
    }

    /** True for the secret, also with an ending after a hyphen, so that each of many profiles can have its own. */
    public boolean accepts(String secret) {
        return secret.equals(PUBLISHED_SECRET) || secret.startsWith(PUBLISHED_SECRET + "-");
    }

    /** The response to this client, in one line. */
    public String description() {
        return Messages.text("sandbox." + clientId + ".description");
    }

    /** The response to a valid request with the right secret. */
    public SandboxResponse respond(IssueRequest request) {
        return response.apply(request);
    }
}
