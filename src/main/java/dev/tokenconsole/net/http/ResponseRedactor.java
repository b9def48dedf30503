package dev.tokenconsole.net.http;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.redact.Redactor;

/** Redacts a response for display: bounded, printable, and without secrets. */
final class ResponseRedactor {
    /** The most header fields that are shown. */
    static final int MAX_HEADERS = 100;
    /** The longest value of one, in characters. */
    static final int MAX_VALUE = 1024;
    /** The longest body, in characters. */
    static final int MAX_BODY = 64 * 1024;

    private static final int MAX_NAME = 100;
    /** More than this of a value is never searched. */
    private static final int MAX_RAW = 4 * MAX_VALUE;
    /** The names of header fields that carry credentials; their values are masked. */
    private static final Pattern SECRET_FIELD =
        Pattern.compile("cookie|token|secret|passw|api-?key|session|(?:^|-)(?:authorization|authentication-info)$");

    private final Redactor redactor;

    ResponseRedactor(Redactor redactor) {
        this.redactor = redactor;
    }

    /** The redacted response; {@code body} is empty if there was none or none was read. */
    RedactedResponse of(int status, HttpHeaders headers, String body) {
        List<RedactedResponse.Header> shown = new ArrayList<>();
        int fields = 0;
        for (Map.Entry<String, List<String>> field : headers.map().entrySet()) {
            String name = field.getKey().toLowerCase(Locale.ROOT);
            for (String value : field.getValue()) {
                fields++;
                if (fields <= MAX_HEADERS) {
                    shown.add(header(name, value));
                }
            }
        }
        if (fields > MAX_HEADERS) {
            shown.add(new RedactedResponse.Header("…", Messages.text("auth.reply.more-headers", fields - MAX_HEADERS)));
        }
        return new RedactedResponse(status, shown, DisplayText.block(redactor.masked(body), MAX_BODY));
    }

    private RedactedResponse.Header header(String name, String value) {
        boolean secret = SECRET_FIELD.matcher(name).find();
        return new RedactedResponse.Header(line(name, MAX_NAME), secret ? Redactor.MASK : line(value, MAX_VALUE));
    }

    private String line(String text, int max) {
        return DisplayText.line(redactor.masked(text, MAX_RAW), max);
    }
}
