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
    /** What stands in the place of a secret. */
    public static final String MASK = "••••";
    /** Shorter ones are as likely to be a part of ordinary words. */
    static final int SHORTEST = 6;

    private static final Set<Known> ALL = ConcurrentHashMap.newKeySet();
    private static final ReferenceQueue<Secret> COLLECTED = new ReferenceQueue<>();

    private SecretRegistry() {}

    /** Told apart by identity: equal secrets live and die by themselves. */
    static final class Known extends WeakReference<Secret> {
        private Known(Secret secret) {
            super(secret, COLLECTED);
        }

        void forget() {
            ALL.remove(this);
        }
    }

    static Known know(Secret secret) {
        for (Object gone = COLLECTED.poll(); gone != null; gone = COLLECTED.poll()) {
            ALL.remove(gone);
        }
        Known known = new Known(secret);
        ALL.add(known);
        return known;
    }

    /** How many there are. */
    static int count() {
        return ALL.size();
    }

    /** {@code text} with {@link #MASK} in the place of every secret. */
    public static String mask(String text) {
        return mask(text, new boolean[text.length()]);
    }

    /** The same, with the characters masked as well that are already marked in {@code hidden}, one mark for each. */
    public static String mask(String text, boolean[] hidden) {
        char[] characters = text.toCharArray();
        for (Known known : ALL) {
            Secret secret = known.get();
            if (secret != null && secret.length() >= SHORTEST) {
                secret.markIn(characters, hidden);
            }
        }
        try {
            return masked(characters, hidden);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    private static String masked(char[] characters, boolean[] hidden) {
        StringBuilder shown = new StringBuilder(characters.length);
        for (int i = 0; i < characters.length; i++) {
            if (!hidden[i]) {
                shown.append(characters[i]);
            } else if (i == 0 || !hidden[i - 1]) {
                shown.append(MASK);
            }
        }
        return shown.toString();
    }
}
