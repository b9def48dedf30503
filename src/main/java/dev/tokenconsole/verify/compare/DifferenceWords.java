package dev.tokenconsole.verify.compare;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.rule.NumericDate;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.text.json.JsonLeaf;
import dev.tokenconsole.text.json.Member;
import dev.tokenconsole.text.json.Member.Kind;
import dev.tokenconsole.text.redact.Redactor;
import dev.tokenconsole.verify.compare.Difference.Part;

/** The words about a difference. */
public final class DifferenceWords {
    private static final int MAX_SHOWN = 120;
    private static final int MAX_NAME = 60;

    private DifferenceWords() {}

    /** One sentence on {@code first} and {@code second}, of which one may be absent. */
    static String of(Part part, @Nullable JsonLeaf first, @Nullable JsonLeaf second) {
        if (first == null || second == null) {
            JsonLeaf only = first == null ? second : first;
            String subject = only == null ? "" : subject(part, only);
            return Messages.text(first == null ? "verify.compare.only-second" : "verify.compare.only-first", subject);
        }
        String subject = subject(part, first);
        Duration later = part == Part.CLAIMS ? later(first, second) : null;
        if (later != null) {
            return later.abs().toSeconds() == 0 ? Messages.text("verify.compare.moment", subject)
                : Messages.text(later.isNegative() ? "verify.compare.earlier" : "verify.compare.later", subject,
                    TimeWords.length(later.abs()));
        }
        if (first.kind() != second.kind()) {
            return Messages.text("verify.compare.kind", subject, kind(first.kind()), kind(second.kind()));
        }
        List<String> before = elements(first);
        List<String> after = elements(second);
        return before == null || after == null || isNamedAsSecret(first)
            ? Messages.text("verify.compare.other", subject) : list(subject, before, after);
    }

    /** The place of {@code leaf} for people, without tokens. */
    public static String path(JsonLeaf leaf) {
        return NestedToken.withoutTokens(leaf.path());
    }

    /** The JSON Pointer of {@code leaf}, without tokens. */
    public static String pointer(JsonLeaf leaf) {
        return NestedToken.withoutTokens(leaf.pointer());
    }

    /** {@code leaf} on one line, safe to be shown: its time, too, of a token only the length, of a secret nothing. */
    public static String shown(Part part, JsonLeaf leaf) {
        if (isNamedAsSecret(leaf)) {
            return Messages.text("verify.compare.secret");
        }
        if (holdsToken(leaf)) {
            return Messages.text("verify.compare.token", leaf.text().length());
        }
        String text = DisplayText.ellipsis(DisplayText.escape(leaf.text()), MAX_SHOWN);
        Instant time = part == Part.CLAIMS ? time(leaf) : null;
        return time == null ? text : Messages.text("verify.compare.time", text, TimeWords.utc(time));
    }

    /** True if the reason of {@code difference} quotes values: those that one of two lists has alone. */
    public static boolean quotesValues(Difference difference) {
        JsonLeaf first = difference.first();
        JsonLeaf second = difference.second();
        return first != null && second != null && elements(first) != null && elements(second) != null;
    }

    /** True if {@code leaf} is a signed token, or has one in it. */
    public static boolean holdsToken(JsonLeaf leaf) {
        return NestedToken.isIn(leaf.text());
    }

    /** True if {@code leaf}, or what it is part of, has a name such as {@code client_secret}. */
    public static boolean isNamedAsSecret(JsonLeaf leaf) {
        return Arrays.stream(leaf.pointer().split("/")).anyMatch(Redactor::isNameOfSecret);
    }

    private static String list(String subject, List<String> first, List<String> second) {
        List<String> gone = without(first, second);
        List<String> added = without(second, first);
        if (gone.isEmpty() && added.isEmpty()) {
            return Messages.text("verify.compare.order", subject);
        }
        if (gone.isEmpty() || added.isEmpty()) {
            return Messages.text(gone.isEmpty() ? "verify.compare.list.second" : "verify.compare.list.first", subject,
                joined(gone.isEmpty() ? added : gone));
        }
        return Messages.text("verify.compare.list.both", subject, joined(gone), joined(added));
    }

