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
 * @param text the decoded text
 * @param problem the fault, with the position in bytes from 1; absent if there is none
 * @param whole false if {@code text} stops at a fault
 */
record StrictText(String text, @Nullable String problem, boolean whole) {

    /** Reads the bytes of a part, called {@code name} in the sentences. */
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

    /** True if there is a byte order mark, or a zero byte, as in UTF-16 the first character of JSON has one. */
    private static boolean looksLikeUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        return first == 0xfeff || first == 0xfffe || (bytes[0] == 0) != (bytes[1] == 0);
    }
}
