package dev.tokenconsole.sandbox.endpoint;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.sandbox.catalogue.ErrorBodies;
import dev.tokenconsole.sandbox.http.SandboxRequest;
import dev.tokenconsole.sandbox.http.SandboxResponse;
import dev.tokenconsole.sandbox.issue.TokenIssuer;

/** {@code POST /api/v{version}/authentication} with {@code {"client_id":…,"client_secret":…}}. */
public final class JsonContract implements Contract {
    private static final JsonMapper STRICT = JsonMapper.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();

    private final ErrorBodies errors;

    public JsonContract(ErrorBodies errors) {
        this.errors = errors;
    }

    @Override
    public SandboxResponse wrongMethod() {
        return errors.problem(405, "15.5.6", "Method Not Allowed").with("Allow", "POST");
    }

    @Override
    public ParsedRequest read(SandboxRequest request) {
        if (!isJson(request.header("Content-Type"))) {
            return new ParsedRequest.Refused(errors.problem(415, "15.5.16", "Unsupported Media Type"));
        }
        JsonNode body;
        try {
            body = STRICT.readTree(
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(request.body())).toString());
        } catch (JacksonException | CharacterCodingException _) {
            return invalid(Map.of("$", List.of("The request body is not valid JSON.")));
        }
        if (!body.isObject()) {
            return invalid(Map.of("$", List.of("The request body is not a JSON object.")));
        }
        Map<String, List<String>> missing = new LinkedHashMap<>();
        String clientId = field(body, "client_id", missing);
        String secret = field(body, "client_secret", missing);
        return missing.isEmpty() ? new ParsedRequest.Accepted(clientId, secret, TokenIssuer.SCOPE) : invalid(missing);
    }

    private ParsedRequest invalid(Map<String, List<String>> problems) {
        return new ParsedRequest.Refused(errors.invalid(problems));
    }

    private static String field(JsonNode body, String name, Map<String, List<String>> missing) {
        JsonNode value = body.path(name);
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
