package dev.tokenconsole.net.http;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The response of a server as received. Not a record: its body may hold a token, which {@link #close()} wipes. */
public final class RawResponse implements AutoCloseable {
    /** The bytes of a body that are searched for the start of a page. */
    private static final int MAX_START = 1024;
    /** A page may have a byte order mark (three Latin letters here), an XML declaration and comments before it. */
    private static final Pattern PAGE = Pattern.compile(
        "(?is)(?:\u00ef\u00bb\u00bf)?\\s*+(?:<\\?xml\\b[^>]*+>\\s*+)?(?:<!--.*?-->\\s*+)*+<(?:!doctype\\s++)?html\\b");
    private static final Pattern TAG = Pattern.compile("(?:\u00ef\u00bb\u00bf)?\\s*+<[A-Za-z!]");

    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;
    private final int length;
    private final boolean tooLarge;

    /** Takes ownership of {@code body}, of which the first {@code length} bytes count. */
    public RawResponse(int status, HttpHeaders headers, byte[] body, int length, boolean tooLarge) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.length = length;
        this.tooLarge = tooLarge;
    }

    public int status() {
        return status;
    }

    /** A header's first value; empty if it has none. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** A header's values. */
    public List<String> headers(String name) {
        return headers.allValues(name);
    }

    /** All header fields. */
    HttpHeaders headers() {
        return headers;
    }

    /** True if the body exceeds the limit. */
    public boolean tooLarge() {
        return tooLarge;
    }

    public byte[] body() {
        return body;
    }

    public int length() {
        return length;
    }

    /** The body as text, with a replacement character for each fault of its UTF-8. */
    public String text() {
        return new String(body, 0, length, StandardCharsets.UTF_8);
    }

    /** True if the status is a redirect to another address. */
    public boolean isRedirect() {
        return isRedirect(status);
    }

    static boolean isRedirect(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    /** True if the body is compressed, which the request did not accept. */
    public boolean isEncoded() {
        return isEncoded(headers);
    }

    static boolean isEncoded(HttpHeaders headers) {
        return headers.allValues("Content-Encoding").stream()
            .map(value -> value.strip().toLowerCase(Locale.ROOT))
            .anyMatch(value -> !value.isEmpty() && !value.equals("identity"));
    }

    /** The media type without its parameters, in lower case; empty if there is none. */
    public String mediaType() {
        String type = header("Content-Type");
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /**
     * True for a web page: the body begins as one, whatever its media type. Under the media type of a page, any tag at
     * the start is enough; servers give that type to empty responses, JSON and plain text, too. A compressed body has
     * only its media type.
     */
    public boolean isHtml() {
        String start = new String(body, 0, Math.min(length, MAX_START), StandardCharsets.ISO_8859_1);
        boolean labelled = mediaType().equals("text/html") || mediaType().equals("application/xhtml+xml");
        return PAGE.matcher(start).lookingAt()
            || (labelled && (isEncoded() || TAG.matcher(start).lookingAt()));
    }

    /** Wipes the body. */
    @Override
    public void close() {
        Arrays.fill(body, (byte) 0);
    }
}
