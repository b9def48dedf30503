package dev.tokenconsole.ui.profiles.list;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.tokenconsole.model.profile.Profile;

/** Finds the profile whose name the person types: letters that follow one another quickly are one text. */
final class TypeAhead {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final LongSupplier nanos;
    private String typed = "";
    private long last;

    /** {@code nanos} is a monotonic clock. */
    TypeAhead(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** True while the next letter continues a text. */
    boolean isTyping() {
        return !typed.isEmpty() && nanos.getAsLong() - last < PAUSE.toNanos();
    }

    /**
     * The profile to go to after one more letter: the next whose name begins with the text, or else contains it. One
     * letter, also if it is repeated, goes on behind the current profile.
     *
     * @param profiles in the order of the list, the current one first
     */
    Optional<Profile> type(String letter, List<Profile> profiles) {
        boolean again = isTyping() && typed.equals(letter.toLowerCase(Locale.ROOT));
        typed = isTyping() && !again ? typed + letter.toLowerCase(Locale.ROOT) : letter.toLowerCase(Locale.ROOT);
        last = nanos.getAsLong();
        String wanted = typed;
        boolean single = wanted.length() == letter.length();
        List<Profile> order = single && !profiles.isEmpty()
            ? Stream.concat(profiles.stream().skip(1), profiles.stream().limit(1)).toList() : profiles;
        return first(order, name -> name.startsWith(wanted)).or(() -> first(order, name -> name.contains(wanted)));
    }

    private static Optional<Profile> first(List<Profile> profiles, Predicate<String> fits) {
        return profiles.stream().filter(profile -> fits.test(profile.name().toLowerCase(Locale.ROOT))).findFirst();
    }
}
