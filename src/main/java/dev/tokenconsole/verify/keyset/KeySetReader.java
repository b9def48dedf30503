package dev.tokenconsole.verify.keyset;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.json.StrictJson;
import dev.tokenconsole.verify.key.KeyFault;
import dev.tokenconsole.verify.key.KeySet;
import dev.tokenconsole.verify.key.UnusableKey;
import dev.tokenconsole.verify.key.VerificationKey;

import tools.jackson.databind.JsonNode;

/**
 * Reads a key set (RFC 7517 section 5) strictly, before any library sees it, and judges each key. A key that is not
 * understood does not spoil the others (RFC 7517 section 5.1), but it is not dropped without a word either.
 */
public final class KeySetReader {
    /** The largest key set, in bytes. */
    public static final int MAX_BYTES = 256 * 1024;

    private static final String PEM = "-----BEGIN ";
    private static final int MAX_SHOWN = 120;

    private KeySetReader() {}

    /** The key set in the first {@code length} of {@code bytes}, as a server sent it. */
    public static KeySetReading read(byte[] bytes, int length) {
        return read(bytes, length, false);
    }

    /**
     * The same; where {@code given} is true, the user gave it, and it may be a single key or a bare list of keys, but
     * none that the user must keep.
     */
    static KeySetReading read(byte[] bytes, int length, boolean given) {
        if (length > MAX_BYTES) {
            return new KeySetReading.Refused(KeySetFault.TOO_LARGE);
        }
        return switch (StrictJson.read(bytes, length)) {
            case StrictJson.Value value -> read(value.node(), given);
            case StrictJson.Fault fault -> new KeySetReading.Refused(
                fault == StrictJson.Fault.INVALID && isPem(bytes, length) ? KeySetFault.PEM : reason(fault));
        };
    }

    private static boolean isPem(byte[] bytes, int length) {
        return new String(bytes, 0, Math.min(length, PEM.length()), StandardCharsets.ISO_8859_1).equals(PEM);
    }

    private static KeySetFault reason(StrictJson.Fault fault) {
        return switch (fault) {
            case EMPTY -> KeySetFault.EMPTY;
            case CUT -> KeySetFault.CUT;
            case LIMIT -> KeySetFault.LIMIT;
            case INVALID -> KeySetFault.NO_JSON;
        };
    }

    private static KeySetReading read(JsonNode root, boolean given) {
        JsonNode keys = root.path("keys");
        if (keys.isArray()) {
            return judged(keys, given);
        }
        boolean one = root.isObject() && keys.isMissingNode() && root.has("kty");
        boolean list = root.isArray() && !root.isEmpty() && root.valueStream().allMatch(each -> each.has("kty"));
        if (given && (one || list)) {
            return judged(one ? List.of(root) : root, true);
        }
        if (given && root.isArray() && !root.isEmpty() && root.valueStream().allMatch(JsonNode::isString)
                && !root.toString().contains(PEM)) {
            return ofValues(root);
        }
        String issuer = root.path("issuer").stringValue("");
        return !issuer.isEmpty() && (root.has("jwks_uri") || root.has("token_endpoint"))
            ? new KeySetReading.Refused(
                KeySetFault.METADATA, DisplayText.ellipsis(DisplayText.escape(issuer), MAX_SHOWN))
            : new KeySetReading.Refused(list ? KeySetFault.KEY_LIST : root.has("access_token") ? KeySetFault.TOKEN
                : root.isContainer() && root.toString().contains(PEM) ? KeySetFault.PEM_IN_JSON : KeySetFault.NO_KEYS);
    }

    /** A value of {@code x5c} alone (RFC 7517 section 4.7): a list of certificates in base64. */
    private static KeySetReading ofValues(JsonNode values) {
        List<VerificationKey> usable = new ArrayList<>();
        List<UnusableKey> unusable = new ArrayList<>();
        for (JsonNode value : values) {
            switch (KeyText.ofValue(value.stringValue())) {
                case KeySetReading.Refused refused -> {
                    return refused;
                }
                case KeySetReading.Read(var keys) -> {
                    usable.addAll(keys.usable());
                    unusable.addAll(keys.unusable());
                }
            }
        }
        return new KeySetReading.Read(new KeySet(usable, unusable));
    }

    private static KeySetReading judged(Iterable<JsonNode> nodes, boolean given) {
        KeySet keys = keys(nodes);
        if (given) {
            for (JsonNode node : nodes) {
                if (JwkReader.isPrivate(node)) {
                    return new KeySetReading.Refused(KeySetFault.PRIVATE_KEY);
                }
            }
            boolean secret = keys.usable().isEmpty() && !keys.unusable().isEmpty()
                && keys.unusable().stream().allMatch(key -> key.fault() == KeyFault.SYMMETRIC);
            if (secret) {
                return new KeySetReading.Refused(KeySetFault.SECRET);
            }
        }
        return new KeySetReading.Read(keys);
    }

    private static KeySet keys(Iterable<JsonNode> nodes) {
        List<VerificationKey> usable = new ArrayList<>();
        List<UnusableKey> unusable = new ArrayList<>();
        for (JsonNode node : nodes) {
            try {
                usable.add(JwkReader.read(node));
            } catch (UnusableKeyException e) {
                JwkMembers members = new JwkMembers(node);
                unusable.add(new UnusableKey(members.id(), e.fault(), members.type()));
            }
        }
        return new KeySet(usable, unusable);
    }
}
