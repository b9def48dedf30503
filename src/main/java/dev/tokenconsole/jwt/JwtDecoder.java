package dev.tokenconsole.jwt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult.Jwt;
import dev.tokenconsole.jwt.DecodeResult.NotAJwt;
import dev.tokenconsole.jwt.form.OtherCredentials;
import dev.tokenconsole.jwt.form.OtherForms;
import dev.tokenconsole.jwt.form.RecognisedForm;
import dev.tokenconsole.jwt.form.TokenForm;
import dev.tokenconsole.jwt.paste.Candidate;
import dev.tokenconsole.jwt.paste.Candidates;
import dev.tokenconsole.jwt.paste.EncodedWords;
import dev.tokenconsole.jwt.paste.TextLayers;

/**
 * Reads what people paste as a token: strictly, and as far as can be. Decoding says what a token claims, not whether it
 * is genuine; nothing here knows a key. Text is taken for an opaque token only when nothing else fits. Never throws,
 * whatever is pasted.
 */
public final class JwtDecoder {
    /** The longest text that is looked at, in characters: 1 MiB. */
    public static final int LONGEST_INPUT = 1024 * 1024;
    /** The longest token that passes without a note, in characters: what servers commonly take in a header. */
    public static final int LONGEST_USUAL = 16 * 1024;

    /** The most encodings that are removed: base64 of base64 occurs, more does not. */
    private static final int ENCODINGS = 2;
    /** One word that may be an opaque token: RFC 6750 section 2.1. */
    private static final Pattern BEARER = Pattern.compile("[A-Za-z0-9._~+/-]++=*+");
    /** A host or a file with a usual ending, a path, or a number. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:[a-z0-9_-]{1,63}\\.){1,8}(?:com|net|org|io|dev|"
        + "app|cloud|edu|gov|info|biz|"
        + "test|example|invalid|local|localhost|internal|corp|lan|html?|json|txt|js|php|pdf|zip|jar|"
        + "java|xml|ya?ml|[a-z]{2})(?:/.*+)?+|(?:~|\\.{1,2})?/.*+|[0-9.:/-]{1,15}");
    /** Shorter words are no tokens that a server would rely on (RFC 6749 section 10.10). */
    private static final int LEAST_OPAQUE = 16;

    private JwtDecoder() {}

    /**
     * A decoded text with the token in it, both from one search: what is verified is what is shown. Not a record: it
     * holds the token.
     */
    public static final class Found {
        private static final int STOPS = 2;

        private final DecodeResult decoded;
        private final @Nullable String compact;
        private final @Nullable String signed;

        private Found(DecodeResult decoded, @Nullable String compact, @Nullable String signed) {
            this.decoded = decoded;
            this.compact = compact;
            this.signed = signed;
        }

        /** A text without a token in compact form. */
        static Found none(DecodeResult decoded) {
            return new Found(decoded, null, null);
        }

        /** {@code object} is a token in JSON form, or keys or claims. */
        static Found json(DecodeResult decoded, String object) {
            return new Found(decoded, null, decoded.hasVerdict() ? object : null);
        }

        /** {@code decoded} was read from {@code piece}, a piece of a text. */
        static Found in(String piece, DecodeResult decoded) {
            int end = switch (decoded.form()) {
                case SD_JWT -> piece.indexOf('~', secondStop(piece));
                case PASSPORT -> piece.indexOf(';');
                default -> piece.length();
            };
            String token = end < 0 ? piece : piece.substring(0, end);
            String bare = decoded instanceof DecodeResult.Jwt ? withoutLastStops(token) : token;
            return new Found(decoded, bare, bare);
        }

        /** The same text with other notes on it. */
        Found with(DecodeResult noted) {
            return new Found(noted, compact, signed);
        }

        /** The parts that could be read. Decoded, not verified. */
        public DecodeResult decoded() {
            return decoded;
        }

        /**
         * The bare token in compact form that was decoded: without what is around it, and what stands behind the
         * signature of an SD-JWT or a PASSporT. Empty if there is none.
         */
        public Optional<String> compact() {
            return Optional.ofNullable(compact);
        }

        /** The text that a verdict on the signature is about: the bare token, or all of one in JSON form. */
        public Optional<String> signed() {
            return Optional.ofNullable(signed);
        }

        private static int secondStop(String piece) {
            return piece.indexOf('.', piece.indexOf('.') + 1) + 1;
        }

        /** Full stops behind the third part are those of a sentence, and not decoded either. */
        private static String withoutLastStops(String token) {
            int end = token.length();
            long stops = token.chars().filter(c -> c == '.').count();
            while (stops > STOPS && token.charAt(end - 1) == '.') {
                end--;
                stops--;
            }
            return token.substring(0, end);
        }

        /** Without the token. */
        @Override
        public String toString() {
            return "Found[" + decoded + "]";
        }
    }

