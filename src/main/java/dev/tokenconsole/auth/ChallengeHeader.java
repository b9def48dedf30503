package dev.tokenconsole.auth;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The reason in {@code WWW-Authenticate: Bearer error="…", error_description="…"} (RFC 6750 section 3), in whichever of
 * several such headers it stands, as a quoted text or as a word.
 */
final class ChallengeHeader {
    private static final Pattern ERROR = parameter("error", 100);
    private static final Pattern DESCRIPTION = parameter("error_description", 1000);
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    private ChallengeHeader() {}

    /** What the headers of {@code answer} say, if one names an error. */
    static Optional<Refusal> recognise(Answer answer) {
        return answer.headers("WWW-Authenticate").stream()
            .map(header -> recognise(header, answer.status())).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Refusal> recognise(String header, int status) {
        return value(ERROR, header)
            .map(error -> OauthErrors.refusal(error, value(DESCRIPTION, header).orElse(""), status));
    }

    private static Optional<String> value(Pattern parameter, String header) {
        return parameter.matcher(header).results().findFirst().map(found -> found.group(2) != null ? found.group(2)
            : ESCAPED.matcher(found.group(1)).replaceAll("$1"));
    }

    /** Quoted in the first group, unquoted in the second; at most {@code max} characters. */
    private static Pattern parameter(String name, int max) {
        return Pattern.compile("(?i)\\b" + name + "\\s{0,9}=\\s{0,9}(?:\"((?:[^\"\\\\]|\\\\.){0," + max
            + "}+)\"|([A-Za-z0-9._~+/-]{1," + max + "}))");
    }
}
