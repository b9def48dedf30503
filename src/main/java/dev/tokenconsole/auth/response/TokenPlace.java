package dev.tokenconsole.auth.response;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.tokenconsole.auth.error.ErrorText;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.net.http.RawResponse;
import dev.tokenconsole.text.redact.QuotedText;

import tools.jackson.databind.JsonNode;

/** The place of what may be a token in a successful response without {@code access_token}, in words. */
final class TokenPlace {
    /** In lower case, without {@code _} and {@code -}; not those of tokens with another purpose. */
    private static final Set<String> NAMES =
        Set.of("accesstoken", "token", "jwt", "authtoken", "bearertoken", "bearer", "apitoken");
    private static final Pattern VALUE = Pattern.compile("(?:(?i:bearer)\\s++)?+[\\x21-\\x7e]{8,}+");
    /** Long, without spaces, and with a digit: no text for people. */
    private static final Pattern LOOKS = Pattern.compile("(?=[^0-9]*+[0-9])[A-Za-z0-9._~+/-]{32,}+=*+");
    private static final Pattern SIGNED = Pattern.compile("eyJ[A-Za-z0-9_-]*+\\.[A-Za-z0-9_-]*+\\.[A-Za-z0-9_-]*+");
    private static final int DEPTH = 4;

    private TokenPlace() {}

    /** The place in {@code body}, which is missing if the response is no JSON; empty if there is none. */
    static Optional<String> of(JsonNode body, RawResponse response, QuotedText quotedText) {
        if (body.isString()) {
            return looksLikeOne(body.stringValue())
                ? Optional.of(Messages.text("auth.token-place.text")) : Optional.empty();
        }
        if (!body.isMissingNode()) {
            return path(body, "", DEPTH)
                .map(path -> Messages.text("auth.token-place.field", quotedText.name(path)));
        }
        if (looksLikeOne(ErrorText.of(response))) {
            return Optional.of(Messages.text("auth.token-place.plain"));
        }
        JsonNode tree = ErrorText.tree(response);
        String start = ErrorText.of(response).strip();
        String key = start.startsWith("<") ? "auth.token-place.xml"
            : start.startsWith("{") ? "auth.token-place.quotes" : "auth.token-place.form";
        return path(tree, "", 1).map(path -> Messages.text(key, quotedText.name(path)));
    }

    private static boolean looksLikeOne(String text) {
        String value = text.strip();
        return SIGNED.matcher(value).matches() || LOOKS.matcher(value).matches();
    }

    /** The names on the way to it with dots between, those of this level first. */
    private static Optional<String> path(JsonNode node, String before, int depth) {
        if (depth == 0 || !(node.isObject() || node.isArray())) {
            return Optional.empty();
        }
        if (node.isArray()) {
            return path(node.path(0), before + "0.", depth - 1);
        }
        Stream<String> here = node.properties().stream().filter(TokenPlace::isToken).map(Map.Entry::getKey);
        return here.findFirst().map(name -> before + name)
            .or(() -> node.properties().stream()
                .flatMap(each -> path(each.getValue(), before + each.getKey() + ".", depth - 1).stream())
                .findFirst());
    }

    private static boolean isToken(Map.Entry<String, JsonNode> field) {
        String name = field.getKey().toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
        return NAMES.contains(name) && field.getValue().isString()
            && VALUE.matcher(field.getValue().stringValue().strip()).matches();
    }
}
