package dev.tokenconsole.formats.credentials.request;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import dev.tokenconsole.formats.credentials.found.FieldGroup;
import dev.tokenconsole.formats.credentials.found.NonValue;
import dev.tokenconsole.formats.credentials.found.Remark;
import dev.tokenconsole.formats.shell.ShellCommand;

/** The headers of a request that matter: {@code Authorization: Basic} (RFC 7617), and the host that it is for. */
public final class RequestHeader {
    private static final String BASIC = "basic ";

    private RequestHeader() {}

    /** Puts what {@code value}, the value of the header {@code name}, holds into {@code group}. */
    public static void put(String name, String value, FieldGroup group) {
        String text = value.strip();
        if (name.strip().equalsIgnoreCase("Host") && !text.isEmpty() && !text.startsWith("/")) {
            group.putHost(text);
        }
        if (!name.strip().equalsIgnoreCase("Authorization") || !text.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return;
        }
        String encoded = text.substring(BASIC.length()).strip();
        if (encoded.indexOf(ShellCommand.EXPANSION) >= 0 || NonValue.kind(encoded).isPresent()) {
            group.putNoValue("client_secret", NonValue.kind(encoded).orElse(Remark.Kind.EXPRESSION));
            return;
        }
        try {
            // Alike with both alphabets: servers differ in which they take.
            byte[] bytes = Base64.getDecoder().decode(encoded.replace('-', '+').replace('_', '/'));
            putUser(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), group);
        } catch (IllegalArgumentException | CharacterCodingException _) {
            group.putNoValue("client_secret", Remark.Kind.ENCRYPTED);
        }
    }

    /**
     * Puts {@code id:secret} into {@code group}: the first colon divides. Without one the secret is asked for. OAuth
     * 2.0 (RFC 6749 section 2.3.1) has both form-encoded before that; tools do not, so it is not undone.
     */
    public static void putUser(String user, FieldGroup group) {
        int colon = user.indexOf(':');
        if (colon > 0) {
            group.putBasic(user.substring(0, colon), user.substring(colon + 1));
        } else {
            group.put("client_id", user);
        }
    }
}
