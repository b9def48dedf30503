package dev.tokenconsole.verify.keyset;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import dev.tokenconsole.verify.key.KeyFault;
import dev.tokenconsole.verify.key.KeyType;
import dev.tokenconsole.verify.key.StrictBase64Url;

/** The members of a JSON Web Key, with the types that RFC 7517 section 4 and RFC 7518 section 6 demand. */
final class JwkMembers {
    private final JsonNode jwk;

    JwkMembers(JsonNode jwk) {
        this.jwk = jwk;
    }

    boolean has(String name) {
        return jwk.has(name);
    }

    /** True if any of them is present. */
    boolean hasAny(Set<String> names) {
        return names.stream().anyMatch(jwk::has);
    }

    /** The value of a member that must be a string if it is there; empty if it is not. */
    String optional(String name) throws UnusableKeyException {
        JsonNode value = jwk.path(name);
        if (value.isMissingNode()) {
            return "";
        }
        if (!value.isString() || value.stringValue().isEmpty()) {
            throw new UnusableKeyException(KeyFault.MALFORMED);
        }
        return value.stringValue();
    }

    /** The value of a member that must be there. */
    String required(String name) throws UnusableKeyException {
        String value = optional(name);
        if (value.isEmpty()) {
            throw new UnusableKeyException(KeyFault.MALFORMED);
        }
        return value;
    }

    /** The {@code kid}, whatever else is wrong, which may be an empty text; absent if it is no string. */
    @Nullable String id() {
        return jwk.path("kid").stringValue(null);
    }

    /** The type by {@code kty} and {@code crv}, whatever else is wrong; absent if it is not known. */
    @Nullable KeyType type() {
        String kty = jwk.path("kty").stringValue("");
        return switch (kty.equals("RSA") ? kty : kty + " " + jwk.path("crv").stringValue("")) {
            case "RSA" -> KeyType.RSA;
            case "EC P-256" -> KeyType.P256;
            case "EC P-384" -> KeyType.P384;
            case "EC P-521" -> KeyType.P521;
            case "OKP Ed25519" -> KeyType.ED25519;
            case "OKP Ed448" -> KeyType.ED448;
            default -> null;
        };
    }

    /** The bytes of a member in base64url. */
    byte[] bytes(String name) throws UnusableKeyException {
        byte[] bytes = StrictBase64Url.decode(required(name));
        if (bytes == null || bytes.length == 0) {
            throw new UnusableKeyException(KeyFault.MALFORMED);
        }
        return bytes;
    }

    /** A positive number in base64url, of any length. */
    BigInteger number(String name) throws UnusableKeyException {
        return new BigInteger(1, bytes(name));
    }

    /** The names in a list of different names; empty if there is no such member. */
    Optional<Set<String>> names(String name) throws UnusableKeyException {
        JsonNode value = jwk.path(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        Set<String> names = new HashSet<>();
        for (JsonNode element : value) {
            if (!element.isString() || !names.add(element.stringValue())) {
                throw new UnusableKeyException(KeyFault.MALFORMED);
            }
        }
        if (!value.isArray()) {
            throw new UnusableKeyException(KeyFault.MALFORMED);
        }
        return Optional.of(names);
    }
}
