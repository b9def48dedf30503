package dev.tokenconsole.formats.credentials.request;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import dev.tokenconsole.formats.credentials.found.Doubt;
import dev.tokenconsole.formats.credentials.found.FieldGroup;

/** Data of a form ({@code application/x-www-form-urlencoded}), read as a server reads it. */
public final class FormData {
    private static final Pattern QUOTES = Pattern.compile("['\"`]");

    private FormData() {}

    /** Puts what the query of an address holds into {@code group}. */
    public static void put(String query, FieldGroup group) {
        read(query, group::put);
    }

    /** Puts what the body of a request holds into {@code group}. */
    public static void putBody(String body, FieldGroup group) {
        read(body, group::putSent);
    }

    private static void read(String data, FieldGroup.Target target) {
        for (String pair : data.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals > 0 ? decode(pair.substring(0, equals)) : "";
            // Quotes in a name are those of another shell: the value has them too.
            if (!name.isEmpty() && !QUOTES.matcher(name).find()) {
                String value = pair.substring(equals + 1);
                target.put(name, decode(value), doubts(value));
            }
        }
    }

    /** A sign that was probably meant otherwise: a blank and a broken escape are seldom part of a credential. */
    private static Doubt.Kind[] doubts(String value) {
        List<Doubt.Kind> doubts = new ArrayList<>();
        if (value.indexOf('+') >= 0) {
            doubts.add(Doubt.Kind.FORM_PLUS);
        }
        if (value.replaceAll("%[0-9A-Fa-f]{2}", "").indexOf('%') >= 0) {
            doubts.add(Doubt.Kind.FORM_PERCENT);
        }
        return doubts.toArray(Doubt.Kind[]::new);
    }

    /** The text behind escapes and plus signs; as it stands if that is no UTF-8. */
    public static String decode(String value) {
        if (value.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
            return value;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean room = i + 2 < value.length();
            int high = room ? Character.digit(value.charAt(i + 1), 16) : -1;
            int low = room ? Character.digit(value.charAt(i + 2), 16) : -1;
            if (c == '%' && high >= 0 && low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                int point = value.codePointAt(i);
                bytes.writeBytes((c == '+' ? " " : Character.toString(point)).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(point) - 1;
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        } catch (CharacterCodingException _) {
            return value;
        }
    }
}
