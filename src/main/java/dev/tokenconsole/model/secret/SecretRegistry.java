package dev.tokenconsole.model.secret;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All secrets that are not wiped, so that they can be masked in a text that is about to leave the program. They are
 * known by weak reference: hashes of them would be one more thing to keep safe, and could not be looked for within a
 * text.
 */
public final class SecretRegistry {
    /** Shorter ones are as likely to be a part of ordinary words. */
    static final int SHORTEST = 6;

    private static final Set<Entry> ALL = ConcurrentHashMap.newKeySet();
    private static final ReferenceQueue<Secret> COLLECTED = new ReferenceQueue<>();

    private SecretRegistry() {}

    /** Told apart by identity: equal secrets live and die by themselves. */
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
