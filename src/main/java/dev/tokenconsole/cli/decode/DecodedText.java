package dev.tokenconsole.cli.decode;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.tokenconsole.cli.console.Table;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.Claim;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.TimeWords;

/** A decoded token, for people. */
public final class DecodedText {
    private static final String INDENT = "  ";

    private DecodedText() {}

    /** Header, claims, signature and what else can be read, one section each. */
    public static String of(DecodeResult.Jwt jwt, Instant now) {
        return of(jwt, SignatureSection.lines(jwt.signature()), now);
    }

    /** The same with these lines on the signature. */
    static String of(DecodeResult.Jwt jwt, List<String> signature, Instant now) {
        return section("cli.decode.heading.header", part(jwt.header(), now)) + "\n"
            + section("cli.decode.heading.claims", part(jwt.payload(), now)) + "\n"
            + section("cli.decode.heading.signature", signature.stream()
                .map(line -> INDENT + line + "\n").collect(Collectors.joining()))
            + sections(jwt, now);
    }

    /** The parts of a token beside header and claims; begins with an empty line if there are any. */
    static String sections(DecodeResult decoded, Instant now) {
        StringBuilder text = new StringBuilder();
        for (DecodeResult.Section section : decoded.sections()) {
            text.append('\n').append(section.title().toUpperCase(Locale.ROOT)).append('\n')
                .append(part(section.part(), now));
        }
        return text.toString();
    }

    /** The members with their meanings, and the problem of the part if it has one. */
    static String part(DecodeResult.Part part, Instant now) {
        Table table = new Table(INDENT);
        for (Claim claim : part.members()) {
            table.row(claim.name(), claim.display(), explanation(claim, now));
        }
        String problem = part.problem();
        return table.text() + (problem == null ? "" : INDENT + DisplayText.escape(problem) + "\n");
    }

    /** {@code body} below a heading. */
    public static String section(String headingKey, String body) {
        return Messages.text(headingKey) + "\n" + body;
    }

    private static String explanation(Claim claim, Instant now) {
        Instant time = claim.time();
        if (time == null) {
            return claim.meaning();
        }
        String when = TimeWords.utc(time) + ", " + TimeWords.distance(time, now);
        return claim.meaning().isEmpty() ? when : when + " · " + claim.meaning();
    }
}
