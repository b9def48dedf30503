package dev.tokenconsole.auth.error;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.tokenconsole.net.http.RawResponse;
import dev.tokenconsole.text.json.LenientJson;
import dev.tokenconsole.text.json.StrictJson;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The body of an error as text. Its encoding is UTF-8 where that fits, then the {@code charset} of its content type,
 * then windows-1252, which fits everything: it is only quoted, and nothing is refused for it.
 */
public final class ErrorText {
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*+charset\\s*+=\\s*+\"?([A-Za-z0-9._-]{1,40})");
    private static final Charset LAST = Charset.forName("windows-1252");

    private ErrorText() {}

    /** The text of {@code response}, without a byte order mark. */
    public static String of(RawResponse response) {
        ByteBuffer bytes = ByteBuffer.wrap(response.body(), 0, response.length());
        String text;
        try {
            CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(bytes);
            text = decoded.toString();
        } catch (CharacterCodingException _) {
            text = charset(response.header("Content-Type")).decode(bytes.rewind()).toString();
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /**
     * The names and values of an error, in whichever encoding: JSON, text that is nearly JSON, a form or XML; missing
     * if it is none of these.
     */
    public static JsonNode tree(RawResponse response) {
        String text = of(response);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        try {
            return StrictJson.read(utf8, utf8.length) instanceof StrictJson.Value value ? unwrapped(value.node())
                : LenientJson.read(text).or(() -> OtherSyntax.read(response, text)).orElse(MissingNode.getInstance());
        } finally {
            Arrays.fill(utf8, (byte) 0);
        }
    }

    /** JSON that a gateway put into a JSON text. */
    private static JsonNode unwrapped(JsonNode node) {
        return node.isString() ? LenientJson.read(node.stringValue()).orElse(node) : node;
    }

    private static Charset charset(String contentType) {
        return Optional.of(CHARSET.matcher(contentType)).filter(Matcher::find).map(found -> found.group(1))
            .flatMap(ErrorText::named).orElse(LAST);
    }

    private static Optional<Charset> named(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }
}
