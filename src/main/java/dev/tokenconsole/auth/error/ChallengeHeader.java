package dev.tokenconsole.auth.error;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.tokenconsole.net.http.RawResponse;

/**
 * The reason in {@code WWW-Authenticate: Bearer error="…", error_description="…"} (RFC 6750 section 3), in any of
 * several such headers, quoted or as a token; or the scheme that it asks for (RFC 9110 section 11.6.1).
 */
public final class ChallengeHeader {
    /** Matched in sequence, so that text in quotes is no parameter; the second group is a quoted value. */
    private static final Pattern PARAMETER = Pattern.compile("(?:^|[\\s,])([A-Za-z_]{1,40}+)\\s{0,9}+=\\s{0,9}+"
        + "(?:\"((?:[^\"\\\\]|\\\\.)*+)\"?+|([A-Za-z0-9._~+/-]++))");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"?+");
    /** A scheme stands at the start or after a comma, and before the first of its parameters, if it has any. */
    private static final Pattern SCHEME =
        Pattern.compile("(?:^|,)\\s*+([A-Za-z][A-Za-z0-9_-]{0,40}+)(?=\\s*+(?:,|$)|\\s++[^\\s=,])");
    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{1,60}");
    private static final int MAX_ERROR = 100;
    /** The searched part of a header, in characters. */
    private static final int MAX_SEARCHED = 8192;

    private ChallengeHeader() {}

    /** The error in the headers of {@code response}; empty if none has one. */
    public static Optional<ErrorBody> recognise(RawResponse response) {
        return headers(response).stream()
            .map(header -> recognise(header, response.status())).flatMap(Optional::stream).findFirst();
    }

    /**
     * The meaning of the scheme that a refusal asks for, with {@code message} as the server's words; empty if it asks
     * for none. Basic refuses credentials that came by Basic, and asks for them where they came otherwise.
     */
    public static Optional<ErrorBody> wanted(RawResponse response, boolean basicWasSent, String message) {
        List<String> headers = headers(response);
        List<String> schemes = headers.stream()
            .flatMap(header -> SCHEME.matcher(QUOTED.matcher(header).replaceAll("\"\"")).results())
            .map(found -> found.group(1)).toList();
        if (schemes.isEmpty() || response.status() != 401) {
            return Optional.empty();
        }
        if (schemes.stream().anyMatch(scheme -> scheme.equalsIgnoreCase("Basic"))) {
            return Optional.of(basicWasSent ? new ErrorBody(ErrorReason.CLIENT_REFUSED, message)
                : new ErrorBody(ErrorReason.SCHEME_WANTED, message, "Basic"));
        }
        String scheme = schemes.getFirst();
        String lower = scheme.toLowerCase(Locale.ROOT);
        if (lower.equals("bearer")) {
            return Optional.of(new ErrorBody(ErrorReason.BEARER_WANTED, message));
        }
        if (lower.equals("dpop")) {
            return Optional.of(new ErrorBody(ErrorReason.PROOF_WANTED, message));
        }
        return Optional.of(lower.contains("key")
            ? new ErrorBody(ErrorReason.KEY_WANTED, message, headers.stream()
                .flatMap(header -> value("name", header).stream())
                .filter(name -> HEADER_NAME.matcher(name).matches()).findFirst().orElse(""))
            : new ErrorBody(ErrorReason.SCHEME_WANTED, message, scheme));
    }

    private static List<String> headers(RawResponse response) {
        return response.headers("WWW-Authenticate").stream()
            .map(header -> header.substring(0, Math.min(header.length(), MAX_SEARCHED))).toList();
    }

    private static Optional<ErrorBody> recognise(String header, int status) {
        return value("error", header).filter(error -> error.length() <= MAX_ERROR)
            .map(error -> OauthErrors.errorBody(error, value("error_description", header).orElse(""), status));
    }

    private static Optional<String> value(String name, String header) {
        return PARAMETER.matcher(header).results().filter(found -> found.group(1).equalsIgnoreCase(name)).findFirst()
            .map(found -> found.group(2) == null ? found.group(3) : ESCAPED.matcher(found.group(2)).replaceAll("$1"));
    }
}
