package dev.tokenconsole.auth.request;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.secret.FormEncoder;

import tools.jackson.core.io.JsonStringEncoder;

/** Encodes the fields of a token request as the recipe of the environment defines, in arrays that it wipes. */
public final class RequestBody implements AutoCloseable {
    private final TokenRecipe.Body format;
    private final List<byte[]> parts = new ArrayList<>();

    private RequestBody(TokenRecipe.Body format) {
        this.format = format;
    }

    /**
     * The body of a request; the caller wipes it.
     *
     * @throws CharacterCodingException if one of the texts holds half a surrogate pair, which has no UTF-8
     */
    public static byte[] body(Environment environment, String clientId, CharSequence secret)
            throws CharacterCodingException {
        TokenRecipe recipe = environment.recipe();
        String scope = environment.options().scope();
        try (RequestBody fields = new RequestBody(recipe.body())) {
            if (!recipe.grantType().isEmpty()) {
                fields.add("grant_type", recipe.grantType());
            }
            if (recipe.authentication() == TokenRecipe.Authentication.BODY) {
                fields.add("client_id", clientId);
                fields.add("client_secret", secret);
            }
            if (recipe.scoped() && !scope.isEmpty()) {
                fields.add("scope", scope);
            }
            for (Map.Entry<String, String> parameter : environment.options().parameters().entrySet()) {
                fields.add(parameter.getKey(), parameter.getValue());
            }
            return fields.whole();
        }
    }

    /** The media type of the body, for {@code Content-Type}. */
    static String mediaType(TokenRecipe recipe) {
        return switch (recipe.body()) {
            case JSON -> "application/json";
            case FORM -> "application/x-www-form-urlencoded";
        };
    }

    /** {@code text} as encoded in a body of {@code format}. */
    static byte[] encode(TokenRecipe.Body format, CharSequence text) throws CharacterCodingException {
        return switch (format) {
            case JSON -> quote(text);
            case FORM -> FormEncoder.encode(text);
        };
    }

    private void add(String name, CharSequence value) throws CharacterCodingException {
        boolean first = parts.isEmpty();
        byte[] encoded = encode(format, value);
        parts.add(ascii(switch (format) {
            case JSON -> (first ? "{\"" : "\",\"") + name + "\":\"";
            case FORM -> (first ? "" : "&") + name + "=";
        }));
        parts.add(encoded);
    }

    private byte[] whole() {
        if (format == TokenRecipe.Body.JSON) {
            parts.add(ascii(parts.isEmpty() ? "{}" : "\"}"));
        }
        byte[] whole = new byte[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }

    /** Wipes the parts. */
    @Override
    public void close() {
        parts.forEach(part -> Arrays.fill(part, (byte) 0));
    }

    private static byte[] quote(CharSequence text) throws CharacterCodingException {
        try {
            return JsonStringEncoder.getInstance().quoteAsUTF8(text);
        } catch (IllegalArgumentException _) {
            // Jackson's message quotes the characters at fault.
            throw new CharacterCodingException();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
