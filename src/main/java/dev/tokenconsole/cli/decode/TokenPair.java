package dev.tokenconsole.cli.decode;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.verify.compare.ComparedTokens;
import dev.tokenconsole.verify.compare.Difference;

/**
 * Two decoded texts of {@code decode --compare}.
 *
 * @param first the one that was given as without it
 * @param second the one that {@code --compare} names
 * @param sameText true if both are the same text
 */
record TokenPair(DecodeResult first, DecodeResult second, boolean sameText) {
    /** The reasons why they cannot be compared, one sentence each; empty if they can. */
    List<String> obstacles() {
        return Stream.of(obstacle("cli.decode.compare.no-first", first),
            obstacle("cli.decode.compare.no-second", second)).filter(text -> !text.isEmpty()).toList();
    }

    private static String obstacle(String key, DecodeResult decoded) {
        return switch (decoded) {
            case DecodeResult.Jwt _ -> "";
            case DecodeResult.NotAJwt other -> Messages.text(key, DisplayText.escape(other.reason()));
        };
    }

    /** The differences; none if they cannot be compared. */
    List<Difference> differences() {
        return first instanceof DecodeResult.Jwt one && second instanceof DecodeResult.Jwt other
            ? ComparedTokens.of(one, other) : List.of();
    }

    /** True if a server could verify each of them at all. */
    boolean isInOrder() {
        return first instanceof DecodeResult.Jwt one && second instanceof DecodeResult.Jwt other
            && DecodeCommand.isInOrder(one) && DecodeCommand.isInOrder(other);
    }

    /** The note on the signature of one of them; absent if it is no signed token. */
    static @Nullable String signature(DecodeResult decoded) {
        return decoded instanceof DecodeResult.Jwt jwt ? jwt.signature().text() : null;
    }

    /** The faults and oddities of both, one sentence each. */
    List<String> notes() {
        return Stream.concat(
            notes("cli.decode.compare.of-first", first), notes("cli.decode.compare.of-second", second)).toList();
    }

    private static Stream<String> notes(String key, DecodeResult decoded) {
        var faults = decoded instanceof DecodeResult.Jwt jwt
            ? Stream.of(jwt.header().problem(), jwt.payload().problem()).filter(Objects::nonNull)
            : Stream.<String>empty();
        return Stream.concat(faults, decoded.notes().stream())
            .map(note -> Messages.text(key, DisplayText.escape(note)));
    }
}
