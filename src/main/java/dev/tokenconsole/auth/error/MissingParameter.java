package dev.tokenconsole.auth.error;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The parameter that a description names as missing, in the sentences that providers are known to write. */
final class MissingParameter {
    private static final String NAME = "['\"`\u201c]?([A-Za-z][A-Za-z0-9_.-]{1,40}+)(['\"`\u201d]?)";
    private static final String KIND = "(?:param(?:eter)?s?|field|argument)";
    private static final List<Pattern> SENTENCES = List.of(
        // Entra: AADSTS900144. The request body must contain the following parameter: 'scope'.
        sentence("must contain the following parameters?: " + NAME),
        // Keycloak, oidc-provider, mock-oauth2-server, Apigee: Missing form parameter: grant_type
        sentence("\\b(?:missing|required) (?:the )?(?:(?:required|mandatory|form|body|request|query) )*+" + KIND
            + "(?: ?:)? " + NAME),
        // invalid request: missing client_id parameter
        sentence("\\bmissing (?:the )?(?:required )?" + NAME + " " + KIND),
        // Auth0: No audience parameter was provided, and no default audience has been configured
        sentence("\\bno " + NAME + " " + KIND + " (?:was|is) (?:provided|given|found|present|specified|sent)"),
        // grant_type is required; The field client_id is missing.
        sentence(NAME + " (?:" + KIND + " )?(?:is|was) (?:missing|required|mandatory|not provided|absent)(?! to\\b)"),
        // oauth2-mock-server, where none was sent
        sentence("^invalid '(grant_type)(') type"));
    /** Spring Authorization Server, with the code invalid_request alone. */
    private static final Pattern SPRING = sentence("^oauth 2\\.0 parameter: " + NAME);
    private static final Set<String> KNOWN = Set.of("grant_type", "client_id", "client_secret", "client_assertion",
        "scope", "audience", "resource", "token", "redirect_uri", "response_type", "code", "username", "password",
        "refresh_token", "assertion");
    /** Parameters of other endpoints: introspection, revocation, authorization, device. */
    private static final Set<String> ELSEWHERE = Set.of("token", "redirect_uri", "response_type", "code", "nonce",
        "state", "device_code", "user_code", "id_token_hint", "code_challenge");
    /** Codes whose words speak of a value that came. */
    private static final Set<String> OTHER_CODES = Set.of("invalid_scope", "invalid_grant", "unauthorized_client");
    private static final int MAX_SEARCHED = 2000;

    private MissingParameter() {}

    private static Pattern sentence(String pattern) {
        return Pattern.compile("(?i)" + pattern);
    }

    /** Its name in lower case; empty if none is named beyond doubt. */
    static String in(String code, String description) {
        String text = description.length() > MAX_SEARCHED ? description.substring(0, MAX_SEARCHED) : description;
        if (OTHER_CODES.contains(code)) {
            return "";
        }
        Optional<String> name = SENTENCES.stream().flatMap(pattern -> pattern.matcher(text).results())
            .flatMap(found -> name(found).stream()).findFirst();
        return name.or(() -> code.equals("invalid_request")
            ? SPRING.matcher(text).results().flatMap(found -> name(found).stream()).findFirst() : Optional.empty())
            .orElse("");
    }

    /** A word of a sentence is no name: a name is known, quoted, or has an underscore. */
    private static Optional<String> name(MatchResult found) {
        String name = found.group(1).replaceAll("[.-]+$", "").toLowerCase(Locale.ROOT);
        return KNOWN.contains(name) || !found.group(2).isEmpty() || name.contains("_")
            ? Optional.of(name) : Optional.empty();
    }

    /** The meaning of a request without the parameter {@code name}. */
    static ErrorReason reason(String name) {
        return ELSEWHERE.contains(name) ? ErrorReason.WRONG_ENDPOINT : switch (name) {
            case "client_id", "client_secret" -> ErrorReason.CREDENTIALS_MISSING;
            // Keycloak names the type of a signed assertion where it wants one (RFC 7521 section 4.2).
            case "client_assertion", "client_assertion_type" -> ErrorReason.OTHER_AUTHENTICATION;
            default -> ErrorReason.PARAMETER_MISSING;
        };
    }
}
