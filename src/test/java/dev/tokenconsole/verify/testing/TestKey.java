package dev.tokenconsole.verify.testing;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keys that tests sign with, by Java alone: neither of the libraries that are compared made a signature. */
public final class TestKey {
    private static final Map<String, KeyPair> PAIRS = new ConcurrentHashMap<>();

    private final KeyPair pair;
    private final String type;

    private TestKey(KeyPair pair, String type) {
        this.pair = pair;
        this.type = type;
    }

    /** The key for {@code algorithm}; {@code name} tells those of one type apart. */
    public static TestKey of(String algorithm, String name) {
        String type = typeOf(algorithm);
        return new TestKey(PAIRS.computeIfAbsent(type + name, _ -> generate(type)), type);
    }

    /** An RSA key of so many bits. */
    public static TestKey rsa(int bits) {
        return new TestKey(PAIRS.computeIfAbsent("RSA" + bits, _ -> generate("RSA " + bits)), "RSA");
    }

    private static String typeOf(String algorithm) {
        return switch (algorithm) {
            case "ES256" -> "secp256r1";
            case "ES384" -> "secp384r1";
            case "ES512" -> "secp521r1";
            case "EdDSA", "Ed25519" -> "Ed25519";
            case "Ed448" -> "Ed448";
            default -> "RSA";
        };
    }

    private static KeyPair generate(String type) {
        try {
            return generator(type).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPairGenerator generator(String type)
            throws NoSuchAlgorithmException, InvalidAlgorithmParameterException {
        if (type.startsWith("RSA")) {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(type.equals("RSA") ? 2048 : Integer.parseInt(type.substring(4)));
            return generator;
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance(type.startsWith("secp") ? "EC" : type);
        if (type.startsWith("secp")) {
            generator.initialize(new ECGenParameterSpec(type));
        }
        return generator;
    }

    public PublicKey publicKey() {
        return pair.getPublic();
    }

    /** The public key as JWK, with {@code more} members in front, each followed by a comma. */
    public String jwk(String more) {
        return "{" + more + switch (pair.getPublic()) {
            case RSAPublicKey rsa -> "\"kty\":\"RSA\",\"n\":\"" + number(rsa.getModulus()) + "\",\"e\":\""
                + number(rsa.getPublicExponent()) + "\"}";
            case ECPublicKey ec -> "\"kty\":\"EC\",\"crv\":\"" + curve() + "\",\"x\":\""
                + coordinate(ec.getW().getAffineX()) + "\",\"y\":\"" + coordinate(ec.getW().getAffineY()) + "\"}";
            case EdECPublicKey _ -> "\"kty\":\"OKP\",\"crv\":\"" + type + "\",\"x\":\"" + edwards() + "\"}";
            default -> throw new IllegalStateException();
        };
    }

    private String curve() {
        return "P-" + type.substring(4, 7);
    }

    private String coordinate(BigInteger value) {
        int length = type.equals("secp521r1") ? 66 : Integer.parseInt(type.substring(4, 7)) / 8;
        byte[] bytes = new byte[length];
        byte[] minimal = value.toByteArray();
        int skip = minimal[0] == 0 ? 1 : 0;
        System.arraycopy(minimal, skip, bytes, length - minimal.length + skip, minimal.length - skip);
        return encode(bytes);
    }

    /** The last bytes of the encoding are the point, as RFC 8032 has it. */
    private String edwards() {
        byte[] encoded = pair.getPublic().getEncoded();
        return encode(Arrays.copyOfRange(encoded, encoded.length - (type.equals("Ed448") ? 57 : 32), encoded.length));
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        return encode(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    /** A token with that header and payload, as they are. */
    public String sign(String algorithm, String header, String payload) {
        String input = encode(header) + "." + encode(payload);
        return input + "." + encode(signature(algorithm, input));
    }

    /** The signature of {@code algorithm} over {@code input}. */
    public byte[] signature(String algorithm, String input) {
        try {
            Signature signature = signature(algorithm);
            signature.initSign(pair.getPrivate());
            signature.update(input.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Signature signature(String algorithm) throws GeneralSecurityException {
        String bits = algorithm.substring(2);
        if (algorithm.startsWith("PS")) {
            Signature pss = Signature.getInstance("RSASSA-PSS");
            pss.setParameter(new PSSParameterSpec("SHA-" + bits, "MGF1", new MGF1ParameterSpec("SHA-" + bits),
                Integer.parseInt(bits) / 8, 1));
            return pss;
        }
        return switch (algorithm) {
            case "RS256", "RS384", "RS512" -> Signature.getInstance("SHA" + bits + "withRSA");
            case "ES256", "ES384", "ES512" -> Signature.getInstance("SHA" + bits + "withECDSAinP1363Format");
            case "EdDSA" -> Signature.getInstance("Ed25519");
            default -> Signature.getInstance(algorithm);
        };
    }

    /** A token signed with a secret. */
    public static String hmac(String algorithm, byte[] secret, String header, String payload) {
        String input = encode(header) + "." + encode(payload);
        try {
            Mac mac = Mac.getInstance("HmacSHA" + algorithm.substring(2));
            mac.init(new SecretKeySpec(secret, "HMAC"));
            return input + "." + encode(mac.doFinal(input.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Base64url of UTF-8. */
    public static String encode(String text) {
        return encode(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Base64url. */
    public static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