    /** Decodes a bare token, or one inside a header line, quotes, a JSON response, a curl command or any other text. */
    public static DecodeResult decode(String pasted) {
        return find(pasted).decoded();
    }

    /** The same with the text of the token that was decoded. */
    public static Found find(String pasted) {
        if (pasted.length() > LONGEST_INPUT) {
            return Found.none(none(Messages.text("jwt.input.long", pasted.length(), LONGEST_INPUT)));
        }
        return find(pasted, ENCODINGS);
    }

    /** True if {@code pasted} has several tokens: the one that {@link #decode} shows may not be the one meant. */
    public static boolean isAmbiguous(String pasted) {
        return pasted.length() <= LONGEST_INPUT && Candidates.areSeveral(pasted);
    }

    private static Found find(String pasted, int encodings) {
        Candidate bare = Candidates.bare(pasted);
        if (bare.token().isEmpty()) {
            return Found.none(none(Messages.text("jwt.input.empty")));
        }
        Optional<Found> json = JsonFormReader.read(pasted);
        if (json.isPresent()) {
            return json.get();
        }
        TokenSearch search = TokenSearch.in(pasted);
        return search.found().or(() -> search.named().map(named -> named(named, search, encodings)))
            .orElseGet(() -> other(pasted, bare, search, encodings));
    }

    /** A text that its place calls a token. */
    private static Found named(Candidate named, TokenSearch search, int encodings) {
        return OtherForms.of(named.token()).map(form -> Found.none(PasetoReader.read(form, named)))
            .or(() -> encoded(named.token(), encodings).map(inner -> withNotes(inner, named.notes())))
            .or(() -> search.reading().map(Reading::result).map(Found::none))
            .orElseGet(() -> Found.none(new NotAJwt(TokenForm.OPAQUE,
                Messages.text("jwt.opaque.named", named.token().length()), List.of(), named.notes())));
    }

    private static Found other(String pasted, Candidate bare, TokenSearch search, int encodings) {
        return form(pasted, bare).map(Found::none)
            .or(() -> encoded(pasted, encodings))
            .orElseGet(() -> Found.none(search.reading().map(Reading::result).orElseGet(() -> word(bare))));
    }

    /** A token or a credential of another family. */
    private static Optional<DecodeResult> form(String pasted, Candidate bare) {
        Optional<RecognisedForm> form = OtherForms.of(bare.token());
        if (form.isPresent()) {
            return form.map(found -> PasetoReader.read(found, bare));
        }
        Optional<RecognisedForm> inside = TextLayers.of(pasted).stream()
            .flatMap(layer -> OtherForms.in(layer.text()).stream()).findFirst();
        if (inside.isPresent()) {
            return inside.map(found -> new NotAJwt(found.form(), found.sentence(), List.of(),
                List.of(Messages.text("jwt.note.word"))));
        }
        return OtherCredentials.in(pasted).map(credential ->
            new NotAJwt(credential.form(), credential.sentence(), List.of(), List.of()));
    }

    /** A single word, which may be an opaque token, or a text without any. */
    private static DecodeResult word(Candidate bare) {
        String word = bare.token();
        if (!BEARER.matcher(word).matches() || ADDRESS.matcher(word).matches()) {
            return none(Messages.text("jwt.input.no-token"));
        }
        return word.length() < LEAST_OPAQUE
            ? none(Messages.text("jwt.opaque.short", word.length()))
            : new NotAJwt(TokenForm.OPAQUE, Messages.text("jwt.opaque", word.length()), List.of(), bare.notes());
    }

    /** The token that is written as base64 or in hexadecimal in {@code text}. */
    private static Optional<Found> encoded(String text, int encodings) {
        if (encodings == 0) {
            return Optional.empty();
        }
        for (Candidate inner : EncodedWords.in(text)) {
            Found read = find(inner.token(), encodings - 1);
            boolean sure = switch (read.decoded().form()) {
                case OPAQUE, NONE, CLAIMS, JWT_PART, BASIC, HTTP_SCHEME -> false;
                default -> true;
            };
            if (sure) {
                return Optional.of(withNotes(read, inner.notes()));
            }
        }
        return Optional.empty();
    }

    private static Found withNotes(Found found, List<String> before) {
        DecodeResult result = found.decoded();
        List<String> notes = new ArrayList<>(before);
        result.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
        return found.with(switch (result) {
            case Jwt jwt -> new Jwt(jwt.form(), jwt.header(), jwt.payload(), jwt.signature(), jwt.sections(),
                List.copyOf(notes));
            case NotAJwt other -> new NotAJwt(other.form(), other.reason(), other.sections(), List.copyOf(notes));
        });
    }

    /** Without notes: where there is no token, nothing was ignored around it. */
    private static DecodeResult none(String reason) {
        return new NotAJwt(TokenForm.NONE, reason, List.of(), List.of());
    }
}
