package dev.tokenconsole.jwt;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;

/**
 * Bytes read as UTF-8 (RFC 7519 section 3: nothing else is allowed).
 *
 * @param text what was read
 * @param problem what is wrong, with the position in bytes from 1; absent if nothing is
 * @param whole false if {@code text} ends at a fault
 */
record StrictText(String text, @Nullable String problem, boolean whole) {

    /** Reads the bytes of a part; {@code name} is what the sentences call it. */
    static StrictText read(byte[] bytes, String name) {
        if (looksLikeUtf16(bytes)) {
            return new StrictText("", Messages.text("jwt.text.utf16", name), false);
        }
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, text, true);
        String read = text.flip().toString();
        if (result.isError()) {
            return new StrictText(read, Messages.text("jwt.text.utf8", name, in.position() + 1), false);
        }
        if (read.startsWith("\ufeff")) {
            return new StrictText(read.substring(1), Messages.text("jwt.text.bom", name), true);
        }
        return new StrictText(read, null, true);
    }

    /** By its byte order mark, or because the first character of JSON is ASCII and half of it is then zero. */
    private static boolean looksLikeUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        return first == 0xfeff || first == 0xfffe || (bytes[0] == 0) != (bytes[1] == 0);
    }
}
