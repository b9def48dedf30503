package dev.tokenconsole.ui.signature;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.verify.key.KeyOrigin;
import dev.tokenconsole.verify.signature.SignatureVerdict;
import dev.tokenconsole.verify.wording.SignatureWords;

/** The state of a signature in words: two for the chip, a sentence, and the provenance line by line. */
public final class SignatureTexts {
    private static final int MAX_SHOWN = 200;
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S*[^\\s.,:;]");

    private SignatureTexts() {}

    /**
     * A line of the provenance.
     *
     * @param id of the text on the screen
     * @param values what the privacy mode masks in {@code value}, beside what it masks anywhere
     */
    public record Fact(String id, String name, String value, List<String> values) {
        /** True if nothing of it is left in the privacy mode. */
        boolean isPersonal() {
            return values.contains(value);
        }
    }

    /** True if the signature is valid. */
    public static boolean isValid(SignatureState state) {
        return state.verdict().filter(SignatureVerdict.Valid.class::isInstance).isPresent();
    }

    /** The note on the signature of {@code decoded}; only a signed token in compact form has one to verify. */
    static DecodeResult.SignatureNote note(DecodeResult decoded) {
        return switch (decoded) {
            case DecodeResult.Jwt jwt -> jwt.signature();
            case DecodeResult.NotAJwt other -> new DecodeResult.SignatureNote(false, other.reason());
        };
    }

    /** Two words on the signature of a token of which {@code note} is said. */
    public static String brief(DecodeResult.SignatureNote note, SignatureState state) {
        return switch (state) {
            case SignatureState.Running _ -> Messages.text("ui.signature.running");
            case SignatureState.Judged(SignatureVerdict.Valid _) -> Messages.text("ui.signature.valid");
            case SignatureState.Judged(SignatureVerdict.Invalid _) -> Messages.text("ui.signature.invalid");
            case SignatureState.Judged _, SignatureState.Unknown _ ->
                Messages.text(note.intact() ? "ui.claims.unverified" : "ui.claims.unverifiable");
        };
    }

    /** A sentence or two about it. */
    public static String sentence(DecodeResult.SignatureNote note, SignatureState state) {
        return switch (state) {
            case SignatureState.Running _ -> Messages.text("ui.signature.running.hint");
            case SignatureState.Unknown _ -> note.text();
            case SignatureState.Judged(SignatureVerdict.NoKeySource none) ->
                note.intact() ? none.text() + " " + Messages.text("ui.signature.no-source.hint")
                    : note.text();
            case SignatureState.Judged(SignatureVerdict.CannotAsk cannot) ->
                Messages.text("ui.signature.cannot-ask", cannot.text());
            case SignatureState.Judged(var verdict) -> verdict.text();
        };
    }

    /** The provenance of the verdict, at {@code now}; none where there is no key. */
    public static List<Fact> facts(SignatureState state, Instant now) {
        List<Fact> facts = new ArrayList<>();
        switch (state) {
            case SignatureState.Judged(SignatureVerdict.Valid valid) ->
                key(facts, valid.keyId(), valid.algorithm(), valid.origin(), now);
            case SignatureState.Judged(SignatureVerdict.Invalid invalid) ->
                key(facts, invalid.keyId(), invalid.algorithm(), invalid.origin(), now);
            case SignatureState.Judged(SignatureVerdict.KeyNotPublished absent) ->
                key(facts, absent.keyId(), "", absent.origin(), now);
            case SignatureState.Judged(SignatureVerdict.KeyUnusable unusable) ->
                key(facts, unusable.keyId(), "", unusable.origin(), now);
            case SignatureState.Judged(SignatureVerdict.NotAllowed refused) ->
                add(facts, "detail", shown(refused.detail()));
            case SignatureState.Judged(SignatureVerdict.CannotAsk cannot) -> cannot(facts, cannot, now);
            case SignatureState.Judged _, SignatureState.Unknown _, SignatureState.Running _ -> { }
        }
        return List.copyOf(facts);
    }

