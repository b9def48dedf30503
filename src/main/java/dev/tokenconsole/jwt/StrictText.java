package dev.tokenconsole.jwt;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.EncodedText;

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
        Optional<Charset> wide = EncodedText.wide(bytes);
        if (wide.isPresent()) {
            return new StrictText("", Messages.text("jwt.text.wide", name, wide.get().name()), false);
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
}
