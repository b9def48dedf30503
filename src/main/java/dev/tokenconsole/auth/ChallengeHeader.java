package dev.tokenconsole.auth;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reason in {@code WWW-Authenticate: Bearer error="…", error_description="…"} (RFC 6750 section 3). */
final class ChallengeHeader {
    private static final Pattern ERROR = Pattern.compile("\\berror=\"([^\"]{0,100})\"");
    private static final Pattern DESCRIPTION = Pattern.compile("\\berror_description=\"([^\"]{0,1000})\"");

    private ChallengeHeader() {}

    /** What the header of {@code answer} says, if it names an error. */
    static Optional<Refusal> recognise(Answer answer) {
        String header = answer.header("WWW-Authenticate");
        Matcher error = ERROR.matcher(header);
        if (!error.find()) {
            return Optional.empty();
        }
        Matcher description = DESCRIPTION.matcher(header);
        return Optional.of(
            OauthErrors.refusal(error.group(1), description.find() ? description.group(1) : "", answer.status()));
    }
}
