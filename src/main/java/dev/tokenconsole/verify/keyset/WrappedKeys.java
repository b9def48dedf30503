package dev.tokenconsole.verify.keyset;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.tokenconsole.text.json.StrictJson;

/** A text with keys within another one: in base64 as in a secret of Kubernetes, or in a string of JSON. */
final class WrappedKeys {
    /** The first line of a PEM block in base64, and what follows. */
    private static final Pattern PEM = Pattern.compile("LS0tLS1CRUdJTi[A-D][A-Za-z0-9+/]*+={0,2}");
    private static final Pattern QUOTED = Pattern.compile("(?s)\\s*+\"(?:[^\"\\\\]|\\\\.)*+\"\\s*+");
    private static final Pattern ESCAPED = Pattern.compile("(?s)\\s*+[{\\[](?:[^\"\\\\]|\\\\.)*+");
    private static final Pattern JSON = Pattern.compile("\\s*+[{\\[]");

    private WrappedKeys() {}

    /** {@code text} with each PEM block in base64 as it stands in it; the same text if there is none. */
    static String withPem(String text) {
        return PEM.matcher(text).replaceAll(block -> Matcher.quoteReplacement(decoded(block.group())));
    }

    private static String decoded(String base64) {
        String bare = base64.replace("=", "");
        // One character alone encodes nothing: the end is lost.
        String whole = bare.substring(0, bare.length() - (bare.length() % 4 == 1 ? 1 : 0));
        return new String(Base64.getDecoder().decode(whole), StandardCharsets.UTF_8);
    }

    /** The value of a JSON string, with or without the quotes around it; empty if {@code text} is none. */
    static Optional<String> unescaped(String text) {
        boolean isBare = ESCAPED.matcher(text).matches() && text.contains("\\\"");
        if (!isBare && !QUOTED.matcher(text).matches()) {
            return Optional.empty();
        }
        String whole = isBare ? '"' + text.strip().replaceAll("[\\r\\n\\t]", " ") + '"' : text;
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        return StrictJson.read(bytes, bytes.length) instanceof StrictJson.Value value
            ? Optional.of(value.node().stringValue("")) : Optional.empty();
    }

    /** The text in {@code bytes}, which were base64, if it is JSON or has PEM in it. */
    static Optional<String> ofBytes(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return JSON.matcher(text).lookingAt() || PemKeys.areIn(text) || OtherText.holdsPrivate(text)
            ? Optional.of(text) : Optional.empty();
    }
}
