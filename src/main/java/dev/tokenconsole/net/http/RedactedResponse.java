package dev.tokenconsole.net.http;

import java.util.List;

/**
 * The response of a server, redacted for display.
 *
 * @param status the HTTP status
 * @param headers in the order of display, by name
 * @param body as text, the token and all possible secrets masked; empty if there was none or none was read
 */
public record RedactedResponse(int status, List<Header> headers, String body) {
    /** Copies the list. */
    public RedactedResponse {
        headers = List.copyOf(headers);
    }

    /**
     * One header field.
     *
     * @param name in lower case
     * @param value on one line
     */
    public record Header(String name, String value) {}
}
