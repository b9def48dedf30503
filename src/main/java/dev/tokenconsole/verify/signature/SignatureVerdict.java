package dev.tokenconsole.verify.signature;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.verify.key.KeyFault;
import dev.tokenconsole.verify.key.KeyOrigin;

/** The verdict on the signature of a token. Nothing but {@link Valid} means that the token is genuine. */
public sealed interface SignatureVerdict {
    /** The kind of the verdict: stable, of lower-case words with hyphens, for scripts. */
    String kind();

    /** The id of the reason; empty where the kind says all. */
    String reason();

    /** The verdict in one or two sentences, safe to be shown. */
    String text();

    /** The signature was made with this key. Not a record: it can only come from a verification. */
    final class Valid implements SignatureVerdict {
        private final @Nullable String keyId;
        private final String algorithm;
        private final KeyOrigin origin;
        private final byte[] digest;

        /** {@code digest} is that of the whole token, by {@link VerifiedJwt#digest}. */
        Valid(@Nullable String keyId, String algorithm, KeyOrigin origin, byte[] digest) {
            this.keyId = keyId;
            this.algorithm = algorithm;
            this.origin = origin;
            this.digest = digest;
        }

        /** The {@code kid} of the key, which may be an empty text; absent if it has none. */
        public @Nullable String keyId() {
            return keyId;
        }

        /** The algorithm as in the header. */
        public String algorithm() {
            return algorithm;
        }

        /** The provenance of the key. */
        public KeyOrigin origin() {
            return origin;
        }

        /**
         * The token that was verified, as it was decoded. Empty if {@code found} is any other: its text is not kept
         * here, and recognised.
         */
        public Optional<VerifiedJwt> jwt(JwtDecoder.Found found) {
            boolean same = found.compact()
                .filter(compact -> MessageDigest.isEqual(digest, VerifiedJwt.digest(compact))).isPresent();
            return same && found.decoded() instanceof DecodeResult.Jwt jwt
                ? Optional.of(new VerifiedJwt(jwt, this)) : Optional.empty();
        }

        @Override
        public String kind() {
            return "valid";
        }

        @Override
        public String reason() {
            return "";
        }

        @Override
        public String text() {
            return Messages.text("verify.valid", algorithm);
        }

        @Override
        public String toString() {
            return "Valid[" + algorithm + ", " + origin.kind() + "]";
        }
    }

    /**
     * The bytes do not match this key.
     *
     * @param keyId the {@code kid} of the key; absent if it has none, or if several were tried
     */
    record Invalid(MismatchReason why, @Nullable String keyId, String algorithm, KeyOrigin origin)
            implements SignatureVerdict {
        @Override
        public String kind() {
            return "invalid";
        }

        @Override
        public String reason() {
            return why.id();
        }

        @Override
        public String text() {
            return origin.kind() == KeyOrigin.Kind.SECRET && why == MismatchReason.OTHER_BYTES
                ? Messages.text("verify.invalid.secret") : why.text();
        }
    }

    /**
     * The set, fetched at the time in {@code origin}, has no such key.
     *
     * @param keyId the {@code kid} of the token; absent if it has none
     */
    record KeyNotPublished(AbsenceReason why, @Nullable String keyId, KeyOrigin origin) implements SignatureVerdict {
        @Override
        public String kind() {
            return "key-not-published";
        }

        @Override
        public String reason() {
            return why.id();
        }

        @Override
        public String text() {
            return why.text();
        }
    }

    /**
     * The key is known, and must not be used for this signature.
     *
     * @param keyId the {@code kid} of the key; absent if it has none
     */
    record KeyUnusable(KeyFault why, @Nullable String keyId, KeyOrigin origin) implements SignatureVerdict {
        @Override
        public String kind() {
            return "key-unusable";
        }

        @Override
        public String reason() {
            return why.id();
        }

        @Override
        public String text() {
            return origin.kind() == KeyOrigin.Kind.SECRET && why == KeyFault.TYPE_OTHER
                ? Messages.text("verify.key.no-secret")
                : origin.kind() == KeyOrigin.Kind.GIVEN && why == KeyFault.SYMMETRIC
                ? Messages.text("verify.key.given-secret") : why.text();
        }
    }

    /**
     * The header makes a strict reader refuse the token.
     *
     * @param detail the algorithm, or the name in {@code crit}, safe to be shown; empty if there is none
     */
    record NotAllowed(NotAllowedReason why, String detail) implements SignatureVerdict {
        @Override
        public String kind() {
            return "not-allowed";
        }

        @Override
        public String reason() {
            return why.id();
        }

        @Override
        public String text() {
            return why.text();
        }
    }

    /**
     * There is no signature that could be verified.
     *
     * @param detail where it is damaged or cut short, in a sentence; empty if the reason says all
     */
    record Impossible(ImpossibleReason why, String detail) implements SignatureVerdict {
        @Override
        public String kind() {
            return "impossible";
        }

        @Override
        public String reason() {
            return why.id();
        }

        @Override
        public String text() {
            return detail.isEmpty() ? why.text() : why.text() + " " + detail;
        }
    }

    /**
     * The keys could not be fetched. This says nothing about the signature.
     *
     * @param failure the verdict on the exchange; absent if none took place
     * @param again the time from which they can be asked for again; absent unless that was the reason
     */
    record CannotAsk(AskReason why, @Nullable FailureVerdict failure, @Nullable Instant again)
            implements SignatureVerdict {
        @Override
        public String kind() {
            return "cannot-ask";
        }

        @Override
        public String reason() {
            return failure == null ? why.id() : failure.id();
        }

        @Override
        public String text() {
            return failure == null ? why.text() : failure.title() + ".";
        }
    }

    /** No key source is set. */
    record NoKeySource() implements SignatureVerdict {
        @Override
        public String kind() {
            return "no-key-source";
        }

        @Override
        public String reason() {
            return "";
        }

        @Override
        public String text() {
            return Messages.text("verify.no-key-source");
        }
    }
}