    /** By number: a value that comes twice has to be there twice. Linear, as a hostile token has long lists. */
    private static List<String> without(List<String> all, List<String> others) {
        Map<String, Integer> counts = new HashMap<>();
        others.forEach(each -> counts.merge(each, 1, Integer::sum));
        List<String> rest = new ArrayList<>();
        all.forEach(each -> {
            if (counts.merge(each, -1, Integer::sum) < 0) {
                rest.add(each);
            }
        });
        return rest;
    }

    private static String joined(List<String> elements) {
        String text = String.join(", ", elements);
        return NestedToken.isIn(text) ? Messages.text("verify.compare.token", text.length())
            : DisplayText.ellipsis(DisplayText.escape(text), MAX_SHOWN);
    }

    /** The elements of an array, or the names of a scope; absent for another value. */
    private static @Nullable List<String> elements(JsonLeaf leaf) {
        if (leaf.kind() == Kind.STRING && (leaf.pointer().equals("/scope") || leaf.pointer().equals("/scp"))) {
            return Arrays.asList(leaf.text().split(" ", -1));
        }
        return leaf.elements();
    }

    private static @Nullable Duration later(JsonLeaf first, JsonLeaf second) {
        Instant before = time(first);
        Instant after = time(second);
        return before == null || after == null ? null : Duration.between(before, after);
    }

    private static @Nullable Instant time(JsonLeaf leaf) {
        String name = leaf.pointer().substring(1);
        return leaf.kind() == Kind.NUMBER && NumericDate.CLAIMS.contains(name)
            ? NumericDate.of(new Member(name, leaf.kind(), leaf.text())).time() : null;
    }

    private static String kind(Kind kind) {
        return switch (kind) {
            case STRING -> Messages.text("verify.compare.kind.string");
            case NUMBER -> Messages.text("verify.compare.kind.number");
            case LITERAL -> Messages.text("verify.compare.kind.literal");
            case OBJECT -> Messages.text("verify.compare.kind.object");
            case ARRAY -> Messages.text("verify.compare.kind.array");
        };
    }

    /** The subject of the member where that is known; otherwise its name. */
    private static String subject(Part part, JsonLeaf leaf) {
        return switch (part + leaf.pointer()) {
            case "HEADER/alg" -> Messages.text("verify.compare.name.alg");
            case "HEADER/kid" -> Messages.text("verify.compare.name.kid");
            case "HEADER/typ" -> Messages.text("verify.compare.name.typ");
            case "CLAIMS/iss" -> Messages.text("verify.compare.name.iss");
            case "CLAIMS/aud" -> Messages.text("verify.compare.name.aud");
            case "CLAIMS/sub" -> Messages.text("verify.compare.name.sub");
            case "CLAIMS/exp" -> Messages.text("verify.compare.name.exp");
            case "CLAIMS/nbf" -> Messages.text("verify.compare.name.nbf");
            case "CLAIMS/iat" -> Messages.text("verify.compare.name.iat");
            case "CLAIMS/jti" -> Messages.text("verify.compare.name.jti");
            case "CLAIMS/scope", "CLAIMS/scp" -> Messages.text("verify.compare.name.scope");
            case "CLAIMS/cid", "CLAIMS/azp", "CLAIMS/client_id", "CLAIMS/appid" ->
                Messages.text("verify.compare.name.client");
            case "CLAIMS/cnf/jkt", "CLAIMS/cnf/x5t#S256" -> Messages.text("verify.compare.name.cnf");
            default -> DisplayText.ellipsis(DisplayText.escape(path(leaf)), MAX_NAME);
        };
    }
}
