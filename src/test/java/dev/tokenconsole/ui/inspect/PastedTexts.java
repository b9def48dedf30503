package dev.tokenconsole.ui.inspect;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Texts that people paste, and texts that a forger makes them paste. */
final class PastedTexts {
    private PastedTexts() {}

    /** Texts with {@code token} alone. */
    static List<String> of(String token) {
        String escaped = token.replace(".", "\\u002e");
        return List.of(token, "  " + token + "\n", "Bearer " + token, "Authorization: Bearer " + token,
            '"' + token + '"',
            "The token is " + token + ".", wrapped(token), "{\"access_token\":\"" + token + "\",\"x\":1}",
            "{\"access_token\":\"" + escaped + "\"}", "access_token=" + token.replace(".", "%2E") + "&expires_in=1",
            Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.US_ASCII)),
            "curl -H 'Authorization: Bearer " + token + "' https://example.com");
    }

    /** Texts with two tokens, of which readers take one or the other. */
    static List<String> ofTwo(String first, String second) {
        String dots = first.replace(".", "\\u002e");
        String percents = first.replace(".", "%2E");
        String lines = first.replace(".", "\\n.");
        return List.of("{\"access_token\":\"" + dots + "\",\"x\":\"" + second + "\"}",
            "{\"access_token\":\"" + lines + "\",\"x\":\"" + second + "\"}",
            "{\"access_token\":\"" + wrapped(first) + "\",\"x\":\"" + second + "\"}",
            "access_token=" + percents + "&id=" + second, "Authorization: Bearer " + percents + "\n" + second,
            first + "~ " + second, first + ". " + second, first + "~x~ " + second,
            "{\"payload\":\"" + first.split("\\.", -1)[1] + "\",\"protected\":\"" + first.split("\\.", -1)[0]
                + "\",\"signature\":\"" + first.split("\\.", -1)[2] + "\",\"x\":\"" + second + "\"}",
            first + " " + second, second + " " + first, first + "\n" + second, first + "." + second);
    }

    private static String wrapped(String token) {
        return token.replaceAll("(.{76})", "$1\n");
    }
}
