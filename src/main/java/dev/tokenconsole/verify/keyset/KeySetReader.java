package dev.tokenconsole.verify.keyset;

import java.util.ArrayList;
import java.util.List;

import dev.tokenconsole.text.json.StrictJson;
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

    private KeySetReader() {}

    /** The key set in the first {@code length} of {@code bytes}, as a server sent it. */
    public static KeySetReading read(byte[] bytes, int length) {
        return read(bytes, length, false);
    }

    /** The same; where {@code given} is true, the user gave it, and it may be a single key. */
    static KeySetReading read(byte[] bytes, int length, boolean given) {
        if (length > MAX_BYTES) {
            return new KeySetReading.Refused(KeySetFault.TOO_LARGE);
        }
        return switch (StrictJson.read(bytes, length)) {
            case StrictJson.Value value -> read(value.node(), given);
            case StrictJson.Fault fault -> new KeySetReading.Refused(reason(fault));
        };
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
        if (given && root.isObject() && keys.isMissingNode() && root.has("kty")) {
            return new KeySetReading.Read(keys(List.of(root)));
        }
        return keys.isArray() ? new KeySetReading.Read(keys(keys))
            : new KeySetReading.Refused(KeySetFault.NO_KEYS);
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
