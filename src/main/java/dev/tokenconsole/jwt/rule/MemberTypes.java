package dev.tokenconsole.jwt.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.json.Member;

/** The JSON types that the specifications give to registered header members and claims. */
public final class MemberTypes {
    private static final Map<String, Rule> HEADER = new HashMap<>();
    private static final Map<String, Rule> CLAIMS = new HashMap<>();

    static {
        put(HEADER, Type.STRING, "RFC 7515 section 4.1", "jku", "kid", "x5u", "x5t", "x5t#S256", "typ", "cty");
        put(HEADER, Type.OBJECT, "RFC 7515 section 4.1.3", "jwk");
        put(HEADER, Type.STRINGS, "RFC 7515 section 4.1.6", "x5c");
        put(HEADER, Type.BOOLEAN, "RFC 7797 section 3", "b64");
        put(HEADER, Type.STRING, "RFC 7516 section 4.1", "enc", "zip");
        put(HEADER, Type.OBJECT, "RFC 7518 section 4.6.1", "epk");
        put(HEADER, Type.STRING, "RFC 7518 section 4", "apu", "apv", "iv", "tag", "p2s");
        put(HEADER, Type.NUMBER, "RFC 7518 section 4.8.1", "p2c");
        put(CLAIMS, Type.STRING, "RFC 7519 section 4.1", "iss", "sub", "jti");
        put(CLAIMS, Type.STRING_OR_STRINGS, "RFC 7519 section 4.1.3", "aud");
        put(CLAIMS, Type.OBJECT, "RFC 7800 section 3.1", "cnf");
        put(CLAIMS, Type.OBJECT, "RFC 8693 section 4", "act", "may_act");
        put(CLAIMS, Type.STRING, "RFC 8693 section 4", "scope", "client_id");
        put(CLAIMS, Type.STRING, "OpenID Connect Core section 2", "nonce", "acr", "azp");
        put(CLAIMS, Type.STRINGS, "OpenID Connect Core section 2", "amr");
        put(CLAIMS, Type.BOOLEAN, "OpenID Connect Core section 5.1", "email_verified", "phone_number_verified");
        put(CLAIMS, Type.STRING, "OpenID Connect Core section 5.1", "email", "name", "given_name", "family_name",
            "preferred_username", "locale", "zoneinfo", "phone_number");
    }

    private MemberTypes() {}

    private enum Type { STRING, STRINGS, STRING_OR_STRINGS, NUMBER, OBJECT, BOOLEAN }

    private record Rule(Type type, String source) {}

    /** One sentence on each member of a header that has another type. */
    public static List<String> ofHeader(List<Member> members) {
        return notes(members, HEADER);
    }

    /** The same for claims; times are read elsewhere. */
    public static List<String> ofClaims(List<Member> members) {
        return notes(members, CLAIMS);
    }

    private static List<String> notes(List<Member> members, Map<String, Rule> rules) {
        List<String> notes = new ArrayList<>();
        for (Member member : members) {
            Rule rule = rules.get(member.name());
            if (rule != null && !fits(member, rule.type())) {
                notes.add(Messages.text("jwt.type.other", member.name(), found(member),
                    rule.source(), wanted(rule.type())));
            }
        }
        return notes;
    }

    private static boolean fits(Member member, Type type) {
        boolean string = member.kind() == Member.Kind.STRING;
        boolean strings = member.kind() == Member.Kind.ARRAY
            && (member.strings() != null || member.text().matches("\\[\\s*+]"));
        return switch (type) {
            case STRING -> string;
            case STRINGS -> strings;
            case STRING_OR_STRINGS -> string || strings;
            case NUMBER -> member.kind() == Member.Kind.NUMBER;
            case OBJECT -> member.kind() == Member.Kind.OBJECT;
            case BOOLEAN -> member.kind() == Member.Kind.LITERAL && !isNull(member);
        };
    }

    private static String found(Member member) {
        return switch (member.kind()) {
            case STRING -> Messages.text("jwt.type.string");
            case NUMBER -> Messages.text("jwt.type.number");
            case LITERAL -> member.text();
            case OBJECT -> Messages.text("jwt.type.object");
            case ARRAY -> Messages.text(member.strings() != null ? "jwt.type.strings" : "jwt.type.array");
        };
    }

    private static String wanted(Type type) {
        return switch (type) {
            case STRING -> Messages.text("jwt.type.string");
            case STRINGS -> Messages.text("jwt.type.strings");
            case STRING_OR_STRINGS -> Messages.text("jwt.type.string-or-strings");
            case NUMBER -> Messages.text("jwt.type.number");
            case OBJECT -> Messages.text("jwt.type.object");
            case BOOLEAN -> Messages.text("jwt.type.boolean");
        };
    }

    private static boolean isNull(Member member) {
        return member.text().equals("null");
    }

    private static void put(Map<String, Rule> rules, Type type, String source, String... names) {
        for (String name : names) {
            rules.put(name, new Rule(type, source));
        }
    }
}
