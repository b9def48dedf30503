package dev.tokenconsole.verify.keyset;

import java.security.PublicKey;
import java.util.Optional;
import java.util.Set;

import com.nimbusds.jose.jwk.Curve;

import tools.jackson.databind.JsonNode;

import dev.tokenconsole.verify.key.KeyFault;
import dev.tokenconsole.verify.key.KeyType;
import dev.tokenconsole.verify.key.SignatureAlgorithm;
import dev.tokenconsole.verify.key.VerificationKey;

/** Reads and judges one JSON Web Key (RFC 7517 section 4). */
final class JwkReader {
    /** RFC 7518 sections 6.2.2 and 6.3.2, RFC 8037 section 2. */
    private static final Set<String> PRIVATE = Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

    private final JwkMembers jwk;

    private JwkReader(JwkMembers jwk) {
        this.jwk = jwk;
    }

    /** The key in {@code node}. */
    static VerificationKey read(JsonNode node) throws UnusableKeyException {
        if (!node.isObject()) {
            throw new UnusableKeyException(KeyFault.NO_OBJECT);
        }
        return new JwkReader(new JwkMembers(node)).key();
    }

    /** True if {@code node} is the key of a pair with its private part, whatever else is wrong with it. */
    static boolean isPrivate(JsonNode node) {
        JwkMembers members = new JwkMembers(node);
        return node.isObject() && members.hasAny(PRIVATE) && !node.path("kty").stringValue("").equals("oct");
    }

    private VerificationKey key() throws UnusableKeyException {
        String id = jwk.id();
        if (id == null && jwk.has("kid")) {
            throw new UnusableKeyException(KeyFault.MALFORMED);
        }
        String kty = jwk.required("kty");
        if (kty.equals("oct")) {
            throw new UnusableKeyException(KeyFault.SYMMETRIC);
        }
        if (!Set.of("RSA", "EC", "OKP").contains(kty)) {
            throw new UnusableKeyException(KeyFault.TYPE_UNKNOWN);
        }
        if (jwk.hasAny(PRIVATE)) {
            throw new UnusableKeyException(KeyFault.PRIVATE);
        }
        requirePurpose();
        KeyType type = type();
        PublicKey key = switch (type) {
            case RSA -> PublicKeys.rsa(jwk.number("n"), jwk.number("e"));
            case P256 -> PublicKeys.ec(Curve.P_256, jwk.bytes("x"), jwk.bytes("y"));
            case P384 -> PublicKeys.ec(Curve.P_384, jwk.bytes("x"), jwk.bytes("y"));
            case P521 -> PublicKeys.ec(Curve.P_521, jwk.bytes("x"), jwk.bytes("y"));
            case ED25519, ED448 -> EdwardsKeys.key(type, jwk.bytes("x"));
        };
        String algorithm = jwk.optional("alg");
        if (!algorithm.isEmpty() && SignatureAlgorithm.of(algorithm).filter(each -> each.isFor(type)).isEmpty()) {
            throw new UnusableKeyException(KeyFault.ALGORITHM);
        }
        return new VerificationKey(id, type, algorithm, key);
    }

    /** RFC 7517 sections 4.2 and 4.3. */
    private void requirePurpose() throws UnusableKeyException {
        String use = jwk.optional("use");
        if (!use.isEmpty() && !use.equals("sig")) {
            throw new UnusableKeyException(KeyFault.USE);
        }
        Optional<Set<String>> operations = jwk.names("key_ops");
        if (operations.isPresent() && !operations.get().contains("verify")) {
            throw new UnusableKeyException(KeyFault.KEY_OPS);
        }
    }

    private KeyType type() throws UnusableKeyException {
        KeyType type = jwk.type();
        if (type == null) {
            jwk.required("crv");
            throw new UnusableKeyException(KeyFault.CURVE_UNKNOWN);
        }
        return type;
    }
}
