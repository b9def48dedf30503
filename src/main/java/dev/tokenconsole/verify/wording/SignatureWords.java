package dev.tokenconsole.verify.wording;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.verify.key.KeyOrigin;
import dev.tokenconsole.verify.signature.MismatchReason;
import dev.tokenconsole.verify.signature.NotAllowedReason;
import dev.tokenconsole.verify.signature.SignatureVerdict;

/** A verdict on a signature for people: itself in a sentence, then its provenance in another, both safe to be shown. */
public final class SignatureWords {
    private static final int MAX_SHOWN = 120;

    private SignatureWords() {}

    /** The verdict in two or three words, for a table. */
    public static String brief(SignatureVerdict verdict) {
        return switch (verdict) {
            case SignatureVerdict.Valid _ -> Messages.text("verify.wording.brief.valid");
            case SignatureVerdict.Invalid _ -> Messages.text("verify.wording.brief.invalid");
            case SignatureVerdict.KeyNotPublished(_, _, var origin) -> origin.kind() == KeyOrigin.Kind.GIVEN
                ? Messages.text("verify.wording.brief.absent.given") : Messages.text("verify.wording.brief.absent");
            case SignatureVerdict.KeyUnusable _ -> Messages.text("verify.wording.brief.unusable");
            case SignatureVerdict.NotAllowed _ -> Messages.text("verify.wording.brief.not-allowed");
            case SignatureVerdict.Impossible _ -> Messages.text("verify.wording.brief.impossible");
            case SignatureVerdict.CannotAsk _ -> Messages.text("verify.wording.brief.cannot-ask");
            case SignatureVerdict.NoKeySource _ -> Messages.text("verify.wording.brief.no-source");
        };
    }

    /** The verdict, with the detail of a header that is refused, where that is not in the sentence already. */
    public static String verdict(SignatureVerdict verdict) {
        return verdict instanceof SignatureVerdict.NotAllowed(var why, var detail) && !detail.isEmpty()
            && !(why == NotAllowedReason.NONE && detail.equals("none"))
            ? Messages.text("verify.wording.detail", why.text(), shown(detail)) : verdict.text();
    }

    /** The time from which keys are asked for again; absent unless a newer key set might say more. */
    public static @Nullable Instant again(SignatureVerdict verdict) {
        return switch (verdict) {
            case SignatureVerdict.Valid valid -> valid.origin().again();
            case SignatureVerdict.Invalid invalid -> invalid.origin().again();
            case SignatureVerdict.KeyUnusable unusable -> unusable.origin().again();
            case SignatureVerdict.KeyNotPublished absent -> absent.origin().again();
            case SignatureVerdict.CannotAsk cannot -> cannot.again();
            case SignatureVerdict.NotAllowed _, SignatureVerdict.Impossible _, SignatureVerdict.NoKeySource _ -> null;
        };
    }

    /**
     * The key and the place and age of its source; for a key set that could not be fetched, the cause and the next
     * step; empty if there was no source.
     */
    public static String provenance(SignatureVerdict verdict, Instant now) {
        return switch (verdict) {
            case SignatureVerdict.Valid valid -> valid.origin().kind() == KeyOrigin.Kind.SECRET
                ? Messages.text("verify.wording.secret") : provenance(valid.keyId(), valid.origin(), now);
            // The verdict says so, and a line below it would read as if the secret had verified.
            case SignatureVerdict.Invalid(_, _, _, var origin) when origin.kind() == KeyOrigin.Kind.SECRET -> "";
            case SignatureVerdict.KeyUnusable(_, _, var origin) when origin.kind() == KeyOrigin.Kind.SECRET -> "";
            case SignatureVerdict.Invalid(var why, var keyId, _, var origin) ->
                why == MismatchReason.OTHER_BYTES_FOR_ALL
                    ? of(Messages.text("verify.wording.keys"), origin, now) : provenance(keyId, origin, now);
            case SignatureVerdict.KeyUnusable(_, var keyId, var origin) -> provenance(keyId, origin, now);
            case SignatureVerdict.KeyNotPublished(_, var keyId, var origin) -> absent(keyId, origin, now);
            case SignatureVerdict.CannotAsk(_, var failure, var again) -> failure != null
                ? (failure.cause() + " " + failure.nextStep()).strip()
                : again == null ? "" : Messages.text("verify.wording.again", TimeWords.utc(again));
            case SignatureVerdict.NotAllowed _, SignatureVerdict.Impossible _, SignatureVerdict.NoKeySource _ -> "";
        };
    }

    private static String provenance(@Nullable String keyId, KeyOrigin origin, Instant now) {
        return of(keyId == null ? Messages.text("verify.wording.key")
            : Messages.text("verify.wording.key.named", name(keyId)), origin, now);
    }

    private static String of(String key, KeyOrigin origin, Instant now) {
        return Messages.text("verify.wording.of", key, place(origin, now)) + more(origin);
    }

    private static String absent(@Nullable String keyId, KeyOrigin origin, Instant now) {
        return (keyId == null ? Messages.text("verify.wording.looked", place(origin, now))
            : Messages.text("verify.wording.looked.named", name(keyId), place(origin, now))) + more(origin);
    }

    private static String place(KeyOrigin origin, Instant now) {
        String place = DisplayText.escape(origin.place());
        return switch (origin.kind()) {
            case SECRET, GIVEN -> place.isEmpty() ? Messages.text("verify.wording.text")
                : Messages.text("verify.wording.file", place);
            case KEY_SET_URL, ISSUER -> fetched(place, origin.fetchedAt(), now);
        };
    }

    private static String fetched(String place, @Nullable Instant fetchedAt, Instant now) {
        return fetchedAt == null ? place : Messages.text("verify.wording.fetched", place,
            TimeWords.distance(fetchedAt, now), TimeWords.utc(fetchedAt));
    }

    private static String more(KeyOrigin origin) {
        FailureVerdict old = origin.notRefreshed();
        Instant again = origin.again();
        return (origin.leftOut() == 0 ? "" : " " + Messages.text("verify.wording.left-out", origin.leftOut()))
            + (old == null ? "" : " " + Messages.text("verify.wording.old", old.title()))
            + (again == null ? "" : " " + Messages.text("verify.wording.again", TimeWords.utc(again)));
    }

    /** A kid, safe to be shown; in quotes if it is empty, which is a name, too. */
    public static String name(String keyId) {
        return keyId.isEmpty() ? "\"\"" : shown(keyId);
    }

    private static String shown(String text) {
        return DisplayText.ellipsis(DisplayText.escape(text), MAX_SHOWN);
    }
}
