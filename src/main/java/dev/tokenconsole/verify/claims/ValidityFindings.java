package dev.tokenconsole.verify.claims;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.Claim;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.jwt.rule.NumericDate;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.text.json.Member;

/**
 * The findings on the times of a token that is judged once, at one moment: its end (RFC 7519 section 4.1.4), and a
 * start or an end that servers do not read alike. A token that is watched has a countdown for that.
 */
public final class ValidityFindings {
    private ValidityFindings() {}

    /** Those on {@code decoded} at {@code now}; none on other forms. */
    public static List<Finding> of(DecodeResult decoded, Instant now) {
        return decoded instanceof DecodeResult.Jwt jwt
            ? Stream.of(expired(jwt, now), unreadable(jwt, "exp"), unreadable(jwt, "nbf"))
                .flatMap(Optional::stream).toList()
            : List.of();
    }

    /** From the very second on, without a tolerance: what is refused too early was almost of no use. */
    private static Optional<Finding> expired(DecodeResult.Jwt jwt, Instant now) {
        List<Claim> ends = jwt.claims("exp");
        return ends.stream().allMatch(end -> end.time() != null && !now.isBefore(end.time()))
            ? ends.stream().map(Claim::time).filter(Objects::nonNull).max(Comparator.naturalOrder())
                .map(end -> expired(ends, end)) : Optional.empty();
    }

    /** Milliseconds that are read as seconds are a time in a far future. */
    private static Finding expired(List<Claim> ends, Instant end) {
        boolean sure = ends.stream().noneMatch(each -> NumericDate.isInMilliseconds(each.original()));
        return mismatch("verify.short.expired", Messages.text(
            sure ? "verify.expired" : "verify.expired-milliseconds", TimeWords.utc(end)));
    }

    /**
     * A text, or a number before 1970, in the words of the decoder; one that is too large for a date means never to
     * those who read numbers.
     */
    private static Optional<Finding> unreadable(DecodeResult.Jwt jwt, String name) {
        return jwt.claim(name).filter(claim -> claim.time() == null)
            .filter(claim -> claim.kind() != Member.Kind.NUMBER || claim.original().startsWith("-")
                || NumericDate.isUnread(claim.original()))
            .map(claim -> mismatch("verify.short.time-unreadable",
                claim.kind() != Member.Kind.NUMBER ? Messages.text("jwt.time.kind", name)
                    : Messages.text("jwt.time.absurd", name, DisplayText.shorten(claim.original()))));
    }

    private static Finding mismatch(String headline, String text) {
        return new Finding(Finding.Level.MISMATCH, Finding.Subject.TIME, Messages.text(headline), text);
    }
}
