package dev.tokenconsole.formats.credentials.command;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.credentials.found.FieldGroup;
import dev.tokenconsole.formats.credentials.request.FormData;
import dev.tokenconsole.formats.credentials.found.Remark;
import dev.tokenconsole.formats.credentials.tree.BodyFields;
import dev.tokenconsole.model.environment.TokenRecipe;

/**
 * The data of one curl command, each option by its own rules (curl's manual): what it sends as it stands a server
 * decodes, what it encodes itself comes as it was. Options of one kind are put together before they are read.
 */
final class CurlData {
    private final FieldGroup group;
    private final @Nullable String input;
    private final StringBuilder sent = new StringBuilder();
    private boolean json;

    /** {@code input} is what comes from standard input; null if that is not known. */
    CurlData(FieldGroup group, @Nullable String input) {
        this.group = group;
        this.input = input;
    }

    /** {@code --data}, {@code --data-ascii}, {@code --data-binary}: a file where the value begins with {@code @}. */
    void data(String value, boolean binary) {
        if (value.startsWith("@")) {
            String read = value.equals("@-") ? input : null;
            if (read == null) {
                group.putNoValue("client_secret", Remark.Kind.FILE);
            } else {
                append(binary ? read : read.replaceAll("[\r\n\0]", ""), true);
            }
        } else {
            append(value, true);
        }
    }

    /** {@code --data-raw}: as it stands. */
    void raw(String value) {
        append(value, true);
    }

    /** {@code --json}: as {@code --data-binary}, and several are put together without a sign between. */
    void json(String value) {
        json = true;
        String read = value.startsWith("@") ? input : value;
        if (read == null || (value.startsWith("@") && !value.equals("@-"))) {
            group.putNoValue("client_secret", Remark.Kind.FILE);
        } else {
            append(read, false);
        }
    }

    /** {@code --data-urlencode}: {@code name=content} is sent encoded, {@code name@file} comes from a file. */
    void encoded(String value) {
        int sign = value.indexOf('=');
        if (sign < 0) {
            sign = value.indexOf('@');
            if (sign >= 0) {
                group.putSentNoValue(value.substring(0, sign), Remark.Kind.FILE);
            }
        } else if (sign > 0) {
            group.sentAs(TokenRecipe.Body.FORM);
            group.putSent(FormData.decode(value.substring(0, sign)), value.substring(sign + 1));
        }
    }

    /** {@code --form}: {@code name=content;type=…}; a file behind {@code @} and {@code <}; quotes around content. */
    void part(String value, boolean literal) {
        int equals = value.indexOf('=');
        if (equals <= 0) {
            return;
        }
        String name = value.substring(0, equals);
        String content = value.substring(equals + 1);
        if (literal) {
            group.putSent(name, content);
        } else if (content.startsWith("@") || content.startsWith("<")) {
            group.putSentNoValue(name, Remark.Kind.FILE);
        } else {
            group.putSent(name, content.startsWith("\"") ? quoted(content) : content.replaceFirst(";.*$", ""));
        }
    }

    /** Reads what was put together. */
    void end() {
        if (!sent.isEmpty()) {
            BodyFields.body(sent.toString(), group);
        }
    }

    private void append(String more, boolean separated) {
        if (separated && !json && !sent.isEmpty()) {
            sent.append('&');
        }
        sent.append(more);
    }

    private static String quoted(String content) {
        StringBuilder value = new StringBuilder();
        for (int i = 1; i < content.length() && content.charAt(i) != '"'; i++) {
            boolean escaped = content.charAt(i) == '\\' && i + 1 < content.length();
            value.append(content.charAt(escaped ? ++i : i));
        }
        return value.toString();
    }
}
