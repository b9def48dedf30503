package dev.tokenconsole.auth.error;

import java.util.Optional;
import java.util.regex.Pattern;

import dev.tokenconsole.net.http.RawResponse;

/**
 * The reason in {@code WWW-Authenticate: Bearer error="…", error_description="…"} (RFC 6750 section 3), in whichever of
 * several such headers it stands, as a quoted text or as a word.
 */
public final class ChallengeHeader {
    /** One after the other, so that what stands inside of quotes is no parameter; quoted in the second group. */
    private static final Pattern PARAMETER = Pattern.compile("(?:^|[\\s,])([A-Za-z_]{1,40}+)\\s{0,9}+=\\s{0,9}+"
        + "(?:\"((?:[^\"\\\\]|\\\\.)*+)\"?+|([A-Za-z0-9._~+/-]++))");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");
    private static final int MAX_ERROR = 100;
    /** More than this of a header is never searched. */
    private static final int MAX_SEARCHED = 8192;

    private ChallengeHeader() {}

    /** What the headers of {@code response} say, if one names an error. */
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
