package dev.tokenconsole.jwt;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.jwt.form.TokenForm;

/**
 * A decoded text with the token in it, both from one search: what is verified is what is shown. Not a record: it holds
 * the token.
 */
public final class FoundToken {
    private static final int STOPS = 2;

    private final DecodeResult decoded;
    private final @Nullable String compact;

    private FoundToken(DecodeResult decoded, @Nullable String compact) {
        this.decoded = decoded;
        this.compact = compact;
    }

    /** A text without a token in compact form. */
    static FoundToken none(DecodeResult decoded) {
        return new FoundToken(decoded, null);
    }

    /** {@code decoded} was read from {@code piece}, a piece of a text. */
    static FoundToken in(String piece, DecodeResult decoded) {
        int end = switch (decoded.form()) {
            case SD_JWT -> piece.indexOf('~', secondStop(piece));
            case PASSPORT -> piece.indexOf(';');
            default -> piece.length();
        };
        String token = end < 0 ? piece : piece.substring(0, end);
        return new FoundToken(decoded, decoded instanceof DecodeResult.Jwt ? withoutLastStops(token) : token);
    }

    /** The same text with other notes on it. */
    FoundToken with(DecodeResult noted) {
        return new FoundToken(noted, compact);
    }

    /** What could be read. Decoded, not verified. */
    public DecodeResult decoded() {
        return decoded;
    }

    /**
     * The bare token in compact form that was decoded: without what is around it, and what stands behind the signature
     * of an SD-JWT or a PASSporT. Empty if there is none.
     */
    public Optional<String> compact() {
        return Optional.ofNullable(compact);
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
        return "FoundToken[" + decoded + "]";
    }
}
