package dev.tokenconsole.model.secret;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All secrets that are not wiped, so that they can be masked in text that leaves the program. They are held by weak
 * references: hashes of them would need protection as well, and could not be searched for within a text.
 */
public final class SecretRegistry {
    /** Shorter secrets are likely to be parts of ordinary words. */
    static final int SHORTEST = 6;

    private static final Set<Entry> ALL = ConcurrentHashMap.newKeySet();
    private static final ReferenceQueue<Secret> COLLECTED = new ReferenceQueue<>();

    private SecretRegistry() {}

    /** Compared by identity: equal secrets are registered and wiped separately. */
    static final class Entry extends WeakReference<Secret> {
        private Entry(Secret secret) {
            super(secret, COLLECTED);
        }

        void remove() {
            ALL.remove(this);
        }
    }

    static Entry register(Secret secret) {
        for (Object gone = COLLECTED.poll(); gone != null; gone = COLLECTED.poll()) {
            ALL.remove(gone);
        }
        Entry entry = new Entry(secret);
        ALL.add(entry);
        return entry;
    }

    /**
     * {@code text} with {@link Mask#TEXT} in the place of every secret, and of each run of characters that is already
     * marked in {@code hidden}, which is as long as the text.
     */
    public static String mask(String text, boolean[] hidden) {
        char[] characters = text.toCharArray();
        for (Entry entry : ALL) {
            Secret secret = entry.get();
            if (secret != null && secret.length() >= SHORTEST) {
                secret.markIn(characters, hidden);
            }
        }
        Arrays.fill(characters, '\0');
        return Mask.apply(text, hidden);
    }
}
