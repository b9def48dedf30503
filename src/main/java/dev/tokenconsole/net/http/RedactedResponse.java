package dev.tokenconsole.net.http;

import java.util.List;

/**
 * What a server sent back, scrubbed of secrets and fit to be shown.
 *
 * @param status the HTTP status
 * @param headers in the order in which they are shown, by name
 * @param body as text, with marks in the place of the token and of all that may be secret; empty if there was none or
 *     none was read
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
