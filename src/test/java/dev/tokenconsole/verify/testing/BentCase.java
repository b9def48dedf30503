package dev.tokenconsole.verify.testing;

import org.jspecify.annotations.Nullable;

/**
 * A token, the keys that it is judged with, and the verdict.
 *
 * @param name its name; unique
 * @param text the token
 * @param keys the text of a key set as an issuer publishes it
 * @param phrase the secret that was pasted instead; absent for none
 * @param verdict kind and reason
 */
public record BentCase(String name, String text, String keys, @Nullable String phrase, String verdict) {
    /** The verdict of a genuine token. */
    public static final String VALID = "valid";
    /** The claims of most of them. */
    public static final String CLAIMS = "{\"iss\":\"https://issuer.example\",\"sub\":\"0oaTEST\",\"exp\":4102444800}";

    /** With public keys. */
    public BentCase(String name, String text, String keys, String verdict) {
        this(name, text, keys, null, verdict);
    }

    /** A key set of these keys. */
    public static String set(String... keys) {
        return "{\"keys\":[" + String.join(",", keys) + "]}";
    }

    @Override
    public String toString() {
        return name;
    }
}
