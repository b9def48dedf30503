package dev.tokenconsole.ui.profiles.list;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.text.SearchText;

/**
 * Finds the profile whose name the person types: letters that follow one another quickly are one text. Until the pause
 * that ends it, a key that mends a text means that text, even an empty one: who goes back one letter too far wants
 * nothing deleted.
 */
final class TypeAhead {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final LongSupplier nanos;
    private final BiPredicate<Profile, String> begins;
    private final BiPredicate<Profile, String> contains;
    private boolean begun;
    private String typed = "";
    private long last;

    /**
     * {@code nanos} is a monotonic clock; {@code begins} and {@code contains} compare the name of a profile with a key
     * of {@link SearchText}.
     */
    TypeAhead(LongSupplier nanos, BiPredicate<Profile, String> begins, BiPredicate<Profile, String> contains) {
        this.nanos = nanos;
        this.begins = begins;
        this.contains = contains;
    }

    /** True while a text is typed. */
    boolean isTyping() {
        return begun && nanos.getAsLong() - last < PAUSE.toNanos();
    }

    /** True while the next letter continues a text with letters. */
    boolean hasText() {
        return isTyping() && !typed.isEmpty();
    }

    /**
     * The profile to go to after one more letter: the next whose name begins with the text, or else contains it. One
     * letter, also if it is repeated, goes on behind the current profile.
     *
     * @param profiles in the order of the list, the current one first
     */
    Optional<Profile> type(String letter, List<Profile> profiles) {
        boolean again = hasText() && SearchText.key(typed).equals(SearchText.key(letter));
        typed = hasText() && !again ? typed + letter : letter;
        goOn();
        boolean single = typed.length() == letter.length();
        return find(single && !profiles.isEmpty()
            ? Stream.concat(profiles.stream().skip(1), profiles.stream().limit(1)).toList() : profiles);
    }

    /** The same after the last letter is taken back; the current profile stays if it fits, or if nothing is left. */
    Optional<Profile> takeBack(List<Profile> profiles) {
        typed = hasText() ? typed.substring(0, typed.offsetByCodePoints(typed.length(), -1)) : "";
        goOn();
        return typed.isEmpty() ? Optional.empty() : find(profiles);
    }

    /** Has the pause begin anew. */
    void goOn() {
        begun = true;
        last = nanos.getAsLong();
    }

    /** The next letter begins a text. */
    void end() {
        begun = false;
        typed = "";
    }

    private Optional<Profile> find(List<Profile> profiles) {
        String key = SearchText.key(typed);
        return key.isEmpty() ? Optional.empty() : profiles.stream()
            .filter(profile -> begins.test(profile, key)).findFirst()
            .or(() -> profiles.stream().filter(profile -> contains.test(profile, key)).findFirst());
    }
}
