package dev.tokenconsole.verify.keyset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.tokenconsole.text.EncodedText;
import dev.tokenconsole.text.json.StrictJson;
import dev.tokenconsole.verify.key.KeySet;

/**
 * Reads the keys that a user gives: a key set, a list of keys or a single key in JSON (RFC 7517), and public keys and
 * certificates in PEM, in DER, or in base64 alone as {@code x5c} has them. A certificate counts as the key in it alone:
 * neither its dates nor its issuer are judged.
 */
public final class KeyText {
    /** A block inside of it is the value of a member, and no key of the set. */
    private static final Pattern JSON = Pattern.compile("\\s*+[{\\[]");
    private static final Pattern QUOTED = Pattern.compile("(?s)\\s*+\"[^\"]*+\"\\s*+");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_\\s-]{40,}+=*+\\s*+");
    /** The member of a JWK that is not to be published (RFC 7518 section 6). */
    private static final Pattern PRIVATE_MEMBER = Pattern.compile("\"[dk]\"\\s*+:");
    /** The first four bytes of a JKS and of a JCEKS file. */
    private static final List<Integer> KEY_STORES = List.of(0xfeedfeed, 0xcececece);

    private KeyText() {}

    /** The keys in {@code bytes}, the content of a file. */
    public static KeySetReading read(byte[] bytes) {
        if (bytes.length > KeySetReader.MAX_BYTES) {
            return new KeySetReading.Refused(KeySetFault.TOO_LARGE);
        }
        if (DerKeys.areLikely(bytes)) {
            return ofDer(bytes);
        }
        return isKeyStore(bytes) ? new KeySetReading.Refused(KeySetFault.KEY_STORE)
            : read(EncodedText.read(bytes).text());
    }

    /** The keys in {@code text}. */
    public static KeySetReading read(String text) {
        if (text.length() > KeySetReader.MAX_BYTES) {
            return new KeySetReading.Refused(KeySetFault.TOO_LARGE);
        }
        if (PemKeys.holdPrivate(text)) {
            return new KeySetReading.Refused(KeySetFault.PRIVATE_KEY);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (QUOTED.matcher(text).matches() && StrictJson.read(bytes, bytes.length) instanceof StrictJson.Value value) {
            return read(value.node().stringValue());
        }
        if (text.isBlank() || JSON.matcher(text).lookingAt()) {
            return KeySetReader.read(bytes, bytes.length, true);
        }
        return ofText(text);
    }

    /** True if {@code text} may hold a private key or a secret, by its marks alone, whatever else is wrong with it. */
    public static boolean mayBePrivate(String text) {
        return PRIVATE_MEMBER.matcher(text).find() || PemKeys.holdPrivate(text);
    }

    private static KeySetReading ofText(String text) {
        try {
            if (PemKeys.areIn(text)) {
                return new KeySetReading.Read(PemKeys.read(text));
            }
        } catch (NoKeyException e) {
            return new KeySetReading.Refused(e.fault());
        }
        return ofBase64(text).orElseGet(() -> new KeySetReading.Refused(OtherText.fault(text)));
    }

    /** The key that {@code text} encodes without a word around it; empty if it is no base64 of DER. */
    private static Optional<KeySetReading> ofBase64(String text) {
        if (!BASE64.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            byte[] der = Base64.getDecoder().decode(
                text.replaceAll("\\s", "").replace('-', '+').replace('_', '/'));
            return DerKeys.areLikely(der) ? Optional.of(ofDer(der)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static KeySetReading ofDer(byte[] bytes) {
        try {
            return new KeySetReading.Read(new KeySet(List.of(DerKeys.read(bytes)), List.of()));
        } catch (UnusableKeyException e) {
            return new KeySetReading.Read(new KeySet(List.of(), List.of(PemKeys.unusable(e))));
        } catch (NoKeyException e) {
            return new KeySetReading.Refused(e.fault());
        }
    }

    private static boolean isKeyStore(byte[] bytes) {
        return bytes.length > Integer.BYTES && KEY_STORES.contains(ByteBuffer.wrap(bytes).getInt());
    }
}
