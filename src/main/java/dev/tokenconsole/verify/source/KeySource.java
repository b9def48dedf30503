package dev.tokenconsole.verify.source;

import java.net.URI;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.WebAddress;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.verify.key.KeySet;

/**
 * The place that the keys for a signature come from. It is always chosen on this computer, never by the token: no
 * {@code jku}, {@code x5u}, {@code jwk}, {@code x5c} or {@code iss} of it is fetched or trusted (RFC 7515 section 10.4,
 * RFC 8725 section 3.10).
 */
public sealed interface KeySource {
    /**
     * The source of {@code environment}: its key-set URL, else the metadata of its expected issuer if that is an
     * address, else none.
     */
    static KeySource of(Environment environment) {
        URI url = environment.options().keySetUrl();
        String issuer = BuiltInEnvironments.withExpectations(environment).options().issuer();
        return url != null ? new AtUrl(url, environment)
            : issuer.contains("://") && WebAddress.problem(issuer).isEmpty() ? new OfIssuer(issuer, environment)
            : new None();
    }

    /** A source that is fetched, with the transport of an environment. */
    sealed interface Fetched extends KeySource {
        /** The environment whose transport is used. */
        Environment environment();
    }

    /** A key set at an address. */
    record AtUrl(URI url, Environment environment) implements Fetched {}

    /**
     * The key set that the metadata of {@code issuer} names.
     *
     * @param issuer the one that is expected, not the one that a token names
     */
    record OfIssuer(String issuer, Environment environment) implements Fetched {}

    /**
     * Keys that the user gave.
     *
     * @param name of their file; empty for a pasted text
     */
    record Given(KeySet keys, String name) implements KeySource {}

    /** A secret for HS256, HS384 and HS512. Not a record, and the caller's to close. */
    final class SharedSecret implements KeySource {
        private final Secret secret;
        private final Form form;

        /** The meaning of the characters of a secret. */
        public enum Form {
            /** The secret is the characters, in UTF-8. */
            TEXT,
            /** The secret is the bytes that the characters encode, as base64 or base64url. */
            BASE64
        }

        public SharedSecret(Secret secret, Form form) {
            this.secret = secret;
            this.form = form;
        }

        /** The secret; not copied. */
        public Secret secret() {
            return secret;
        }

        /** The meaning of its characters. */
        public Form form() {
            return form;
        }
    }

    /** Nothing is set. */
    record None() implements KeySource {}
}
