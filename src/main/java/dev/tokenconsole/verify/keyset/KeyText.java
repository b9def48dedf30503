package dev.tokenconsole.verify.keyset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.tokenconsole.text.EncodedText;
import dev.tokenconsole.verify.key.KeySet;

/**
 * Reads the keys that a user gives: a key set, a list of keys or a single key in JSON (RFC 7517), and public keys and
 * certificates in PEM, in DER, or in base64 alone as {@code x5c} has them. A certificate counts as the key in it alone:
 * neither its dates nor its issuer are judged.
 */
public final class KeyText {
    /** A block inside of it is the value of a member, and no key of the set. */
    private static final Pattern JSON = Pattern.compile("\\s*+[{\\[]");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_\\s-]{40,}+=*+\\s*+");
    private static final Pattern UNPADDED = Pattern.compile("[\\s=]++");
    /** A text within a text within a text is no slip any more. */
    private static final int MOST_WRAPPED = 3;
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
        return text.length() > KeySetReader.MAX_BYTES ? new KeySetReading.Refused(KeySetFault.TOO_LARGE)
            : read(text, 0);
    }

    private static KeySetReading read(String given, int depth) {
        String text = BASE64.matcher(given).matches() ? given : WrappedKeys.withPem(given);
        if (OtherText.holdsPrivate(text)) {
            return new KeySetReading.Refused(KeySetFault.PRIVATE_KEY);
        }
        Optional<String> within = depth < MOST_WRAPPED ? WrappedKeys.unescaped(text) : Optional.empty();
        if (within.isPresent()) {
            return read(within.get(), depth + 1);
        }
        if (text.isBlank() || JSON.matcher(text).lookingAt()) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return privateIfMarked(KeySetReader.read(bytes, bytes.length, true), text);
        }
        return privateIfMarked(ofText(text, depth), text);
    }

    /** A private key that cannot be read is one still. */
    private static KeySetReading privateIfMarked(KeySetReading reading, String text) {
        return reading instanceof KeySetReading.Refused(var fault, _) && fault != KeySetFault.SECRET
            && OtherText.holdsPrivateJwk(text) ? new KeySetReading.Refused(KeySetFault.PRIVATE_KEY) : reading;
    }

    /** True if {@code text} may hold a private key or a secret, by its marks alone, whatever else is wrong with it. */
    public static boolean mayBePrivate(String text) {
        return OtherText.mayBePrivate(WrappedKeys.withPem(text));
    }

    private static KeySetReading ofText(String text, int depth) {
        try {
            if (PemKeys.areIn(text)) {
                return new KeySetReading.Read(PemKeys.read(text));
            }
        } catch (NoKeyException e) {
            return new KeySetReading.Refused(e.fault());
        }
        return ofBase64(text, depth).orElseGet(() -> new KeySetReading.Refused(OtherText.fault(text)));
    }

    /** The key that {@code text} encodes without a word around it; empty if it is no base64 of a key. */
    private static Optional<KeySetReading> ofBase64(String text, int depth) {
        if (!BASE64.matcher(text).matches()) {
            return Optional.empty();
        }
        String plain = text.replaceAll("\\s", "").replace('-', '+').replace('_', '/');
        try {
            return ofDecoded(Base64.getDecoder().decode(plain), depth);
        } catch (IllegalArgumentException _) {
            String bare = UNPADDED.matcher(plain).replaceAll("");
            byte[] start = Base64.getDecoder().decode(bare.substring(0, bare.length() / 4 * 4));
            return ofDecoded(start, depth).map(reading -> reading instanceof KeySetReading.Refused ? reading
                : new KeySetReading.Refused(KeySetFault.DAMAGED));
        }
    }

    private static Optional<KeySetReading> ofDecoded(byte[] bytes, int depth) {
        return DerKeys.areLikely(bytes) ? Optional.of(ofDer(bytes))
            : DerKeys.beginPrivate(bytes) ? Optional.of(new KeySetReading.Refused(KeySetFault.PRIVATE_KEY))
            : isKeyStore(bytes) ? Optional.of(new KeySetReading.Refused(KeySetFault.KEY_STORE))
            : depth >= MOST_WRAPPED ? Optional.empty()
            : WrappedKeys.ofBytes(bytes).map(within -> read(within, depth + 1));
    }

    /** The key in {@code base64} alone, which is a value of {@code x5c}. */
    static KeySetReading ofValue(String base64) {
        return ofBase64(base64, MOST_WRAPPED).orElseGet(() -> new KeySetReading.Refused(KeySetFault.NO_KEYS));
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
