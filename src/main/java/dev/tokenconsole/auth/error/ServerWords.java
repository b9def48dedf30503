package dev.tokenconsole.auth.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * The words of a server in a JSON body of any shape, not redacted: the texts under the names that are usual for words,
 * in any letter case, at the top or further down; without one the first sentence of any member that is no credential.
 */
final class ServerWords {
    /** In this order, without {@code _} and {@code -}. */
    private static final List<String> NAMES = List.of("errordescription", "errormessage", "errorsummary", "message",
        "msg", "faultstring", "title", "detail", "details", "description", "reason", "error", "errors", "fault",
        "statustext", "usermessage", "errormsg");
    private static final List<String> CODE_NAMES = List.of("error", "errorcode", "code", "type", "status");
    private static final Set<String> MORE_WORDS = Set.of("title", "message", "detail", "description");
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{2,80}");
    private static final Pattern CREDENTIAL = Pattern.compile("token|secret|passw|assertion|jwt|key|cookie|session");
    private static final int DEPTH = 4;
    private static final int MOST = 6;

    private ServerWords() {}

    /** The sentences in {@code body}, with a full stop between them; empty if there are none. */
    static String in(JsonNode body) {
        List<String> found = new ArrayList<>();
        collect(body, DEPTH, found);
        if (found.isEmpty()) {
            sentence(body, DEPTH).ifPresent(found::add);
        }
        return joined(found.stream().distinct().limit(MOST).toList());
    }

    /** The error code in {@code body}, such as {@code invalid_client}; empty if there is none. */
    static String code(JsonNode body) {
        return code(body, DEPTH).orElse("");
    }

    /** {@code sentences} as one text. */
    static String joined(List<String> sentences) {
        StringBuilder text = new StringBuilder();
        for (String each : sentences) {
            String sentence = each.strip();
            if (!sentence.isEmpty()) {
                boolean closed = text.isEmpty() || ".:;!?".indexOf(text.charAt(text.length() - 1)) >= 0;
                text.append(text.isEmpty() ? "" : closed ? " " : ". ").append(sentence);
            }
        }
        return text.toString();
    }

    private static void collect(JsonNode node, int depth, List<String> found) {
        if (node.isString()) {
            add(node, found);
        } else if (node.isArray() && depth > 0) {
            node.valueStream().limit(MOST).forEach(each -> collect(each, depth - 1, found));
        } else if (node.isObject() && depth > 0) {
            List<String> present = NAMES.stream().filter(name -> member(node, name).isPresent()).toList();
            present.stream().filter(name -> present.size() == 1 || !isSpare(node, name, present)).forEach(name ->
                collect(member(node, name).orElseThrow(), depth - 1, found));
            if (present.isEmpty()) {
                node.properties().stream().map(Map.Entry::getValue).filter(JsonNode::isContainer)
                    .forEach(each -> collect(each, depth - 1, found));
            }
        }
    }

    /** A code beside words is told by {@link #code}, and is no sentence of its own. */
    private static boolean isSpare(JsonNode node, String name, List<String> present) {
        boolean words = present.stream().anyMatch(each -> MORE_WORDS.contains(each) || each.startsWith("error"));
        return name.equals("error") && words
            && member(node, name).filter(JsonNode::isString).filter(value -> isCode(value.stringValue())).isPresent();
    }

    private static void add(JsonNode text, List<String> found) {
        if (!text.stringValue().isBlank()) {
            found.add(text.stringValue());
        }
    }

    private static Optional<String> sentence(JsonNode node, int depth) {
        if (depth == 0 || !node.isObject()) {
            return Optional.empty();
        }
        return node.properties().stream().filter(field -> !CREDENTIAL.matcher(plain(field.getKey())).find())
            .flatMap(field -> field.getValue().isString()
                ? Stream.of(field.getValue().stringValue()).filter(text -> text.strip().indexOf(' ') > 0)
                : sentence(field.getValue(), depth - 1).stream())
            .findFirst();
    }

    private static Optional<String> code(JsonNode node, int depth) {
        if (depth == 0 || !(node.isObject() || node.isArray())) {
            return Optional.empty();
        }
        if (node.isArray()) {
            return node.isEmpty() ? Optional.empty() : code(node.get(0), depth - 1);
        }
        return CODE_NAMES.stream().flatMap(name -> member(node, name).stream())
            .flatMap(value -> value.isString() && isCode(value.stringValue())
                ? Stream.of(value.stringValue()) : code(value, depth - 1).stream())
            .findFirst()
            .or(() -> Stream.of("fault", "detail", "errors").flatMap(name -> member(node, name).stream())
                .flatMap(value -> code(value, depth - 1).stream()).findFirst());
    }

    private static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    private static Optional<JsonNode> member(JsonNode object, String name) {
        return object.properties().stream().filter(field -> plain(field.getKey()).equals(name))
            .map(Map.Entry::getValue).filter(value -> value.isString() || value.isContainer()).findFirst();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }
}
