package dev.tokenconsole.auth.request;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.TokenRecipe;

/** The request as it is sent, for display, with the secret masked. */
public final class RequestPreview {
    private static final String MASK = "••••••••";

    private RequestPreview() {}

    /**
     * Method and address, the headers that matter, an empty line, the body. Lines end in a line feed. An address that
     * may not be called is shown as entered, without a password; a client id that cannot be encoded leaves the body
     * empty.
     */
    public static String of(Environment environment, String clientId) {
        TokenRecipe recipe = environment.recipe();
        String authorization = recipe.authentication() == TokenRecipe.Authentication.BASIC
            ? "Authorization: Basic " + MASK + "\n" : "";
        return "POST " + url(environment) + "\nAccept: " + TokenRequest.ACCEPT
            + "\nContent-Type: " + RequestBody.mediaType(recipe) + "\n" + authorization
            + "\n" + body(environment, clientId) + "\n";
    }

    /** The mask replaces the secret, and is not encoded, so that it stays readable. */
    private static String body(Environment environment, String clientId) {
        try {
            String sent = new String(RequestBody.body(environment, clientId, MASK), StandardCharsets.UTF_8);
            byte[] mask = RequestBody.encode(environment.recipe().body(), MASK);
            return sent.replace(new String(mask, StandardCharsets.UTF_8), MASK);
        } catch (CharacterCodingException _) {
            return "";
        }
    }

    private static String url(Environment environment) {
        try {
            return AddressRules.tokenUrl(environment).toString();
        } catch (RefusedAddressException _) {
            return AddressRules.asEntered(environment);
        }
    }
}
