package dev.tokenconsole.auth.request;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.net.http.WipedBody;
import dev.tokenconsole.net.verdict.SentWords;

/**
 * A token request as the recipe of the environment defines it. Not a record: it holds the client secret, which
 * {@link #close()} wipes from the body; the header of Basic is a string, and is garbage-collected with this object.
 */
public final class TokenRequest implements AutoCloseable {
    /** The media type that a response should have. */
    static final String ACCEPT = "application/json";

    /** The words for the client secret in a verdict. */
    public static final SentWords WORDS = new SentWords(Messages.text("auth.sent.unsent"),
        Messages.text("auth.sent.unknown"), Messages.text("auth.sent.exposed"));

    private final URI url;
    private final String mediaType;
    private final @Nullable String authorization;
    private final WipedBody body;

    private TokenRequest(URI url, String mediaType, @Nullable String authorization, WipedBody body) {
        this.url = url;
        this.mediaType = mediaType;
        this.authorization = authorization;
        this.body = body;
    }

    /**
     * The request for these credentials.
     *
     * @throws IllegalStateException if the secret was wiped
     * @throws CharacterCodingException if one of them holds half a surrogate pair, which has no UTF-8
     */
    public static TokenRequest of(Environment environment, URI url, String clientId, Secret secret)
            throws CharacterCodingException {
        TokenRecipe recipe = environment.recipe();
        char[] characters = secret.copyChars();
        try {
            CharBuffer wrapped = CharBuffer.wrap(characters);
            String authorization = recipe.authentication() == TokenRecipe.Authentication.BASIC
                ? BasicCredentials.header(clientId, wrapped) : null;
            return new TokenRequest(url, RequestBody.mediaType(recipe), authorization,
                new WipedBody(RequestBody.body(environment, clientId, wrapped)));
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    /** For the JDK's client, once. */
    public HttpRequest http() {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
            .header("Accept", ACCEPT)
            .header("Content-Type", mediaType)
            .header("User-Agent", "token-console")
            .POST(body);
        return authorized(request).build();
    }

    private HttpRequest.Builder authorized(HttpRequest.Builder request) {
        try {
            return authorization == null ? request : request.header("Authorization", authorization);
        } catch (IllegalArgumentException _) {
            // Base64 is always a valid value; the message of the exception would quote it.
            throw new IllegalStateException("The JDK refused a header.");
        }
    }

    /** Wipes the body. */
    @Override
    public void close() {
        body.close();
    }

    @Override
    public String toString() {
        return "<token request>";
    }
}
