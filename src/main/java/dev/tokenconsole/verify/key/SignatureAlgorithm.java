package dev.tokenconsole.verify.key;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The algorithms that are verified here: RFC 7518 section 3.1, RFC 8037 section 3.1, RFC 9864 section 2.2. */
public enum SignatureAlgorithm {
    RS256("RS256", 0), RS384("RS384", 0), RS512("RS512", 0), PS256("PS256", 0), PS384("PS384", 0), PS512("PS512", 0),
    ES256("ES256", 64), ES384("ES384", 96), ES512("ES512", 132),
    EDDSA("EdDSA", 0), ED25519("Ed25519", 64), ED448("Ed448", 114),
    HS256("HS256", 32), HS384("HS384", 48), HS512("HS512", 64);

    private static final Map<String, SignatureAlgorithm> BY_NAME =
        Stream.of(values()).collect(Collectors.toMap(SignatureAlgorithm::header, Function.identity()));

    private final String header;
    private final int length;

    SignatureAlgorithm(String header, int length) {
        this.header = header;
        this.length = length;
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

    /** True if a key can make a signature of so many bytes. */
    public boolean isLength(int bytes) {
        return this == EDDSA ? bytes == ED25519.length || bytes == ED448.length : length == 0 || bytes == length;
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
        return switch (this) {
            case RS256, RS384, RS512, PS256, PS384, PS512 -> type == KeyType.RSA;
            case ES256 -> type == KeyType.P256;
            case ES384 -> type == KeyType.P384;
            case ES512 -> type == KeyType.P521;
            case EDDSA -> type == KeyType.ED25519 || type == KeyType.ED448;
            case ED25519 -> type == KeyType.ED25519;
            case ED448 -> type == KeyType.ED448;
            case HS256, HS384, HS512 -> false;
        };
    }

    /** True for HS256, HS384 and HS512, which have no public key. */
    public boolean isHmac() {
        return header.startsWith("HS");
    }

    /** True for ES256, ES384 and ES512. */
    public boolean isEcdsa() {
        return header.startsWith("ES");
    }

    /**
     * True if a key whose {@code alg} is {@code name} may be used with it (RFC 7517 section 4.4). EdDSA is the older
     * name of Ed25519 and Ed448 (RFC 9864 section 3.1).
     */
    public boolean isNamed(String name) {
        boolean older = this == EDDSA || name.equals(EDDSA.header);
        return header.equals(name)
            || (older && isEdwards() && of(name).filter(SignatureAlgorithm::isEdwards).isPresent());
    }

    private boolean isEdwards() {
        return this == EDDSA || this == ED25519 || this == ED448;
    }
}
