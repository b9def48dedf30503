package dev.tokenconsole.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code POST /api/v{version}/authentication} with {@code {"client_id":…,"client_secret":…}}. As strict as the real
 * one may be: what this accepts, a stricter server accepts too.
 */
final class TokenEndpoint {
    /** The largest request that is read, in bytes. */
    static final int MAX_REQUEST = 64 * 1024;

    private static final JsonMapper STRICT = JsonMapper.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();

    private final ClientAnswers answers;
    private final ErrorBodies errors;
    private final Patience patience;

    /** How the slow client is kept waiting. */
    @FunctionalInterface
    interface Patience {
        /** Waits; false if the server is closing and no answer is wanted any more. */
        boolean waitLong() throws InterruptedException;
    }

    TokenEndpoint(ClientAnswers answers, ErrorBodies errors, Patience patience) {
        this.answers = answers;
        this.errors = errors;
        this.patience = patience;
    }

    /** The answer to {@code exchange}; absent if the server is closing. */
    @Nullable SandboxAnswer answer(HttpExchange exchange) throws IOException, InterruptedException {
        if (!exchange.getRequestMethod().equals("POST")) {
            return errors.problem(405, "15.5.6", "Method Not Allowed").with("Allow", "POST");
        }
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type == null || !isJson(type)) {
            return errors.problem(415, "15.5.16", "Unsupported Media Type");
        }
        byte[] body;
        try (InputStream in = exchange.getRequestBody()) {
            body = in.readNBytes(MAX_REQUEST + 1);
        }
        return body.length > MAX_REQUEST ? errors.problem(413, "15.5.14", "Content Too Large") : judge(body);
    }

    private @Nullable SandboxAnswer judge(byte[] body) throws InterruptedException {
        JsonNode request;
        try {
            request = STRICT.readTree(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
        } catch (JacksonException | CharacterCodingException _) {
            return errors.invalid(Map.of("$", List.of("The request body is not valid JSON.")));
        }
        if (!request.isObject()) {
            return errors.invalid(Map.of("$", List.of("The request body is not a JSON object.")));
        }
        Map<String, List<String>> missing = new LinkedHashMap<>();
        String clientId = field(request, "client_id", missing);
        String secret = field(request, "client_secret", missing);
        if (!missing.isEmpty()) {
            return errors.invalid(missing);
        }
        SandboxClient client = SandboxClient.byId(clientId).orElse(null);
        if (client == null) {
            return errors.oauth(401, "invalid_client", ErrorBodies.WRONG_CLIENT);
        }
        if (!secret.equals(client.secret())) {
            return errors.oauth(401, "invalid_client", ErrorBodies.WRONG_SECRET);
        }
        if (client == SandboxClient.SLOW && !patience.waitLong()) {
            return null;
        }
        return answers.of(client);
    }

    private static String field(JsonNode request, String name, Map<String, List<String>> missing) {
        JsonNode value = request.path(name);
        if (!value.isString() || value.stringValue().isEmpty()) {
            missing.put(name, List.of("The " + name + " field is required."));
            return "";
        }
        return value.stringValue();
    }

    private static boolean isJson(String contentType) {
        String lower = contentType.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "");
        return lower.equals("application/json") || lower.equals("application/json;charset=utf-8");
    }
}