    /** Sentence and provenance in lines, for a tooltip. */
    static String whole(DecodeResult.SignatureNote note, SignatureState state, Instant now) {
        StringBuilder lines = new StringBuilder(sentence(note, state));
        facts(state, now).stream().filter(fact -> !fact.isPersonal()).forEach(fact ->
            lines.append('\n').append(Messages.text("ui.signature.fact", fact.name(), fact.value())));
        return lines.toString();
    }

    private static void key(List<Fact> facts, @Nullable String keyId, String algorithm, KeyOrigin origin, Instant now) {
        String key = keyId == null ? "" : SignatureWords.name(keyId);
        add(facts, "key", key, key);
        add(facts, "algorithm", algorithm);
        add(facts, "source", source(origin), isAddress(origin) ? new String[] {shown(origin.place())} : new String[0]);
        Instant fetched = origin.fetchedAt();
        if (fetched != null) {
            add(facts, "fetched", Messages.text("ui.signature.fetched.at", local(fetched, now),
                TimeWords.distance(fetched, now)));
        }
        if (origin.leftOut() > 0) {
            add(facts, "left-out", Messages.text(
                origin.leftOut() == 1 ? "ui.signature.left-out.one" : "ui.signature.left-out.several",
                origin.leftOut()));
        }
        if (origin.notRefreshed() != null) {
            add(facts, "old", Messages.text("ui.signature.old.because", origin.notRefreshed().title()));
        }
        again(facts, origin.again(), now);
    }

    private static void cannot(List<Fact> facts, SignatureVerdict.CannotAsk cannot, Instant now) {
        FailureVerdict failure = cannot.failure();
        if (failure != null) {
            add(facts, "cause", failure.cause(), addresses(failure.cause()));
            add(facts, "next", failure.nextStep());
        }
        again(facts, cannot.again(), now);
    }

    private static void again(List<Fact> facts, @Nullable Instant again, Instant now) {
        if (again != null) {
            add(facts, "again", Messages.text("ui.signature.again.at", local(again, now)));
        }
    }

    /** Metadata may name any issuer and any address for the keys. */
    private static String[] addresses(String words) {
        return ADDRESS.matcher(words).results().map(MatchResult::group).toArray(String[]::new);
    }

    /** The name of a file is no claim. */
    private static boolean isAddress(KeyOrigin origin) {
        return switch (origin.kind()) {
            case KEY_SET_URL, ISSUER -> true;
            case GIVEN, SECRET -> false;
        };
    }

    private static String source(KeyOrigin origin) {
        String place = shown(origin.place());
        return switch (origin.kind()) {
            case KEY_SET_URL -> Messages.text("ui.signature.source.url", place);
            case ISSUER -> Messages.text("ui.signature.source.issuer", place);
            case GIVEN -> place.isEmpty() ? Messages.text("ui.signature.source.text")
                : Messages.text("ui.signature.source.file", place);
            case SECRET -> Messages.text("ui.signature.source.secret");
        };
    }

    private static void add(List<Fact> facts, String id, @Nullable String value, String... values) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact("signature-" + id, name(id), value, List.of(values)));
        }
    }

    private static String name(String id) {
        return switch (id) {
            case "key" -> Messages.text("ui.signature.key");
            case "algorithm" -> Messages.text("ui.signature.algorithm");
            case "source" -> Messages.text("ui.signature.source");
            case "fetched" -> Messages.text("ui.signature.fetched");
            case "left-out" -> Messages.text("ui.signature.left-out");
            case "old" -> Messages.text("ui.signature.old");
            case "cause" -> Messages.text("ui.signature.cause");
            case "next" -> Messages.text("ui.signature.next");
            case "again" -> Messages.text("ui.signature.again");
            default -> Messages.text("ui.signature.detail");
        };
    }

    private static String local(Instant time, Instant now) {
        return TimeWords.local(time, ZoneId.systemDefault(), now);
    }

    private static String shown(String text) {
        return DisplayText.ellipsis(DisplayText.escape(text), MAX_SHOWN);
    }
}
