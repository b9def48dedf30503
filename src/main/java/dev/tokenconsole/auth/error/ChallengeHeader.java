package dev.tokenconsole.auth.error;

import java.util.Optional;
import java.util.regex.Pattern;

import dev.tokenconsole.net.http.RawResponse;

/**
 * The reason in {@code WWW-Authenticate: Bearer error="…", error_description="…"} (RFC 6750 section 3), in any of
 * several such headers, quoted or as a token.
 */
public final class ChallengeHeader {
    /** Matched in sequence, so that text in quotes is no parameter; the second group is a quoted value. */
    private static final Pattern PARAMETER = Pattern.compile("(?:^|[\\s,])([A-Za-z_]{1,40}+)\\s{0,9}+=\\s{0,9}+"
        + "(?:\"((?:[^\"\\\\]|\\\\.)*+)\"?+|([A-Za-z0-9._~+/-]++))");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");
    private static final int MAX_ERROR = 100;
    /** The searched part of a header, in characters. */
    private static final int MAX_SEARCHED = 8192;

    private ChallengeHeader() {}

    /** The error in the headers of {@code response}; empty if none has one. */
    public static Optional<ErrorBody> recognise(RawResponse response) {
        return response.headers("WWW-Authenticate").stream()
            .map(header -> header.substring(0, Math.min(header.length(), MAX_SEARCHED)))
            .map(header -> recognise(header, response.status())).flatMap(Optional::stream).findFirst();
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
