package dev.tokenconsole.sandbox;

import java.util.Arrays;
import java.util.Optional;

import dev.tokenconsole.i18n.Messages;

/**
 * The clients that the built-in server knows, in the manner of a payment provider's test cards: a normal one, and
 * one for each way in which asking for a token can end. Their credentials are invented and published; they open
 * nothing anywhere else.
 */
public enum SandboxClient {
    /** Is given a token. */
    DEMO("demo-client"),
    /** Is given a token that lives for 20 s. */
    SHORT_LIVED("demo-short-lived"),
    /** Is told that its secret is wrong, whatever the secret is. */
    WRONG_SECRET("demo-wrong-secret"),
    /** Is told to come back after 12 s. */
    RATE_LIMITED("demo-rate-limited"),
    /** Is left waiting for longer than the console waits. */
    SLOW("demo-slow"),
    /** Is shown the page of a proxy. */
    PROXY_HTML("demo-proxy-html"),
    /** Meets a fault of the authorization server. */
    SERVER_ERROR("demo-server-error"),
    /** Is told that its request is not valid. */
    PROBLEM_DETAILS("demo-problem-details"),
    /** Is given half an answer. */
    BROKEN_BODY("demo-broken-body"),
    /** Is given a token that has already ended. */
    EXPIRED("demo-expired"),
    /** Is given a token that is not a JSON Web Token. */
    OPAQUE("demo-opaque");

    private static final String PUBLISHED_SECRET = "demo-secret-not-a-secret";

    private final String clientId;

    SandboxClient(String clientId) {
        this.clientId = clientId;
    }

    /** The client with that id. */
    public static Optional<SandboxClient> byId(String clientId) {
        return Arrays.stream(values()).filter(client -> client.clientId.equals(clientId)).findFirst();
    }

    /** What it calls itself. */
    public String clientId() {
        return clientId;
    }

    /** Published, and the same for all. */
    public String secret() {
        return PUBLISHED_SECRET;
    }

    /** What people call it, in a few words. */
    public String title() {
        return Messages.text("sandbox." + clientId + ".title");
    }

    /** What the server answers it, in one line. */
    public String description() {
        return Messages.text("sandbox." + clientId + ".description");
    }
}
