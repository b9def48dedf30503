package dev.tokenconsole.auth.response;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.auth.testing.ClassifiedResponse;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.testing.Mutations;

/** Responses of a token endpoint: status, header fields and body, damaged together. */
@Execution(ExecutionMode.CONCURRENT)
class ResponseFuzzTest {
    @Test
    void eachMutationHasADeclaredOutcome() throws Exception {
        run(Mutations.BUILD);
    }

    /** {@code mvn -B test -Psoak}. */
    @Test
    @Tag("soak")
    void manyMutationsHaveADeclaredOutcome() throws Exception {
        run(Mutations.SOAK);
    }

    private static final int[] STATUS = {200, 200, 200, 400, 401, 403, 404, 407, 429, 500, 502, 503, 302, 418};

    private static void run(int count) {
        String secret = TestFetcher.CANARY;
        List<byte[]> seeds = Mutations.texts(
            "Content-Type: application/json\nDate: Wed, 04 Mar 2026 05:06:07 GMT\n\n{\"access_token\":\"abc\","
                + "\"token_type\":\"Bearer\",\"expires_in\":3600,\"scope\":\"a b\"}",
            "Content-Type: application/json\nRetry-After: 120\nX-Request-Id: 7\n\n{\"error\":\"invalid_client\","
                + "\"error_description\":\"The secret " + secret + " is wrong\"}",
            "WWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"" + secret + "\", realm=\"x\"\n"
                + "Retry-After: Wed, 04 Mar 2026 05:07:07 GMT\nAge: 0\n\n",
            "Content-Type: text/html\nServer: nginx\nLocation: https://login.test/" + secret + "\n\n"
                + "<!doctype html><html><body>" + secret + "</body></html>",
            "Content-Type: application/problem+json\nProxy-Authenticate: Negotiate\n\n{\"type\":\"about:blank\","
                + "\"title\":\"No\",\"status\":403,\"detail\":\"" + secret + "\",\"errorCode\":\"E0000006\","
                + "\"errorSummary\":\"no\",\"errorId\":\"oae1\",\"errors\":[{\"message\":\"x\"}]}");
        Mutations.run(count, secret, seeds, input -> {
            String text = new String(input, StandardCharsets.ISO_8859_1);
            Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            int end = text.indexOf("\n\n");
            for (String line : text.substring(0, Math.max(0, end)).split("\n", -1)) {
                int colon = line.indexOf(':');
                if (colon > 0 && !line.substring(0, colon).trim().isEmpty()) {
                    headers.computeIfAbsent(line.substring(0, colon).trim(), _ -> new ArrayList<>())
                        .add(line.substring(colon + 1).strip());
                }
            }
            int status = STATUS[text.length() % STATUS.length];
            String body = text.substring(end < 0 ? 0 : end + 2);
            return String.valueOf(new ClassifiedResponse(status, body, headers).outcome());
        });
    }
}
