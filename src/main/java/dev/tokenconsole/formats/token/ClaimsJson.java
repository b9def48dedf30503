package dev.tokenconsole.formats.token;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.jwt.Claim;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.model.secret.Mask;

/** The claims of a token as JSON. */
public final class ClaimsJson {
    /** The claims that name no person, account or client: who issued the token, what for, and when. */
    private static final Set<String> HARMLESS =
        Set.of("iss", "aud", "exp", "iat", "nbf", "auth_time", "ver", "scp", "scope");
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ClaimsJson() {}

    /** The payload, indented; empty if there are no claims that can be read to their end. */
    public static Optional<String> text(DecodeResult decoded) {
        return payload(decoded).map(DecodeResult.Part::json);
    }

    /** The same with {@link Mask#TEXT} for every claim that may name a person, an account or a client. */
    public static Optional<String> redacted(DecodeResult decoded) {
        return payload(decoded).map(payload -> {
            JsonNode claims = JSON.readTree(payload.json());
            Map<String, Object> shown = new LinkedHashMap<>();
            for (Claim claim : payload.members()) {
                shown.put(claim.name(), HARMLESS.contains(claim.name()) ? claims.path(claim.name()) : Mask.TEXT);
            }
            return JSON.writeValueAsString(shown);
        });
    }

    private static Optional<DecodeResult.Part> payload(DecodeResult decoded) {
        return switch (decoded) {
            case DecodeResult.Jwt jwt when jwt.payload().problem() == null && !jwt.payload().json().isEmpty() ->
                Optional.of(jwt.payload());
            case DecodeResult.Jwt _, DecodeResult.NotAJwt _ -> Optional.empty();
        };
    }
}
