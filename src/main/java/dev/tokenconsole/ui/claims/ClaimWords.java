package dev.tokenconsole.ui.claims;

import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.Claim;
import dev.tokenconsole.text.TimeWords;

/** The meaning of a claim in words: short in its row, with the source and both times of a time claim in its tooltip. */
final class ClaimWords {
    /** The source at the end of a meaning of the catalog, such as {@code (RFC 7519)}. */
    private static final Pattern SOURCE = Pattern.compile("(.*?)(?:[:;,] [^()]*)? \\([^()]*\\)");

    private ClaimWords() {}

    /** One short line; for a time claim at {@code now}. */
    static String meaning(Claim claim, Instant now) {
        Instant time = claim.time();
        if (time == null) {
            return brief(claim.meaning());
        }
        String local = TimeWords.local(time, ZoneId.systemDefault(), now);
        String distance = TimeWords.distance(time, now);
        return switch (claim.name()) {
            case "exp" -> Messages.text(time.isAfter(now) ? "ui.claims.expires" : "ui.claims.expired", local, distance);
            case "iat" -> Messages.text("ui.claims.issued", local, distance);
            case "nbf" -> Messages.text("ui.claims.starts", local, distance);
            default -> Messages.text("ui.claims.time", brief(claim.meaning()), local, distance);
        };
    }

    /** All that is known, in lines; null if that is nothing. */
    static @Nullable String tooltip(Claim claim, Instant now) {
        Instant time = claim.time();
        if (time != null) {
            return Messages.text("ui.claims.time.both", claim.meaning(),
                TimeWords.local(time, ZoneId.systemDefault(), now), TimeWords.utc(time));
        }
        return claim.meaning().isEmpty() ? null : claim.meaning();
    }

    private static String brief(String meaning) {
        Matcher source = SOURCE.matcher(meaning);
        return source.matches() ? source.group(1) : meaning;
    }
}
