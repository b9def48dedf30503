package dev.tokenconsole.text.json;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One member of a JSON object.
 *
 * @param name with its escapes resolved
 * @param kind of the value
 * @param text the string itself; for other kinds the JSON text, byte for byte
 * @param strings the elements of an array of nothing but strings; absent for all else and an empty array
 */
public record Member(String name, Kind kind, String text, @Nullable List<String> strings) {

    /** The kinds of JSON values (RFC 8259 section 3). */
    public enum Kind { STRING, NUMBER, LITERAL, OBJECT, ARRAY }

    /** A member of a kind without elements. */
    public Member(String name, Kind kind, String text) {
        this(name, kind, text, null);
    }

    /** The first of {@code members} with that name; absent if there is none. */
    public static @Nullable Member named(String name, List<Member> members) {
        for (Member member : members) {
            if (member.name().equals(name)) {
                return member;
            }
        }
        return null;
    }
}
