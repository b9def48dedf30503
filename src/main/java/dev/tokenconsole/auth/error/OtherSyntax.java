package dev.tokenconsole.auth.error;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.tokenconsole.net.http.RawResponse;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bodies that are not JSON and still hold names and values, as an object of these: a form, as GitHub sends
 * unless it is asked for JSON, and the innermost elements of XML.
 */
public final class OtherSyntax {
    private static final int MAX_SEARCHED = 16_384;
    private static final int MOST = 50;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_.-]{1,60}+=[^&\\s<>{}\"]*+"
        + "(?:&[A-Za-z0-9_.-]{1,60}+=[^&\\s<>{}\"]*+)*+&?+");
    private static final Pattern PAIR = Pattern.compile("([A-Za-z0-9_.-]{1,60}+)=([^&]*+)");
    /** Names that tell a form of a token endpoint from other text, whatever its media type. */
    private static final Set<String> NAMES = Set.of("error", "error_description", "access_token");
    private static final Pattern ELEMENT = Pattern.compile(
        "<(?:[A-Za-z0-9._-]{1,60}+:)?+([A-Za-z][A-Za-z0-9._-]{0,60}+)(\\s[^<>]*+)?+>"
            + "(?:<!\\[CDATA\\[([^\\]]*+)\\]\\]>|([^<]*+))</");
    private static final Pattern CODE = Pattern.compile("\\b(?:error_?)?code\\s*+=\\s*+[\"']([^\"'<>]++)[\"']");

    private OtherSyntax() {}

    /** The form or XML in {@code text}, the body of {@code response}; empty if it is neither. */
    public static Optional<JsonNode> read(RawResponse response, String text) {
        String body = text.length() > MAX_SEARCHED ? text.substring(0, MAX_SEARCHED) : text;
        if (body.stripLeading().startsWith("<")) {
            return response.isHtml() ? Optional.empty() : filled(xml(body));
        }
        return form(response, body.strip());
    }

    private static Optional<JsonNode> form(RawResponse response, String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        PAIR.matcher(text).results().limit(MOST)
            .forEach(pair -> put(object, pair.group(1), decoded(pair.group(2))));
        boolean labelled = response.mediaType().equals("application/x-www-form-urlencoded");
        return labelled || NAMES.stream().anyMatch(object::has) ? Optional.of(object) : Optional.empty();
    }

    private static ObjectNode xml(String text) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        ELEMENT.matcher(text).results().limit(MOST).forEach(element -> {
            put(object, element.group(1), content(element));
            CODE.matcher(element.group(2) == null ? "" : element.group(2)).results().findFirst()
                .ifPresent(code -> put(object, "code", code.group(1)));
        });
        return object;
    }

    private static String content(MatchResult element) {
        return element.group(3) == null ? PageWords.resolved(element.group(4)) : element.group(3).strip();
    }

    private static Optional<JsonNode> filled(ObjectNode object) {
        return object.isEmpty() ? Optional.empty() : Optional.of(object);
    }

    /** The first of a name counts. */
    private static void put(ObjectNode object, String name, String value) {
        if (!object.has(name) && !value.isBlank()) {
            object.put(name, value);
        }
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return value;
        }
    }
}
