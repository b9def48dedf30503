package dev.tokenconsole.verify.key;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The algorithms that are verified here: RFC 7518 section 3.1, RFC 8037 section 3.1, RFC 9864 section 2.2. */
public enum SignatureAlgorithm {
    RS256("RS256", 0, KeyType.RSA), RS384("RS384", 0, KeyType.RSA), RS512("RS512", 0, KeyType.RSA),
    PS256("PS256", 0, KeyType.RSA), PS384("PS384", 0, KeyType.RSA), PS512("PS512", 0, KeyType.RSA),
    ES256("ES256", 64, KeyType.P256), ES384("ES384", 96, KeyType.P384), ES512("ES512", 132, KeyType.P521),
    EDDSA("EdDSA", 0, KeyType.ED25519, KeyType.ED448),
    ED25519("Ed25519", 64, KeyType.ED25519), ED448("Ed448", 114, KeyType.ED448),
    HS256("HS256", 32), HS384("HS384", 48), HS512("HS512", 64);

    private static final Map<String, SignatureAlgorithm> BY_NAME =
        Stream.of(values()).collect(Collectors.toMap(SignatureAlgorithm::header, Function.identity()));

    private final String header;
    private final int length;
    private final List<KeyType> types;

    SignatureAlgorithm(String header, int length, KeyType... types) {
        this.header = header;
        this.length = length;
        this.types = List.of(types);
    }

    /** The algorithm of that name, whose case counts (RFC 7515 section 4.1.1). */
    public static Optional<SignatureAlgorithm> of(String header) {
        return Optional.ofNullable(BY_NAME.get(header));
    }

    /** The value of {@code alg}. */
    public String header() {
        return header;
    }

    /** The bytes of its signatures; 0 if that depends on the key. */
    public int length() {
        return length;
    }

    /** The bytes of its signatures by {@code key}. */
    public int length(VerificationKey key) {
        return length > 0 ? length : switch (key.type()) {
            case RSA -> key.bytes();
            case ED25519 -> ED25519.length;
            case ED448 -> ED448.length;
            case P256, P384, P521 -> length;
        };
    }

    /** True for keys of that type. */
    public boolean isFor(KeyType type) {
        return types.contains(type);
    }

    /** True for HS256, HS384 and HS512, which have no public key. */
    public boolean isHmac() {
        return types.isEmpty();
    }

    /** True for ES256, ES384 and ES512. */
    public boolean isEcdsa() {
        return header.startsWith("ES");
    }

    /**
     * True if a key whose {@code alg} is {@code name} may be used with it (RFC 7517 section 4.4). EdDSA is the older name
     * of Ed25519 and Ed448 (RFC 9864 section 3.1).
     */
    public boolean isNamed(String name) {
        return header.equals(name)
            || of(name).filter(other -> isEdwards() && other.isEdwards()).isPresent()
                && (this == EDDSA || name.equals(EDDSA.header));
    }

    private boolean isEdwards() {
        return this == EDDSA || this == ED25519 || this == ED448;
    }
}
