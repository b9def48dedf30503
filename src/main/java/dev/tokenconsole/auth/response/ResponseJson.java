package dev.tokenconsole.auth.response;

import java.util.Arrays;

import dev.tokenconsole.net.http.RawResponse;
import dev.tokenconsole.text.json.StrictJson;

/** The JSON of a successful response. A byte order mark before it is ignored, as RFC 8259 section 8.1 allows. */
final class ResponseJson {
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private ResponseJson() {}

    static StrictJson.Result read(RawResponse response) {
        if (!hasMark(response)) {
            return StrictJson.read(response.body(), response.length());
        }
        byte[] rest = Arrays.copyOfRange(response.body(), MARK.length, response.length());
        try {
            return StrictJson.read(rest, rest.length);
        } finally {
            Arrays.fill(rest, (byte) 0);
        }
    }

    /** True if it begins with the mark of UTF-8. */
    static boolean hasMark(RawResponse response) {
        return response.length() >= MARK.length
            && Arrays.equals(response.body(), 0, MARK.length, MARK, 0, MARK.length);
    }
}
