package dev.tokenconsole.jwt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

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
 * @param other whether it is text or JSON of another kind, and no object that was damaged
 * @param nested the token that stands in the place of claims (RFC 7519 section 5.2); empty if none does
 */
record PartReader(DecodeResult.Part part, List<Member> members, List<String> notes, boolean object, boolean other,
        String nested) {
    private static final Pattern NESTED =
        Pattern.compile("e[w-z0-9_-][A-Za-z0-9_-]++(?:\\.[A-Za-z0-9_-]*+){2,4}+");
    private static final Pattern JSON_MARKS = Pattern.compile("[{}\\[\\]\":]");

    /** Reads as far as can be; {@code name} is what the sentences call the part. */
    static PartReader read(String encoded, String name) {
        Base64Url base64 = Base64Url.read(encoded, name);
        StrictText utf8 = StrictText.read(base64.bytes(), name);
        List<String> problems = new ArrayList<>(base64.problems());
        if (utf8.problem() != null) {
            problems.add(utf8.problem());
        }
        return of(utf8.text(), name, problems, base64.whole() && utf8.whole());
    }

    /** The same for a part that is text already. */
    static PartReader ofText(String text, String name) {
        return of(text, name, new ArrayList<>(), true);
    }

    private static PartReader of(String text, String name, List<String> problems, boolean whole) {
        StrictObject walk = StrictObject.read(text, name);
        boolean explained = walk.cutShort() && !whole;
        if (walk.problem() != null && !explained) {
            problems.add(sentence(walk, walk.problem(), text, name));
        }
        List<String> notes = new ArrayList<>();
        List<Claim> claims = walk.members().stream().map(member -> claim(member, notes)).toList();
        String json = walk.json() ? JsonLayout.indent(text) : "";
        String problem = problems.isEmpty() ? null : String.join(" ", problems);
        return new PartReader(
            new DecodeResult.Part(claims, json, problem), walk.members(), List.copyOf(notes), walk.problem() == null,
            walk.json() || isProse(walk, text), NESTED.matcher(text).matches() ? text : "");
    }

    /** The member of that name; the first one if there are more. */
    @Nullable Member member(String name) {
        return Member.named(name, members);
    }

    /** True if there is something to show: members, or a valid object without any. */
    boolean readable() {
        return object || !members.isEmpty();
    }

    private static String sentence(StrictObject walk, String problem, String text, String name) {
        if (NESTED.matcher(text).matches()) {
            return Messages.text("jwt.json.nested", name);
        }
        return isProse(walk, text) ? Messages.text("jwt.json.text", name, DisplayText.shorten(text)) : problem;
    }

    /** Text that was never meant to be JSON: it begins with a letter or an element, or has nothing of JSON in it. */
    private static boolean isProse(StrictObject walk, String text) {
        if (walk.json() || walk.cutShort() || !walk.members().isEmpty()) {
            return false;
        }
        String bare = text.strip();
        return bare.codePoints().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
            && (Character.isLetter(bare.codePointAt(0)) || bare.startsWith("<") || !JSON_MARKS.matcher(bare).find());
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
        return new Claim(member.name(), member.kind(), display(member), member.text(),
            ClaimCatalog.meaning(member.name()), time);
    }

    /** Strings joined by commas only where nobody can take them for something else: two or more, none with a comma. */
    private static String display(Member member) {
        List<String> strings = member.strings();
        if (strings != null && strings.size() > 1
                && strings.stream().noneMatch(text -> text.isBlank() || text.indexOf(',') >= 0)) {
            return DisplayText.shorten(String.join(", ", strings));
        }
        return switch (member.kind()) {
            case OBJECT, ARRAY -> DisplayText.shorten(JsonLayout.compact(member.text()));
            case STRING, NUMBER, LITERAL -> DisplayText.shorten(member.text());
        };
    }
}
