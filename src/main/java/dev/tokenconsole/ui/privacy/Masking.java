package dev.tokenconsole.ui.privacy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import dev.tokenconsole.jwt.Claim;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.text.DisplayText;

/**
 * Masks known values in sentences and in texts of other origin, such as a request. A value of fewer than
 * {@value #SHORTEST} characters is left alone: it stands in many words by chance.
 */
public final class Masking {
    /** While the privacy mode is off: nothing is masked. */
    public static final Masking OFF = new Masking(Stream.of());

    private static final int SHORTEST = 4;

    private final List<String> values;

    private Masking(Stream<String> values) {
        // The longest first: a value may begin with another one.
        this.values = values.filter(value -> value.length() >= SHORTEST).distinct()
            .sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    /** The value, as it stands in a sentence, and as it stands in the body of a request. */
    private static Stream<String> forms(String value) {
        return Stream.of(value, DisplayText.escape(value), URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /** Masks {@code values}. */
    public static Masking of(Collection<String> values) {
        return new Masking(values.stream().flatMap(Masking::forms));
    }

    /** Masks the values of the claims of {@code decoded}, and {@code others}. */
    public static Masking of(DecodeResult decoded, Collection<String> others) {
        Stream<DecodeResult.Part> parts = switch (decoded) {
            case DecodeResult.Jwt jwt -> Stream.of(jwt.payload(), jwt.header());
            case DecodeResult.NotAJwt _ -> Stream.of();
        };
        Stream<DecodeResult.Part> sections = decoded.sections().stream().map(DecodeResult.Section::part);
        Stream<String> claims = Stream.concat(parts, sections).flatMap(part -> part.members().stream())
            .flatMap((Claim claim) -> Stream.of(claim.original(), claim.display()));
        return new Masking(Stream.concat(claims, others.stream()).flatMap(Masking::forms));
    }

    /** The same, with {@code others} masked too; off if this is. */
    public Masking and(Collection<String> others) {
        return this == OFF || others.isEmpty() ? this
            : new Masking(Stream.concat(values.stream(), others.stream().flatMap(Masking::forms)));
    }

    /** The same, with the values of {@code other} masked too; off if this is. */
    Masking and(Masking other) {
        return this == OFF ? this : new Masking(Stream.concat(values.stream(), other.values.stream()));
    }

    /** True if one of the values is in {@code text}. */
    public boolean isIn(String text) {
        return values.stream().anyMatch(text::contains);
    }

    /** {@code text} with the mask in the place of each of the values. */
    public String masked(String text) {
        String masked = text;
        for (String value : values) {
            masked = masked.replace(value, PrivacyMode.MASK);
        }
        return masked;
    }
}
