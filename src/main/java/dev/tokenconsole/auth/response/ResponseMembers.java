package dev.tokenconsole.auth.response;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.secret.Mask;
import dev.tokenconsole.model.token.GrantedMembers;
import dev.tokenconsole.text.redact.QuotedText;

import tools.jackson.databind.JsonNode;

/** Reads what a token response holds beside the token, its type and its lifetime. */
final class ResponseMembers {
    private static final Set<String> KNOWN = Set.of("access_token", "token_type", "expires_in", "scope");
    private static final Pattern CREDENTIAL =
        Pattern.compile("(?i)token|secret|passw|assertion|jwt|key|cookie|session|signature|credential|otp|\\bpin\\b");
    private static final int MOST = 50;

    private ResponseMembers() {}

    /** Of each other member its name and its value: masked if the name may be that of a credential. */
    static GrantedMembers of(JsonNode body, QuotedText quotedText) {
        Map<String, String> others = new LinkedHashMap<>();
        body.properties().stream().filter(member -> !KNOWN.contains(member.getKey())).limit(MOST)
            .forEach(member -> others.put(quotedText.name(member.getKey()),
                value(member.getKey(), member.getValue(), quotedText)));
        return new GrantedMembers(scope(body.path("scope"), quotedText), others);
    }

    private static @Nullable String scope(JsonNode value, QuotedText quotedText) {
        if (value.isArray()) {
            return quotedText.redactor().masked(value.valueStream().filter(JsonNode::isString)
                .map(JsonNode::stringValue).collect(Collectors.joining(" ")));
        }
        return value.isString() ? quotedText.redactor().masked(value.stringValue().strip()) : null;
    }

    private static String value(String name, JsonNode value, QuotedText quotedText) {
        if (CREDENTIAL.matcher(name).find()) {
            return Mask.TEXT;
        }
        if (value.isObject()) {
            return "{…}";
        }
        if (value.isArray()) {
            return "[…]";
        }
        String quoted = quotedText.quote(value.isString() ? value.stringValue() : value.toString());
        return quoted == null ? "" : quoted;
    }
}
