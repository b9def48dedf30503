package dev.tokenconsole.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The request line and the header fields (RFC 9112 sections 3 and 5).
 *
 * @param path without the query
 * @param minor of the version HTTP/1.x
 * @param headers by name in lower case, in the order of their lines
 */
record RequestHead(String method, String path, int minor, Map<String, List<String>> headers) {
    /** The longest head that is read, in bytes. */
    static final int MAX_BYTES = 64 * 1024;

    private static final Pattern REQUEST_LINE = Pattern.compile("([A-Z]{1,20}) (\\S+) HTTP/1\\.([01])");
    private static final Pattern LOOPBACK =
        Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:[0-9]{1,5})?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIELD = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*?)[ \t]*");

    /** Reads a head from {@code in}; absent if the client closed the connection. */
    static @Nullable RequestHead read(InputStream in) throws IOException, BadRequestException {
        List<String> lines = lines(in);
        if (lines.isEmpty()) {
            return null;
        }
        Matcher start = REQUEST_LINE.matcher(lines.getFirst());
        if (!start.matches()) {
            throw new BadRequestException(400);
        }
        Map<String, List<String>> headers = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            Matcher field = FIELD.matcher(line);
            if (!field.matches()) {
                throw new BadRequestException(400);
            }
            headers.computeIfAbsent(field.group(1).toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                .add(field.group(2));
        }
        return new RequestHead(start.group(1), path(start.group(2)), start.group(3).charAt(0) - '0', headers);
    }

    /** The values of a header, in their order. */
    List<String> values(String name) {
        return headers.getOrDefault(name, List.of());
    }

    /** False if a page of another host has led a browser here, by a name that it resolved to this computer. */
    boolean isForLoopback() {
        return values("host").stream().allMatch(host -> LOOPBACK.matcher(host).matches());
    }

    /** True if another request may follow on the same connection (RFC 9112 section 9.3). */
    boolean persistent() {
        return minor > 0 && values("connection").stream().noneMatch("close"::equalsIgnoreCase);
    }

    private static String path(String target) throws BadRequestException {
        try {
            String path = new URI(target).getRawPath();
            return path == null ? "" : path;
        } catch (URISyntaxException _) {
            throw new BadRequestException(400);
        }
    }

    /** The lines before the empty line; empty at the end of the stream. */
    private static List<String> lines(InputStream in) throws IOException, BadRequestException {
        List<String> lines = new ArrayList<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int count = 0; count < MAX_BYTES; count++) {
            int next = in.read();
            if (next < 0) {
                if (count == 0) {
                    return List.of();
                }
                throw new EOFException();
            }
            if (next != '\n') {
                line.write(next);
                continue;
            }
            String text = line.toString(StandardCharsets.ISO_8859_1);
            String whole = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
            line.reset();
            if (!whole.isEmpty()) {
                lines.add(whole);
            } else if (!lines.isEmpty()) {
                return lines;
            }
        }
        throw new BadRequestException(431);
    }
}
