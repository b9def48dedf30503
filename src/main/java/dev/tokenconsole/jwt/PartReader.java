package dev.tokenconsole.jwt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.rule.ClaimCatalog;
import dev.tokenconsole.jwt.rule.NumericDate;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.json.JsonLayout;
import dev.tokenconsole.text.json.Member;
import dev.tokenconsole.text.json.StrictObject;

/**
 * The header or the payload, from base64url to claims.
 *
 * @param part what is shown
 * @param members the same members with their kinds
 * @param notes on single claims, one sentence each
 * @param object whether it is a strict JSON object to its end
 */
record PartReader(DecodeResult.Part part, List<Member> members, List<String> notes, boolean object) {

    /** Reads as far as can be; {@code name} is what the sentences call the part. */
    static PartReader read(String encoded, String name) {
        Base64Url base64 = Base64Url.read(encoded, name);
        StrictText utf8 = StrictText.read(base64.bytes(), name);
        StrictObject walk = StrictObject.over(utf8.text(), name);

        List<String> problems = new ArrayList<>(base64.problems());
        if (utf8.problem() != null) {
            problems.add(utf8.problem());
        }
        boolean explained = walk.cutShort() && !(base64.whole() && utf8.whole());
        if (walk.problem() != null && !explained) {
            problems.add(nestedToken(utf8.text()) ? Messages.text("jwt.json.nested", name) : walk.problem());
        }
        List<String> notes = new ArrayList<>();
        List<Claim> claims = walk.members().stream().map(member -> claim(member, notes)).toList();
        String json = walk.json() ? JsonLayout.indent(utf8.text()) : "";
        String problem = problems.isEmpty() ? null : String.join(" ", problems);
        return new PartReader(
            new DecodeResult.Part(claims, json, problem), walk.members(), List.copyOf(notes), walk.problem() == null);
    }

    /** The member of that name; the first one if there are more. */
    @Nullable Member member(String name) {
        return members.stream().filter(member -> member.name().equals(name)).findFirst().orElse(null);
    }

    /** Whether there is something to show: it has members, or none at all by right. */
    boolean readable() {
        return object || !members.isEmpty();
    }

    /** Why it could not be read; empty if it could. */
    String fault() {
        return Objects.requireNonNullElse(part.problem(), "");
    }

    /** A token in the place of the claims (RFC 7519 section 5.2, {@code cty: JWT}). */
    private static boolean nestedToken(String text) {
        return text.matches("eyJ[A-Za-z0-9_-]++(\\.[A-Za-z0-9_-]*+){2,4}+");
    }

    private static Claim claim(Member member, List<String> notes) {
        Instant time = null;
        if (NumericDate.CLAIMS.contains(member.name())) {
            NumericDate date = NumericDate.of(member);
            time = date.time();
            if (date.note() != null) {
                notes.add(date.note());
            }
        }
        return new Claim(member.name(), display(member), member.text(), ClaimCatalog.meaning(member.name()), time);
    }

    private static String display(Member member) {
        if (member.strings() != null) {
            return DisplayText.shorten(String.join(", ", member.strings()));
        }
        return switch (member.kind()) {
            case OBJECT, ARRAY -> DisplayText.shorten(JsonLayout.compact(member.text()));
            case STRING, NUMBER, LITERAL -> DisplayText.shorten(member.text());
        };
    }
}
